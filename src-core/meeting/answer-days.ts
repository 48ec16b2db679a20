import { type Day, dayOf, type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Decision, Meeting, Position } from '../model/meeting.ts';
import { stands } from './decision-terms.ts';
import { lastDayForAnswers } from './meeting-form.ts';

/** When partners answered. */

/**
 * The day of the last answer; before it, the decision is not adopted and binds nobody. Without a deadline for
 * written answers, they count as given in the meeting, whenever they were recorded (D46).
 */
export function dayAnswered(meeting: Meeting, decision: Decision, counted: readonly Id[]): Day {
  if (lastDayForAnswers(meeting, decision) === undefined) return dayOfMeeting(meeting, decision);
  const answers = decision.positions.filter(
    (each) => stands(each) && counted.includes(each.partner),
  );
  return latestDay(dayOfMeeting(meeting, decision), ...answers.map((each) => dayOf(each.at)));
}

/** The day of the meeting or, where it has several sittings, of the one in which its item ended (D46, D175). */
function dayOfMeeting({ startsAt, sittings = [], items }: Meeting, { item }: Decision): Day {
  const period = items.find(({ id }) => id === item)?.periods.at(-1);
  const at = sittings.length > 1 ? (period?.to ?? period?.from) : undefined;
  return dayOf(at ?? startsAt);
}

/**
 * The time of the last answer in the meeting, and of the last written one where the decision has a deadline. Other
 * answers that were recorded afterwards count as given in the meeting (D46).
 */
export function timeDecided(
  { times: { open, closed } }: Meeting,
  decision: Decision,
  counted: readonly Id[],
): Time | undefined {
  const isCounted = ({ at, partner }: Position) =>
    counted.includes(partner) &&
    (decision.deadline !== undefined || closed === undefined || instantOf(at) <= instantOf(closed));
  return decision.positions
    .filter((each) => stands(each) && isCounted(each))
    .map(({ at }) => at)
    .concat(open ?? [])
    .sort((a, b) => instantOf(a) - instantOf(b))
    .at(-1);
}

export function latestDay(first: Day, ...others: readonly (Day | undefined)[]): Day {
  return others.reduce<Day>((last, day) => (day !== undefined && day > last ? day : last), first);
}
