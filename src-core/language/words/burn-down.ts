import { defineWords } from '../define.ts';

/** What was taken on for each objective, and what came of it. */
export const burnDown = defineWords({
  title: ['Delmålene: åpent og utført', 'Delmåla: ope og utført', 'The objectives: open and done'],
  lead: [
    'Tiltak, forpliktelser og oppfølgingspunkter under hvert delmål, fra de kom til i dag.',
    'Tiltak, plikter og oppfølgingspunkt under kvart delmål, frå dei kom til i dag.',
    'Measures, commitments and action points under each objective, from when they came until today.',
  ],
  others: ['Uten delmål', 'Utan delmål', 'Under no objective'],
  nothing: [
    'Ingenting er knyttet til dette delmålet ennå.',
    'Ingenting er knytt til dette delmålet enno.',
    'Nothing belongs to this objective yet.',
  ],
  nothingAtAll: [
    'Mandatet har ingen delmål, og ingenting er avtalt ennå.',
    'Mandatet har ingen delmål, og ingenting er avtalt enno.',
    'The mandate has no objectives, and nothing has been agreed yet.',
  ],
  open: ['Åpne', 'Opne', 'Open'],
  done: ['Utført', 'Utført', 'Done'],
  dropped: ['Bortfalt', 'Bortfalle', 'Dropped'],
  counts: [
    '{{open}} åpne, {{done}} utført, {{dropped}} bortfalt',
    '{{open}} opne, {{done}} utført, {{dropped}} bortfalle',
    '{{open}} open, {{done}} done, {{dropped}} dropped',
  ],
  say: [
    '{{name}}. {{from}}: {{openThen}} åpne, {{doneThen}} utført. {{to}}: {{open}} åpne, {{done}} utført.',
    '{{name}}. {{from}}: {{openThen}} opne, {{doneThen}} utført. {{to}}: {{open}} opne, {{done}} utført.',
    '{{name}}. {{from}}: {{openThen}} open, {{doneThen}} done. {{to}}: {{open}} open, {{done}} done.',
  ],
  day: ['Dato', 'Dato', 'Date'],
  figures: ['{{name}}, i tall', '{{name}}, i tal', '{{name}}, in figures'],
});
