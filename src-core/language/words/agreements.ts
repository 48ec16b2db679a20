import { defineWords } from '../define.ts';

/** The register of agreements, and an agreement as a document to sign. */
export const agreements = defineWords({
  title: ['Avtaler', 'Avtalar', 'Agreements'],
  none: [
    'Ingen avtaler er inngått ennå.',
    'Ingen avtalar er inngåtte enno.',
    'No agreements have been made yet.',
  ],
  noneChosen: [
    'Ingen avtaler passer med det du har valgt.',
    'Ingen avtalar passar med det du har valt.',
    'No agreements match what you have chosen.',
  ],
  count_one: ['{{count}} avtale', '{{count}} avtale', '{{count}} agreement'],
  count_other: ['{{count}} avtaler', '{{count}} avtalar', '{{count}} agreements'],
  more: ['Vis flere', 'Vis fleire', 'Show more'],
  inForceOn: ['Gjelder den', 'Gjeld den', 'In force on'],
  onlyAwaiting: [
    'Bare de som venter på signatur eller godkjenning',
    'Berre dei som ventar på signatur eller godkjenning',
    'Only those awaiting a signature or ratification',
  ],
  boundNow: ['Bundet', 'Bundne', 'Bound'],
  boundLater: [
    'Venter på godkjenning hos oppdragsgiver',
    'Ventar på godkjenning hos oppdragsgjevar',
    'Awaiting ratification',
  ],
  unsigned: ['Har ikke signert', 'Har ikkje signert', 'Have not signed'],
  declined: ['Ikke bundet', 'Ikkje bundne', 'Not bound'],
  left: ['Har gått ut', 'Har gått ut', 'Have left'],
  make: ['Lag avtaledokument', 'Lag avtaledokument', 'Make the agreement document'],
  makeFor: [
    'Lag avtaledokument: {{number}}',
    'Lag avtaledokument: {{number}}',
    'Make the agreement document: {{number}}',
  ],
  longer: [
    'Avtalen er for lang til å stå på én side. Den er laget over flere sider, med alle underskriftene på samme side.',
    'Avtalen er for lang til å stå på éi side. Han er laga over fleire sider, med alle underskriftene på same side.',
    'The agreement is too long for one page. It has been made over several pages, with all the signatures on the same page.',
  ],
  sums: ['Penger og årsverk', 'Pengar og årsverk', 'Money and full-time equivalents'],
  sumsCount: [
    'Her er det partene er bundet av. Det som venter på signatur eller godkjenning, eller er bortfalt, er ikke med. Det som gjelder flere tiltak, er med i hvert av dem.',
    'Her er det partane er bundne av. Det som ventar på signatur eller godkjenning, eller er bortfalle, er ikkje med. Det som gjeld fleire tiltak, er med i kvart av dei.',
    'This is what the parties are bound by. What awaits a signature or ratification, or has been dropped, is left out. What serves several measures counts in each of them.',
  ],
  perPartner: ['Per part', 'Per part', 'Per partner'],
  perMeasure: ['Per tiltak', 'Per tiltak', 'Per measure'],
  perYear: ['Per år', 'Per år', 'Per year'],
  money: ['Penger', 'Pengar', 'Money'],
  fullTime: ['Årsverk', 'Årsverk', 'FTE'],
  inAll: ['I alt', 'I alt', 'In all'],
  noSums: [
    'Ingen er bundet til å bidra med penger eller årsverk.',
    'Ingen er bundne til å bidra med pengar eller årsverk.',
    'Nobody is bound to contribute money or full-time equivalents.',
  ],
  madeAt: [
    'Inngått i {{meeting}}, {{day}}',
    'Inngått i {{meeting}}, {{day}}',
    'Made at {{meeting}}, {{day}}',
  ],
  mustAsk: [
    'Avtalen binder {{partners}} først når oppdragsgiver har godkjent den.',
    'Avtalen bind {{partners}} først når oppdragsgjevar har godkjent han.',
    'The agreement binds {{partners}} only once the principal has ratified it.',
  ],
});
