import { defineWords } from '../define-words.ts';

/** How the forum numbers its items, decisions and agreements. */
export const numbering = defineWords({
  title: ['Nummerering', 'Nummerering', 'Numbering'],
  decisions: ['Vedtak', 'Vedtak', 'Decisions'],
  agreements: ['Avtaler', 'Avtalar', 'Agreements'],
  ownSeriesField: ['Egne serier', 'Eigne seriar', 'Separate series'],
  pattern: ['Mønster', 'Mønster', 'Pattern'],
  restart: ['Begynner på 1', 'Byrjar på 1', 'Starts again at 1'],
  next: ['Neste nummer', 'Neste nummer', 'Next number'],
});

export const restarts = defineWords({
  year: ['Hvert år', 'Kvart år', 'Every year'],
  meeting: ['I hvert møte', 'I kvart møte', 'At every meeting'],
  never: ['Aldri', 'Aldri', 'Never'],
});
