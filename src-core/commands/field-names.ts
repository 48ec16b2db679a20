import { count } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import { WORDS } from '../i18n/words/index.ts';
import type { Language } from '../model/forum.ts';

/**
 * What each field that can be filled in is called, in the words of the form where it is filled in; the unit of its
 * limit; and the words for what can be chosen in it.
 */

export interface Field {
  readonly label: WordKey;
  /** How “too long” agrees with the label; left out where the label is no text, as “Chair” is not. */
  readonly gender?: 'common' | 'neuter';
  readonly unit?: Unit;
  /** The areas of words that name what can be chosen. */
  readonly choices?: readonly (keyof typeof WORDS)[];
}
export type Unit =
  | 'characters'
  | 'entries'
  | 'items'
  | 'partners'
  | 'people'
  | 'minutes'
  | 'megabytes'
  | 'percent'
  /** Of one, shown in per cent. */
  | 'share'
  | 'onScale';

const field = (label: WordKey, more: Omit<Field, 'label'> = {}): Field => ({ label, ...more });
const common = (label: WordKey): Field => ({ label, gender: 'common' });
const neuter = (label: WordKey): Field => ({ label, gender: 'neuter' });
const among = (label: WordKey, ...choices: (keyof typeof WORDS)[]): Field => ({ label, choices });

/**
 * By as much of the path as tells one field from another, without the places in lists: a command's own name for
 * the field comes before the one that all share.
 */
export const FIELDS: Readonly<Record<string, Field>> = {
  actionPoint: field('room.actionPoint'),
  adopts: field('room.adopt'),
  agreement: field('room.agreement'),
  amount: field('room.amount'),
  answerBy: field('letter.deadline'),
  at: field('traceFields.at'),
  author: field('trace.who'),
  authority: among('shell.authority', 'authorities'),
  background: common('room.background'),
  basis: common('room.basis'),
  before: field('fieldNames.before'),
  chair: field('shell.chair'),
  challenge: field('hitKinds.challenge'),
  challenges: field('shell.challenges'),
  choice: among('template.label', 'templates'),
  commitment: field('obligationKinds.commitment'),
  contributions: neuter('sheetColumns.contributions'),
  coordinationSteps: field('shell.steps'),
  criterion: among('traceFields.criterion', 'criteria'),
  dataBase64: field('fieldNames.content', { unit: 'megabytes' }),
  deadline: field('room.positionsBy'),
  decision: field('room.decision'),
  degree: field('room.degree', { unit: 'onScale' }),
  do: field('fieldNames.command'),
  document: among('room.document', 'documents'),
  due: field('room.due'),
  edition: among('room.edition', 'room'),
  email: common('shell.email'),
  endsAt: field('traceFields.endsAt'),
  exempt: field('room.basis'),
  file: field('fieldNames.file'),
  folder: common('shell.folder'),
  format: among('room.format', 'formats'),
  frame: common('shell.frame'),
  from: field('room.validFrom'),
  id: field('traceFields.id'),
  item: field('traceFields.item'),
  items: field('fieldNames.items', { unit: 'items' }),
  joined: field('shell.joined'),
  kind: among('room.kind', 'kinds'),
  language: among('shell.language', 'languages'),
  measure: field('hitKinds.measure'),
  measures: field('shell.measures'),
  meeting: field('fieldNames.meeting'),
  minutes: field('room.minutesField', { unit: 'minutes' }),
  motivation: common('shell.motivation'),
  name: neuter('shell.partnerName'),
  note: common('traceFields.note'),
  objectives: neuter('room.serves'),
  of: field('traceFields.of'),
  on: field('traceFields.on'),
  outcome: among('fieldNames.answer', 'obligationStatus'),
  owner: field('room.owner'),
  parties: field('room.parties', { unit: 'partners' }),
  part: field('backups.whatToRestore'),
  partner: field('room.partner'),
  partners: field('shell.partners', { unit: 'partners' }),
  place: field('shell.place'),
  position: among('traceFields.position', 'positions'),
  presenter: field('room.presenter'),
  principal: field('shell.principal'),
  procedure: among('traceFields.procedure', 'procedures'),
  purpose: neuter('shell.purpose'),
  quorum: field('shell.quorum', { unit: 'share' }),
  reason: common('shell.exitReason'),
  reference: neuter('letter.reference'),
  representative: field('traceFields.representative'),
  representatives: field('shell.representatives', { unit: 'people' }),
  request: field('fieldNames.floor'),
  resource: field('room.resource'),
  role: common('shell.role'),
  scheme: among('shell.scheme', 'schemes'),
  score: field('fieldNames.scale', { unit: 'onScale' }),
  secretariat: neuter('shell.secretariat'),
  secretary: field('shell.secretary'),
  section: among('agendaList.section', 'sections'),
  shortName: neuter('shell.shortName'),
  size: among('shell.textSize', 'textSizes'),
  startsAt: field('traceFields.startsAt'),
  status: among('shell.status', 'traceValues', 'measureStatus'),
  template: field('shell.template'),
  text: common('room.text'),
  thing: field('backups.whatOfMeeting'),
  title: common('shell.title'),
  to: field('room.validTo'),
  unit: common('room.unit'),
  what: field('room.what'),
  wording: common('room.newWording'),
  words: common('shell.search'),

  'adopts.document': among('room.document', 'documents'),
  'exempt.reason': common('traceFields.exempt-reason'),
  'objectives.id': field('traceFields.id'),
  'objectives.text': neuter('room.serves'),
  'representatives.name': neuter('shell.personName'),
  'representatives.title': common('shell.jobTitle'),
  'resource.kind': among('room.resource', 'resources'),

  'addActionPoint.what': neuter('room.actionPoint'),
  'addAttachment.name': neuter('fieldNames.fileName'),
  'addChallenge.note': common('shell.description'),
  'addChallenge.title': common('shell.newChallenge'),
  'addItem.title': common('room.itemTitle'),
  'items.title': common('room.itemTitle'),
  'addMeasure.challenges': field('shell.forChallenge'),
  'addMeasure.title': neuter('shell.newMeasure'),
  'addRepresentative.name': neuter('shell.personName'),
  'addRepresentative.title': common('shell.jobTitle'),
  'addStatement.text': common('room.statement'),
  'askForFloor.kind': among('speakers.kind', 'floorKinds'),
  'changeAgreement.title': common('room.agreementTitle'),
  'changeChallenge.note': common('shell.description'),
  'changeItem.title': common('room.itemTitle'),
  'changeMeeting.language': among('room.language', 'languages'),
  'changeRepresentative.name': neuter('shell.personName'),
  'changeRepresentative.title': common('shell.jobTitle'),
  'circulateMinutes.deadline': field('room.commentsBy'),
  'create.name': neuter('shell.forumName'),
  'createMeeting.language': among('room.language', 'languages'),
  'exitPartner.on': field('shell.exitOn'),
  'makeAgreement.title': common('room.agreementTitle'),
  'postponeItem.to': field('traceFields.postponed-to'),
  'ratify.on': field('letter.answeredOn'),
  'setAttendance.from': field('attending.cameAt'),
  'setAttendance.name': field('fieldNames.attendee'),
  'setAttendance.status': among('room.attendance', 'attendance'),
  'setAttendance.to': field('attending.leftAt'),
  'setForum.language': among('shell.forumLanguage', 'languages'),
  'setForum.name': neuter('shell.forumName'),
  'setNotes.text': field('traceFields.notes'),
  'setTemplate.name': neuter('fieldNames.fileName'),
  'setTemplate.template': among('template.label', 'templates'),
  'startBreak.minutes': field('clock.breakMinutes', { unit: 'minutes' }),
};

/** `scope` is the command, or what else was asked for. */
export function fieldAt(path: string, scope = ''): Field | undefined {
  const names = [scope, ...path.split('.').filter((each) => !isPlace(each))];
  const key = names
    .map((_, index) => names.slice(index).join('.'))
    .find((each) => Object.hasOwn(FIELDS, each));
  return key === undefined ? undefined : FIELDS[key];
}

/** The values of a sentence about a field: its name, and which one of several it is. */
export function fieldInWords(
  path: string,
  language: Language,
  scope?: string,
): { readonly path: string; readonly field: string; readonly row: string } {
  const t = translator(language);
  const names = path.split('.');
  const places = names.flatMap((each, index) => {
    const list = names[index - 1];
    // At the beginning it is the place among the arguments of a call, which nobody sees.
    if (list === undefined || !isPlace(each)) return [];
    const words = ROWS.includes(list) ? 'fieldNames.inRow' : 'fieldNames.inPlace';
    return [t(words, { row: Number(each) + 1 })];
  });
  const name = t(fieldAt(path, scope)?.label ?? 'fieldNames.any');
  return { path, field: name, row: places.join('').replaceAll(',,', ',') };
}

/** What comes in as the rows of a sheet, or of a list to be looked over. */
const ROWS: readonly string[] = ['partners', 'items'];

function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}

/** 1000 tegn; 500 saker; 28 MB. */
export function limitInWords(limit: number, unit: Unit | undefined, language: Language): string {
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

/** In base64. */
const BYTES_PER_LETTER = 3 / 4;

/** As it is shown, with what a script writes for it. */
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
