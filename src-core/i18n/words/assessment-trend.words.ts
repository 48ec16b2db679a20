import { defineWords } from '../define-words.ts';

/** The partnership check across all the meetings that held it. */
export const assessmentTrend = defineWords({
  title: [
    'Partnerskapssjekken over tid',
    'Partnarskapssjekken over tid',
    'The partnership check over time',
  ],
  show: ['Utvikling over tid', 'Utvikling over tid', 'Over time'],
  look: ['Vis', 'Vis', 'Show'],
  criteria: ['Kriterium for kriterium', 'Kriterium for kriterium', 'Criterion by criterion'],
  partners: ['Part for part', 'Part for part', 'Partner by partner'],
  allCriteria: ['Alle kriterier', 'Alle kriterium', 'All criteria'],
  allPartners: ['Alle parter', 'Alle partar', 'All partners'],
  never: [
    'Sjekken er ikke gjennomført i noe møte ennå. Dere svarer under «Partnerskap» i møtet.',
    'Sjekken er ikkje gjennomført i noko møte enno. De svarer under «Partnarskap» i møtet.',
    'The check has not been carried out at any meeting yet. You answer it in the partnership part of a meeting.',
  ],
  once: [
    'Sjekken er bare gjennomført én gang, {{day}}. Utviklingen vises når den er gjennomført på nytt.',
    'Sjekken er berre gjennomført éin gong, {{day}}. Utviklinga blir vist når han er gjennomført igjen.',
    'The check has been carried out only once, on {{day}}. It takes two to show a trend.',
  ],
  held: [
    'Sjekken er gjennomført {{count}} ganger, fra {{from}} til {{to}}.',
    'Sjekken er gjennomført {{count}} gonger, frå {{from}} til {{to}}.',
    'The check has been carried out {{count}} times, from {{from}} to {{to}}.',
  ],
  mean: ['Gjennomsnitt', 'Gjennomsnitt', 'Average'],
  together: ['Alle svar samlet', 'Alle svar samla', 'All answers together'],
  sayCourse: [
    '{{name}}. Første gang {{first}} ({{firstDay}}), siste gang {{last}} ({{lastDay}}). Laveste svar {{min}}, høyeste {{max}}.',
    '{{name}}. Første gong {{first}} ({{firstDay}}), siste gong {{last}} ({{lastDay}}). Lågaste svar {{min}}, høgaste {{max}}.',
    '{{name}}. First {{first}} ({{firstDay}}), last {{last}} ({{lastDay}}). Lowest answer {{min}}, highest {{max}}.',
  ],
  sayOnce: [
    '{{name}}. Bare én gang: {{last}} ({{lastDay}}). Laveste svar {{min}}, høyeste {{max}}.',
    '{{name}}. Berre éin gong: {{last}} ({{lastDay}}). Lågaste svar {{min}}, høgaste {{max}}.',
    '{{name}}. Only once: {{last}} ({{lastDay}}). Lowest answer {{min}}, highest {{max}}.',
  ],
  sayNothing: ['{{name}}. Ingen svar.', '{{name}}. Ingen svar.', '{{name}}. No answers.'],
  cells: [
    'Gjennomsnitt, med laveste og høyeste svar i parentes.',
    'Gjennomsnitt, med lågaste og høgaste svar i parentes.',
    'Average, with the lowest and highest answers in brackets.',
  ],
  noAnswer: ['ikke svart', 'ikkje svart', 'no answer'],
  notPartner: ['ikke part da', 'ikkje part då', 'not a partner then'],
  whoAnswered: ['Parter som svarte', 'Partar som svarte', 'Partners who answered'],
  came: [
    '{{day}}: {{partners}} svarte denne gangen, men ikke gangen før.',
    '{{day}}: {{partners}} svarte denne gongen, men ikkje gongen før.',
    '{{day}}: {{partners}} answered this time, but not the time before.',
  ],
  went: [
    '{{day}}: {{partners}} svarte gangen før, men ikke denne gangen.',
    '{{day}}: {{partners}} svarte gongen før, men ikkje denne gongen.',
    '{{day}}: {{partners}} answered the time before, but not this time.',
  ],
  firstTime: [
    'Dette var første gang sjekken ble gjennomført.',
    'Dette var første gongen sjekken blei gjennomført.',
    'This was the first time the check was carried out.',
  ],
});
