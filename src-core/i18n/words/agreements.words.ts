import { defineWords } from '../define-words.ts';

/** The register of agreements, and an agreement as a document to sign. */
export const agreements = defineWords({
  title: ['Avtaler', 'Avtalar', 'Agreements'],
  none: [
    'Ingen avtaler er inngått ennå.',
    'Ingen avtalar er inngåtte enno.',
    'No agreements have been entered into yet.',
  ],
  noneChosen: [
    'Ingen avtaler passer med det du har valgt.',
    'Ingen avtalar passar med det du har valt.',
    'No agreements match your selection.',
  ],
  count_one: ['{{count}} avtale', '{{count}} avtale', '{{count}} agreement'],
  count_other: ['{{count}} avtaler', '{{count}} avtalar', '{{count}} agreements'],
  more: ['Vis flere', 'Vis fleire', 'Show more'],
  inForceOn: ['Gjelder på dato', 'Gjeld på dato', 'In force on'],
  onlyAwaiting: [
    'Bare de som venter på signatur eller godkjenning',
    'Berre dei som ventar på signatur eller godkjenning',
    'Only those awaiting a signature or approval',
  ],
  boundLater: [
    'Venter på godkjenning fra oppdragsgiver',
    'Ventar på godkjenning frå oppdragsgjevar',
    'Awaiting approval by the governing body',
  ],
  unsigned: ['Har ikke signert', 'Har ikkje signert', 'Have not signed'],
  declined: ['Ikke bundne', 'Ikkje bundne', 'Not bound'],
  left: ['Har gått ut', 'Har gått ut', 'Have left'],
  make: ['Lag avtaledokument', 'Lag avtaledokument', 'Create the agreement document'],
  makeFor: [
    'Lag avtaledokument: {{number}}',
    'Lag avtaledokument: {{number}}',
    'Create the agreement document: {{number}}',
  ],
  longer: [
    'Avtalen er for lang for én side. Den går over flere sider, men alle underskriftene står på samme side.',
    'Avtalen er for lang for éi side. Han går over fleire sider, men alle underskriftene står på same side.',
    'The agreement does not fit on one page. It runs over several pages, with all signatures on the same page.',
  ],
  sums: ['Penger og årsverk', 'Pengar og årsverk', 'Money and full-time equivalents'],
  sumsCount: [
    'Summene viser det partene er bundet til. Det som venter på signatur eller godkjenning, eller har falt bort, er ikke med. Bidrag som gjelder flere tiltak, blir regnet med i hvert av dem.',
    'Summane viser det partane er bundne til. Det som ventar på signatur eller godkjenning, eller har falle bort, er ikkje med. Bidrag som gjeld fleire tiltak, blir rekna med i kvart av dei.',
    'This is what the parties are bound to. Anything awaiting a signature or approval, or dropped, is left out. A contribution that serves several measures counts towards each of them.',
  ],
  perPartner: ['Per part', 'Per part', 'Per partner'],
  perMeasure: ['Per tiltak', 'Per tiltak', 'Per measure'],
  perYear: ['Per år', 'Per år', 'Per year'],
  money: ['Penger', 'Pengar', 'Money'],
  fullTime: ['Årsverk', 'Årsverk', 'FTE'],
  inAll: ['I alt', 'I alt', 'Total'],
  noSums: [
    'Ingen er bundet til å bidra med penger eller årsverk.',
    'Ingen er bundne til å bidra med pengar eller årsverk.',
    'Nobody is bound to contribute money or full-time equivalents.',
  ],
  fromMeeting: [
    'Fra {{meeting}}, {{day}}.',
    'Frå {{meeting}}, {{day}}.',
    'From {{meeting}}, {{day}}.',
  ],
  made: ['Inngått {{day}}.', 'Inngått {{day}}.', 'Entered into on {{day}}.'],
  notMade: [
    'Avtalen er inngått når alle partene har signert.',
    'Avtalen er inngått når alle partane har signert.',
    'The agreement is entered into once all parties have signed.',
  ],
  signedEarlier: [
    'Signerte en tidligere tekst: {{partners}}.',
    'Signerte ein tidlegare tekst: {{partners}}.',
    'Signed an earlier text: {{partners}}.',
  ],
  mustAsk_one: [
    'Avtalen binder {{partners}} først når oppdragsgiveren har godkjent den.',
    'Avtalen bind {{partners}} først når oppdragsgjevaren har godkjent han.',
    'The agreement binds {{partners}} only once its governing body has approved it.',
  ],
  mustAsk_other: [
    'Avtalen binder {{partners}} først når oppdragsgiverne deres har godkjent den.',
    'Avtalen bind {{partners}} først når oppdragsgjevarane deira har godkjent han.',
    'The agreement binds {{partners}} only once their governing bodies have approved it.',
  ],
});
