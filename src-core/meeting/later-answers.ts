import { type Day, dayOf } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { followUpOf } from './outcome.ts';

/** Answers and signatures that came after what the minutes of a meeting say. */

interface Answered {
  readonly forum: Forum;
  readonly meeting: Meeting;
}

/** Whether something came since the minutes were frozen, so that they no longer say who is bound. */
export function hasLaterAnswers({ forum, meeting }: Answered): boolean {
  const { ratifications, signatures } = followUpOf(forum, meeting.id);
  const then = meeting.frozen?.forum.followUp ?? { ratifications: [], signatures: [] };
  // A closed meeting's minutes have the positions of now.
  const sent = meeting.phase === 'closed' ? undefined : meeting.frozen?.positions;
  return (
    ratifications.length !== then.ratifications.length ||
    signatures.length !== then.signatures.length ||
    meeting.decisions.some(({ id, positions }) => {
      const known = sent?.[id];
      return known !== undefined && JSON.stringify(known) !== JSON.stringify(positions);
    })
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
