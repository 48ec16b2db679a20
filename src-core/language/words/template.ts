import { defineWords } from '../define.ts';

/** The marks of a letterhead, as they are written between {{ and }}; any of the languages is understood. */
export const templateMarks = defineWords({
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

/** The letterheads that come with the program, and the choices beside them. */
export const templates = defineWords({
  forum: ['Forumets brevmal', 'Brevmalen til forumet', 'The forum’s letterhead'],
  plain: ['Enkel', 'Enkel', 'Plain'],
  band: ['Blått bånd', 'Blått band', 'Blue band'],
  compact: ['Kompakt', 'Kompakt', 'Compact'],
  none: ['Ingen brevmal', 'Ingen brevmal', 'No letterhead'],
});

/** Choosing a letterhead, and what may be wrong with one. */
export const template = defineWords({
  label: ['Brevmal', 'Brevmal', 'Letterhead'],
  own: ['Egen mal: {{name}}', 'Eigen mal: {{name}}', 'Own template: {{name}}'],
  choose: ['Velg Word-fil', 'Vel Word-fil', 'Choose Word file'],
  help: [
    'Sidene, toppen, bunnen, logoen og skriftene i filen blir beholdt. Skriv {{mark}} der referatet skal stå. Disse merkene blir fylt ut: {{marks}}.',
    'Sidene, toppen, botnen, logoen og skriftene i fila blir haldne ved lag. Skriv {{mark}} der referatet skal stå. Desse merka blir fylte ut: {{marks}}.',
    'The pages, header, footer, logo and fonts of the file are kept. Write {{mark}} where the minutes are to stand. These marks are filled in: {{marks}}.',
  ],
  taken: [
    'Brevmalen «{{name}}» er tatt i bruk.',
    'Brevmalen «{{name}}» er teken i bruk.',
    'The letterhead “{{name}}” is now in use.',
  ],
  noMark: [
    'Brevmalen har ikke merket {{mark}}. Dokumentet blir satt inn til slutt.',
    'Brevmalen har ikkje merket {{mark}}. Dokumentet blir sett inn til slutt.',
    'The letterhead lacks the mark {{mark}}. The document is put in at the end.',
  ],
  unknownMarks: [
    'Brevmalen har merker som ikke blir fylt ut: {{marks}}.',
    'Brevmalen har merke som ikkje blir fylte ut: {{marks}}.',
    'The letterhead has marks that are not filled in: {{marks}}.',
  ],
  linkDropped: [
    'Brevmalen viser til en annen mal på en maskin. Koblingen blir ikke med i dokumentene.',
    'Brevmalen viser til ein annan mal på ei maskin. Koplinga blir ikkje med i dokumenta.',
    'The letterhead refers to another template on a machine. That link is left out of the documents.',
  ],
  tooLarge: [
    'Brevmalen er for stor. Den kan være høyst {{limit}} MB.',
    'Brevmalen er for stor. Han kan vere høgst {{limit}} MB.',
    'The letterhead is too large. It can be at most {{limit}} MB.',
  ],
  unpacksTooLarge: [
    'Brevmalen pakkes ut til mer enn den kan være. Lagre den på nytt i Word, og prøv igjen.',
    'Brevmalen blir pakka ut til meir enn han kan vere. Lagre han på nytt i Word, og prøv igjen.',
    'The letterhead unpacks to more than it may be. Save it anew in Word and try again.',
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
    'The letterhead is damaged and cannot be read. Open it in Word, save it anew and try again.',
  ],
  encrypted: [
    'Brevmalen er beskyttet med passord. Fjern passordet, og prøv igjen.',
    'Brevmalen er verna med passord. Fjern passordet, og prøv igjen.',
    'The letterhead is protected by a password. Remove the password and try again.',
  ],
  restricted: [
    'Brevmalen er låst for redigering. Slå av begrensningen under «Se gjennom» i Word, og prøv igjen.',
    'Brevmalen er låst for redigering. Slå av avgrensinga under «Sjå gjennom» i Word, og prøv igjen.',
    'The letterhead is locked for editing. Stop the protection under Review in Word and try again.',
  ],
  macros: [
    'Brevmalen har makroer eller kontroller som kan kjøre kode. Lagre den uten, som .docx eller .dotx, og prøv igjen.',
    'Brevmalen har makroar eller kontrollar som kan køyre kode. Lagre han utan, som .docx eller .dotx, og prøv igjen.',
    'The letterhead has macros or controls that can run code. Save it without them, as .docx or .dotx, and try again.',
  ],
  fetches: [
    'Brevmalen henter innhold fra et annet sted: {{target}}. Sett innholdet inn i selve filen, og prøv igjen.',
    'Brevmalen hentar innhald frå ein annan stad: {{target}}. Set innhaldet inn i sjølve fila, og prøv igjen.',
    'The letterhead fetches content from elsewhere: {{target}}. Put the content in the file itself and try again.',
  ],
  markMisplaced: [
    'Merket {{mark}} står i topp, bunn, tabell eller tekstboks. Flytt det til et eget avsnitt i teksten, og prøv igjen.',
    'Merket {{mark}} står i topp, botn, tabell eller tekstboks. Flytt det til eit eige avsnitt i teksten, og prøv igjen.',
    'The mark {{mark}} stands in a header, footer, table or text box. Move it to a paragraph of its own in the text and try again.',
  ],
  missing: [
    'Filen med brevmalen mangler i forumets mappe. Velg brevmalen på nytt i innstillingene.',
    'Fila med brevmalen manglar i mappa til forumet. Vel brevmalen på nytt i innstillingane.',
    'The file of the letterhead is missing from the forum’s folder. Choose the letterhead anew in the settings.',
  ],
  onlyWord: [
    'En brevmal kan bare brukes til Word-filer. La utfilen slutte på .docx.',
    'Ein brevmal kan berre brukast til Word-filer. La utfila slutte på .docx.',
    'A letterhead can only be used for Word files. Let the output file end in .docx.',
  ],
  changed: [
    'Filen med brevmalen «{{name}}» er endret siden den ble valgt.',
    'Fila med brevmalen «{{name}}» er endra etter at ho blei vald.',
    'The file of the letterhead “{{name}}” has changed since it was chosen.',
  ],
});
