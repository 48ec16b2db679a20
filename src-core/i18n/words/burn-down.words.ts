import { defineWords } from '../define-words.ts';

/** What was taken on for each objective, and how it went. */
export const burnDown = defineWords({
  title: ['Delmålene: åpent og utført', 'Delmåla: ope og utført', 'The objectives: open and done'],
  lead: [
    'Tiltak, forpliktelser og oppfølgingspunkter under hvert delmål, fra de ble registrert og fram til i dag.',
    'Tiltak, forpliktingar og oppfølgingspunkt under kvart delmål, frå dei blei registrerte og fram til i dag.',
    'Measures, commitments and action points under each objective, from the day each was added until today.',
  ],
  others: ['Uten delmål', 'Utan delmål', 'No objective'],
  nothing: [
    'Ingenting er knyttet til dette delmålet ennå.',
    'Ingenting er knytt til dette delmålet enno.',
    'Nothing is linked to this objective yet.',
  ],
  nothingAtAll: [
    'Mandatet har ingen delmål, og ingenting er avtalt ennå.',
    'Mandatet har ingen delmål, og ingenting er avtalt enno.',
    'The mandate has no objectives, and nothing has been agreed yet.',
  ],
  open: ['Åpne', 'Opne', 'Open'],
  done: ['Utført', 'Utførte', 'Done'],
  dropped: ['Bortfalt', 'Bortfalne', 'Dropped'],
  counts: [
    '{{open}} åpne, {{done}} utført, {{dropped}} bortfalt',
    '{{open}} opne, {{done}} utførte, {{dropped}} bortfalne',
    '{{open}} open, {{done}} done, {{dropped}} dropped',
  ],
  say: [
    '{{name}}. {{from}}: {{openThen}} åpne, {{doneThen}} utført. {{to}}: {{open}} åpne, {{done}} utført.',
    '{{name}}. {{from}}: {{openThen}} opne, {{doneThen}} utførte. {{to}}: {{open}} opne, {{done}} utførte.',
    '{{name}}. {{from}}: {{openThen}} open, {{doneThen}} done. {{to}}: {{open}} open, {{done}} done.',
  ],
  day: ['Dato', 'Dato', 'Date'],
  figures: ['{{name}}, i tall', '{{name}}, i tal', '{{name}}, in figures'],
});
