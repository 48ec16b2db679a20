import { defineWords } from '../define-words.ts';

/** Opening, closing and placing the big screen, in the desktop program. */
export const bigScreen = defineWords({
  close: ['Lukk storskjermen', 'Lukk storskjermen', 'Close the big screen'],
  display: ['Skjerm for storskjermen', 'Skjerm for storskjermen', 'Display for the big screen'],
  choose: ['Velg skjerm', 'Vel skjerm', 'Choose a display'],
  unnamed: ['Skjerm {{number}}', 'Skjerm {{number}}', 'Display {{number}}'],
  nameAndSize: [
    '{{name}} ({{width}} × {{height}})',
    '{{name}} ({{width}} × {{height}})',
    '{{name}} ({{width}} × {{height}})',
  ],
  oneDisplay: [
    'Maskinen har bare én skjerm, så storskjermen er et vanlig vindu. Den flytter seg selv når du kobler til en skjerm til. Viser projektoren det samme som denne skjermen? Velg «Utvid» i skjerminnstillingene på maskinen.',
    'Maskina har berre éin skjerm, så storskjermen er eit vanleg vindauge. Han flyttar seg sjølv når du koplar til ein skjerm til. Viser projektoren det same som denne skjermen? Vel «Utvid» i skjerminnstillingane på maskina.',
    'This computer has only one display, so the big screen is an ordinary window. It moves automatically when you connect another display. Does the projector show the same as this display? Choose “Extend” in the computer’s display settings.',
  ],
  drag: [
    'Dra vinduet med storskjermen til den skjermen det skal stå på, og dobbeltklikk i det for å fylle skjermen.',
    'Dra vindauget med storskjermen til den skjermen det skal stå på, og dobbeltklikk i det for å fylle skjermen.',
    'Drag the big screen’s window to the display you want, and double-click in it to fill the display.',
  ],
  dragThis: [
    'Dra vinduet dit det skal stå, og dobbeltklikk for å fylle skjermen.',
    'Dra vindauget dit det skal stå, og dobbeltklikk for å fylle skjermen.',
    'Drag this window to the display you want, and double-click to fill it.',
  ],
  waiting: [
    'Skjermen som viste storskjermen, er koblet fra. Storskjermen kommer tilbake når du kobler til en skjerm.',
    'Skjermen som viste storskjermen, er kopla frå. Storskjermen kjem tilbake når du koplar til ein skjerm.',
    'The display that showed the big screen is disconnected. The big screen returns when you connect a display.',
  ],
});
