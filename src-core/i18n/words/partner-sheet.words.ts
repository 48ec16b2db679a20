import { defineWords } from '../define-words.ts';

/** The columns of a sheet of partners. Forum understands these words in any of the languages. */
export const sheetColumns = defineWords({
  name: ['Navn', 'Namn', 'Name'],
  shortName: ['Kortnavn', 'Kortnamn', 'Short name'],
  role: ['Rolle og begrunnelse', 'Rolle og grunngjeving', 'Role and reason'],
  authority: ['Myndighet', 'Fullmakt', 'Authority'],
  frame: ['Grenser for myndigheten', 'Grenser for fullmakta', 'Limits of authority'],
  principal: ['Oppdragsgiver', 'Oppdragsgjevar', 'Governing body'],
  contributions: ['Bidrag', 'Bidrag', 'Contributions'],
  motivation: ['Motivasjon', 'Motivasjon', 'Reason for taking part'],
  representatives: ['Representanter', 'Representantar', 'Representatives'],
  titles: [
    'Representantenes stilling',
    'Stillinga til representantane',
    'Representatives’ job titles',
  ],
  emails: [
    'Representantenes e-post',
    'E-posten til representantane',
    'Representatives’ email addresses',
  ],
  joined: ['Med fra', 'Med frå', 'Joined'],
  left: ['Gikk ut', 'Gjekk ut', 'Left'],
});

/** What the import does with a row. */
export const sheetStates = defineWords({
  new: ['Ny part', 'Ny part', 'New partner'],
  known: [
    'Finnes fra før, blir ikke endret',
    'Finst frå før, blir ikkje endra',
    'Already in the forum; not changed',
  ],
  left: [
    'Har gått ut, blir ikke lagt til',
    'Har gått ut, blir ikkje lagd til',
    'Has left; not added',
  ],
  wrong: ['Må rettes', 'Må rettast', 'Needs correction'],
});

/** Importing partners from a file, and exporting them. */
export const partnerSheet = defineWords({
  fileName: ['Parter', 'Partar', 'Partners'],
  read: ['Hent fra fil', 'Hent frå fil', 'Import from file'],
  title: ['Hent parter fra en fil', 'Hent partar frå ei fil', 'Import partners from a file'],
  file: [
    'Velg fil (.xlsx eller .csv)',
    'Vel fil (.xlsx eller .csv)',
    'Choose file (.xlsx or .csv)',
  ],
  fileHelp: [
    'Første rad må ha disse kolonnenavnene: {{columns}}. Navn, rolle og myndighet må fylles ut. Har en part flere bidrag eller representanter, skriver du dem på hver sin linje i cellen.',
    'Første rad må ha desse kolonnenamna: {{columns}}. Namn, rolle og fullmakt må fyllast ut. Har ein part fleire bidrag eller representantar, skriv du dei på kvar si linje i cella.',
    'The first row must contain these column names: {{columns}}. Name, role and authority are required. Put each contribution or representative on its own line in the cell.',
  ],
  preview: ['Innholdet i filen', 'Innhaldet i fila', 'Contents of the file'],
  row: ['Rad', 'Rad', 'Row'],
  result: ['Hva som skjer', 'Kva som skjer', 'What happens'],
  takeAll_one: ['Legg til {{count}} part', 'Legg til {{count}} part', 'Add {{count}} partner'],
  takeAll_other: ['Legg til alle {{count}}', 'Legg til alle {{count}}', 'Add all {{count}}'],
  mustCorrect: [
    'Rett radene i filen, og velg den på nytt. Ingenting er lagt til.',
    'Rett radene i fila, og vel ho på nytt. Ingenting er lagt til.',
    'Correct the rows in the file and choose it again. Nothing has been added.',
  ],
  nothingNew: [
    'Det er ingen nye parter i filen.',
    'Det er ingen nye partar i fila.',
    'There are no new partners in the file.',
  ],
  ignored: [
    'Disse kolonnene blir ikke brukt: {{columns}}.',
    'Desse kolonnane blir ikkje brukte: {{columns}}.',
    'These columns are not used: {{columns}}.',
  ],
  saveAs: ['Lagre som {{format}}', 'Lagre som {{format}}', 'Save as {{format}}'],
  columnLacks: [
    'Filen mangler kolonnen {{columns}}.',
    'Fila manglar kolonnen {{columns}}.',
    'The file has no column named {{columns}}.',
  ],
  columnTwice: [
    'Kolonnen {{columns}} finnes to ganger i filen.',
    'Kolonnen {{columns}} finst to gonger i fila.',
    'The column {{columns}} appears twice in the file.',
  ],
  empty: ['Filen er tom.', 'Fila er tom.', 'The file is empty.'],
  tooLarge: [
    'Filen er større enn {{limit}} MB.',
    'Fila er større enn {{limit}} MB.',
    'The file is larger than {{limit}} MB.',
  ],
  tooMany: [
    'Filen har flere enn {{limit}} rader.',
    'Fila har fleire enn {{limit}} rader.',
    'The file has more than {{limit}} rows.',
  ],
  unreadable: [
    'Filen kan ikke leses. Lagre den som .xlsx eller .csv, og prøv igjen.',
    'Fila kan ikkje lesast. Lagre ho som .xlsx eller .csv, og prøv igjen.',
    'The file cannot be read. Save it as .xlsx or .csv and try again.',
  ],
  cellLacks: ['{{column}} mangler.', '{{column}} manglar.', '{{column}} is missing.'],
  noSuchAuthority: [
    'Myndighet må være {{values}}, ikke «{{value}}».',
    'Fullmakt må vere {{values}}, ikkje «{{value}}».',
    'Authority must be {{values}}, not “{{value}}”.',
  ],
  whoIsIt: [
    '{{column}} har flere linjer enn det er navn på representanter: «{{value}}».',
    '{{column}} har fleire linjer enn det er namn på representantar: «{{value}}».',
    '{{column}} has more lines than there are names of representatives: “{{value}}”.',
  ],
  noSuchDay: [
    '{{column}} er ikke en dato: «{{value}}».',
    '{{column}} er ikkje ein dato: «{{value}}».',
    '{{column}} is not a date: “{{value}}”.',
  ],
  twice: [
    'Det samme navnet står også i rad {{row}}.',
    'Det same namnet står også i rad {{row}}.',
    'The same name is also in row {{row}}.',
  ],
});
