import { defineWords } from '../define-words.ts';

/** What people agreed to before the words changed, and records that were made by mistake. */
export const standingBy = defineWords({
  changed: [
    'Forslaget ble endret etter at {{partners}} hadde svart.',
    'Forslaget blei endra etter at {{partners}} hadde svart.',
    'The proposal changed after {{partners}} had answered.',
  ],
  confirm: ['Alle står ved det', 'Alle står ved det', 'Everybody stands by it'],
  toEarlier: [
    'Til et tidligere forslag: {{position}}',
    'Til eit tidlegare forslag: {{position}}',
    'To an earlier proposal: {{position}}',
  ],
  toEarlierShort: [
    'til et tidligere forslag',
    'til eit tidlegare forslag',
    'to an earlier proposal',
  ],
  removePosition: [
    'Fjern standpunktet til {{partner}}',
    'Fjern standpunktet til {{partner}}',
    'Remove the position of {{partner}}',
  ],
  /** After the name of the key that does it. */
  removeKey: ['Delete fjern', 'Delete fjern', 'Delete remove'],
  slipHint: [
    'Standpunktene står ved lag, og referatet sier hva som er rettet.',
    'Standpunkta står ved lag, og referatet seier kva som er retta.',
    'The positions stand, and the minutes say what was corrected.',
  ],
  correct: ['Rett', 'Rett', 'Correct'],
  signedEarlier: [
    'Avtalen ble endret etter at {{partners}} signerte. Det som ble signert, er en tidligere tekst.',
    'Avtalen blei endra etter at {{partners}} signerte. Det som blei signert, er ein tidlegare tekst.',
    'The agreement changed after {{partners}} signed. What was signed is an earlier text.',
  ],
  signAgain: [
    '{{partner}} signerer på nytt',
    '{{partner}} signerer på nytt',
    '{{partner}} signs again',
  ],
  removeSignature: [
    'Fjern signaturen til {{partner}}',
    'Fjern signaturen til {{partner}}',
    'Remove the signature of {{partner}}',
  ],
  editStatement: [
    'Rediger protokolltilførselen fra {{partner}}',
    'Rediger protokolltilførselen frå {{partner}}',
    'Edit the statement by {{partner}}',
  ],
  removeStatement: [
    'Fjern protokolltilførselen fra {{partner}}',
    'Fjern protokolltilførselen frå {{partner}}',
    'Remove the statement by {{partner}}',
  ],
  takeUp: ['Ta opp saken', 'Ta opp saka', 'Take up the item'],
  takeUpItem: ['Ta opp {{title}}', 'Ta opp {{title}}', 'Take up {{title}}'],
  onAgenda: ['På sakslisten', 'På saklista', 'On the agenda'],
  postponed: [
    'Utsatt fra tidligere møter',
    'Utsett frå tidlegare møte',
    'Postponed from earlier meetings',
  ],
});
