import type { auditFields } from '../i18n/words/audit-log.words.ts';
import type { WORDS } from '../i18n/words/index.ts';
import type { ReferenceKind } from '../integrity/references.ts';
import { KNOWN_BY, ORDER } from './record-differences.ts';

/** What each field of the files is called, and how to put its value into words. */

export type FieldKey = keyof typeof auditFields;
/** The thing that an id names. */
export type NamedField = Exclude<ReferenceKind, 'commitment' | 'action-point'> | 'followed';
export type Say =
  | 'text'
  | 'number'
  | 'day'
  | 'time'
  | 'id'
  | 'order'
  /** One of a few values that have no words elsewhere. */
  | 'value'
  | { readonly words: keyof typeof WORDS }
  | { readonly name: NamedField };

const TEXT = 'text';
const name = (kind: NamedField): Say => ({ name: kind });
const words = (area: keyof typeof WORDS): Say => ({ words: area });

export const SAID: Readonly<Record<FieldKey, Say>> = {
  added: 'day',
  agreement: name('agreement'),
  'agreements-from': 'day',
  'agreements-to': 'day',
  'approval-by': words('approvedHow'),
  'approval-meeting': name('meeting'),
  'approval-number': 'id',
  approvedBy: name('decision'),
  approves: name('meeting'),
  at: 'time',
  authority: words('authorities'),
  background: TEXT,
  chair: TEXT,
  changed: 'time',
  challenges: name('challenge'),
  contributions: TEXT,
  coordinationSteps: TEXT,
  corrections: TEXT,
  criterion: words('criteria'),
  deadline: 'day',
  decision: name('decision'),
  degree: words('degrees'),
  document: words('documents'),
  due: 'day',
  'editorial-after': TEXT,
  'editorial-at': 'time',
  'editorial-before': TEXT,
  email: TEXT,
  endedAt: 'time',
  endsAt: 'time',
  'exempt-basis': TEXT,
  'exempt-reason': TEXT,
  'exit-on': 'day',
  'exit-reason': TEXT,
  addressees: TEXT,
  against: name('decision'),
  'alters-as': words('alterations'),
  'alters-decision': name('decision'),
  'alters-meeting': name('meeting'),
  'alters-number': 'id',
  'alters-text': TEXT,
  answerBy: 'day',
  basis: TEXT,
  'by-partner': name('partner'),
  'by-text': TEXT,
  castingVote: 'value',
  condition: TEXT,
  'decisions-from': 'day',
  'earlierTerms-from': 'day',
  effect: words('effects'),
  inForce: 'value',
  ratification: words('ratificationNeeds'),
  seats: 'number',
  share: 'value',
  silence: 'value',
  until: 'day',
  'votes-abstained': 'number',
  'votes-against': 'number',
  'votes-blank': 'number',
  'votes-for': 'number',
  'votes-lot': 'value',
  'votes-secret': 'value',
  'floor-at': 'time',
  'floor-kind': words('floorKinds'),
  'exemptions-at': 'time',
  'exemptions-basis': TEXT,
  'exemptions-reason': TEXT,
  'followUp-statuses-status': 'value',
  frame: TEXT,
  from: 'time',
  'given-agreements': 'number',
  'given-decisions': 'number',
  'given-items': 'number',
  givenAt: 'time',
  givenTo: 'number',
  ground: TEXT,
  id: 'id',
  item: name('item'),
  'items-chair': TEXT,
  'late-after': 'time',
  joined: 'day',
  kind: words('itemKinds'),
  language: words('languages'),
  measures: name('measure'),
  'measures-statuses-status': words('measureStatus'),
  minutes: 'number',
  motivation: TEXT,
  name: TEXT,
  note: TEXT,
  notedBy: TEXT,
  n: 'number',
  next: 'number',
  notes: TEXT,
  number: TEXT,
  'number-text': TEXT,
  objectives: name('objective'),
  'objectives-text': TEXT,
  of: 'value',
  on: 'day',
  order: 'order',
  outcome: words('obligationStatus'),
  owner: name('partner'),
  pattern: TEXT,
  parties: name('partner'),
  partner: name('partner'),
  phase: words('phases'),
  place: TEXT,
  planned: 'number',
  position: words('positions'),
  postponed: 'value',
  'postponed-to': name('meeting'),
  presenter: TEXT,
  principal: TEXT,
  procedure: words('procedures'),
  purpose: TEXT,
  quorum: 'number',
  reference: TEXT,
  representative: name('representative'),
  'representatives-title': TEXT,
  'resource-amount': 'number',
  'resource-kind': words('resources'),
  'resource-unit': TEXT,
  restart: words('restarts'),
  ruling: words('rulings'),
  role: TEXT,
  schema: 'number',
  score: 'number',
  secretariat: TEXT,
  secretary: TEXT,
  section: words('sections'),
  serial: 'number',
  series: TEXT,
  sha256: 'id',
  shortName: TEXT,
  'signedTerms-from': 'day',
  'signedTerms-to': 'day',
  since: 'time',
  size: 'number',
  standing: words('standingItems'),
  startsAt: 'time',
  status: words('attendance'),
  'statuses-of': words('obligationKinds'),
  'adopts-text': TEXT,
  'takesUp-item': name('item'),
  'takesUp-meeting': name('meeting'),
  'template-name': TEXT,
  'template-own': words('letterheads'),
  text: TEXT,
  version: 'number',
  'times-approved': 'time',
  'times-circulated': 'time',
  'times-closed': 'time',
  'times-convened': 'time',
  'times-open': 'time',
  'times-recalled': 'time',
  title: TEXT,
  to: 'time',
  what: TEXT,
  wording: TEXT,
  withdrawn: 'value',
  year: 'id',
};

/** What was frozen for documents that were sent: the change log tells that it was made, not what is in it. */
export function isFrozen(pattern: string): boolean {
  if (pattern === 'frozen' || pattern.startsWith('frozen.')) return true;
  return pattern.startsWith('notices.') && pattern !== 'notices.*.version';
}

/** Ids, counters and fields that only the program uses. They say little to a reader of the change log. */
const ASIDE: readonly string[] = [
  ...[
    'id',
    'schema',
    'serial',
    'n',
    'series',
    'sha256',
    'year',
    'planned',
    'statuses-of',
    'of',
    'givenTo',
    'since',
  ],
  // The change of the wording shows them.
  ...['editorial-before', 'editorial-after', 'takesUp-item'],
];
/** What was answered or signed: the log has shown each word of it where it was written. */
const TERMS_GIVEN_TO: readonly string[] = ['earlierTerms', 'signedTerms'];
const ORDERED: readonly string[] = ['items', 'mandate.objectives', 'decisions.*.adopts.objectives'];

/** Finds the word by the longest end of the path that has one: items-postponed-to, postponed-to, to. */
export function fieldOf(pattern: string): FieldKey | undefined {
  const keys = keysOf(pattern);
  return keys
    .map((_, index) => keys.slice(index).join('-'))
    .find((key): key is FieldKey => Object.hasOwn(SAID, key));
}

export function isAside(pattern: string): boolean {
  if (pattern.endsWith(ORDER)) return !ORDERED.includes(pattern.slice(0, -ORDER.length - 1));
  const [list = '', field = ''] = pattern.split(/\.\*\.(?=[^.]+$)/);
  // The heading of the change already shows the field that identifies the thing.
  if (KNOWN_BY[list]?.includes(field)) return true;
  if (keysOf(pattern).some((key) => TERMS_GIVEN_TO.includes(key))) return true;
  return pattern.startsWith('given.') || ASIDE.includes(fieldOf(pattern) ?? '');
}

export function isText(pattern: string): boolean {
  return SAID[fieldOf(pattern) ?? 'id'] === TEXT;
}

function keysOf(pattern: string): readonly string[] {
  return pattern
    .split('.')
    .filter((key) => key !== '*')
    .map((key) => (key === ORDER ? 'order' : key));
}
