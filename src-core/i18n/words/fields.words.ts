import { defineWords } from '../define-words.ts';

/** Names of fields that have no label in the window, or a label that does not fit into a sentence. */
export const fieldNames = defineWords({
  any: ['Feltet', 'Feltet', 'The field'],
  answer: ['Svar', 'Svar', 'Answer'],
  before: ['Saken den skal stå foran', 'Saka ho skal stå framfor', 'The item to place it before'],
  command: ['Kommando', 'Kommando', 'Command'],
  content: ['Innholdet i filen', 'Innhaldet i fila', 'Content of the file'],
  file: ['Fil', 'Fil', 'File'],
  fileName: ['Filnavn', 'Filnamn', 'File name'],
  floor: ['Innlegg på talerlisten', 'Innlegg på talarlista', 'Entry on the list of speakers'],
  items: ['Saker', 'Saker', 'Items'],
  meeting: ['Møte', 'Møte', 'Meeting'],
  takesUp: ['Utsatt sak som tas opp', 'Utsett sak som blir teken opp', 'Postponed item to take up'],
  sections: ['Deler av sakslisten', 'Delar av saklista', 'Sections of the agenda'],
  sectionTitle: ['Navn på delen', 'Namn på delen', 'Name of the section'],
  withdrawReason: ['Begrunnelse', 'Grunngiving', 'Reason'],
  scale: ['Svar fra 1 til 5', 'Svar frå 1 til 5', 'Answer from 1 to 5'],
  /** Which of several rows: after the name and before the verb. */
  inRow: [', rad {{row}},', ', rad {{row}},', ', row {{row}},'],
  inPlace: [', nr. {{row}},', ', nr. {{row}},', ', no. {{row}},'],
});

/** Choices in a field that have no words elsewhere. */
export const fieldChoices = defineWords({
  open: ['venter på svar', 'ventar på svar', 'awaiting an answer'],
  'four-part': ['firedelt saksliste', 'firedelt sakliste', 'four-part agenda'],
  blank: ['tom saksliste', 'tom sakliste', 'empty agenda'],
});

/** What is wrong in a field, and how to correct it. `field` is its name; `row` says which row, or is empty. */
export const faults = defineWords({
  empty: [
    '{{field}}{{row}} må fylles ut.',
    '{{field}}{{row}} må fyllast ut.',
    '{{field}}{{row}} must be filled in.',
  ],
  tooLong: [
    '{{field}}{{row}} er for lang. Grensen er {{limit}}.',
    '{{field}}{{row}} er for lang. Grensa er {{limit}}.',
    '{{field}}{{row}} is too long. The limit is {{limit}}.',
  ],
  tooLongNeuter: [
    '{{field}}{{row}} er for langt. Grensen er {{limit}}.',
    '{{field}}{{row}} er for langt. Grensa er {{limit}}.',
    '{{field}}{{row}} is too long. The limit is {{limit}}.',
  ],
  textTooLong: [
    'Teksten i «{{field}}»{{row}} er for lang. Grensen er {{limit}}.',
    'Teksten i «{{field}}»{{row}} er for lang. Grensa er {{limit}}.',
    'The text in “{{field}}”{{row}} is too long. The limit is {{limit}}.',
  ],
  tooMany: [
    'Det er for mange i «{{field}}»{{row}}. Grensen er {{limit}}.',
    'Det er for mange i «{{field}}»{{row}}. Grensa er {{limit}}.',
    'There are too many in “{{field}}”{{row}}. The limit is {{limit}}.',
  ],
  tooFew: [
    'Det er for få i «{{field}}»{{row}}. Ta med minst {{limit}}.',
    'Det er for få i «{{field}}»{{row}}. Ta med minst {{limit}}.',
    'There are too few in “{{field}}”{{row}}. Include at least {{limit}}.',
  ],
  tooHigh: [
    'Tallet i «{{field}}»{{row}} er for høyt. Grensen er {{limit}}.',
    'Talet i «{{field}}»{{row}} er for høgt. Grensa er {{limit}}.',
    'The number in “{{field}}”{{row}} is too high. The limit is {{limit}}.',
  ],
  tooLow: [
    'Tallet i «{{field}}»{{row}} er for lavt. Det må være minst {{limit}}.',
    'Talet i «{{field}}»{{row}} er for lågt. Det må vere minst {{limit}}.',
    'The number in “{{field}}”{{row}} is too low. It must be at least {{limit}}.',
  ],
  tooLarge: [
    '{{field}}{{row}} er for stort. Grensen er {{limit}}.',
    '{{field}}{{row}} er for stort. Grensa er {{limit}}.',
    '{{field}}{{row}} is too large. The limit is {{limit}}.',
  ],
  notText: [
    '{{field}}{{row}} må være tekst.',
    '{{field}}{{row}} må vere tekst.',
    '{{field}}{{row}} must be text.',
  ],
  notNumber: [
    '{{field}}{{row}} må være et tall.',
    '{{field}}{{row}} må vere eit tal.',
    '{{field}}{{row}} must be a number.',
  ],
  notWhole: [
    '{{field}}{{row}} må være et helt tall.',
    '{{field}}{{row}} må vere eit heilt tal.',
    '{{field}}{{row}} must be a whole number.',
  ],
  notList: [
    '{{field}}{{row}} må være en liste.',
    '{{field}}{{row}} må vere ei liste.',
    '{{field}}{{row}} must be a list.',
  ],
  notGroup: [
    '{{field}}{{row}} må bestå av flere felter med hvert sitt navn.',
    '{{field}}{{row}} må vere sett saman av fleire felt med kvart sitt namn.',
    '{{field}}{{row}} must consist of several fields, each with its own name.',
  ],
  notYesOrNo: [
    '{{field}}{{row}} må være ja eller nei.',
    '{{field}}{{row}} må vere ja eller nei.',
    '{{field}}{{row}} must be yes or no.',
  ],
  notChoice: [
    '{{field}}{{row}} må være {{values}}.',
    '{{field}}{{row}} må vere {{values}}.',
    '{{field}}{{row}} must be {{values}}.',
  ],
  /** A choice as the window shows it, and as a script writes it. */
  choice: ['{{words}} ({{value}})', '{{words}} ({{value}})', '{{words}} ({{value}})'],
  notId: [
    '{{field}}{{row}} må være en id: små bokstaver a–z, tall og bindestrek, høyst 64 tegn.',
    '{{field}}{{row}} må vere ein id: små bokstavar a–z, tal og bindestrek, høgst 64 teikn.',
    '{{field}}{{row}} must be an id: lower-case a–z, digits and hyphens, at most 64 characters.',
  ],
  notDay: [
    '{{field}}{{row}} må være en dato som finnes, skrevet slik: 2026-11-23.',
    '{{field}}{{row}} må vere ein dato som finst, skriven slik: 2026-11-23.',
    '{{field}}{{row}} must be a date that exists, written like this: 2026-11-23.',
  ],
  notTime: [
    '{{field}}{{row}} må være et tidspunkt med tidssone, skrevet slik: 2026-11-23T09:00:00+01:00.',
    '{{field}}{{row}} må vere eit tidspunkt med tidssone, skrive slik: 2026-11-23T09:00:00+01:00.',
    '{{field}}{{row}} must be a time with an offset, written like this: 2026-11-23T09:00:00+01:00.',
  ],
  notEmail: [
    'Skriv en hel e-postadresse, for eksempel navn@virksomhet.no.',
    'Skriv ei heil e-postadresse, til dømes namn@verksemd.no.',
    'Write a complete email address, for example name@organisation.org.',
  ],
  unusable: [
    '{{field}}{{row}} kan ikke brukes slik det står. Rett det, og prøv igjen.',
    '{{field}}{{row}} kan ikkje brukast slik det står. Rett det, og prøv igjen.',
    '{{field}}{{row}} cannot be used as it is. Correct it and try again.',
  ],
  unknownField: [
    'Feltet «{{path}}» hører ikke hjemme her. Fjern det, eller sjekk skrivemåten.',
    'Feltet «{{path}}» høyrer ikkje heime her. Fjern det, eller sjekk skrivemåten.',
    'The field “{{path}}” does not belong here. Remove it, or check the spelling.',
  ],
  unknownId: [
    '{{field}}{{row}} viser til «{{id}}», som ikke finnes.',
    '{{field}}{{row}} viser til «{{id}}», som ikkje finst.',
    '{{field}}{{row}} refers to “{{id}}”, which does not exist.',
  ],
  exactlyOne: [
    'Oppgi nøyaktig én: {{fields}}.',
    'Oppgje nøyaktig éi: {{fields}}.',
    'Give exactly one: {{fields}}.',
  ],
});

/** A limit with its unit. */
export const limits = defineWords({
  characters_one: ['{{number}} tegn', '{{number}} teikn', '{{number}} character'],
  characters_other: ['{{number}} tegn', '{{number}} teikn', '{{number}} characters'],
  entries_one: ['{{number}} oppføring', '{{number}} oppføring', '{{number}} entry'],
  entries_other: ['{{number}} oppføringer', '{{number}} oppføringar', '{{number}} entries'],
  items_one: ['{{number}} sak', '{{number}} sak', '{{number}} item'],
  items_other: ['{{number}} saker', '{{number}} saker', '{{number}} items'],
  partners_one: ['{{number}} part', '{{number}} part', '{{number}} partner'],
  partners_other: ['{{number}} parter', '{{number}} partar', '{{number}} partners'],
  people_one: ['{{number}} person', '{{number}} person', '{{number}} person'],
  people_other: ['{{number}} personer', '{{number}} personar', '{{number}} people'],
  minutes_one: ['{{number}} minutt', '{{number}} minutt', '{{number}} minute'],
  minutes_other: ['{{number}} minutter', '{{number}} minutt', '{{number}} minutes'],
  megabytes: ['{{number}} MB', '{{number}} MB', '{{number}} MB'],
  percent: ['{{number}} prosent', '{{number}} prosent', '{{number}} per cent'],
  onScale: ['{{number}} på skalaen', '{{number}} på skalaen', '{{number}} on the scale'],
});
