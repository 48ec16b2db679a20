import { defineWords } from '../define-words.ts';

/** What a meeting means for one partner. */
export const extract = defineWords({
  name: ['Utdrag for én part', 'Utdrag for éin part', 'Extract for one partner'],
  title: [
    'Utdrag for {{partner}}: {{meeting}}',
    'Utdrag for {{partner}}: {{meeting}}',
    'Extract for {{partner}}: {{meeting}}',
  ],
  agreements: ['Avtaler', 'Avtalar', 'Agreements'],
  owed: ['Oppfølging', 'Oppfølging', 'Follow-up'],
  statements: ['Protokolltilførsler', 'Protokolltilførsler', 'Statements for the record'],
  nothing: [
    'Møtet førte ikke til noe som binder {{partner}}, eller som {{partner}} venter på eller skal følge opp.',
    'Møtet førte ikkje til noko som bind {{partner}}, eller som {{partner}} ventar på eller skal følgje opp.',
    'The meeting led to nothing that binds {{partner}}, awaits its answer or requires follow-up.',
  ],
  questions: [
    'Har dere spørsmål om utdraget? Kontakt {{secretariat}}.',
    'Har de spørsmål om utdraget? Kontakt {{secretariat}}.',
    'Please send questions about the extract to {{secretariat}}.',
  ],
  bound: [
    'Beslutning {{number}} binder {{partner}}.',
    'Avgjerd {{number}} bind {{partner}}.',
    'Decision {{number}} binds {{partner}}.',
  ],
  ratified: [
    'Beslutning {{number}} binder {{partner}}. Oppdragsgiveren godkjente beslutningen {{day}}.',
    'Avgjerd {{number}} bind {{partner}}. Oppdragsgjevaren godkjende avgjerda {{day}}.',
    'Decision {{number}} binds {{partner}}. The governing body approved it on {{day}}.',
  ],
  awaits: [
    'Beslutning {{number}} binder {{partner}} når oppdragsgiveren har godkjent den.',
    'Avgjerd {{number}} bind {{partner}} når oppdragsgjevaren har godkjent avgjerda.',
    'Decision {{number}} binds {{partner}} once the governing body has approved it.',
  ],
  declined: [
    'Beslutning {{number}} binder ikke {{partner}}. Oppdragsgiveren avslo beslutningen {{day}}.',
    'Avgjerd {{number}} bind ikkje {{partner}}. Oppdragsgjevaren avslo avgjerda {{day}}.',
    'Decision {{number}} does not bind {{partner}}. The governing body declined it on {{day}}.',
  ],
  notBound: [
    'Beslutning {{number}} binder ikke {{partner}}.',
    'Avgjerd {{number}} bind ikkje {{partner}}.',
    'Decision {{number}} does not bind {{partner}}.',
  ],
  mustAnswer: [
    '{{partner}} har ikke tatt stilling til beslutning {{number}}.',
    '{{partner}} har ikkje teke stilling til avgjerd {{number}}.',
    '{{partner}} has not taken a position on decision {{number}}.',
  ],
  stillOpen: [
    '{{partner}} har tatt stilling til beslutning {{number}}, som venter på andre parter.',
    '{{partner}} har teke stilling til avgjerd {{number}}, som ventar på andre partar.',
    '{{partner}} has taken a position on decision {{number}}, which awaits other partners.',
  ],
  reserved: [
    '{{partner}} sluttet seg til med forbehold.',
    '{{partner}} slutta seg til med atterhald.',
    '{{partner}} consented with a reservation.',
  ],
});
