import { defineWords } from '../define-words.ts';

/** The field in which people choose partners and others: what a screen reader says of it. */
export const partyField = defineWords({
  added: ['Lagt til', 'Lagt til', 'Added'],
  empty: ['Ingen er valgt', 'Ingen er valde', 'Nobody is chosen'],
  found: [
    'Venstrepil går til de %d som er valgt',
    'Venstrepil går til dei %d som er valde',
    'Left arrow goes to the %d chosen',
  ],
  items: ['Valgt', 'Valde', 'Chosen'],
  of: ['av', 'av', 'of'],
  one: ['%d forslag', '%d forslag', '%d suggestion'],
  many: ['%d forslag', '%d forslag', '%d suggestions'],
  remove: ['Trykk for å fjerne', 'Trykk for å fjerne', 'Press to remove'],
  removed: ['Fjernet', 'Fjerna', 'Removed'],
  help: [
    'Velg, eller skriv et navn og trykk Enter',
    'Vel, eller skriv eit namn og trykk Enter',
    'Choose, or type a name and press Enter',
  ],
});
