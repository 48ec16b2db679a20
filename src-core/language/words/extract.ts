import { defineWords } from '../define.ts';

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
    'Møtet førte ikke til noe som {{partner}} er bundet av, venter på eller skal følge opp.',
    'Møtet førte ikkje til noko som {{partner}} er bunden av, ventar på eller skal følgje opp.',
    'The meeting led to nothing that {{partner}} is bound by, awaits or must follow up.',
  ],
  questions: [
    'Spørsmål til utdraget kan rettes til {{secretariat}}.',
    'Spørsmål til utdraget kan rettast til {{secretariat}}.',
    'Questions about the extract may be put to {{secretariat}}.',
  ],
  bound: [
    '{{partner}} er bundet av beslutning {{number}}.',
    '{{partner}} er bunden av avgjerd {{number}}.',
    '{{partner}} is bound by decision {{number}}.',
  ],
  ratified: [
    '{{partner}} er bundet av beslutning {{number}}. Oppdragsgiver godkjente den {{day}}.',
    '{{partner}} er bunden av avgjerd {{number}}. Oppdragsgjevar godkjende ho {{day}}.',
    '{{partner}} is bound by decision {{number}}. Its principal ratified it on {{day}}.',
  ],
  awaits: [
    '{{partner}} blir bundet av beslutning {{number}} når oppdragsgiver har godkjent den.',
    '{{partner}} blir bunden av avgjerd {{number}} når oppdragsgjevar har godkjent ho.',
    '{{partner}} will be bound by decision {{number}} once its principal has ratified it.',
  ],
  declined: [
    '{{partner}} er ikke bundet av beslutning {{number}}. Oppdragsgiver avslo den {{day}}.',
    '{{partner}} er ikkje bunden av avgjerd {{number}}. Oppdragsgjevar avslo ho {{day}}.',
    '{{partner}} is not bound by decision {{number}}. Its principal declined it on {{day}}.',
  ],
  notBound: [
    '{{partner}} er ikke bundet av beslutning {{number}}.',
    '{{partner}} er ikkje bunden av avgjerd {{number}}.',
    '{{partner}} is not bound by decision {{number}}.',
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
    '{{partner}} tok forbehold.',
    '{{partner}} tok atterhald.',
    '{{partner}} reserved its position.',
  ],
  notPublic: [
    'Utdraget går til parten selv og finnes ikke i offentlig utgave. Velg fullstendig utgave, eller lag referatet eller beslutningslisten for offentligheten.',
    'Utdraget går til parten sjølv og finst ikkje i offentleg utgåve. Vel fullstendig utgåve, eller lag referatet eller lista over avgjerder for offentlegheita.',
    'The extract goes to the partner itself and has no public edition. Choose the full edition, or make the minutes or the list of decisions for the public.',
  ],
});
