import { defineWords } from '../define-words.ts';

/** The partnership check: how partners answer it, and its results. */
export const assessment = defineWords({
  title: ['Partnerskapssjekken', 'Partnarskapssjekken', 'The partnership check'],
  scale: [
    '1 = stemmer dårlig, 5 = stemmer godt.',
    '1 = stemmer dårleg, 5 = stemmer godt.',
    '1 = not true at all, 5 = completely true.',
  ],
  keys: [
    'Trykk 1–5 for å svare og gå videre. Pil opp og ned flytter deg mellom linjene. Page Up og Page Down går til forrige og neste.',
    'Trykk 1–5 for å svare og gå vidare. Pil opp og ned flyttar deg mellom linjene. Page Up og Page Down går til førre og neste.',
    'Press 1–5 to answer and move on. Up and Down arrows move between lines; Page Up and Page Down go to the previous and the next.',
  ],
  score: ['Registrer svar i sjekken', 'Registrer svar i sjekken', 'Record answers in the check'],
  order: ['Rekkefølge', 'Rekkjefølgje', 'Order'],
  byPartner: ['Én part om gangen', 'Éin part om gongen', 'One partner at a time'],
  byCriterion: ['Ett kriterium om gangen', 'Eitt kriterium om gongen', 'One criterion at a time'],
  criterion: ['Kriterium', 'Kriterium', 'Criterion'],
  progress: [
    '{{name}} ({{answered}} av {{all}})',
    '{{name}} ({{answered}} av {{all}})',
    '{{name}} ({{answered}} of {{all}})',
  ],
  scoreOf: [
    '{{partner}}: {{criterion}}',
    '{{partner}}: {{criterion}}',
    '{{partner}}: {{criterion}}',
  ],
  noteOf: [
    'Merknad fra {{partner}}: {{criterion}}',
    'Merknad frå {{partner}}: {{criterion}}',
    'Note from {{partner}}: {{criterion}}',
  ],
  nobodyPresent: [
    'Ingen parter er registrert som til stede. Registrer oppmøtet (T).',
    'Ingen partar er registrerte som til stades. Registrer oppmøtet (T).',
    'No partner is recorded as present. Record the attendance (T).',
  ],
  noAnswers: ['Ingen har svart ennå.', 'Ingen har svart enno.', 'Nobody has answered yet.'],
  answered_one: ['Én part har svart.', 'Éin part har svart.', 'One partner has answered.'],
  answered_other: [
    '{{count}} parter har svart.',
    '{{count}} partar har svart.',
    '{{count}} partners have answered.',
  ],
  now: ['Gjennomsnitt nå', 'Gjennomsnitt no', 'Average now'],
  meanOn: ['Gjennomsnitt {{day}}', 'Gjennomsnitt {{day}}', 'Average {{day}}'],
  spread: ['Laveste til høyeste svar', 'Lågaste til høgaste svar', 'Lowest to highest answer'],
  count: ['Svar', 'Svar', 'Answers'],
  change: ['Endring', 'Endring', 'Change'],
  up: ['opp {{by}}', 'opp {{by}}', 'up {{by}}'],
  down: ['ned {{by}}', 'ned {{by}}', 'down {{by}}'],
  same: ['som sist', 'som sist', 'same as last time'],
  sayNow_one: ['Nå {{mean}}, ett svar.', 'No {{mean}}, eitt svar.', 'Now {{mean}}, one answer.'],
  sayNow_other: [
    'Nå {{mean}}, fra {{min}} til {{max}}, {{count}} svar.',
    'No {{mean}}, frå {{min}} til {{max}}, {{count}} svar.',
    'Now {{mean}}, from {{min}} to {{max}}, {{count}} answers.',
  ],
  sayNone: ['Ingen svar nå.', 'Ingen svar no.', 'No answers now.'],
  sayLast: ['Sist {{mean}}.', 'Sist {{mean}}.', 'Last time {{mean}}.'],
  figures: ['Svarene i tall', 'Svara i tal', 'The answers in figures'],
  asTable: ['Vis som tabell', 'Vis som tabell', 'Show as a table'],
});
