import { defineWords } from '../define-words.ts';

/** Whom a decision or an agreement binds, as short as a column needs. {{who}} begins the sentence. */
export const bindingBrief = defineWords({
  all: ['Alle partene', 'Alle partane', 'All partners'],
  allPresent: [
    'Alle {{number}} som var til stede,',
    'Alle {{number}} som var til stades,',
    'All {{number}} that were present,',
  ],
  from: ['{{who}} fra {{day}}.', '{{who}} frå {{day}}.', '{{who}} from {{day}}.'],
  withReservation: [
    '{{who}} fra {{day}}, med forbehold.',
    '{{who}} frå {{day}}, med atterhald.',
    '{{who}} from {{day}}, with a reservation.',
  ],
  onApproval: [
    '{{who}} når {{principal}} har godkjent det.',
    '{{who}} når {{principal}} har godkjent det.',
    '{{who}} once {{principal}} has approved it.',
  ],
  onApprovalReservedBy: [
    '{{who}}, med forbehold, når {{principal}} har godkjent det.',
    '{{who}}, med atterhald, når {{principal}} har godkjent det.',
    '{{who}}, with a reservation, once {{principal}} has approved it.',
  ],
  onApprovalAtHome: [
    '{{who}} etter godkjenning hjemmefra.',
    '{{who}} etter godkjenning heimanfrå.',
    '{{who}} once approved at home.',
  ],
  /** It consented with a reservation. */
  onApprovalReserved: [
    '{{who}}, med forbehold, etter godkjenning hjemmefra.',
    '{{who}}, med atterhald, etter godkjenning heimanfrå.',
    '{{who}}, with a reservation, once approved at home.',
  ],
  onCondition: [
    '{{who}} når vilkåret er oppfylt.',
    '{{who}} når vilkåret er oppfylt.',
    '{{who}} once the condition is met.',
  ],
  withOthers: [
    '{{who}} når mange nok har godkjent.',
    '{{who}} når mange nok har godkjent.',
    '{{who}} once enough partners have approved.',
  ],
  not: ['Ikke {{who}} ({{reason}}).', 'Ikkje {{who}} ({{reason}}).', 'Not {{who}} ({{reason}}).'],
  saidNo: ['oppdragsgiver sa nei', 'oppdragsgjevar sa nei', 'the governing body declined'],
  deviating: [
    'oppdragsgiver vedtok en annen tekst',
    'oppdragsgjevar vedtok ein annan tekst',
    'the governing body adopted a different text',
  ],
  notSigned: ['har ikke signert', 'har ikkje signert', 'has not signed'],
});
