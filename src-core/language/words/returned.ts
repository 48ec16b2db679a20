import { defineWords } from '../define.ts';

/** What partners have written in the minutes that came back. */
export const returned = defineWords({
  tooLarge: [
    'Filen er større enn {{limit}} MB. Ta ut bilder, og prøv igjen.',
    'Fila er større enn {{limit}} MB. Ta ut bilete, og prøv på nytt.',
    'The file is larger than {{limit}} MB. Take out pictures, and try again.',
  ],
  locked: [
    'Filen er låst med passord, eller lagret i et gammelt Word-format. Lagre den som .docx uten passord, og prøv igjen.',
    'Fila er låst med passord, eller lagra i eit gammalt Word-format. Lagre henne som .docx utan passord, og prøv på nytt.',
    'The file is locked with a password, or saved in an old Word format. Save it as .docx without a password, and try again.',
  ],
  notWord: [
    'Filen er ikke et Word-dokument (.docx).',
    'Fila er ikkje eit Word-dokument (.docx).',
    'The file is not a Word document (.docx).',
  ],
  broken: [
    'Word-dokumentet er skadet og kan ikke leses. Åpne det i Word, lagre det på nytt, og prøv igjen.',
    'Word-dokumentet er skadd og kan ikkje lesast. Opne det i Word, lagre det på nytt, og prøv ein gong til.',
    'The Word document is damaged and cannot be read. Open it in Word, save it anew, and try again.',
  ],
  otherMeeting: [
    'Dokumentet er referatet fra et annet møte: «{{title}}».',
    'Dokumentet er referatet frå eit anna møte: «{{title}}».',
    'The document is the minutes of another meeting: “{{title}}”.',
  ],
  otherForum: [
    'Dokumentet er ikke laget av dette forumet.',
    'Dokumentet er ikkje laga av dette forumet.',
    'The document was not made by this forum.',
  ],
  notMinutes: [
    'Dokumentet er ikke referatet fra dette møtet: ingenting i det er kjent igjen.',
    'Dokumentet er ikkje referatet frå dette møtet: ingenting i det er kjent att.',
    'The document is not the minutes of this meeting: nothing in it was recognised.',
  ],
});
