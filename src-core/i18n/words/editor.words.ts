import { defineWords } from '../define-words.ts';

/** The editor for notes. */
export const editor = defineWords({
  tools: ['Tekstformat', 'Tekstformat', 'Text format'],
  heading: ['Overskrift', 'Overskrift', 'Heading'],
  bold: ['Fet', 'Feit', 'Bold'],
  italic: ['Kursiv', 'Kursiv', 'Italic'],
  /** The letter on the button. */
  boldSign: ['F', 'F', 'B'],
  italicSign: ['K', 'K', 'I'],
  bulletList: ['Punktliste', 'Punktliste', 'Bulleted list'],
  numberedList: ['Nummerert liste', 'Nummerert liste', 'Numbered list'],
  link: ['Lenke', 'Lenkje', 'Link'],
  address: ['Nettadresse', 'Nettadresse', 'Web address'],
  badAddress: [
    'Skriv en nettadresse, for eksempel www.regjeringen.no.',
    'Skriv ei nettadresse, til dømes www.regjeringen.no.',
    'Enter a web address, for example www.regjeringen.no.',
  ],
  setLink: ['Sett inn', 'Set inn', 'Insert'],
  removeLink: ['Fjern lenken', 'Fjern lenkja', 'Remove the link'],
  hint: [
    'Skriv @ for å nevne en part og # for en sak, et tiltak eller et delmål. Alt blir lagret mens du skriver.',
    'Skriv @ for å nemne ein part og # for ei sak, eit tiltak eller eit delmål. Alt blir lagra medan du skriv.',
    'Type @ for a partner and # for an item, a measure or an objective. Everything is saved as you type.',
  ],
  mention: [
    'Nevn en part (@), eller en sak, et tiltak eller et delmål (#)',
    'Nemn ein part (@), eller ei sak, eit tiltak eller eit delmål (#)',
    'Mention a partner (@), or an item, a measure or an objective (#)',
  ],
  suggestions: ['Forslag', 'Forslag', 'Suggestions'],
  suggested_one: ['Ett forslag', 'Eitt forslag', 'One suggestion'],
  suggested_other: ['{{count}} forslag', '{{count}} forslag', '{{count}} suggestions'],
});

/** The kind of a suggestion. */
export const mentionKinds = defineWords({
  partner: ['Part', 'Part', 'Partner'],
  item: ['Sak', 'Sak', 'Item'],
  measure: ['Tiltak', 'Tiltak', 'Measure'],
  objective: ['Delmål', 'Delmål', 'Objective'],
});
