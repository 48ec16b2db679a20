import { canonicalJson } from '../model/canonical-json.ts';
import { type Day, dayOf, type Id } from '../model/field-types.ts';
import type { FollowUp, Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { answersOn, followUpOf, forumSince } from './principal-answers.ts';
import { signaturesOf } from './signatures.ts';

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
  const answersNow = answersIn(followUpOf(forum, meeting.id), { forum, meeting });
  const sentWith = meeting.frozen?.forum.followUp ?? { ratifications: [], signatures: [] };
  const answersThen = answersIn({ ...sentWith, statuses: [] }, { forum, meeting });
  // A closed meeting's minutes have the positions of now.
  const sent = meeting.phase === 'closed' ? undefined : meeting.frozen?.positions;
  const isNew = ({ id, positions }: { readonly id: Id; readonly positions?: unknown }) => {
    const known = sent?.[id];
    return (
      answersNow.get(id) !== answersThen.get(id) ||
      (known !== undefined && JSON.stringify(known) !== JSON.stringify(positions))
    );
  };
  return new Set([...meeting.decisions, ...meeting.agreements].filter(isNew).map(({ id }) => id));
}

/** By decision and agreement: the answers and signatures that stand in a follow-up, to be compared. */
function answersIn(followUp: FollowUp, { forum, meeting }: Answered): ReadonlyMap<Id, string> {
  const then = forumSince(forum, meeting.id, followUp);
  const standing = (given: ReadonlyMap<Id, object>) =>
    // The place of the text tells nothing: whether it stands for the present one is known by now.
    [...given.values()].map((each) => canonicalJson({ ...each, givenTo: undefined })).sort();
  return new Map([
    ...meeting.decisions.map(({ id }): [Id, string] => [
      id,
      canonicalJson(standing(answersOn(then, meeting, 'decision', id))),
    ]),
    ...meeting.agreements.map((agreement): [Id, string] => [
      agreement.id,
      canonicalJson([
        standing(answersOn(then, meeting, 'agreement', agreement.id)),
        standing(signaturesOf(followUp, agreement).standing),
      ]),
    ]),
  ]);
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
