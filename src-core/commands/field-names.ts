import { count } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import { WORDS } from '../i18n/words/index.ts';
import type { Language } from '../model/forum.ts';

/**
 * The label of each field that a user can fill in, as its form shows it; the unit of its limit; and the words
 * for its choices.
 */

export interface Field {
  readonly label: WordKey;
  /**
   * The Norwegian gender of the label, so that “too long” agrees with it. Absent for a label that names no
   * text, such as “Chair”.
   */
  readonly gender?: 'common' | 'neuter';
  readonly unit?: LimitUnit;
  /** The word catalogues that name the choices. */
  readonly choices?: readonly (keyof typeof WORDS)[];
}
export type LimitUnit =
  | 'characters'
  | 'entries'
  | 'items'
  | 'partners'
  | 'people'
  | 'minutes'
  | 'megabytes'
  | 'percent'
  /** A fraction of one, shown as a percentage. */
  | 'share'
  | 'onScale';

const field = (label: WordKey, more: Omit<Field, 'label'> = {}): Field => ({ label, ...more });
const common = (label: WordKey): Field => ({ label, gender: 'common' });
const neuter = (label: WordKey): Field => ({ label, gender: 'neuter' });
const among = (label: WordKey, ...choices: (keyof typeof WORDS)[]): Field => ({ label, choices });

/**
 * Keys are the shortest end of the path that identifies the field, without places in lists. A command's own
 * name for a field takes precedence over the common one.
 */
export const FIELDS: Readonly<Record<string, Field>> = {
  actionPoint: field('meeting.actionPoint'),
  adopts: field('meeting.adopt'),
  agreements: field('numbering.agreements'),
  agreement: field('meeting.agreement'),
  amount: field('meeting.amount'),
  answerBy: field('letter.deadline'),
  approves: field('auditFields.approves'),
  at: field('auditFields.at'),
  author: field('auditLog.who'),
  abstained: field('auditFields.votes-abstained', { unit: 'people' }),
  addressees: field('auditFields.addressees'),
  against: field('auditFields.against'),
  alters: field('auditFields.alters-text'),
  as: among('auditFields.alters-as', 'alterations'),
  blank: field('auditFields.votes-blank', { unit: 'people' }),
  castingVote: field('auditFields.castingVote'),
  condition: neuter('auditFields.condition'),
  effect: among('auditFields.effect', 'effects'),
  inForce: field('auditFields.inForce', { unit: 'partners' }),
  lot: field('auditFields.votes-lot'),
  ratification: among('auditFields.ratification', 'ratificationNeeds'),
  seats: field('auditFields.seats'),
  secret: field('auditFields.votes-secret'),
  share: field('auditFields.share'),
  silence: field('auditFields.silence'),
  until: field('auditFields.until'),
  authority: among('shell.authority', 'authorities'),
  background: common('meeting.background'),
  basis: common('meeting.basis'),
  before: field('fieldNames.before'),
  by: among('auditFields.approval-by', 'approvedHow'),
  chair: field('shell.chair'),
  challenge: field('hitKinds.challenge'),
  challenges: field('shell.challenges'),
  choice: among('letterhead.label', 'letterheads'),
  commitment: field('obligationKinds.commitment'),
  contributions: neuter('sheetColumns.contributions'),
  coordinationSteps: field('shell.steps'),
  corrections: field('auditFields.corrections'),
  criterion: among('auditFields.criterion', 'criteria'),
  dataBase64: field('fieldNames.content', { unit: 'megabytes' }),
  deadline: field('meeting.positionsBy'),
  byKind: field('numbering.ownSeriesField'),
  decision: field('meeting.decision'),
  decisions: field('numbering.decisions'),
  degree: field('meeting.degree', { unit: 'onScale' }),
  do: field('fieldNames.command'),
  document: among('meeting.document', 'documents'),
  due: field('meeting.due'),
  edition: among('meeting.edition', 'meeting'),
  editorial: field('run.slip'),
  email: common('shell.email'),
  endsAt: field('auditFields.endsAt'),
  exempt: field('meeting.basis'),
  file: field('fieldNames.file'),
  folder: common('shell.folder'),
  format: among('meeting.format', 'formats'),
  frame: common('shell.frame'),
  from: field('meeting.validFrom'),
  ground: common('impartiality.ground'),
  id: field('auditFields.id'),
  item: field('auditFields.item'),
  items: field('fieldNames.items', { unit: 'items' }),
  joined: field('shell.joined'),
  kind: among('meeting.kind', 'kinds'),
  language: among('shell.language', 'languages'),
  measure: field('hitKinds.measure'),
  measures: field('shell.measures'),
  meeting: field('fieldNames.meeting'),
  minutes: field('meeting.minutesField', { unit: 'minutes' }),
  motivation: common('shell.motivation'),
  name: neuter('shell.partnerName'),
  next: field('numbering.next'),
  note: common('auditFields.note'),
  numbering: field('numbering.title'),
  objectives: neuter('meeting.serves'),
  of: field('auditFields.of'),
  on: field('auditFields.on'),
  outcome: among('fieldNames.answer', 'obligationStatus'),
  owner: field('meeting.owner'),
  parties: field('meeting.parties', { unit: 'partners' }),
  part: field('backups.whatToRestore'),
  partner: field('meeting.partner'),
  partners: field('shell.partners', { unit: 'partners' }),
  pattern: neuter('numbering.pattern'),
  place: field('shell.place'),
  position: among('auditFields.position', 'positions'),
  presenter: field('meeting.presenter'),
  principal: field('shell.principal'),
  procedure: among('auditFields.procedure', 'procedures'),
  purpose: neuter('shell.purpose'),
  quorum: field('shell.quorum', { unit: 'share' }),
  reason: common('shell.exitReason'),
  reference: neuter('letter.reference'),
  representative: field('auditFields.representative'),
  representatives: field('shell.representatives', { unit: 'people' }),
  request: field('fieldNames.floor'),
  resource: field('meeting.resource'),
  restart: among('numbering.restart', 'restarts'),
  role: common('shell.role'),
  ruling: among('impartiality.ruling', 'rulings'),
  scheme: among('shell.scheme', 'schemes'),
  score: field('fieldNames.scale', { unit: 'onScale' }),
  secretariat: neuter('shell.secretariat'),
  secretary: field('shell.secretary'),
  section: among('agendaImport.section', 'sections'),
  shortName: neuter('shell.shortName'),
  size: among('shell.textSize', 'textSizes'),
  startsAt: field('auditFields.startsAt'),
  statement: field('meeting.statement'),
  status: among('shell.status', 'auditValues', 'measureStatus'),
  takesUp: field('fieldNames.takesUp'),
  template: field('shell.template'),
  text: common('meeting.text'),
  thing: field('backups.whatOfMeeting'),
  title: common('shell.title'),
  to: field('meeting.validTo'),
  unit: common('meeting.unit'),
  version: field('auditFields.version'),
  what: field('meeting.what'),
  wording: common('meeting.newWording'),
  words: common('shell.search'),

  'adopts.document': among('meeting.document', 'documents'),
  'exempt.reason': common('auditFields.exempt-reason'),
  'objectives.id': field('auditFields.id'),
  'objectives.text': neuter('meeting.serves'),
  'representatives.name': neuter('shell.personName'),
  'representatives.title': common('shell.jobTitle'),
  'resource.kind': among('meeting.resource', 'resources'),

  'addActionPoint.what': neuter('meeting.actionPoint'),
  'addAttachment.name': neuter('fieldNames.fileName'),
  'addChallenge.note': common('shell.description'),
  'addChallenge.title': common('shell.newChallenge'),
  'addItem.title': common('meeting.itemTitle'),
  'items.title': common('meeting.itemTitle'),
  'addMeasure.challenges': field('shell.forChallenge'),
  'addMeasure.title': neuter('shell.newMeasure'),
  'addRepresentative.name': neuter('shell.personName'),
  'addRepresentative.title': common('shell.jobTitle'),
  'addStatement.text': common('meeting.statement'),
  'changeStatement.text': common('meeting.statement'),
  'askForFloor.kind': among('speakers.kind', 'floorKinds'),
  'changeAgreement.title': common('meeting.agreementTitle'),
  'changeChallenge.note': common('shell.description'),
  'changeItem.chair': field('impartiality.chair'),
  'changeItem.title': common('meeting.itemTitle'),
  'changeMeeting.language': among('meeting.language', 'languages'),
  'changeRepresentative.name': neuter('shell.personName'),
  'changeRepresentative.title': common('shell.jobTitle'),
  'proposeDecision.by': field('auditFields.by-partner'),
  'changeDecision.by': field('auditFields.by-partner'),
  'proposeDecision.basis': field('auditFields.basis'),
  'changeDecision.basis': field('auditFields.basis'),
  'setVotes.for': field('auditFields.votes-for', { unit: 'people' }),
  'setVotes.against': field('auditFields.votes-against', { unit: 'people' }),
  'circulateMinutes.deadline': field('meeting.commentsBy'),
  'create.name': neuter('shell.forumName'),
  'createMeeting.language': among('meeting.language', 'languages'),
  'exitPartner.on': field('shell.exitOn'),
  'makeAgreement.title': common('meeting.agreementTitle'),
  'postponeItem.to': field('auditFields.postponed-to'),
  'ratify.on': field('letter.answeredOn'),
  'setAttendance.from': field('attending.cameAt'),
  'setAttendance.name': field('fieldNames.attendee'),
  'setAttendance.status': among('meeting.attendance', 'attendance'),
  'setAttendance.to': field('attending.leftAt'),
  'setForum.language': among('shell.forumLanguage', 'languages'),
  'setForum.name': neuter('shell.forumName'),
  'setNotes.text': field('auditFields.notes'),
  'setTemplate.name': neuter('fieldNames.fileName'),
  'setTemplate.template': among('letterhead.label', 'letterheads'),
  'startBreak.minutes': field('clock.breakMinutes', { unit: 'minutes' }),
};

/** `scope` is the command, or the name of another request. */
export function fieldAt(path: string, scope = ''): Field | undefined {
  const names = [scope, ...path.split('.').filter((each) => !isPlace(each))];
  const key = names
    .map((_, index) => names.slice(index).join('.'))
    .find((each) => Object.hasOwn(FIELDS, each));
  return key === undefined ? undefined : FIELDS[key];
}

/** The parts of a sentence about a field: its name, and its position among several. */
export function fieldInWords(
  path: string,
  language: Language,
  scope?: string,
): { readonly path: string; readonly field: string; readonly row: string } {
  const t = translator(language);
  const names = path.split('.');
  const places = names.flatMap((each, index) => {
    const list = names[index - 1];
    // A number at the beginning is the place among the arguments of a call, which nobody sees.
    if (list === undefined || !isPlace(each)) return [];
    const words = ROWS.includes(list) ? 'fieldNames.inRow' : 'fieldNames.inPlace';
    return [t(words, { row: Number(each) + 1 })];
  });
  const name = t(fieldAt(path, scope)?.label ?? 'fieldNames.any');
  return { path, field: name, row: places.join('').replaceAll(',,', ',') };
}

/** Lists that come from the rows of a sheet, or of a list that the user reviews. */
const ROWS: readonly string[] = ['partners', 'items'];

function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Such as 1000 tegn, 500 saker, 28 MB. */
export function limitInWords(
  limit: number,
  unit: LimitUnit | undefined,
  language: Language,
): string {
  const shown =
    unit === 'share'
      ? limit * 100
      : unit === 'megabytes'
        ? Math.floor((limit * BYTES_PER_LETTER) / 1024 / 1024)
        : limit;
  const figure = count(shown, language);
  if (unit === undefined) return figure;
  const words = unit === 'share' ? 'percent' : unit;
  return translator(language)(`limits.${words}`, { count: shown, number: figure });
}

/** Bytes per base64 character. */
const BYTES_PER_LETTER = 3 / 4;

/** The word for a choice, with the value that a script writes for it. */
export function choiceInWords(
  value: string,
  areas: Field['choices'] = [],
  language: Language,
): string {
  const t = translator(language);
  const area = areas.find((each) => Object.hasOwn(WORDS[each], value));
  if (area !== undefined) {
    return t('faults.choice', { words: t(`${area}.${value}` as WordKey), value });
  }
  if (!isNamedHere(value)) return value;
  return t('faults.choice', { words: t(`fieldChoices.${value}`), value });
}

function isNamedHere(value: string): value is keyof typeof WORDS.fieldChoices {
  return Object.hasOwn(WORDS.fieldChoices, value);
}
