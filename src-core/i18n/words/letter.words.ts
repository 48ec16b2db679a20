import { defineWords } from '../define-words.ts';

/** The letter to a principal, and recording its answer. */
export const letter = defineWords({
  titleOfDecision: [
    'Ber om godkjenning: {{decision}}',
    'Ber om godkjenning: {{decision}}',
    'Request for approval: {{decision}}',
  ],
  titleOfAgreement: [
    'Ber om godkjenning: avtale {{number}}',
    'Ber om godkjenning: avtale {{number}}',
    'Request for approval: agreement {{number}}',
  ],
  subject: [
    'Brev {{number}} {{partner}}',
    'Brev {{number}} {{partner}}',
    'Letter {{number}} {{partner}}',
  ],
  about: ['Om brevet', 'Om brevet', 'About the letter'],
  to: ['Til', 'Til', 'To'],
  date: ['Dato', 'Dato', 'Date'],
  concerns: ['Gjelder', 'Gjeld', 'Concerning'],
  deadline: ['Svarfrist', 'Svarfrist', 'Please answer by'],
  soon: ['Så snart som mulig', 'Så snart som råd', 'As soon as possible'],
  thePrincipal: [
    'Oppdragsgiver for {{partner}}',
    'Oppdragsgjevar for {{partner}}',
    'The governing body of {{partner}}',
  ],
  theAgreement: ['avtale {{number}}', 'avtale {{number}}', 'agreement {{number}}'],
  agreed: ['Hva saken gjelder', 'Kva saka gjeld', 'What this is about'],
  wasAgreed: [
    '{{forum}} behandlet saken {{day}}. {{partner}} {{did}}. {{partner}} er ikke bundet før dere har godkjent det.',
    '{{forum}} behandla saka {{day}}. {{partner}} {{did}}. Det bind ikkje {{partner}} før de har godkjent det.',
    '{{forum}} dealt with the matter on {{day}}. {{partner}} {{did}}. {{partner}} is not bound until you have approved it.',
  ],
  consented: ['sluttet seg til vedtaket', 'slutta seg til vedtaket', 'consented to the decision'],
  reserved: [
    'sluttet seg til vedtaket med forbehold',
    'slutta seg til vedtaket med atterhald',
    'consented to the decision with a reservation',
  ],
  signed: ['signerte avtalen', 'signerte avtalen', 'signed the agreement'],
  asked: ['Dette ber vi om', 'Dette ber vi om', 'What we are asking you to do'],
  ask: [
    'Vi ber dere ta stilling til om {{thing}} skal binde {{partner}}.',
    'Vi ber dykk ta stilling til om {{thing}} skal binde {{partner}}.',
    'We ask you to decide whether {{partner}} is to be bound by {{thing}}.',
  ],
  answerBy: [
    'Send svaret til {{secretariat}} innen {{day}}. Oppgi dato og saksnummer for behandlingen.',
    'Send svaret til {{secretariat}} innan {{day}}. Oppgje dato og saksnummer for behandlinga.',
    'Please send your answer to {{secretariat}} by {{day}}. State the date and the case number.',
  ],
  answerSoon: [
    'Send svaret til {{secretariat}} så snart som mulig. Oppgi dato og saksnummer for behandlingen.',
    'Send svaret til {{secretariat}} så snart som råd. Oppgje dato og saksnummer for behandlinga.',
    'Please send your answer to {{secretariat}} as soon as possible. State the date and the case number.',
  ],
  means: [
    'Hvis dere godkjenner, er {{partner}} bundet. Hvis dere avslår, er {{partner}} ikke bundet.',
    'Dersom de godkjenner, bind det {{partner}}. Dersom de avslår, bind det ikkje {{partner}}.',
    'If you approve it, {{partner}} is bound. If you decline it, {{partner}} is not bound.',
  ],
  answer: ['Svar', 'Svar', 'Your answer'],
  reference: ['Saksnummer', 'Saksnummer', 'Case number'],
  make: ['Lag brev', 'Lag brev', 'Create the letter'],
  makeFor: ['Lag brev: {{name}}', 'Lag brev: {{name}}', 'Create the letter: {{name}}'],
  more: ['Dato, saksnummer og brev', 'Dato, saksnummer og brev', 'Date, case number and letter'],
  moreAnswer: ['Dato og saksnummer', 'Dato og saksnummer', 'Date and case number'],
  meetingLanguage: ['Møtets språk', 'Språket til møtet', 'The meeting’s language'],
  answeredOn: ['Svardato', 'Svardato', 'Answered on'],
});
