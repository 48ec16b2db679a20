import { defineWords } from '../define-words.ts';

/** What a meeting means for one partner. */
export const extract = defineWords({
  name: ['Utdrag for én part', 'Utdrag for éin part', 'Extract for one partner'],
  title: [
    'Utdrag for {{partner}}: {{meeting}}',
    'Utdrag for {{partner}}: {{meeting}}',
    'Extract for {{partner}}: {{meeting}}',
  ],
  mustDo: ['Dette må dere gjøre', 'Dette må de gjere', 'What you must do'],
  boundBy: ['Dette er dere bundet av', 'Dette er de bundne av', 'What you are bound by'],
  statements: ['Protokolltilførsler', 'Protokolltilførsler', 'Statements for the record'],
  nothing: [
    'Møtet førte ikke til noe som binder {{partner}}, eller som {{partner}} venter på eller skal følge opp.',
    'Møtet førte ikkje til noko som bind {{partner}}, eller som {{partner}} ventar på eller skal følgje opp.',
    'The meeting led to nothing that binds {{partner}}, awaits its answer or requires follow-up.',
  ],
  asOf: [
    'Per {{day}}. Svar og signaturer som har kommet etter referatet, er tatt med.',
    'Per {{day}}. Svar og signaturar som har kome etter referatet, er tekne med.',
    'As of {{day}}. Answers and signatures received after the minutes are included.',
  ],
  questions: [
    'Har dere spørsmål om utdraget? Kontakt {{secretariat}}.',
    'Har de spørsmål om utdraget? Kontakt {{secretariat}}.',
    'Please send questions about the extract to {{secretariat}}.',
  ],
  bound: [
    '{{decision}} binder {{partner}} fra {{from}}.',
    '{{decision}} bind {{partner}} frå {{from}}.',
    '{{decision}} binds {{partner}} from {{from}}.',
  ],
  ratified: [
    '{{decision}} binder {{partner}} fra {{from}}. Oppdragsgiveren godkjente det {{day}}.',
    '{{decision}} bind {{partner}} frå {{from}}. Oppdragsgjevaren godkjende det {{day}}.',
    '{{decision}} binds {{partner}} from {{from}}. The governing body approved it on {{day}}.',
  ],
  awaitsCondition: [
    '{{decision}} binder {{partner}} når vilkåret er oppfylt.',
    '{{decision}} bind {{partner}} når vilkåret er oppfylt.',
    '{{decision}} binds {{partner}} once the condition is met.',
  ],
  awaitsOthers: [
    '{{decision}} binder {{partner}} når mange nok har godkjent.',
    '{{decision}} bind {{partner}} når mange nok har godkjent.',
    '{{decision}} binds {{partner}} once enough partners have approved.',
  ],
  deviating: [
    '{{decision}} binder ikke {{partner}} før partene er enige. Oppdragsgiveren vedtok {{day}} en annen tekst.',
    '{{decision}} bind ikkje {{partner}} før partane er samde. Oppdragsgjevaren vedtok {{day}} ein annan tekst.',
    '{{decision}} does not bind {{partner}} until the partners agree. On {{day}} the governing body adopted a different text.',
  ],
  awaits: [
    '{{decision}} binder {{partner}} når oppdragsgiveren har godkjent det.',
    '{{decision}} bind {{partner}} når oppdragsgjevaren har godkjent det.',
    '{{decision}} binds {{partner}} once the governing body has approved it.',
  ],
  declined: [
    '{{decision}} binder ikke {{partner}}. Oppdragsgiveren avslo vedtaket {{day}}.',
    '{{decision}} bind ikkje {{partner}}. Oppdragsgjevaren avslo vedtaket {{day}}.',
    '{{decision}} does not bind {{partner}}. The governing body declined it on {{day}}.',
  ],
  notBound: [
    '{{decision}} binder ikke {{partner}}.',
    '{{decision}} bind ikkje {{partner}}.',
    '{{decision}} does not bind {{partner}}.',
  ],
  /** It left before its governing body had answered. */
  left: [
    '{{decision}} binder ikke {{partner}}, som gikk ut av samarbeidet {{day}}.',
    '{{decision}} bind ikkje {{partner}}, som gjekk ut av samarbeidet {{day}}.',
    '{{decision}} does not bind {{partner}}, which left on {{day}}.',
  ],
  mustAnswer: [
    '{{decision}}: {{partner}} har ikke tatt stilling.',
    '{{decision}}: {{partner}} har ikkje teke stilling.',
    '{{decision}}: {{partner}} has not taken a position.',
  ],
  toEarlier: [
    '{{decision}}: Svaret fra {{partner}} er til et tidligere forslag.',
    '{{decision}}: Svaret frå {{partner}} er til eit tidlegare forslag.',
    '{{decision}}: The answer of {{partner}} is to an earlier proposal.',
  ],
  stillOpen: [
    '{{decision}} venter på andre parter. {{partner}} har tatt stilling.',
    '{{decision}} ventar på andre partar. {{partner}} har teke stilling.',
    '{{decision}} awaits other partners. {{partner}} has taken a position.',
  ],
  reserved: [
    '{{partner}} sluttet seg til med forbehold.',
    '{{partner}} slutta seg til med atterhald.',
    '{{partner}} consented with a reservation.',
  ],
});
