import { clockTime } from '../i18n/format.ts';
import { isPresent } from '../meeting/membership.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { lastPositionOf } from '../meeting/outcome.ts';
import { isInMeeting } from '../meeting/presence.ts';
import { type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Attendance, Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { partnerOf } from './lookups.ts';

/** Who has taken a position was there (D131). */

interface Answer {
  readonly decision: Decision;
  readonly at: Time;
}

/** When a partner answered while it was there. Written answers after the meeting are none of these. */
export function answersInRoom(forum: Forum, meeting: Meeting, partner: Id): readonly Answer[] {
  return meeting.decisions
    .filter((each) => !each.withdrawn)
    .flatMap((decision) => {
      const position = lastPositionOf(decision, partner);
      const times = position ? [position.since ?? position.at, position.at] : [];
      return times.map((at) => ({ decision, at }));
    })
    .filter((answer) => isThereFor(forum, meeting, partner, answer));
}

export function assertPresentIfAnswered(forum: Forum, meeting: Meeting, partner: Id): void {
  if (isPresent(forum, meeting, partner)) return;
  const answered = meeting.decisions.find(
    (each) =>
      !each.withdrawn &&
      // Who is not there answers in writing (D204).
      each.deadline === undefined &&
      lastPositionOf(each, partner) !== undefined,
  );
  if (!answered) return;
  const { name } = partnerOf(forum, partner);
  const number = decisionNumber(answered);
  refuse('has-dependents', 'status', 'refusals.hasPosition', { partner: name, number });
}

/** Refuses an entry that would put the partner outside the room when it answered. */
export function assertThereWhenAnswered(
  forum: Forum,
  meeting: Meeting,
  { partner, from }: Pick<Attendance, 'partner' | 'from'>,
  answered: readonly Answer[],
  language: Language,
): void {
  const away =
    partner !== undefined && answered.find((each) => !isThereFor(forum, meeting, partner, each));
  if (!away) return;
  const { decision, at } = away;
  refuse(
    'has-dependents',
    from !== undefined && instantOf(from) > instantOf(at) ? 'from' : 'to',
    'refusals.answeredThen',
    {
      partner: partnerOf(forum, partner).name,
      number: decisionNumber(decision),
      clock: clockTime(at, language),
    },
  );
}

function isThereFor(forum: Forum, meeting: Meeting, partner: Id, { decision, at }: Answer) {
  return isInMeeting(forum, meeting, partner, { at, item: decision.item });
}
