import { defineWords } from '../define.ts';

/** The columns of a sheet of partners; a file is understood by these words in any of the languages. */
export const sheetColumns = defineWords({
  name: ['Navn', 'Namn', 'Name'],
  shortName: ['Kortnavn', 'Kortnamn', 'Short name'],
  role: ['Begrunnet rolle', 'Grunngjeven rolle', 'Reasoned role'],
  authority: ['Myndighet', 'Fullmakt', 'Authority'],
  frame: ['Ramme for myndigheten', 'Ramme for fullmakta', 'Frame of the authority'],
  principal: ['Oppdragsgiver', 'Oppdragsgjevar', 'Principal'],
  contributions: ['Bidrag', 'Bidrag', 'Contributions'],
  motivation: ['Motivasjon', 'Motivasjon', 'Motivation'],
  representatives: ['Representanter', 'Representantar', 'Representatives'],
  titles: [
    'Representantenes stilling',
    'Stillinga til representantane',
    'Titles of representatives',
  ],
  emails: ['Representantenes e-post', 'E-posten til representantane', 'E-mail of representatives'],
  joined: ['Med fra', 'Med frå', 'Joined'],
  left: ['Gikk ut', 'Gjekk ut', 'Left'],
});

/** What comes of a row when the sheet is taken in. */
export const sheetStates = defineWords({
  new: ['Ny part', 'Ny part', 'New partner'],
  known: [
    'Finnes fra før, blir ikke endret',
    'Finst frå før, blir ikkje endra',
    'Already here, not changed',
  ],
  left: [
    'Har gått ut, blir ikke tatt inn',
    'Har gått ut, blir ikkje teken inn',
    'Has left, not added',
  ],
  wrong: ['Må rettes', 'Må rettast', 'Must be corrected'],
});

/** Partners read in from a file, and out again. */
export const partnersSheet = defineWords({
  fileName: ['Parter', 'Partar', 'Partners'],
  read: ['Hent fra fil', 'Hent frå fil', 'Import from file'],
  title: ['Hent parter fra en fil', 'Hent partar frå ei fil', 'Import partners from a file'],
  file: [
    'Velg fil (.xlsx eller .csv)',
    'Vel fil (.xlsx eller .csv)',
    'Choose file (.xlsx or .csv)',
  ],
  fileHelp: [
    'Første rad har navn på kolonnene: {{columns}}. Navn, rolle og myndighet må være med. Flere bidrag eller representanter står på hver sin linje i cellen.',
    'Første rad har namn på kolonnane: {{columns}}. Namn, rolle og fullmakt må vere med. Fleire bidrag eller representantar står på kvar si linje i cella.',
    'The first row names the columns: {{columns}}. Name, role and authority are needed. Several contributions or representatives are on a line each in the cell.',
  ],
  preview: ['Det som står i filen', 'Det som står i fila', 'What the file holds'],
  row: ['Rad', 'Rad', 'Row'],
  result: ['Hva som skjer', 'Kva som skjer', 'What happens'],
  takeAll_one: ['Ta inn {{count}} part', 'Ta inn {{count}} part', 'Add {{count}} partner'],
  takeAll_other: ['Ta inn alle {{count}}', 'Ta inn alle {{count}}', 'Add all {{count}}'],
  mustCorrect: [
    'Rett radene i filen, og velg den på nytt. Ingenting er tatt inn.',
    'Rett radene i fila, og vel henne på nytt. Ingenting er teke inn.',
    'Correct the rows in the file and choose it again. Nothing has been added.',
  ],
  nothingNew: [
    'Det er ingen nye parter i filen.',
    'Det er ingen nye partar i fila.',
    'The file holds no new partners.',
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
    'The file lacks the column {{columns}}.',
  ],
  columnTwice: [
    'Kolonnen {{columns}} står to ganger i filen.',
    'Kolonnen {{columns}} står to gonger i fila.',
    'The column {{columns}} is in the file twice.',
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
    'Filen kan ikke leses. Lagre den som .xlsx eller .csv, og prøv på nytt.',
    'Fila kan ikkje lesast. Lagre henne som .xlsx eller .csv, og prøv på nytt.',
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
    'Det same namnet står òg i rad {{row}}.',
    'The same name is also in row {{row}}.',
  ],
});
