import { defineWords } from '../define-words.ts';

/** The forum's choice of words. */
export const houseWords = defineWords({
  title: [
    'Ord i dokumenter og vindu',
    'Ord i dokument og vindauge',
    'Words in documents and windows',
  ],
  decision: ['Ord for vedtak', 'Ord for vedtak', 'Word for a decision'],
  minutes: ['Ord for referat', 'Ord for referat', 'Word for the minutes'],
});

export const decisionWords = defineWords({
  vedtak: ['Vedtak', 'Vedtak', 'Decision (vedtak)'],
  beslutning: [
    'Beslutning (nynorsk: avgjerd)',
    'Avgjerd (bokmål: beslutning)',
    'Decision (beslutning, avgjerd)',
  ],
  resolution: [
    'Vedtak (engelsk: resolution)',
    'Vedtak (engelsk: resolution)',
    'Resolution (vedtak)',
  ],
  decision: ['Vedtak (engelsk: decision)', 'Vedtak (engelsk: decision)', 'Decision (vedtak)'],
});

export const minutesWords = defineWords({
  referat: ['Referat', 'Referat', 'Minutes (referat)'],
  protokoll: ['Protokoll', 'Protokoll', 'Minutes (protokoll)'],
  møtebok: ['Møtebok', 'Møtebok', 'Minutes (møtebok)'],
});
