import type { Id } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { isDisqualified, type Matter } from './impartiality.ts';
import { isPresent, type Member, membersAt, presenceAt } from './membership.ts';

/**
 * Who may take a position: a member that is present and is more than an observer (D31), and that no ruling keeps out
 * of the matter (D191).
 */

export type Ineligibility = 'notMember' | 'observer' | 'absent' | 'disqualified';

/** Why a partner may not take a position at the meeting; undefined if it may. */
export function whyNotEligible(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  about?: Matter,
): Ineligibility | undefined {
  const member = membersAt(forum, meeting).find((each) => each.partner === partner);
  const reason = reasonAgainst(member, isPresent(meeting, partner));
  const mayBeOut = reason === undefined || reason === 'absent';
  return mayBeOut && about && isDisqualified(meeting, partner, about) ? 'disqualified' : reason;
}

/** Who may take a position at the meeting, or in this matter. */
export function eligibleAt(
  forum: ForumItself,
  meeting: Meeting,
  about?: Matter,
): readonly Member[] {
  const here = new Set(presenceAt(meeting).map((entry) => entry.partner));
  return membersAt(forum, meeting).filter(
    (member) =>
      reasonAgainst(member, here.has(member.partner)) === undefined &&
      !(about && isDisqualified(meeting, member.partner, about)),
  );
}

export interface QuorumState {
  /** In seats; a partner has one unless the forum says otherwise. */
  readonly present: number;
  readonly voting: number;
  readonly reached: boolean;
}

/** Whether enough of the seats with a voice are filled (D37). Until the meeting has closed: by the forum's rule of now. */
export function quorumAt(
  forum: ForumItself,
  meeting: Meeting,
  there: readonly Member[] = eligibleAt(forum, meeting),
): QuorumState {
  const voting = seatsOf(membersAt(forum, meeting).filter((m) => m.authority !== 'observes'));
  const present = seatsOf(there);
  const quorum = meeting.quorum ?? forum.quorum;
  // In floating point, 0.07 of 100 is slightly more than 7.
  const needed = quorum > 1 ? quorum : voting * quorum - 1e-9;
  return { present, voting, reached: voting > 0 && present >= needed };
}

function seatsOf(members: readonly Member[]): number {
  return members.reduce((sum, { seats = 1 }) => sum + seats, 0);
}

function reasonAgainst(member: Member | undefined, isHere: boolean): Ineligibility | undefined {
  if (!member) return 'notMember';
  if (member.authority === 'observes') return 'observer';
  return isHere ? undefined : 'absent';
}
