import { type Patch, produceWithPatches } from 'immer';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import {
  EMPTY_REGISTER,
  type GivenNumber,
  type Highest,
  type Numbering,
  type NumberRegister,
  type SeriesRule,
} from '../model/numbering.ts';
import { highestAlike, type Looks, looksOf, scopeOf } from './number-looks.ts';
import {
  highestIn,
  mergeRegisters,
  numbersIn,
  type PastMeeting,
  registerOf,
  withNumbersOf,
} from './number-register.ts';

/** A change of forum.json that is written before the meeting's own. */
export interface Reservation {
  readonly next: Forum;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/**
 * What forum.json must remember before the meeting becomes `next` (D153): the meeting and its numbers. Undefined if
 * it does already. In a forum of an earlier version, the first change that counts something begins it.
 */
export function reservationFor(
  forum: Forum,
  everGiven: readonly PastMeeting[],
  next: Meeting,
  now?: Meeting,
): Reservation | undefined {
  const isCounting = now?.given !== next.given || numbersIn(next).length !== numbersIn(now).length;
  if (!forum.register && !isCounting) return undefined;
  const register = withNumbersOf(registerOf(forum, everGiven), next);
  return register === forum.register ? undefined : reservationOf(forum, register);
}

/** Brings the register to what it shall be. Where a series goes on is used up once it went on from there. */
export function reservationOf(forum: Forum, register: NumberRegister): Reservation {
  const before = forum.register ?? EMPTY_REGISTER;
  const [next, patches, inverse] = produceWithPatches(forum, (draft: Forum) => {
    draft.register ??= structuredClone(EMPTY_REGISTER);
    putChanged(draft.register.meetings, before.meetings, register.meetings);
    putChanged(draft.register.years, before.years, register.years);
    draft.register.looks ??= {};
    putChanged(draft.register.looks, before.looks ?? {}, register.looks ?? {});
    if (register.documented.length !== before.documented.length) {
      draft.register.documented = [...register.documented];
    }
    if (register.notices) draft.register.notices = { ...register.notices };
    if (draft.numbering) useUp(draft.numbering, before.years, register.years);
  });
  return { next, patches, inverse };
}

/** Entry by entry, so that a line of the journal is short however many meetings there were. */
function putChanged(
  draft: Record<string, Highest>,
  before: Readonly<Record<string, Highest>>,
  after: Readonly<Record<string, Highest>>,
): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) delete draft[key];
  for (const [key, highest] of Object.entries(after)) {
    if (getOwn(before, key) !== highest) draft[key] = highest;
  }
}

function useUp(
  { items, agreements }: Numbering,
  before: NumberRegister['years'],
  after: NumberRegister['years'],
): void {
  const rules: [string, SeriesRule | undefined][] = [
    ['items', items],
    ['agreements', agreements],
    ...Object.entries(items.byKind ?? {}),
  ];
  for (const [series, rule] of rules) {
    const isUsed = Object.entries(after).some(([year, highest]) => {
      const n = highestIn(highest, series);
      return n > highestIn(getOwn(before, year), series) && n >= (rule?.next ?? 0);
    });
    if (isUsed) delete rule?.next;
  }
}

/**
 * What forum.json must remember before a document leaves: that the meeting's numbers have been seen, and up to which
 * version its notice (D142). Undefined if nothing: a register that begins later counts every meeting that was convened
 * as documented.
 */
export function documentedBy(
  forum: Forum,
  { id, phase, notices = [] }: Pick<Meeting, 'id' | 'phase' | 'notices'>,
): Reservation | undefined {
  const { register } = forum;
  if (!register || phase === 'draft' || phase === 'approved') return undefined;
  const seen = mergeRegisters(register, {
    ...EMPTY_REGISTER,
    documented: [id],
    notices: Object.fromEntries(notices.slice(-1).map(({ version }) => [id, version])),
  });
  const isKnown =
    seen.documented.length === register.documented.length &&
    highestIn(seen.notices, id) === highestIn(register.notices, id);
  return isKnown ? undefined : reservationOf(forum, seen);
}

/**
 * What forum.json may forget when a convening is undone (D156): the numbers that the items then lose. Undefined if a
 * document was made of the meeting, or if a later number was given in one of the series.
 */
export function freedBy(forum: Forum, now: Meeting, next: Meeting): Reservation | undefined {
  const { register } = forum;
  const lost = numbersLost(now, next);
  if (!register || lost.length === 0 || register.documented.includes(now.id)) return undefined;
  const years = { ...register.years };
  const own = { ...getOwn(register.meetings, now.id) };
  for (const numbers of Map.groupBy(lost, ({ series }) => series).values()) {
    const [{ series, year, restart }] = numbers as [GivenNumber];
    const [least, most] = [Math.min, Math.max].map((of) => of(...numbers.map(({ n }) => n)));
    const isWhole = Number(most) - Number(least) + 1 === numbers.length;
    if (!isWhole || highestIn(own, series) !== most) return undefined;
    delete own[series];
    if (restart === 'meeting') continue;
    const later = Object.values(restart === 'never' ? years : { now: years[year] });
    if (Math.max(...later.map((each) => highestIn(each, series))) !== most) return undefined;
    years[year] = { ...years[year], [series]: Number(least) - 1 };
  }
  const looks = looksWithout(register.looks ?? {}, lost, now.id);
  const meetings = { ...register.meetings, [now.id]: own };
  return looks && reservationOf(forum, { ...register, years, looks, meetings });
}

/** Undefined if a later number with one of their looks was given. */
function looksWithout(looks: Looks, lost: readonly GivenNumber[], meeting: Id): Looks | undefined {
  const left: Record<string, Highest> = { ...looks };
  const ofEach = lost.flatMap((number) =>
    looksOf(number).map((look) => ({ scope: scopeOf(number, meeting), look, n: number.n })),
  );
  for (const alike of Map.groupBy(ofEach, ({ scope, look }) => `${scope}: ${look}`).values()) {
    const [{ scope, look } = { scope: '', look: '' }] = alike;
    const ns = alike.map(({ n }) => n);
    if (highestIn(left[scope], look) !== Math.max(...ns)) return undefined;
    left[scope] = { ...left[scope], [look]: Math.min(...ns) - 1 };
  }
  return left;
}

/** The numbers of items that stay, but without them. */
export function numbersLost(now: Meeting, next: Meeting): readonly GivenNumber[] {
  const bare = new Set(next.items.flatMap(({ id, number }) => (number ? [] : id)));
  return now.items.flatMap(({ id, number }) => (number && bare.has(id) ? number : []));
}

/** Whether nobody else was given the numbers that a convening gives when it is redone. */
export function areFree(
  { register }: Forum,
  numbers: readonly GivenNumber[],
  meeting: Id,
): boolean {
  return numbers.every((number) => {
    const { series, n, year, restart } = number;
    const isNext = n > highestIn(getOwn(register?.years ?? {}, String(year)), series);
    const isFree = highestAlike(register?.looks ?? {}, number, meeting) === 0;
    return isFree && (restart === 'meeting' || isNext);
  });
}
