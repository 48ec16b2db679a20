import { z } from 'zod';
import { isOwedBy } from '../meeting/party-names.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { type Day, dayOf, Id } from '../model/field-types.ts';
import type { FollowUp, Forum, ForumItself, Measure } from '../model/forum.ts';
import { exitOf } from './follow-up-lookups.ts';
import { isMeasureOver, latestEntry, latestMeasureStatus } from './measure-status.ts';
import { obligationOn, obligationStatusOf } from './obligations.ts';
import type { MeetingSummary, Obligation, OpenEntry } from './summary-types.ts';

/** The follow-up of all meetings as one list: what is open, and how the rest was settled. */

export interface FollowUpRow extends OpenEntry {
  readonly key: string;
  readonly status: 'open' | 'done' | 'dropped';
  /** How it was settled, as the reader sees it. When a partner leaves, that settles it too. */
  readonly settled?: { readonly as: HistoryEntry['as'] | 'left'; readonly on: Day };
  /** The measures that it serves. */
  readonly measures: readonly Id[];
  /** The objectives that it serves: its own, its item's, and those of its measures and their challenges. */
  readonly objectives: readonly Id[];
  /** When it was taken on; unknown for a measure without any dates. */
  readonly since?: Day;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly exemptBasis?: string;
}
export interface HistoryEntry {
  readonly on: Day;
  readonly as:
    | 'open'
    | 'done'
    | 'dropped'
    | 'ratified'
    | 'declined'
    | 'deviating'
    | 'met'
    | 'not-met'
    | Measure['statuses'][number]['status'];
  readonly note?: string;
}

export const FOLLOW_UP_KINDS = [
  'commitment',
  'action-point',
  'ratification',
  'condition',
  'measure',
] as const;

/** Which rows the user wants to see. */
export const FollowUpFilter = z.strictObject({
  partner: Id.optional(),
  kind: z.enum(FOLLOW_UP_KINDS).optional(),
  meeting: Id.optional(),
  measure: Id.optional(),
  overdue: z.boolean().optional(),
  /** Includes settled rows. */
  settled: z.boolean().optional(),
});
export type FollowUpFilter = z.infer<typeof FollowUpFilter>;

type HistorySource = Pick<MeetingSummary, 'startsAt' | 'obligations'> & {
  readonly followUp: FollowUp;
};

/** All rows, by due date; rows without one come last. A settled row keeps its place. */
export function followUpRows(
  forum: ForumItself,
  meetings: readonly HistorySource[],
  today: Day,
): FollowUpRow[] {
  const served = objectivesOfMeasures(forum);
  const lines = meetings.flatMap(({ startsAt, obligations, followUp }) => {
    const history = historyIn(followUp);
    const since = dayOf(startsAt);
    return obligations.map((each) => rowOf(forum, each, { history, since, served }, today));
  });
  const measures = forum.measures.map((each) => measureRow(each, served, today));
  return [...lines, ...measures].sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999'));
}

/** Adds to each meeting what has happened since. */
export function withFollowUp<M extends { readonly id: Id }>(
  forum: Forum,
  meetings: readonly M[],
): (M & { readonly followUp: FollowUp })[] {
  return meetings.map((each) => ({ ...each, followUp: followUpOf(forum, each.id) }));
}

export function filterRows(
  lines: readonly FollowUpRow[],
  filter: FollowUpFilter,
  today: Day,
): FollowUpRow[] {
  return lines.filter(
    (line) =>
      (filter.settled === true || line.status === 'open') &&
      (filter.partner === undefined || isOwedBy(line, filter.partner)) &&
      (filter.kind === undefined || line.kind === filter.kind) &&
      (filter.meeting === undefined || line.meeting === filter.meeting) &&
      (filter.measure === undefined || line.measures.includes(filter.measure)) &&
      (filter.overdue !== true || isOverdue(line, today)),
  );
}

export function isOverdue({ status, due }: FollowUpRow, today: Day): boolean {
  return status === 'open' && due !== undefined && due < today;
}

/** The number of rows, and of those that are open and late. */
export function countsOf(lines: readonly FollowUpRow[], today: Day) {
  const open = lines.filter((line) => line.status === 'open').length;
  const overdue = lines.filter((line) => isOverdue(line, today)).length;
  return { open, overdue, settled: lines.length - open };
}

function rowOf(
  forum: ForumItself,
  obligation: Obligation,
  around: {
    readonly history: ReadonlyMap<string, readonly HistoryEntry[]>;
    readonly since: Day;
    readonly served: Served;
  },
  today: Day,
): FollowUpRow {
  const { closed, measures = [], objectives = [], ...entry } = obligationOn(obligation, today);
  const { history, since, served } = around;
  const { kind, meeting, id, of, partner } = entry;
  const isAnswered = kind === 'ratification' || kind === 'condition';
  const status = obligationStatusOf(forum, obligation, today);
  const left = partner === undefined ? undefined : exitOf(forum, partner);
  const settled =
    closed ?? (status !== 'open' && left ? { on: left.on, as: 'left' as const } : undefined);
  return {
    ...entry,
    key: [kind, meeting, of?.id, id, partner].join('/'),
    status,
    measures,
    objectives: union(objectives, ...measures.map((each) => served.get(each) ?? [])),
    since,
    history: history.get(historyKey(isAnswered ? of?.kind : kind, id, partner)) ?? [],
    ...(settled ? { settled } : {}),
  };
}

/** An answer without a partner says whether a condition is met. */
const CONDITION = {
  ratified: 'met',
  declined: 'not-met',
  deviating: 'deviating',
  open: 'open',
} as const;

/** What happened since one meeting, by the thing that it happened to. */
function historyIn({ statuses, ratifications }: FollowUp): ReadonlyMap<string, HistoryEntry[]> {
  const found = new Map<string, HistoryEntry[]>();
  const add = (key: string, entry: HistoryEntry) => {
    const there = found.get(key);
    if (there) there.push(entry);
    else found.set(key, [entry]);
  };
  for (const { of, id, status, on, note } of statuses) {
    add(historyKey(of, id), { on, as: status, ...(note ? { note } : {}) });
  }
  for (const { of, id, partner, outcome, on, reference } of ratifications) {
    add(historyKey(of, id, partner), {
      on,
      as: partner === undefined ? CONDITION[outcome] : outcome,
      ...(reference ? { note: reference } : {}),
    });
  }
  return found;
}

/** Only a ratification needs the partner in its key, and a condition has none; a commitment or an action point has one partner anyway. */
function historyKey(of: string | undefined, id: Id, partner?: Id): string {
  return of === 'decision' || of === 'agreement' ? `${of}/${id}/${partner}` : `${of}/${id}`;
}

function measureRow(measure: Measure, served: Served, today: Day): FollowUpRow {
  const { id, owner, title, due, added, statuses } = measure;
  const last = latestEntry(measure, today);
  const isDone = latestMeasureStatus(measure, today) === 'done';
  const status = isDone ? 'done' : isMeasureOver(measure, today) ? 'dropped' : 'open';
  return {
    kind: 'measure',
    id,
    key: `measure/${id}`,
    partner: owner,
    what: title,
    status,
    measures: [id],
    objectives: served.get(id) ?? [],
    ...earliest(added, statuses),
    history: statuses.map(({ status: as, on, note }) => ({ on, as, ...(note ? { note } : {}) })),
    ...(due === undefined ? {} : { due }),
    ...(last && status !== 'open' ? { settled: { as: last.status, on: last.on } } : {}),
  };
}

/** By the measure's id: its objectives and those of its challenges. */
type Served = ReadonlyMap<Id, readonly Id[]>;

function objectivesOfMeasures({ measures, challenges }: ForumItself): Served {
  const of = new Map(challenges.map((each) => [each.id, each.objectives]));
  return new Map(
    measures.map((each) => [
      each.id,
      union(each.objectives, ...each.challenges.map((challenge) => of.get(challenge) ?? [])),
    ]),
  );
}

function union(...lists: readonly (readonly Id[])[]): readonly Id[] {
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}

/** A status may have an earlier date than the measure's entry in the plan. */
function earliest(
  added: Day | undefined,
  statuses: Measure['statuses'],
): Pick<FollowUpRow, 'since'> {
  const [since] = [...(added ? [added] : []), ...statuses.map((each) => each.on)].sort();
  return since === undefined ? {} : { since };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
