import { defineWords } from '../define.ts';

/** The command line, and what a person is told at start. */
export const host = defineWords({
  noneOpen: ['Ingen forum er åpne.', 'Ingen forum er opne.', 'No forum is open.'],
  desktopOnly: [
    'Dette kan bare gjøres i skrivebordsprogrammet.',
    'Dette kan berre gjerast i skrivebordsprogrammet.',
    'This can only be done in the desktop program.',
  ],
  inBrowser: [
    'Skrivebordsvinduet er ikke med i denne utgaven ennå. Forum åpnes i nettleseren:',
    'Skrivebordsvindauget er ikkje med i denne utgåva enno. Forum blir opna i nettlesaren:',
    'The desktop window is not part of this version yet. Forum opens in the browser:',
  ],
  stopHint: ['Stopp med Ctrl+C.', 'Stopp med Ctrl+C.', 'Stop with Ctrl+C.'],
  made: [
    'Laget forumet i {{folder}}.',
    'Laga forumet i {{folder}}.',
    'Made the forum in {{folder}}.',
  ],
  newName: ['Nytt forum', 'Nytt forum', 'New forum'],
  notJson: [
    'Linje {{line}} er ikke gyldig JSON.',
    'Linje {{line}} er ikkje gyldig JSON.',
    'Line {{line}} is not valid JSON.',
  ],
  noFile: [
    'Kan ikke lese filen {{file}}.',
    'Kan ikkje lese fila {{file}}.',
    'Cannot read the file {{file}}.',
  ],
  written: ['Skrev {{file}}.', 'Skreiv {{file}}.', 'Wrote {{file}}.'],
  cannotWrite: [
    'Kan ikke skrive til {{file}} ({{reason}}).',
    'Kan ikkje skrive til {{file}} ({{reason}}).',
    'Cannot write to {{file}} ({{reason}}).',
  ],
  unknownFormat: [
    'Filen må ende på .docx, .html eller .md.',
    'Fila må ende på .docx, .html eller .md.',
    'The file must end in .docx, .html or .md.',
  ],
  noPdf: [
    'PDF kan ikke lages ennå. Lag en .docx og lagre den som PDF.',
    'PDF kan ikkje lagast enno. Lag ei .docx og lagre ho som PDF.',
    'PDF cannot be made yet. Make a .docx and save it as PDF.',
  ],
  allWell: ['Alt er i orden.', 'Alt er i orden.', 'All is well.'],
  repaired: ['reparert', 'reparert', 'repaired'],
  nothingFound: ['Ingen treff.', 'Ingen treff.', 'Nothing found.'],
  failed: [
    'Noe gikk galt: {{reason}}',
    'Noko gjekk gale: {{reason}}',
    'Something went wrong: {{reason}}',
  ],
});
