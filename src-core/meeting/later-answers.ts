import { type Day, dayOf, type Id } from '../model/field-types.ts';
import type { FollowUp, Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { followUpOf } from './outcome.ts';

/** Answers and signatures that came after what the minutes of a meeting say. */

interface Answered {
  readonly forum: Forum;
  readonly meeting: Meeting;
}

/** Whether something came since the minutes were frozen, so that they no longer say who is bound. */
export function hasLaterAnswers(about: Answered): boolean {
  return answeredLater(about).size > 0;
}

/** The decisions and agreements that were answered or signed since the minutes were frozen. */
export function answeredLater({ forum, meeting }: Answered): ReadonlySet<Id> {
  const now = followUpOf(forum, meeting.id);
  const then = meeting.frozen?.forum.followUp ?? { ratifications: [], signatures: [] };
  // A closed meeting's minutes have the positions of now.
  const sent = meeting.phase === 'closed' ? undefined : meeting.frozen?.positions;
  const isNew = ({ id, positions }: { readonly id: Id; readonly positions?: unknown }) => {
    const known = sent?.[id];
    return (
      answersTo(now, id) !== answersTo(then, id) ||
      (known !== undefined && JSON.stringify(known) !== JSON.stringify(positions))
    );
  };
  return new Set([...meeting.decisions, ...meeting.agreements].filter(isNew).map(({ id }) => id));
}

function answersTo(
  { ratifications, signatures }: Pick<FollowUp, 'ratifications' | 'signatures'>,
  thing: Id,
): number {
  return (
    ratifications.filter(({ id }) => id === thing).length +
    signatures.filter(({ agreement }) => agreement === thing).length
  );
}

/** The day of the last of all answers and signatures, but not before `day`. */
export function lastAnswerFrom(day: Day, { forum, meeting }: Answered): Day {
  const { ratifications, signatures } = followUpOf(forum, meeting.id);
  const days = [
    ...ratifications.map(({ on }) => on),
    ...signatures.map(({ at }) => dayOf(at)),
    ...meeting.decisions.flatMap(({ positions }) => positions.map(({ at }) => dayOf(at))),
  ];
  return days.reduce((last, each) => (each > last ? each : last), day);
}
