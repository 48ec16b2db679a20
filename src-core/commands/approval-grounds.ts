import { isSameTerms, termsOf } from '../meeting/decision-terms.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { type DecisionOutcome, resultOfDecision } from '../meeting/outcome.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import type { World } from './command-types.ts';

/**
 * Minutes rest on the decision that approved them. Whatever changes, by a command, by undo or by a restore, that
 * decision stays adopted or noted, with the same words, and about the same minutes (D28).
 */

interface State {
  readonly forum: Forum;
  /** Undefined if the meeting is gone. */
  readonly meeting: Meeting | undefined;
}

/** Throws `has-dependents` if a decision of `before` on which minutes rest is not in `after` what it was. */
export function assertKeepsGrounds(
  before: State,
  after: State,
  meetings: readonly MeetingSummary[],
  path = '',
): void {
  const { meeting } = before;
  if (!meeting) return;
  for (const other of meetings) {
    const id = other.approvedBy;
    const decision = id && meeting.decisions.find((each) => each.id === id);
    if (!decision || isKept(before, after, decision)) continue;
    if (!isGround(meeting.id, other, meetings)) continue;
    const values = { number: decisionNumber(decision), meeting: other.title };
    refuse('has-dependents', path, 'refusals.approvedMinutes', values);
  }
}

/** The same for a change of the forum, which reaches the meetings that are open. */
export function assertKeepsOpenGrounds(
  now: Forum,
  next: Forum,
  { meetings, openGrounds = [] }: Pick<World, 'meetings' | 'openGrounds'>,
): void {
  for (const meeting of openGrounds) {
    assertKeepsGrounds({ forum: now, meeting }, { forum: next, meeting }, meetings);
  }
}

/** Whether a decision of `before`, on which minutes rest, is in `after` what it was. */
export function isKept(before: State, after: State, decision: Decision): boolean {
  const later = after.meeting?.decisions.find(({ id }) => id === decision.id);
  if (!later || later.approves !== decision.approves) return false;
  if (!isSameTerms(termsOf(decision), termsOf(later))) return false;
  const outcome = outcomeIn(after, later);
  if (outcome === 'adopted' || outcome === 'noted') return true;
  // What principals answer is recorded, and the meeting had adopted the decision all the same (D133).
  if (outcome === 'lapsed' && before.meeting === after.meeting) return true;
  return outcome === outcomeIn(before, decision);
}

function outcomeIn({ forum, meeting }: State, decision: Decision): DecisionOutcome | undefined {
  return meeting && resultOfDecision(forum, meeting, decision).outcome;
}

/** The open meetings with such a decision: their outcomes still follow the forum (D5). */
export function idsOfOpenGrounds(meetings: readonly MeetingSummary[]): readonly Id[] {
  const approved = meetings.filter(({ approvedBy }) => approvedBy !== undefined);
  return meetings
    .filter(({ phase }) => phase === 'open')
    .filter(({ id, decisions }) =>
      approved.some(
        (each) =>
          decisions.some((decision) => decision.id === each.approvedBy) &&
          isGround(id, each, meetings),
      ),
    )
    .map(({ id }) => id);
}

/**
 * Whether the decision that approved minutes is the one in this meeting, which has a decision of that id. Version
 * 0.1.0 kept the id alone, and another meeting may have one with the same.
 */
function isGround(
  meeting: Id,
  { approvedBy, approval }: Pick<MeetingSummary, 'approvedBy' | 'approval'>,
  meetings: readonly MeetingSummary[],
): boolean {
  if (approval?.meeting !== undefined) return approval.meeting === meeting;
  return !meetings.some(
    (other) => other.id !== meeting && other.decisions.some(({ id }) => id === approvedBy),
  );
}
