import { decisionNumber } from '../meeting/numbers.ts';
import type { Results } from '../meeting/outcome.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary, WrittenProcedure } from './summary-types.ts';

/** Decisions on which partners take a position in writing after the meeting, until the deadline (D72). */

export function writtenProceduresOf(meeting: Meeting, results: Results): WrittenProcedure[] {
  if (meeting.phase !== 'closed' && meeting.phase !== 'circulated') return [];
  return meeting.decisions.flatMap((decision) => {
    const { deadline, procedure, withdrawn } = decision;
    const result = results.get(decision.id);
    if (deadline === undefined || withdrawn || procedure === 'noted' || !result) return [];
    const number = decisionNumber(decision);
    const { id, item } = decision;
    return [{ decision: id, meeting: meeting.id, item, number, deadline, missing: result.missing }];
  });
}

/** Decisions that still take answers, and those whose deadline passed with answers missing: soonest first (D72). */
export function writtenProceduresOn(
  meetings: readonly Pick<MeetingSummary, 'written'>[],
  day: Day,
): { readonly open: readonly WrittenProcedure[]; readonly late: readonly WrittenProcedure[] } {
  const all = meetings
    .flatMap((meeting) => meeting.written)
    .sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0));
  return {
    open: all.filter((each) => each.deadline >= day),
    late: all.filter((each) => each.deadline < day && each.missing.length > 0),
  };
}

/** Decisions that await this partner's position. */
export function unansweredProcedures(
  meetings: readonly Pick<MeetingSummary, 'written'>[],
  partner: Id,
  day: Day,
): readonly WrittenProcedure[] {
  return writtenProceduresOn(meetings, day).open.filter((each) => each.missing.includes(partner));
}

/** From one day to another; 0 for today. */
export function daysUntil(deadline: Day, today: Day): number {
  return (Date.parse(deadline) - Date.parse(today)) / 86_400_000;
}
