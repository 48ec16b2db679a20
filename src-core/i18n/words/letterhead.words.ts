import { defineWords } from '../define-words.ts';

/**
 * The placeholders of a letterhead, as users write them between {{ and }}. Forum understands all three
 * languages.
 */
export const letterheadPlaceholders = defineWords({
  minutes: ['referat', 'referat', 'minutes'],
  title: ['tittel', 'tittel', 'title'],
  forum: ['forum', 'forum', 'forum'],
  secretariat: ['sekretariat', 'sekretariat', 'secretariat'],
  date: ['dato', 'dato', 'date'],
  place: ['sted', 'stad', 'place'],
  number: ['nummer', 'nummer', 'number'],
  chair: ['møteleder', 'møteleiar', 'chair'],
  secretary: ['referent', 'referent', 'secretary'],
  marking: ['merking', 'merking', 'marking'],
});

/** The letterheads that the program includes, and the other choices. */
export const letterheads = defineWords({
  forum: ['Forumets brevmal', 'Brevmalen til forumet', 'The forum’s letterhead'],
  plain: ['Enkel', 'Enkel', 'Plain'],
  band: ['Blått bånd', 'Blått band', 'Blue band'],
  compact: ['Kompakt', 'Kompakt', 'Compact'],
  none: ['Ingen brevmal', 'Ingen brevmal', 'No letterhead'],
});

/** Choosing a letterhead, and problems with one. */
export const letterhead = defineWords({
  label: ['Brevmal', 'Brevmal', 'Letterhead'],
  own: ['Egen brevmal: {{name}}', 'Eigen brevmal: {{name}}', 'Your own: {{name}}'],
  choose: ['Velg Word-fil', 'Vel Word-fil', 'Choose Word file'],
  help: [
    'Marger, topptekst, bunntekst, logo og skrifttyper i filen blir beholdt. Skriv {{mark}} der referatet skal stå. Disse feltene blir fylt ut: {{marks}}.',
    'Margar, topptekst, botntekst, logo og skrifttypar i fila blir tekne med. Skriv {{mark}} der referatet skal stå. Desse felta blir fylte ut: {{marks}}.',
    'The margins, header, footer, logo and fonts of the file are kept. Write {{mark}} where the minutes should go. These fields are filled in: {{marks}}.',
  ],
  taken: [
    'Brevmalen «{{name}}» er tatt i bruk.',
    'Brevmalen «{{name}}» er teken i bruk.',
    'The letterhead “{{name}}” is now in use.',
  ],
  noMark: [
    'Brevmalen har ikke feltet {{mark}}. Dokumentet blir satt inn til slutt.',
    'Brevmalen har ikkje feltet {{mark}}. Dokumentet blir sett inn til slutt.',
    'The letterhead does not contain the field {{mark}}. The document will be added at the end.',
  ],
  unknownMarks: [
    'Brevmalen har felt som ikke blir fylt ut: {{marks}}.',
    'Brevmalen har felt som ikkje blir fylte ut: {{marks}}.',
    'The letterhead has fields that are not filled in: {{marks}}.',
  ],
  linkDropped: [
    'Brevmalen er koblet til en annen mal på en maskin. Koblingen følger ikke med i dokumentene.',
    'Brevmalen er kopla til ein annan mal på ei maskin. Koplinga følgjer ikkje med i dokumenta.',
    'The letterhead refers to another template on a machine. That link is left out of the documents.',
  ],
  tooLarge: [
    'Brevmalen er for stor. Grensen er {{limit}} MB.',
    'Brevmalen er for stor. Grensa er {{limit}} MB.',
    'The letterhead is too large. The limit is {{limit}} MB.',
  ],
  unpacksTooLarge: [
    'Brevmalen blir for stor når den pakkes ut. Lagre den på nytt i Word, og prøv igjen.',
    'Brevmalen blir for stor når han blir pakka ut. Lagre han på nytt i Word, og prøv igjen.',
    'The letterhead is too large once unpacked. Save it again in Word and try again.',
  ],
  notWord: [
    'Brevmalen er ikke et Word-dokument. Velg en fil som er lagret som .docx eller .dotx.',
    'Brevmalen er ikkje eit Word-dokument. Vel ei fil som er lagra som .docx eller .dotx.',
    'The letterhead is not a Word document. Choose a file saved as .docx or .dotx.',
  ],
  oldFormat: [
    'Brevmalen er i det gamle Word-formatet. Lagre den som .docx eller .dotx, og prøv igjen.',
    'Brevmalen er i det gamle Word-formatet. Lagre han som .docx eller .dotx, og prøv igjen.',
    'The letterhead is in the old Word format. Save it as .docx or .dotx and try again.',
  ],
  strict: [
    'Brevmalen er lagret som «Strict Open XML». Lagre den som vanlig Word-dokument (.docx), og prøv igjen.',
    'Brevmalen er lagra som «Strict Open XML». Lagre han som vanleg Word-dokument (.docx), og prøv igjen.',
    'The letterhead is saved as Strict Open XML. Save it as an ordinary Word document (.docx) and try again.',
  ],
  broken: [
    'Brevmalen er skadet og kan ikke leses. Åpne og lagre den på nytt i Word, og prøv igjen.',
    'Brevmalen er skadd og kan ikkje lesast. Opne og lagre han på nytt i Word, og prøv igjen.',
    'The letterhead is damaged and cannot be read. Open it in Word, save it again and try again.',
  ],
  encrypted: [
    'Brevmalen er beskyttet med passord. Fjern passordet, og prøv igjen.',
    'Brevmalen er verna med passord. Fjern passordet, og prøv igjen.',
    'The letterhead is protected by a password. Remove the password and try again.',
  ],
  restricted: [
    'Brevmalen er låst for redigering. Slå av låsen i Word under «Se gjennom» > «Begrens redigering», og prøv igjen.',
    'Brevmalen er låst for redigering. Slå av låsen i Word under «Se gjennom» > «Begrens redigering», og prøv igjen.',
    'The letterhead is locked for editing. In Word, choose Review > Restrict Editing > Stop Protection, and try again.',
  ],
  macros: [
    'Brevmalen har makroer eller kontroller som kan kjøre kode. Lagre den som .docx eller .dotx uten dem, og prøv igjen.',
    'Brevmalen har makroar eller kontrollar som kan køyre kode. Lagre han som .docx eller .dotx utan dei, og prøv igjen.',
    'The letterhead has macros or controls that can run code. Save it without them, as .docx or .dotx, and try again.',
  ],
  fetches: [
    'Brevmalen henter innhold fra et annet sted: {{target}}. Sett innholdet inn i selve filen, og prøv igjen.',
    'Brevmalen hentar innhald frå ein annan stad: {{target}}. Set innhaldet inn i sjølve fila, og prøv igjen.',
    'The letterhead fetches content from elsewhere: {{target}}. Put the content in the file itself and try again.',
  ],
  markMisplaced: [
    'Feltet {{mark}} står i topptekst, bunntekst, tabell eller tekstboks. Flytt det til et eget avsnitt i brødteksten, og prøv igjen.',
    'Feltet {{mark}} står i topptekst, botntekst, tabell eller tekstboks. Flytt det til eit eige avsnitt i brødteksten, og prøv igjen.',
    'The field {{mark}} is in a header, footer, table or text box. Move it to a paragraph of its own in the body text and try again.',
  ],
  missing: [
    'Filen med brevmalen mangler i forumets mappe. Velg brevmalen på nytt i innstillingene.',
    'Fila med brevmalen manglar i mappa til forumet. Vel brevmalen på nytt i innstillingane.',
    'The letterhead file is missing from the forum’s folder. Choose the letterhead again in the settings.',
  ],
  onlyWord: [
    'En brevmal kan bare brukes til Word-filer. Velg et filnavn som slutter på .docx.',
    'Ein brevmal kan berre brukast til Word-filer. Vel eit filnamn som sluttar på .docx.',
    'A letterhead can only be used for Word files. Choose a file name ending in .docx.',
  ],
  changed: [
    'Filen med brevmalen «{{name}}» er endret siden den ble valgt.',
    'Fila med brevmalen «{{name}}» er endra etter at ho blei vald.',
    'The letterhead file “{{name}}” has changed since it was chosen.',
  ],
});
