import { defineWords } from '../define.ts';

/** The letter to a principal, and noting what the principal answered. */
export const letter = defineWords({
  titleOfDecision: [
    'Godkjenning av beslutning {{number}}',
    'Godkjenning av avgjerd {{number}}',
    'Ratification of decision {{number}}',
  ],
  titleOfAgreement: [
    'Godkjenning av avtale {{number}}',
    'Godkjenning av avtale {{number}}',
    'Ratification of agreement {{number}}',
  ],
  subject: [
    'Brev {{number}} {{partner}}',
    'Brev {{number}} {{partner}}',
    'Letter {{number}} {{partner}}',
  ],
  about: ['Om brevet', 'Om brevet', 'About the letter'],
  to: ['Til', 'Til', 'To'],
  date: ['Dato', 'Dato', 'Date'],
  concerns: ['Gjelder part', 'Gjeld part', 'Concerning'],
  deadline: ['Svarfrist', 'Svarfrist', 'Answer by'],
  soon: ['Så snart som mulig', 'Så snart som råd', 'As soon as possible'],
  thePrincipal: [
    'Oppdragsgiver for {{partner}}',
    'Oppdragsgjevar for {{partner}}',
    'The principal of {{partner}}',
  ],
  theDecision: ['beslutning {{number}}', 'avgjerd {{number}}', 'decision {{number}}'],
  theAgreement: ['avtale {{number}}', 'avtale {{number}}', 'agreement {{number}}'],
  agreed: ['Dette er det enighet om', 'Dette er det semje om', 'What was agreed'],
  wasAgreed: [
    '{{forum}} behandlet saken {{day}}. {{partner}} {{did}}. Det binder {{partner}} først når det er godkjent av oppdragsgiver.',
    '{{forum}} behandla saka {{day}}. {{partner}} {{did}}. Det bind {{partner}} først når det er godkjent av oppdragsgjevar.',
    '{{forum}} dealt with the matter on {{day}}. {{partner}} {{did}}. This binds {{partner}} only once its principal has ratified it.',
  ],
  consented: [
    'sluttet seg til beslutningen',
    'slutta seg til avgjerda',
    'consented to the decision',
  ],
  reserved: [
    'sluttet seg til beslutningen med forbehold',
    'slutta seg til avgjerda med atterhald',
    'consented to the decision with a reservation',
  ],
  signed: ['signerte avtalen', 'signerte avtalen', 'signed the agreement'],
  asked: ['Dette ber vi om', 'Dette ber vi om', 'What we ask'],
  ask: [
    'Vi ber om at oppdragsgiver tar stilling til om {{partner}} skal være bundet av {{thing}}.',
    'Vi ber om at oppdragsgjevar tek stilling til om {{partner}} skal vere bunden av {{thing}}.',
    'We ask the principal to decide whether {{partner}} is to be bound by {{thing}}.',
  ],
  answerBy: [
    'Send svaret til {{secretariat}} innen {{day}}, med dato og saksnummer for behandlingen.',
    'Send svaret til {{secretariat}} innan {{day}}, med dato og saksnummer for behandlinga.',
    'Please send the answer to {{secretariat}} by {{day}}, with the date and the case number.',
  ],
  answerSoon: [
    'Send svaret til {{secretariat}} så snart som mulig, med dato og saksnummer for behandlingen.',
    'Send svaret til {{secretariat}} så snart som råd, med dato og saksnummer for behandlinga.',
    'Please send the answer to {{secretariat}} as soon as possible, with the date and the case number.',
  ],
  means: [
    'Blir det godkjent, er {{partner}} bundet. Blir det avslått, er {{partner}} ikke bundet.',
    'Blir det godkjent, er {{partner}} bunden. Blir det avslått, er {{partner}} ikkje bunden.',
    'If it is ratified, {{partner}} is bound. If it is declined, {{partner}} is not bound.',
  ],
  answer: ['Svar', 'Svar', 'Answer'],
  reference: ['Saksnummer', 'Saksnummer', 'Case number'],
  make: ['Lag brev', 'Lag brev', 'Make the letter'],
  makeFor: ['Lag brev: {{name}}', 'Lag brev: {{name}}', 'Make the letter: {{name}}'],
  more: ['Dato, saksnummer og brev', 'Dato, saksnummer og brev', 'Date, case number and letter'],
  moreAnswer: ['Dato og saksnummer', 'Dato og saksnummer', 'Date and case number'],
  meetingLanguage: ['Møtets språk', 'Språket til møtet', 'The language of the meeting'],
  answeredOn: ['Svart', 'Svart', 'Answered on'],
});
