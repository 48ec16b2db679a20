import { defineWords } from '../define-words.ts';

/** A meeting whose files no longer exist, and the evidence that it existed. */
export const missing = defineWords({
  said: [
    'Møte {{what}} mangler i mappen. {{why}} Id-en og de numrene programmet kjenner, blir ikke brukt på nytt. Legg filene tilbake i mappen, eller gjenopprett en sikkerhetskopi under Innstillinger.',
    'Møte {{what}} manglar i mappa. {{why}} Id-en og dei numra programmet kjenner, blir ikkje brukte på nytt. Legg filene tilbake i mappa, eller gjenopprett ein tryggingskopi under Innstillingar.',
    'Meeting {{what}} is missing from the folder. {{why}} Its id, and the numbers that the program knows of, will not be used again. Put the files back in the folder, or restore a backup under Settings.',
  ],
  remembered: [
    'Det var der sist forumet var åpent.',
    'Det var der sist forumet var ope.',
    'It was there the last time the forum was open.',
  ],
  backup: [
    'Det er med i sikkerhetskopien {{where}}.',
    'Det er med i tryggingskopien {{where}}.',
    'The backup {{where}} contains it.',
  ],
  register: ['Forumet har laget det.', 'Forumet har laga det.', 'The forum has created it.'],
  followUp: [
    'Forumet har oppfølging fra det.',
    'Forumet har oppfølging frå det.',
    'The forum has follow-up from it.',
  ],
  meeting: [
    'Møte {{where}} viser til det.',
    'Møte {{where}} viser til det.',
    'Meeting {{where}} refers to it.',
  ],
  journal: [
    'Forumets journal nevner det.',
    'Journalen til forumet nemner det.',
    'The forum’s journal mentions it.',
  ],
  left: [
    'Filen {{where}} ligger igjen etter det.',
    'Fila {{where}} ligg igjen etter det.',
    'The file {{where}} is left from it.',
  ],
  document: [
    'Dokumentet «{{where}}» i mappen minutes er fra det.',
    'Dokumentet «{{where}}» i mappa minutes er frå det.',
    'The document “{{where}}” in the folder minutes is from it.',
  ],
});
