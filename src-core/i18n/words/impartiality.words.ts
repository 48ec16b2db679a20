import { defineWords } from '../define-words.ts';

/** Conflicts of interest: the sentences of the minutes, the form in the window, and the refusals. */
export const impartiality = defineWords({
  title: ['Habilitet', 'Habilitet', 'Impartiality'],
  record: ['Registrer habilitet', 'Registrer habilitet', 'Record a conflict of interest'],
  person: ['Hvem det gjelder', 'Kven det gjeld', 'Who it concerns'],
  wholePartner: [
    '{{partner}} (hele parten)',
    '{{partner}} (heile parten)',
    '{{partner}} (as a whole)',
  ],
  ground: ['Grunn', 'Grunn', 'Reason'],
  ruling: ['Avgjørelse', 'Avgjerd', 'Ruling'],
  noRuling: ['ikke avgjort ennå', 'ikkje avgjort enno', 'no ruling yet'],
  rulingOn: ['Avgjørelse om {{name}}', 'Avgjerd om {{name}}', 'Ruling on {{name}}'],
  groundOf: ['Grunn for {{name}}', 'Grunn for {{name}}', 'Reason for {{name}}'],
  matter: ['Gjelder', 'Gjeld', 'Concerns'],
  wholeItem: ['Hele saken', 'Heile saka', 'The whole item'],
  chair: ['Møteleder i denne saken', 'Møteleiar i denne saka', 'Chair for this item'],
  remove: [
    'Fjern det som er registrert om {{name}}',
    'Fjern det som er registrert om {{name}}',
    'Remove what is recorded about {{name}}',
  ],

  // The minutes.
  declared: [
    '{{name}} meldte fra om mulig inhabilitet: {{ground}}.',
    '{{name}} melde frå om mogleg ugildskap: {{ground}}.',
    '{{name}} declared an interest: {{ground}}.',
  ],
  /** The ground is not recorded, or not for everybody. */
  declaredOnly: [
    '{{name}} meldte fra om mulig inhabilitet.',
    '{{name}} melde frå om mogleg ugildskap.',
    '{{name}} declared an interest.',
  ],
  disqualified: [
    '{{name}} ble erklært inhabil og fratrådte under behandlingen.',
    '{{name}} blei kjend ugild og gjekk frå under behandlinga.',
    '{{name}} was ruled to have a conflict of interest and left the meeting for this item.',
  ],
  /** Without a ruling. */
  left: [
    '{{name}} fratrådte under behandlingen.',
    '{{name}} gjekk frå under behandlinga.',
    '{{name}} left the meeting for this item.',
  ],
  wholePartnerOut: [
    '{{partner}} deltok ikke i behandlingen (inhabil).',
    '{{partner}} deltok ikkje i behandlinga (ugild).',
    '{{partner}} took no part in this item (conflict of interest).',
  ],
  /** Nobody of the partner was there. */
  qualifiedOnly: [
    '{{name}} ble erklært habil.',
    '{{name}} blei ikkje kjend ugild.',
    '{{name}} was ruled to have no conflict of interest.',
  ],
  /** In writing nobody leaves the room. */
  disqualifiedOnly: [
    '{{name}} ble erklært inhabil.',
    '{{name}} blei kjend ugild.',
    '{{name}} was ruled to have a conflict of interest.',
  ],
  qualified: [
    '{{name}} ble erklært habil og deltok.',
    '{{name}} blei ikkje kjend ugild og deltok.',
    '{{name}} was ruled to have no conflict of interest and took part.',
  ],
  mayRemain: [
    '{{name}} ble sittende med møtets samtykke, men deltok ikke i avgjørelsen.',
    '{{name}} blei sitjande med samtykke frå møtet, men deltok ikkje i avgjerda.',
    'With the meeting’s agreement {{name}} remained but took no part in the decision.',
  ],
  deputy: [
    '{{deputy}} møtte for {{name}} i denne saken.',
    '{{deputy}} møtte for {{name}} i denne saka.',
    '{{deputy}} attended in place of {{name}} for this item.',
  ],
  chaired: [
    '{{name}} ledet møtet under denne saken.',
    '{{name}} leidde møtet under denne saka.',
    '{{name}} chaired the meeting for this item.',
  ],
  ruledWithout: [
    '{{names}} deltok ikke i avgjørelsen om habilitet.',
    '{{names}} deltok ikkje i avgjerda om habilitet.',
    '{{names}} took no part in the ruling.',
  ],
  /** On the big screen, and among the reasons why a decision does not bind. */
  out: ['Inhabil: {{names}}', 'Ugild: {{names}}', 'Conflict of interest: {{names}}'],
  chairing: ['Møteleder: {{name}}', 'Møteleiar: {{name}}', 'Chair: {{name}}'],

  // Refusals.
  takesNoPart: [
    '{{partner}} er erklært inhabil i denne saken og kan ikke ta stilling. Er en annen til stede for parten, må det stå i oppmøtet.',
    '{{partner}} er kjend ugild i denne saka og kan ikkje ta stilling. Er nokon annan til stades for parten, må det stå i oppmøtet.',
    '{{partner}} is disqualified from this item and cannot take a position. If somebody else is present for the partner, record it in the attendance.',
  ],
  hasPosition: [
    '{{partner}} har tatt stilling til vedtak {{number}} og har altså deltatt. Fjern standpunktet først.',
    '{{partner}} har teke stilling til vedtak {{number}} og har altså delteke. Fjern standpunktet først.',
    '{{partner}} has taken a position on decision {{number}}, so it took part. Remove the position first.',
  ],
  otherItem: [
    'Vedtaket hører til en annen sak. Velg et vedtak i denne saken.',
    'Vedtaket høyrer til ei anna sak. Vel eit vedtak i denne saka.',
    'The decision belongs to another item. Choose a decision of this item.',
  ],
  notRecorded: [
    'Det er ikke registrert noe om habiliteten til {{partner}} i denne saken.',
    'Det er ikkje registrert noko om habiliteten til {{partner}} i denne saka.',
    'Nothing is recorded about the impartiality of {{partner}} in this item.',
  ],
});

/** What the meeting ruled. */
export const rulings = defineWords({
  disqualified: ['inhabil', 'ugild', 'disqualified'],
  'may-remain': [
    'ble sittende, men deltok ikke',
    'blei sitjande, men deltok ikkje',
    'remained, but took no part',
  ],
  qualified: ['habil', 'habil', 'not disqualified'],
});
