import { defineWords } from '../define-words.ts';

/** Positions that partners give in writing after the meeting, until the decision's deadline. */
export const writtenProcedure = defineWords({
  title: ['Skriftlig behandling', 'Skriftleg behandling', 'Written procedure'],
  nothing: [
    'Ingen vedtak venter på skriftlige standpunkter. Du setter fristen under «Mer» på vedtaket.',
    'Ingen vedtak ventar på skriftlege standpunkt. Du set fristen under «Meir» på vedtaket.',
    'No decisions are awaiting written positions. Set a deadline under “More” on the decision.',
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
  lastDay: ['Fristen er i dag', 'Fristen er i dag', 'The deadline is today'],
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
  cameOn: ['Dato svarene kom', 'Dato svara kom', 'Answers received on'],
  cameOnHelp: [
    'Du kan registrere et svar som kom før fristen, også etterpå. Skriv datoen det kom.',
    'Du kan registrere eit svar som kom før fristen, også etterpå. Skriv datoen det kom.',
    'You can record an answer received before the deadline later: enter the date it arrived.',
  ],
  earlier: [
    'Svarte først «{{position}}» ({{day}}). Endret {{changed}}, registrert av {{by}}.',
    'Svarte først «{{position}}» ({{day}}). Endra {{changed}}, registrert av {{by}}.',
    'First answered “{{position}}” ({{day}}). Changed {{changed}}, recorded by {{by}}.',
  ],
  history: [
    'Tidligere svar fra {{partner}}',
    'Tidlegare svar frå {{partner}}',
    'Earlier answers from {{partner}}',
  ],
  inMeeting_one: [
    'Ett vedtak tar imot skriftlige standpunkter.',
    'Eitt vedtak tek imot skriftlege standpunkt.',
    'One decision is open for written positions.',
  ],
  inMeeting_other: [
    '{{count}} vedtak tar imot skriftlige standpunkter.',
    '{{count}} vedtak tek imot skriftlege standpunkt.',
    '{{count}} decisions are open for written positions.',
  ],
  asked: [
    'Skal ta stilling skriftlig',
    'Skal ta stilling skriftleg',
    'Asked for a written position',
  ],
});
