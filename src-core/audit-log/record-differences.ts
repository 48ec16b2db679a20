/**
 * Compares two states of a file, leaf by leaf. Members of a list are matched by their id, or by other fields
 * that identify them. A member that has only moved is not reported as changed.
 */

export type Leaf = string | number | boolean | readonly (string | number)[];
export interface FieldChange {
  /** The fields from the root of the file. A list member is named by its key: items, i1, title. */
  readonly path: readonly string[];
  /** The path with `*` for each list member: items.*.title. */
  readonly pattern: string;
  readonly before?: Leaf;
  readonly after?: Leaf;
}
type Thing = Readonly<Record<string, unknown>>;

/**
 * The fields that identify the members of each list. Members of any other list are identified by their
 * position.
 */
export const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  items: ['id'],
  attendance: ['partner'],
  interests: ['item', 'partner', 'decision', 'representative'],
  decisions: ['id'],
  'decisions.*.positions': ['partner'],
  'decisions.*.late': ['partner'],
  'decisions.*.adopts.objectives': ['id'],
  agreements: ['id'],
  'agreements.*.commitments': ['id'],
  actionPoints: ['id'],
  statements: ['id'],
  floor: ['id'],
  assessments: ['partner', 'criterion'],
  attachments: ['id'],
  notices: ['version'],
  roll: ['partner'],
  'mandate.objectives': ['id'],
  partners: ['id'],
  representatives: ['id'],
  challenges: ['id'],
  measures: ['id'],
  'followUp.*.ratifications': ['of', 'id', 'partner'],
  'followUp.*.signatures': ['agreement', 'partner'],
  'followUp.*.exemptions': ['of', 'id'],
};
/** Lists whose order has a meaning of its own. */
export const ORDER = '$order';

/** Objects whose presence alone has a meaning, even when they are empty. */
const MARKS: readonly string[] = ['items.*.postponed'];
/** What the program remembers for itself: people read it in the numbers of the items. */
const BOOKKEEPING = 'register';
/** Records whose keys are ids. */
const BY_ID: readonly string[] = ['followUp', 'given.decisions', 'numbering.items.byKind'];

export function differencesBetween(
  before: object | undefined,
  after: object | undefined,
): readonly FieldChange[] {
  const found: FieldChange[] = [];
  compare(before, after, [], '', found);
  return found;
}

/** The thing at a path that a difference names. */
export function thingAt(state: unknown, path: readonly string[]): unknown {
  let pattern = '';
  let thing = state;
  for (const key of path) {
    if (thing === undefined || thing === null) return undefined;
    if (isList(thing)) {
      thing = membersOf(thing, pattern).get(key);
      pattern = joinPath(pattern, '*');
    } else {
      thing = (thing as Thing)[key];
      pattern = joinPath(pattern, BY_ID.includes(pattern) ? '*' : key);
    }
  }
  return thing;
}

function compare(
  before: unknown,
  after: unknown,
  path: readonly string[],
  pattern: string,
  found: FieldChange[],
): void {
  if (before === after || pattern === BOOKKEEPING) return;
  const shape = after ?? before;
  if (isList(shape) && [...asList(before), ...asList(after)].some((each) => isThing(each))) {
    compareLists(asList(before), asList(after), path, pattern, found);
  } else if (MARKS.includes(pattern) && isBare(shape) && (before ?? after) === shape) {
    found.push({ path, pattern, [after ? 'after' : 'before']: true });
  } else if (isThing(shape)) {
    const [old, now] = [asThing(before), asThing(after)];
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const next = joinPath(pattern, BY_ID.includes(pattern) ? '*' : key);
      compare(old[key], now[key], [...path, key], next, found);
    }
  } else if (!isSame(before, after)) {
    found.push({ path, pattern, ...unlessEmpty('before', before), ...unlessEmpty('after', after) });
  }
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
  pattern: string,
  found: FieldChange[],
): void {
  const [old, now] = [membersOf(before, pattern), membersOf(after, pattern)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    compare(old.get(key), now.get(key), [...path, key], joinPath(pattern, '*'), found);
  }
  const was = [...old.keys()].filter((key) => now.has(key));
  const is = [...now.keys()].filter((key) => old.has(key));
  if (isSame(was, is)) return;
  const place = { path: [...path, ORDER], pattern: joinPath(pattern, ORDER) };
  found.push({ ...place, before: was, after: is });
}

/** The members by their key. If two members have the same key, each still gets its own. */
function membersOf(list: readonly unknown[], pattern: string): ReadonlyMap<string, unknown> {
  const fields = KNOWN_BY[pattern];
  const members = new Map<string, unknown>();
  list.forEach((member, index) => {
    const key = fields?.map((field) => asThing(member)[field]).join(' ') ?? String(index + 1);
    members.set(members.has(key) ? `${key} ${index + 1}` : key, member);
  });
  return members;
}

function joinPath(pattern: string, key: string): string {
  return pattern === '' ? key : `${pattern}.${key}`;
}

function unlessEmpty(side: 'before' | 'after', value: unknown): Partial<FieldChange> {
  return isEmpty(value) ? {} : { [side]: value };
}

/** An empty text means "nothing" (field-types.ts), and so does an empty list. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || isList(value, 0);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(isEmpty(a) ? null : a) === JSON.stringify(isEmpty(b) ? null : b);
}

function isList(value: unknown, length?: number): value is readonly unknown[] {
  return Array.isArray(value) && (length === undefined || value.length === length);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBare(value: unknown): boolean {
  return isThing(value) && Object.keys(value).length === 0;
}

function asList(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function asThing(value: unknown): Thing {
  return isThing(value) ? value : {};
}
