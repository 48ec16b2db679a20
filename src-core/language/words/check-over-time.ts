import { defineWords } from '../define.ts';

/** The partnership check over all the meetings that held it. */
export const checkOverTime = defineWords({
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
    'Sjekken er ikke holdt på noe møte ennå. Svarene føres i partnerskapsdelen av møtet.',
    'Sjekken er ikkje halden på noko møte enno. Svara blir førte i partnarskapsdelen av møtet.',
    'The check has not been held at any meeting yet. It is answered in the partnership part of a meeting.',
  ],
  once: [
    'Sjekken er bare holdt én gang, {{day}}. Utviklingen vises når den er holdt igjen.',
    'Sjekken er berre halden éin gong, {{day}}. Utviklinga viser når han er halden igjen.',
    'The check has been held only once, {{day}}. It takes another to show how it has moved.',
  ],
  held: [
    'Sjekken er holdt {{count}} ganger, fra {{from}} til {{to}}.',
    'Sjekken er halden {{count}} gonger, frå {{from}} til {{to}}.',
    'The check has been held {{count}} times, from {{from}} to {{to}}.',
  ],
  mean: ['Gjennomsnitt', 'Gjennomsnitt', 'Mean'],
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
    'Mean, with the lowest and the highest answer in brackets.',
  ],
  ofPartners: [
    'For hver part: gjennomsnittet av svarene på kriteriene, med det laveste og det høyeste i parentes.',
    'For kvar part: gjennomsnittet av svara på kriteria, med det lågaste og det høgaste i parentes.',
    'For each partner: the mean of its answers to the criteria, with the lowest and the highest in brackets.',
  ],
  noAnswer: ['ikke svart', 'ikkje svart', 'no answer'],
  notPartner: ['ikke part da', 'ikkje part då', 'no partner then'],
  whoAnswered: ['Parter som svarte', 'Partar som svara', 'Partners who answered'],
  came: [
    '{{day}}: {{partners}} svarte denne gangen, men ikke gangen før.',
    '{{day}}: {{partners}} svara denne gongen, men ikkje gongen før.',
    '{{day}}: {{partners}} answered this time, but not the time before.',
  ],
  went: [
    '{{day}}: {{partners}} svarte gangen før, men ikke denne gangen.',
    '{{day}}: {{partners}} svara gongen før, men ikkje denne gongen.',
    '{{day}}: {{partners}} answered the time before, but not this time.',
  ],
  firstTime: [
    'Sjekken ble holdt for første gang.',
    'Sjekken blei halden for første gong.',
    'The check was held for the first time.',
  ],
  latest: [
    'De siste {{shown}} av {{count}} sjekker.',
    'Dei siste {{shown}} av {{count}} sjekkar.',
    'The latest {{shown}} of {{count}} checks.',
  ],
});
