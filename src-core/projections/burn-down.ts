import type { Day } from '../model/field-types.ts';
import type { Objective } from '../model/forum.ts';
import type { FollowUpRow } from './follow-up-rows.ts';

/** What was taken on for each objective, and how it went, day by day: measures, commitments and action points. */

export interface BurnDownPoint {
  readonly on: Day;
  readonly open: number;
  readonly done: number;
  /** Stopped, dropped, or ended when a partner left. */
  readonly dropped: number;
}
export interface BurnDown {
  /** Undefined: what serves no objective of the mandate. */
  readonly objective?: Objective;
  /** Each day with a change, and today. Empty if nothing was ever taken on. */
  readonly points: readonly BurnDownPoint[];
}
type Status = FollowUpRow['status'];
interface Step {
  readonly on: Day;
  readonly status: Status;
}

/** Each of the objectives in their order. If something serves none of them, it comes last (D73). */
export function burnDowns(
  lines: readonly FollowUpRow[],
  objectives: readonly Objective[],
  today: Day,
): BurnDown[] {
  const counted = lines.filter(({ kind }) => kind !== 'ratification' && kind !== 'condition');
  const known = new Set(objectives.map(({ id }) => id));
  const others = counted.filter((line) => !line.objectives.some((id) => known.has(id)));
  return [
    ...objectives.map((objective) => ({
      objective,
      points: pointsOf(
        counted.filter((line) => line.objectives.includes(objective.id)),
        today,
      ),
    })),
    ...(others.length > 0 ? [{ points: pointsOf(others, today) }] : []),
  ];
}

function pointsOf(lines: readonly FollowUpRow[], today: Day): BurnDownPoint[] {
  if (lines.length === 0) return [];
  const [first = today] = [today, ...lines.map(({ since = today }) => since)].sort();
  const changes = new Map<Day, Record<Status, number>>([[today, none()]]);
  for (const line of lines) {
    let before: Status | undefined;
    for (const { on, status } of stepsOf(line, first, today)) {
      const change = changes.get(on) ?? none();
      changes.set(on, change);
      change[status] += 1;
      if (before) change[before] -= 1;
      before = status;
    }
  }
  const now = none();
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, { open, done, dropped }]) => {
      now.open += open;
      now.done += done;
      now.dropped += dropped;
      return { on, ...now };
    });
}

/**
 * The history of one thing. The latest status applies from its own date, and replaces earlier statuses with
 * later dates. Nothing counts before the thing was taken on, and no status before its day (D137). A principal's
 * answer counts from today at the latest, as in the list.
 */
function stepsOf({ since, history, settled }: FollowUpRow, first: Day, today: Day): Step[] {
  const began = within(since ?? first, first, today);
  const ended = settled?.as === 'left' || settled?.as === 'declined' ? [settled] : [];
  const steps: Step[] = [{ on: began, status: 'open' }];
  const counts = ({ on, as }: { readonly on: Day; readonly as: string }) =>
    on <= today || ANSWERS.includes(as);
  for (const { on: day, as } of [...history, ...ended].filter(counts)) {
    const on = within(day, began, today);
    while ((steps.at(-1)?.on ?? '') > on) steps.pop();
    steps.push({ on, status: MEANS[as] });
  }
  return steps;
}

const ANSWERS = ['ratified', 'declined'];
const MEANS: Readonly<Record<NonNullable<FollowUpRow['settled']>['as'], Status>> = {
  open: 'open',
  planned: 'open',
  'under-way': 'open',
  done: 'done',
  ratified: 'done',
  dropped: 'dropped',
  stopped: 'dropped',
  declined: 'dropped',
  deviating: 'dropped',
  met: 'done',
  'not-met': 'dropped',
  left: 'dropped',
};

function within(day: Day, from: Day, to: Day): Day {
  return day < from ? from : day > to ? to : day;
}

function none(): Record<Status, number> {
  return { open: 0, done: 0, dropped: 0 };
}
