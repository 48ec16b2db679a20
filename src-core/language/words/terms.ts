import { defineWords } from '../define.ts';

/** The domain's words (domain.md 2), as labels: what screens and documents share. */
export const sections = defineWords({
  framing: ['Innramming', 'Innramming', 'Framing'],
  status: ['Status og utfordringsbilde', 'Status og utfordringsbilete', 'Status and challenges'],
  partnership: [
    'Partnerskap som samarbeidskonstruksjon',
    'Partnarskap som samarbeidskonstruksjon',
    'Partnership as a form of cooperation',
  ],
  'next-steps': ['Veien videre', 'Vegen vidare', 'Next steps'],
});

export const authorities = defineWords({
  decides: ['beslutningsmyndighet', 'avgjerdsmakt', 'decision authority'],
  negotiates: ['forhandlingsmyndighet', 'forhandlingsmakt', 'negotiation authority'],
  observes: ['observatør', 'observatør', 'observer'],
});

export const kinds = defineWords({
  information: ['Orientering', 'Orientering', 'Information'],
  discussion: ['Drøfting', 'Drøfting', 'Discussion'],
  decision: ['Vedtak', 'Vedtak', 'Decision'],
  review: ['Gjennomgang', 'Gjennomgang', 'Review'],
});

/** The usual letters on an agenda. */
export const kindLetters = defineWords({
  information: ['O', 'O', 'I'],
  discussion: ['D', 'D', 'Di'],
  decision: ['V', 'V', 'De'],
  review: ['G', 'G', 'R'],
});

export const phases = defineWords({
  draft: ['Utkast', 'Utkast', 'Draft'],
  convened: ['Innkalt', 'Innkalla', 'Convened'],
  open: ['Pågår', 'Pågår', 'In progress'],
  closed: ['Hevet', 'Heva', 'Closed'],
  circulated: ['Referat sendt ut', 'Referat sendt ut', 'Minutes circulated'],
  approved: ['Referat godkjent', 'Referat godkjent', 'Minutes approved'],
});

export const attendance = defineWords({
  present: ['Til stede', 'Til stades', 'Present'],
  remote: ['På skjerm', 'På skjerm', 'Remote'],
  deputy: ['Vara', 'Vara', 'Deputy'],
  absent: ['Ikke til stede', 'Ikkje til stades', 'Absent'],
});

export const positions = defineWords({
  consents: ['slutter seg til', 'sluttar seg til', 'consents'],
  reserves: ['tar forbehold', 'tek atterhald', 'reserves'],
  'stands-aside': ['avstår', 'står utanfor', 'stands aside'],
  objects: ['motsetter seg', 'går imot', 'objects'],
});

export const procedures = defineWords({
  consensus: ['Enighet', 'Semje', 'Consensus'],
  majority: ['Flertall', 'Fleirtal', 'Majority'],
  noted: ['Tatt til orientering', 'Teke til orientering', 'Noted'],
});

export const outcomes = defineWords({
  open: ['Åpen', 'Open', 'Open'],
  adopted: ['Vedtatt', 'Vedteke', 'Adopted'],
  'not-adopted': ['Ikke vedtatt', 'Ikkje vedteke', 'Not adopted'],
  noted: ['Tatt til orientering', 'Teke til orientering', 'Noted'],
  withdrawn: ['Trukket', 'Trekt', 'Withdrawn'],
  /** Adopted, but somebody must still ask at home; {{partners}} is a list of names. */
  awaiting: [
    'Vedtatt, venter på godkjenning hos oppdragsgiver for {{partners}}',
    'Vedteke, ventar på godkjenning hos oppdragsgjevar for {{partners}}',
    'Adopted, awaiting ratification by {{partners}}',
  ],
});

export const bindings = defineWords({
  bound: ['bundet', 'bunden', 'bound'],
  'bound-on-ratification': [
    'bundet når oppdragsgiver har godkjent',
    'bunden når oppdragsgjevar har godkjent',
    'bound once ratified',
  ],
  'not-bound': ['ikke bundet', 'ikkje bunden', 'not bound'],
});

export const resources = defineWords({
  money: ['Penger', 'Pengar', 'Money'],
  competence: ['Kompetanse', 'Kompetanse', 'Competence'],
  people: ['Personell', 'Personell', 'People'],
  premises: ['Lokaler', 'Lokale', 'Premises'],
  other: ['Annet', 'Anna', 'Other'],
  fullTime: ['{{amount}} årsverk', '{{amount}} årsverk', '{{amount}} FTE'],
});

export const documents = defineWords({
  mandate: ['Mandat', 'Mandat', 'Mandate'],
  'partnership-agreement': ['Partnerskapsavtale', 'Partnarskapsavtale', 'Partnership agreement'],
  principles: [
    'Prinsipper for deltakelse',
    'Prinsipp for deltaking',
    'Principles of participation',
  ],
});

export const obligationStatus = defineWords({
  open: ['Åpen', 'Open', 'Open'],
  done: ['Utført', 'Utført', 'Done'],
  dropped: ['Bortfalt', 'Fallen bort', 'Dropped'],
  ratified: ['Godkjent', 'Godkjend', 'Ratified'],
  declined: ['Avslått', 'Avslått', 'Declined'],
});

export const obligationKinds = defineWords({
  commitment: ['Forpliktelse', 'Plikt', 'Commitment'],
  'action-point': ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  ratification: ['Godkjenning hos oppdragsgiver', 'Godkjenning hos oppdragsgjevar', 'Ratification'],
  measure: ['Tiltak', 'Tiltak', 'Measure'],
});

export const measureStatus = defineWords({
  planned: ['Planlagt', 'Planlagt', 'Planned'],
  'under-way': ['I gang', 'I gang', 'Under way'],
  done: ['Utført', 'Utført', 'Done'],
  stopped: ['Stoppet', 'Stoppa', 'Stopped'],
});

export const degrees = defineWords({
  '1': ['Utveksling av informasjon', 'Utveksling av informasjon', 'Exchange of information'],
  '2': ['Koordinering', 'Koordinering', 'Coordination'],
  '3': ['Samarbeid', 'Samarbeid', 'Cooperation'],
  '4': ['Partnerskap', 'Partnarskap', 'Partnership'],
});

export const numbers = defineWords({
  item: ['sak {{number}}', 'sak {{number}}', 'item {{number}}'],
  agreement: ['A {{number}}', 'A {{number}}', 'A {{number}}'],
});
