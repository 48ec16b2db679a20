import { defineWords } from '../define.ts';

/** Positions that are given in writing after the meeting, until the decision's deadline. */
export const written = defineWords({
  title: ['Skriftlig behandling', 'Skriftleg behandling', 'Written procedure'],
  nothing: [
    'Ingen beslutninger venter på skriftlige standpunkter. Fristen for dem står under «Mer» på beslutningen.',
    'Ingen avgjerder ventar på skriftlege standpunkt. Fristen for dei står under «Meir» på avgjerda.',
    'No decision awaits written positions. The deadline for them is under “More” on the decision.',
  ],
  open: ['Tar imot svar', 'Tek imot svar', 'Open for positions'],
  late: [
    'Fristen er ute, og noen har ikke svart',
    'Fristen er ute, og nokon har ikkje svart',
    'The deadline has passed, and some have not answered',
  ],
  deadline: ['Frist {{day}}', 'Frist {{day}}', 'Deadline {{day}}'],
  daysLeft_one: ['Én dag igjen', 'Éin dag igjen', 'One day left'],
  daysLeft_other: ['{{count}} dager igjen', '{{count}} dagar igjen', '{{count}} days left'],
  lastDay: ['Siste dag er i dag', 'Siste dag er i dag', 'Today is the last day'],
  passed: ['Fristen er ute', 'Fristen er ute', 'The deadline has passed'],
  answered: [
    '{{answered}} av {{all}} har svart.',
    '{{answered}} av {{all}} har svart.',
    '{{answered}} of {{all}} have answered.',
  ],
  missing: [
    'Mangler svar fra {{partners}}.',
    'Manglar svar frå {{partners}}.',
    'Not yet answered: {{partners}}.',
  ],
  cameOn: ['Svarene kom den', 'Svara kom den', 'The answers came on'],
  cameOnHelp: [
    'Et svar som kom før fristen, kan noteres etterpå: skriv dagen det kom.',
    'Eit svar som kom før fristen, kan noterast etterpå: skriv dagen det kom.',
    'An answer that came before the deadline can be noted later: give the day it came.',
  ],
  earlier: [
    'Svarte først «{{position}}» ({{day}}). Endret {{changed}}, notert av {{by}}.',
    'Svarte først «{{position}}» ({{day}}). Endra {{changed}}, notert av {{by}}.',
    'Answered “{{position}}” at first ({{day}}). Changed {{changed}}, noted by {{by}}.',
  ],
  history: [
    'Tidligere svar fra {{partner}}',
    'Tidlegare svar frå {{partner}}',
    'Earlier answers of {{partner}}',
  ],
  inMeeting_one: [
    'Én beslutning tar imot skriftlige standpunkter.',
    'Éi avgjerd tek imot skriftlege standpunkt.',
    'One decision is open for written positions.',
  ],
  inMeeting_other: [
    '{{count}} beslutninger tar imot skriftlige standpunkter.',
    '{{count}} avgjerder tek imot skriftlege standpunkt.',
    '{{count}} decisions are open for written positions.',
  ],
  asked: [
    'Skal ta standpunkt skriftlig',
    'Skal ta standpunkt skriftleg',
    'Is asked for a written position',
  ],
});
