import { defineWords } from '../define-words.ts';

/** The terms of the domain (docs/DOMAIN.md) as labels that screens and documents share. */
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
  decides: ['beslutningsmyndighet', 'avgjerdsfullmakt', 'decision authority'],
  negotiates: ['forhandlingsmyndighet', 'forhandlingsfullmakt', 'negotiation authority'],
  observes: ['observatør', 'observatør', 'observer'],
});

export const kinds = defineWords({
  information: ['Orientering', 'Orientering', 'Information'],
  discussion: ['Drøfting', 'Drøfting', 'Discussion'],
  decision: ['Vedtak', 'Vedtak', 'Decision'],
  review: ['Gjennomgang', 'Gjennomgang', 'Review'],
  recommendation: ['Anbefaling', 'Tilråding', 'Recommendation'],
  paper: ['Referatsak', 'Referatsak', 'Paper for information'],
  break: ['Pause', 'Pause', 'Break'],
});

/** The usual letters, for agendas with little room. */
export const kindLetters = defineWords({
  information: ['O', 'O', 'Inf.'],
  discussion: ['D', 'D', 'Disc.'],
  decision: ['V', 'V', 'Dec.'],
  review: ['G', 'G', 'Rev.'],
  recommendation: ['A', 'A', 'Rec.'],
  paper: ['RS', 'RS', 'Paper'],
  break: ['Pause', 'Pause', 'Break'],
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
  remote: ['Digitalt', 'Digitalt', 'Remote'],
  deputy: ['Vara', 'Vara', 'Deputy'],
  absent: ['Ikke til stede', 'Ikkje til stades', 'Absent'],
});

/** What somebody of no partner is there as. */
export const attendeeRoles = defineWords({
  guest: ['gjest', 'gjest', 'guest'],
  secretariat: ['sekretariat', 'sekretariat', 'secretariat'],
  observer: ['observatør', 'observatør', 'observer'],
  presenter: ['innleder', 'innleiar', 'presenter'],
});

export const meetingForms = defineWords({
  room: ['Fysisk møte', 'Fysisk møte', 'In person'],
  remote: ['Digitalt møte', 'Digitalt møte', 'Online meeting'],
  hybrid: ['Fysisk og digitalt møte', 'Fysisk og digitalt møte', 'In person and online'],
  written: ['Skriftlig behandling', 'Skriftleg behandling', 'In writing'],
});

export const positions = defineWords({
  consents: ['slutter seg til', 'sluttar seg til', 'consents'],
  reserves: [
    'slutter seg til med forbehold',
    'sluttar seg til med atterhald',
    'consents with a reservation',
  ],
  'stands-aside': ['står utenfor', 'står utanfor', 'stands aside'],
  objects: ['går imot', 'går imot', 'objects'],
});

export const procedures = defineWords({
  consensus: ['Enighet', 'Semje', 'Consensus'],
  majority: ['Flertall', 'Fleirtal', 'Majority'],
  noted: ['Til orientering', 'Til orientering', 'For information'],
});

export const outcomes = defineWords({
  open: ['Ikke avgjort', 'Ikkje avgjort', 'Undecided'],
  adopted: ['Vedtatt', 'Vedteke', 'Adopted'],
  'not-adopted': ['Ikke vedtatt', 'Ikkje vedteke', 'Not adopted'],
  lapsed: ['Falt bort', 'Fall bort', 'Lapsed'],
  noted: ['Tatt til orientering', 'Teke til orientering', 'Noted'],
  withdrawn: ['Trukket', 'Trekt', 'Withdrawn'],
  /** Adopted, but some principals must still approve. {{partners}} is a list of names. */
  awaiting_one: [
    'Vedtatt. Venter på godkjenning fra oppdragsgiveren til {{partners}}',
    'Vedteke. Ventar på godkjenning frå oppdragsgjevaren til {{partners}}',
    'Adopted, awaiting approval by the governing body of {{partners}}',
  ],
  awaiting_other: [
    'Vedtatt. Venter på godkjenning fra oppdragsgiverne til {{partners}}',
    'Vedteke. Ventar på godkjenning frå oppdragsgjevarane til {{partners}}',
    'Adopted, awaiting approval by the governing bodies of {{partners}}',
  ],
});

export const resources = defineWords({
  money: ['Penger', 'Pengar', 'Money'],
  competence: ['Kompetanse', 'Kompetanse', 'Expertise'],
  people: ['Personell', 'Personell', 'Staff'],
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

/** How a commitment, an action point, a ratification or a condition was closed. */
export const obligationStatus = defineWords({
  done: ['Utført', 'Utført', 'Done'],
  dropped: ['Bortfalt', 'Fall bort', 'Dropped'],
  ratified: ['Godkjent', 'Godkjent', 'Approved'],
  deviating: ['Annen tekst vedtatt', 'Annan tekst vedteken', 'Another text adopted'],
  declined: ['Avslått', 'Avslått', 'Declined'],
  met: ['Oppfylt', 'Oppfylt', 'Met'],
  'not-met': ['Ikke oppfylt', 'Ikkje oppfylt', 'Not met'],
  /** The answer is taken back. */
  open: ['Venter på svar', 'Ventar på svar', 'Awaiting an answer'],
});

export const obligationKinds = defineWords({
  commitment: ['Forpliktelse', 'Forplikting', 'Commitment'],
  'action-point': ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  ratification: [
    'Godkjenning fra oppdragsgiver',
    'Godkjenning frå oppdragsgjevar',
    'Approval by governing body',
  ],
  condition: ['Vilkår', 'Vilkår', 'Condition'],
  measure: ['Tiltak', 'Tiltak', 'Measure'],
});

/** Owners of an action point that are no partner. */
export const ownerGroups = defineWords({
  secretariat: ['sekretariatet', 'sekretariatet', 'the secretariat'],
  all: ['alle partene', 'alle partane', 'all partners'],
});

export const measureStatus = defineWords({
  planned: ['Planlagt', 'Planlagt', 'Planned'],
  'under-way': ['I gang', 'I gang', 'Under way'],
  done: ['Utført', 'Utført', 'Done'],
  stopped: ['Stoppet', 'Stoppa', 'Stopped'],
});

export const degrees = defineWords({
  '1': ['Utveksling av informasjon', 'Utveksling av informasjon', 'Exchange of information'],
  '2': ['Samordning', 'Samordning', 'Coordination'],
  '3': ['Samarbeid', 'Samarbeid', 'Cooperation'],
  '4': ['Partnerskap', 'Partnarskap', 'Partnership'],
});

/** Kinds of files. */
export const formats = defineWords({
  docx: ['Word-dokument (.docx)', 'Word-dokument (.docx)', 'Word document (.docx)'],
  pdf: ['PDF (.pdf)', 'PDF (.pdf)', 'PDF (.pdf)'],
  ics: ['Kalenderfil (.ics)', 'Kalenderfil (.ics)', 'Calendar file (.ics)'],
  html: ['Nettside (.html)', 'Nettside (.html)', 'Web page (.html)'],
  md: ['Markdown (.md)', 'Markdown (.md)', 'Markdown (.md)'],
  xlsx: ['Excel-arbeidsbok (.xlsx)', 'Excel-arbeidsbok (.xlsx)', 'Excel workbook (.xlsx)'],
  csv: ['CSV', 'CSV', 'CSV'],
  zip: ['Zip-fil (.zip)', 'Zip-fil (.zip)', 'Zip file (.zip)'],
});

/** Each language by its own name. */
export const languages = defineWords({
  nb: ['Bokmål', 'Bokmål', 'Bokmål'],
  nn: ['Nynorsk', 'Nynorsk', 'Nynorsk'],
  en: ['English', 'English', 'English'],
});

/** Not every browser knows the nynorsk names. */
export const weekdays = defineWords({
  sunday: ['søndag', 'søndag', 'Sunday'],
  monday: ['mandag', 'måndag', 'Monday'],
  tuesday: ['tirsdag', 'tysdag', 'Tuesday'],
  wednesday: ['onsdag', 'onsdag', 'Wednesday'],
  thursday: ['torsdag', 'torsdag', 'Thursday'],
  friday: ['fredag', 'fredag', 'Friday'],
  saturday: ['lørdag', 'laurdag', 'Saturday'],
});

/** What a decision does to the partners. */
export const effects = defineWords({
  binding: [
    'Binder dem som slutter seg til',
    'Bind dei som sluttar seg til',
    'Binds those that consent',
  ],
  delegated: [
    'Avgjort på fullmakt, gjelder alle',
    'Avgjort på fullmakt, gjeld alle',
    'Under authority given before, applies to all',
  ],
  'own-order': ['Forumets egne saker', 'Forumet sine eigne saker', 'The forum’s own business'],
  recommendation: ['Anbefaling', 'Tilråding', 'Recommendation'],
  noted: ['Til orientering', 'Til orientering', 'For information'],
});

export const ratificationNeeds = defineWords({
  needed: [
    'Må ha godkjenning hjemmefra',
    'Må ha godkjenning heimanfrå',
    'Needs approval from home',
  ],
  'not-needed': [
    'Trenger ikke godkjenning hjemmefra',
    'Treng ikkje godkjenning heimanfrå',
    'Needs no approval from home',
  ],
});

export const alterations = defineWords({
  replaces: ['Erstatter', 'Erstattar', 'Replaces'],
  amends: ['Endrer', 'Endrar', 'Amends'],
  repeals: ['Opphever', 'Opphevar', 'Repeals'],
  corrects: ['Retter', 'Rettar', 'Corrects'],
});
