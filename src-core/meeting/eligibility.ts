import type { Id } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { isDisqualified, type Matter } from './impartiality.ts';
import { isWritten } from './meeting-form.ts';
import { isPresent, type Member, membersAt, presenceAt } from './membership.ts';

/**
 * Who may take a position: a member that is present and is more than an observer (D31), or any in a written meeting
 * (D174), and that no ruling keeps out of the matter (D191).
 */

/** `unspoken`: somebody of the partner is there, but nobody who speaks for it (D170). */
export type Ineligibility = 'notMember' | 'observer' | 'absent' | 'unspoken' | 'disqualified';

/** Why a partner may not take a position at the meeting; undefined if it may. */
export function whyNotEligible(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
  about?: Matter,
): Ineligibility | undefined {
  const member = membersAt(forum, meeting).find((each) => each.partner === partner);
  const reason = reasonAgainst(member, isPresent(forum, meeting, partner));
  const mayBeOut = reason === undefined || reason === 'absent';
  if (mayBeOut && about && isDisqualified(forum, meeting, partner, about)) return 'disqualified';
  const isSomebodyHere = meeting.attendance.some(
    (entry) => entry.partner === partner && entry.status !== 'absent',
  );
  return reason === 'absent' && isSomebodyHere ? 'unspoken' : reason;
}

/** Who may take a position at the meeting, or in this matter. */
export function eligibleAt(
  forum: ForumItself,
  meeting: Meeting,
  about?: Matter,
): readonly Member[] {
  const here = new Set(presenceAt(forum, meeting).map((entry) => entry.partner));
  const isHere = (partner: Id) => isWritten(meeting) || here.has(partner);
  return membersAt(forum, meeting).filter(
    (member) =>
      reasonAgainst(member, isHere(member.partner)) === undefined &&
      !(about && isDisqualified(forum, meeting, member.partner, about)),
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
