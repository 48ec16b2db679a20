import { defineWords } from '../define-words.ts';

/** Who may bind whom, in one sentence for each partner. {{who}} is its representatives. */
export const mayBind = defineWords({
  decides: [
    '{{who}} kan binde {{partner}} i møtet. Et nei er et veto.',
    '{{who}} kan binde {{partner}} i møtet. Eit nei er eit veto.',
    '{{who}} can bind {{partner}} in the meeting. Saying no is a veto.',
  ],
  negotiates: [
    '{{who}} kan forhandle, men {{partner}} er ikke bundet før {{principal}} har godkjent.',
    '{{who}} kan forhandle, men ingenting bind {{partner}} før {{principal}} har godkjent det.',
    '{{who}} can negotiate, but {{partner}} is not bound until {{principal}} has approved.',
  ],
  observes: [
    '{{partner}} følger møtene uten å ta stilling, og blir ikke bundet.',
    '{{partner}} følgjer møta utan å ta stilling. Ingenting bind {{partner}}.',
    '{{partner}} follows the meetings without taking positions, and is not bound.',
  ],
});

/** One partner across all meetings. */
export const partnerPage = defineWords({
  speaksFor: [
    '{{name}} taler for parten',
    '{{name}} talar for parten',
    '{{name}} speaks for the partner',
  ],
  gone: [
    '{{partner}} gikk ut {{day}}. Nye vedtak binder ikke {{partner}}.',
    '{{partner}} gjekk ut {{day}}. Nye vedtak bind ikkje {{partner}}.',
    '{{partner}} left on {{day}}. New decisions do not bind {{partner}}.',
  ],
  whoeverMeets: ['Den som møter,', 'Den som møter,', 'Whoever attends'],
  itsPrincipal: ['oppdragsgiver', 'oppdragsgjevar', 'its governing body'],
  all: ['Alle parter', 'Alle partar', 'All partners'],
  boundBy: ['Dette binder parten', 'Dette bind parten', 'Bound by'],
  boundByNothing: [
    'Ingen vedtak eller avtaler binder parten ennå.',
    'Ingen vedtak eller avtalar bind parten enno.',
    'No decision or agreement binds the partner yet.',
  ],
  from: ['fra {{day}}', 'frå {{day}}', 'from {{day}}'],
  onCondition: ['når vilkåret er oppfylt', 'når vilkåret er oppfylt', 'once the condition is met'],
  withOthers: ['når flere har godkjent', 'når fleire har godkjent', 'once others have approved'],
  fromTo: ['fra {{day}} til {{to}}', 'frå {{day}} til {{to}}', 'from {{day}} until {{to}}'],
  promised: ['Har forpliktet seg til', 'Har forplikta seg til', 'Has committed to'],
  promisedNothing: [
    'Parten har ikke forpliktet seg til noe.',
    'Parten har ikkje forplikta seg til noko.',
    'The partner has not committed to anything.',
  ],
  owns: ['Ansvarlig for tiltakene', 'Ansvarleg for tiltaka', 'Responsible for the measures'],
  ownsNothing: [
    'Parten har ikke ansvar for noen tiltak.',
    'Parten har ikkje ansvar for nokon tiltak.',
    'The partner is not responsible for any measures.',
  ],
  awaits: [
    'Venter på svar fra oppdragsgiver',
    'Ventar på svar frå oppdragsgjevar',
    'Awaiting its governing body',
  ],
  awaitsNothing: [
    'Ingenting venter på svar.',
    'Ingenting ventar på svar.',
    'Nothing is awaiting an answer.',
  ],
  reserved: ['Forbehold', 'Atterhald', 'Reservations'],
  reservedNowhere: [
    'Parten har ikke tatt forbehold.',
    'Parten har ikkje teke atterhald.',
    'The partner has made no reservation.',
  ],
  unknown: ['Parten finnes ikke.', 'Parten finst ikkje.', 'There is no such partner.'],
  about: ['Om parten', 'Om parten', 'About the partner'],
});
