import { defineWords } from '../define.ts';

/** The notice as a file for calendars, and what one sends out before a meeting. */
export const calendar = defineWords({
  cancelledTitle: ['Avlyst: {{title}}', 'Avlyst: {{title}}', 'Cancelled: {{title}}'],
  cancelled: [
    'Møtet er avlyst. Spørsmål kan rettes til {{secretariat}}.',
    'Møtet er avlyst. Spørsmål kan rettast til {{secretariat}}.',
    'The meeting has been cancelled. Questions may be put to {{secretariat}}.',
  ],
  ofNotice: [
    'En kalenderfil lages av innkallingen. Velg innkallingen, eller et annet format.',
    'Ei kalenderfil blir laga av innkallinga. Vel innkallinga, eller eit anna format.',
    'A calendar file is made from the notice. Choose the notice, or another format.',
  ],
  sendOut: ['Send ut', 'Send ut', 'Send out'],
  notice: ['Innkalling i Word', 'Innkalling i Word', 'Notice in Word'],
  file: ['Kalenderfil', 'Kalenderfil', 'Calendar file'],
  cancellation: ['Avlysning i kalenderen', 'Avlysing i kalenderen', 'Cancellation for calendars'],
  hint: [
    'Legg filene ved e-posten til deltakerne. Er noe endret, så lag kalenderfilen på nytt: Outlook, Google og Apple kjenner igjen møtet. Saker som er unntatt offentlighet, står uten tittel i kalenderen.',
    'Legg filene ved e-posten til deltakarane. Er noko endra, så lag kalenderfila på nytt: Outlook, Google og Apple kjenner att møtet. Saker som er unnatekne offentlegheit, står utan tittel i kalenderen.',
    'Attach the files to your e-mail to the participants. If something has changed, make the calendar file again: Outlook, Google and Apple recognise the meeting. Items that are exempt from public access have no title in the calendar.',
  ],
});
