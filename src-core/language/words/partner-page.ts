import { defineWords } from '../define.ts';

/** Who may bind whom, in one plain sentence a partner. {{who}} is its representatives. */
export const mayBind = defineWords({
  decides: [
    '{{who}} kan binde {{partner}} i møtet. Et nei er et veto.',
    '{{who}} kan binde {{partner}} i møtet. Eit nei er eit veto.',
    '{{who}} can bind {{partner}} in the meeting. A no is a veto.',
  ],
  negotiates: [
    '{{who}} kan forhandle, men det binder ikke {{partner}} før {{principal}} har godkjent.',
    '{{who}} kan forhandle, men det bind ikkje {{partner}} før {{principal}} har godkjent.',
    '{{who}} can negotiate, but {{partner}} is not bound until ratified by {{principal}}.',
  ],
  observes: [
    '{{partner}} følger møtene uten å ta stilling, og blir ikke bundet.',
    '{{partner}} følgjer møta utan å ta stilling. Ingenting bind {{partner}}.',
    '{{partner}} follows the meetings without taking positions, and is not bound.',
  ],
});

/** One partner over all meetings. */
export const partnerPage = defineWords({
  gone: [
    '{{partner}} gikk ut {{day}}. Nye beslutninger binder ikke {{partner}}.',
    '{{partner}} gjekk ut {{day}}. Nye avgjerder bind ikkje {{partner}}.',
    '{{partner}} left on {{day}}. New decisions do not bind {{partner}}.',
  ],
  whoeverMeets: ['Den som møter,', 'Den som møter,', 'Whoever attends'],
  itsPrincipal: ['oppdragsgiver', 'oppdragsgjevar', 'its principal'],
  all: ['Alle parter', 'Alle partar', 'All partners'],
  boundBy: ['Er bundet av', 'Er bunden av', 'Is bound by'],
  boundByNothing: [
    'Ingen beslutninger eller avtaler binder parten ennå.',
    'Ingen avgjerder eller avtalar bind parten enno.',
    'No decision or agreement binds the partner yet.',
  ],
  from: ['fra {{day}}', 'frå {{day}}', 'from {{day}}'],
  fromTo: ['fra {{day}} til {{to}}', 'frå {{day}} til {{to}}', 'from {{day}} until {{to}}'],
  promised: ['Har tatt på seg', 'Har teke på seg', 'Has undertaken'],
  promisedNothing: [
    'Parten har ikke tatt på seg noe.',
    'Parten har ikkje teke på seg noko.',
    'The partner has undertaken nothing.',
  ],
  owns: ['Eier tiltakene', 'Eig tiltaka', 'Owns the measures'],
  ownsNothing: [
    'Parten eier ingen tiltak.',
    'Parten eig ingen tiltak.',
    'The partner owns no measure.',
  ],
  awaits: [
    'Venter på svar fra oppdragsgiver',
    'Ventar på svar frå oppdragsgjevar',
    'Awaits its principal',
  ],
  awaitsNothing: [
    'Ingenting venter på svar.',
    'Ingenting ventar på svar.',
    'Nothing awaits an answer.',
  ],
  reserved: ['Har tatt forbehold', 'Har teke atterhald', 'Has reserved'],
  reservedNowhere: [
    'Parten har ikke tatt forbehold.',
    'Parten har ikkje teke atterhald.',
    'The partner has made no reservation.',
  ],
  unknown: ['Det er ingen slik part.', 'Det finst ingen slik part.', 'There is no such partner.'],
  about: ['Om parten', 'Om parten', 'About the partner'],
});
