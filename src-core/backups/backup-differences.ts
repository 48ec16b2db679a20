import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { Id, Time } from '../model/field-types.ts';
import type { Meeting } from '../model/meeting.ts';
import { THING_KINDS } from './restorable-kinds.ts';
import { isSameState, type RestorePlan, type RestoreState } from './restore-plan.ts';

/** What restoring a backup would change, in terms of items, decisions and other things that people know. */

export const DIFFERENCE_KINDS = [
  'forum',
  'document',
  'partner',
  'representative',
  'challenge',
  'measure',
  'meeting',
  ...THING_KINDS,
  'follow-up',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
/**
 * The thing comes back, changes back or is removed. Or it stays, although the backup has another or an
 * unreadable one.
 */
export const FATES = ['back', 'as-before', 'goes', 'stays', 'unread'] as const;
export type Fate = (typeof FATES)[number];

export interface BackupDifference {
  readonly kind: DifferenceKind;
  readonly fate: Fate;
  /** The id of the thing; for notes, the id of their item. */
  readonly id?: Id;
  readonly title: string;
  /** Its number, if it has one: `7/2026-1`. */
  readonly number?: string;
  /** The meeting that the thing belongs to, if any. */
  readonly meeting?: { readonly id: Id; readonly title: string; readonly startsAt: Time };
}

interface Thing {
  readonly title: string;
  readonly number?: string;
  readonly value: unknown;
}
type Things = ReadonlyMap<Id, Thing>;

export function differencesOf(
  now: RestoreState,
  then: RestoreState,
  plan: RestorePlan,
): readonly BackupDifference[] {
  return [...ofForum(now, plan), ...ofMeetings(now, then, plan)];
}

const OWN_FIELDS = [
  'name',
  'secretariat',
  'language',
  'quorum',
  'coordinationSteps',
  'template',
] as const;

function ofForum({ forum: now }: RestoreState, { forum: next }: RestorePlan): BackupDifference[] {
  const rows: BackupDifference[] = [];
  const { challenges, measures, mandate } = now;
  const same = OWN_FIELDS.every((field) => isSameState(now[field], next[field]));
  if (!same) rows.push({ kind: 'forum', fate: 'as-before', title: next.name });
  if (!isSameState(mandate, next.mandate)) {
    const fate = mandate ? (next.mandate ? 'as-before' : 'goes') : 'back';
    rows.push({ kind: 'document', fate, title: next.mandate?.purpose ?? mandate?.purpose ?? '' });
  }
  const named = <T extends { readonly id: Id }>(list: readonly T[], title: (each: T) => string) =>
    new Map(list.map((each): [Id, Thing] => [each.id, { title: title(each), value: each }]));
  return [
    ...rows,
    ...between('partner', named(now.partners, byName), named(next.partners, byName)),
    ...between(
      'representative',
      named(now.representatives, byName),
      named(next.representatives, byName),
    ),
    ...between('challenge', named(challenges, byTitle), named(next.challenges, byTitle)),
    ...between('measure', named(measures, byTitle), named(next.measures, byTitle)),
  ];
}

function ofMeetings(now: RestoreState, then: RestoreState, plan: RestorePlan): BackupDifference[] {
  const ids = new Set([...now.meetings.keys(), ...then.meetings.keys()]);
  const both = [...ids].map((id) => [now.meetings.get(id), then.meetings.get(id)] as const);
  return both
    .sort(([a, b], [c, d]) => startOf(a ?? b).localeCompare(startOf(c ?? d)))
    .flatMap(([before, after]) => ofMeeting(before, after, { now, then, plan }));
}

function ofMeeting(
  before: Meeting | undefined,
  after: Meeting | undefined,
  {
    now,
    then,
    plan,
  }: { readonly now: RestoreState; readonly then: RestoreState; readonly plan: RestorePlan },
): BackupDifference[] {
  const meeting = before ?? after;
  if (!meeting) return [];
  const { id, title, startsAt } = meeting;
  const where = { id, title, startsAt };
  const row = (fate: Fate): BackupDifference => ({ kind: 'meeting', fate, title, meeting: where });
  if (plan.kept.has(id)) return [row(then.unreadable?.has(id) ? 'unread' : 'stays')];
  if (!before || !after) return [row(before ? 'goes' : 'back')];
  const isFollowedUp = !isSameState(now.forum.followUp[id], plan.forum.followUp[id]);
  const followUp = isFollowedUp ? [{ ...row('as-before'), kind: 'follow-up' as const }] : [];
  // Most things in a large forum are the same object, and need no comparison.
  if (before === after) return followUp;
  const [old, next] = [partsOf(before), partsOf(after)];
  const parts = THING_KINDS.flatMap((kind) => between(kind, old[kind], next[kind], where)).filter(
    // The notes of an item appear and disappear with the item.
    ({ kind, fate }) => kind !== 'notes' || fate === 'as-before',
  );
  const isOtherwise =
    !isSameState(rest(before), rest(after)) ||
    !isSameState(orderOf(before, after), orderOf(after, before));
  return [...(isOtherwise ? [row('as-before')] : []), ...parts, ...followUp];
}

function between(
  kind: DifferenceKind,
  now: Things,
  next: Things,
  meeting?: BackupDifference['meeting'],
): BackupDifference[] {
  return [...new Set([...now.keys(), ...next.keys()])].flatMap((id): BackupDifference[] => {
    const [old, other] = [now.get(id), next.get(id)];
    const thing = old ?? other;
    if (!thing || (old && other && isSameState(old.value, other.value))) return [];
    const fate = old ? (other ? 'as-before' : 'goes') : 'back';
    const { title, number } = thing;
    return [
      {
        ...{ kind, fate, title },
        ...(number !== undefined && { number }),
        ...(meeting && { id, meeting }),
      },
    ];
  });
}

function partsOf(meeting: Meeting) {
  const of = <T extends { readonly id: Id }>(
    list: readonly T[],
    title: (each: T) => string,
    number?: (each: T) => string,
  ): Things =>
    new Map(
      list.map((value) => [
        value.id,
        { title: title(value), value, ...(number && { number: number(value) }) },
      ]),
    );
  return {
    item: of(
      meeting.items.map(({ notes: _, ...own }) => own),
      byTitle,
      ({ id }) => itemNumber(meeting, id),
    ),
    notes: new Map(
      meeting.items.map(({ id, title, notes }): [Id, Thing] => {
        return [id, { title, number: itemNumber(meeting, id), value: notes }];
      }),
    ),
    decision: of(
      meeting.decisions,
      ({ wording }) => wording,
      (each) => decisionNumber(each),
    ),
    agreement: of(meeting.agreements, byTitle, (each) => agreementNumber(each)),
    'action-point': of(meeting.actionPoints, ({ what }) => what),
    statement: of(meeting.statements, ({ text }) => text),
    attachment: of(meeting.attachments, byName),
  };
}

/** The fields that are not compared elsewhere. Users do not see a difference in the highest numbers used. */
function rest(meeting: Meeting): object {
  const { items, decisions, agreements, actionPoints, statements, attachments, given, ...own } =
    meeting;
  return own;
}

/** The order of the items that both have. */
function orderOf({ items }: Meeting, other: Meeting): readonly Id[] {
  const shared = new Set(other.items.map(({ id }) => id));
  return items.flatMap(({ id }) => (shared.has(id) ? id : []));
}

function byName({ name }: { readonly name: string }): string {
  return name;
}

function byTitle({ title }: { readonly title: string }): string {
  return title;
}

function startOf(meeting: Meeting | undefined): string {
  return meeting?.startsAt ?? '';
}
