import { defineWords } from '../define.ts';

/** The clock of a meeting that is on. */
export const clock = defineWords({
  notOpen: [
    'Dette kan bare gjøres mens møtet pågår.',
    'Dette kan berre gjerast medan møtet går.',
    'This can only be done while the meeting is open.',
  ],
  noEnd: [
    'Møtet har ikke noe sluttidspunkt. Sett det under Forbered, så kan tiden fordeles.',
    'Møtet har ikkje noko sluttidspunkt. Set det under Førebu, så kan tida fordelast.',
    'The meeting has no end. Set it under Prepare; then the time can be spread.',
  ],
  noItemsLeft: [
    'Det er ingen saker igjen å fordele tiden på.',
    'Det er ingen saker att å fordele tida på.',
    'There are no items left to spread the time over.',
  ],
  noTimeLeft: [
    'Det er ingen tid igjen å fordele: møtet skulle vært slutt nå.',
    'Det er inga tid att å fordele: møtet skulle vore slutt no.',
    'There is no time left to spread: the meeting should have ended by now.',
  ],
  onBreak: ['Det er allerede pause.', 'Det er alt pause.', 'The meeting is already in a break.'],
  noBreak: ['Det er ikke pause nå.', 'Det er ikkje pause no.', 'The meeting is not in a break.'],
});
