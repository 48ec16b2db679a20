import { defineWords } from '../define-words.ts';

/** The notice as a calendar file, and what a user sends out before a meeting. */
export const calendar = defineWords({
  cancelledTitle: ['Avlyst: {{title}}', 'Avlyst: {{title}}', 'Cancelled: {{title}}'],
  cancelled: [
    'Møtet er avlyst. Har du spørsmål, kan du kontakte {{secretariat}}.',
    'Møtet er avlyst. Har du spørsmål, kan du kontakte {{secretariat}}.',
    'The meeting has been cancelled. Please send any questions to {{secretariat}}.',
  ],
  ofNotice: [
    'Kalenderfil kan bare lages av innkallingen. Velg innkallingen eller et annet format.',
    'Kalenderfil kan berre lagast av innkallinga. Vel innkallinga eller eit anna format.',
    'Only the notice can be saved as a calendar file. Choose the notice, or another format.',
  ],
  sendOut: ['Send ut', 'Send ut', 'Send out'],
  notice: ['Innkalling i Word', 'Innkalling i Word', 'Notice in Word'],
  file: ['Kalenderfil', 'Kalenderfil', 'Calendar file'],
  cancellation: ['Avlysning i kalenderen', 'Avlysing i kalenderen', 'Cancellation for calendars'],
  hint: [
    'Legg filene ved e-posten til deltakerne. Hvis noe blir endret etter at du har kalt inn, kaller du inn på nytt og lager filene på nytt. Outlook, Google og Apple kjenner igjen møtet. Saker som er unntatt offentlighet, får ingen tittel i kalenderen.',
    'Legg filene ved e-posten til deltakarane. Dersom noko blir endra etter at du har kalla inn, kallar du inn på nytt og lagar filene på nytt. Outlook, Google og Apple kjenner igjen møtet. Saker som er unnatekne offentlegheit, får ingen tittel i kalenderen.',
    'Attach the files to your email to the participants. If anything changes after the notice was sent, send a new notice and create the files again: Outlook, Google and Apple recognise the meeting. Items exempt from public access appear without a title.',
  ],
});
