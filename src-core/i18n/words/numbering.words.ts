import { defineWords } from '../define-words.ts';

/** How the forum numbers its items, decisions and agreements. */
export const numbering = defineWords({
  title: ['Nummerering', 'Nummerering', 'Numbering'],
  hint: [
    'Sakene får nummer når du kaller inn til møtet, i rekkefølgen på sakslisten. Numre som er gitt, endres ikke.',
    'Sakene får nummer når du kallar inn til møtet, i rekkjefølgja på saklista. Nummer som er gjevne, blir ikkje endra.',
    'Items get their numbers when you convene the meeting, in the order of the agenda. Numbers already given do not change.',
  ],
  placeholders: [
    '{n} er nummeret, {n:02} har minst to sifre, {yyyy} og {yy} er året.',
    '{n} er nummeret, {n:02} har minst to siffer, {yyyy} og {yy} er året.',
    '{n} is the number, {n:02} has at least two digits, {yyyy} and {yy} are the year.',
  ],
  decisionPlaceholders: [
    '{item} er nummeret på saken, {n} er vedtakets nummer i saken.',
    '{item} er nummeret på saka, {n} er nummeret vedtaket har i saka.',
    '{item} is the number of the item, {n} is that of the decision within the item.',
  ],
  items: ['Saker', 'Saker', 'Items'],
  decisions: ['Vedtak', 'Vedtak', 'Decisions'],
  agreements: ['Avtaler', 'Avtalar', 'Agreements'],
  ownSeriesField: ['Egne serier', 'Eigne seriar', 'Separate series'],
  ownSeries: ['Egen serie: {{kind}}', 'Eigen serie: {{kind}}', 'Separate series: {{kind}}'],
  addSeries: ['Legg til egen serie for', 'Legg til eigen serie for', 'Add a separate series for'],
  noSeries: ['Velg type sak', 'Vel type sak', 'Choose a type of item'],
  removeSeries: ['Fjern serien', 'Fjern serien', 'Remove the series'],
  pattern: ['Mønster', 'Mønster', 'Pattern'],
  restart: ['Begynner på 1', 'Byrjar på 1', 'Starts again at 1'],
  next: ['Neste nummer', 'Neste nummer', 'Next number'],
  example: ['Eksempel: {{examples}}', 'Døme: {{examples}}', 'Example: {{examples}}'],
  save: ['Lagre nummereringen', 'Lagre nummereringa', 'Save the numbering'],
});

export const restarts = defineWords({
  year: ['Hvert år', 'Kvart år', 'Every year'],
  meeting: ['I hvert møte', 'I kvart møte', 'At every meeting'],
  never: ['Aldri', 'Aldri', 'Never'],
});
