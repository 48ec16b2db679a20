import type { Id } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { isWritten } from './meeting-form.ts';
import { isPresent, type Member, membersAt, presenceAt } from './membership.ts';

/** Who may take a position: a member that is present and is more than an observer (D31), or any in a written meeting (D174). */

/** `unspoken`: somebody of the partner is there, but nobody who speaks for it (D170). */
export type Ineligibility = 'notMember' | 'observer' | 'absent' | 'unspoken';

/** Why a partner may not take a position at the meeting; undefined if it may. */
export function whyNotEligible(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
): Ineligibility | undefined {
  const member = membersAt(forum, meeting).find((each) => each.partner === partner);
  const reason = reasonAgainst(member, isPresent(forum, meeting, partner));
  const isSomebodyHere = meeting.attendance.some(
    (entry) => entry.partner === partner && entry.status !== 'absent',
  );
  return reason === 'absent' && isSomebodyHere ? 'unspoken' : reason;
}

export function eligibleAt(forum: ForumItself, meeting: Meeting): readonly Member[] {
  const here = new Set(presenceAt(forum, meeting).map((entry) => entry.partner));
  const isHere = (partner: Id) => isWritten(meeting) || here.has(partner);
  return membersAt(forum, meeting).filter(
    (member) => reasonAgainst(member, isHere(member.partner)) === undefined,
  );
}

export interface QuorumState {
  readonly present: number;
  readonly voting: number;
  readonly reached: boolean;
}

/** Whether enough of the voting partners are present for a majority decision (D37). */
export function quorumAt(
  forum: ForumItself,
  meeting: Meeting,
  present = eligibleAt(forum, meeting).length,
): QuorumState {
  const voting = membersAt(forum, meeting).filter((m) => m.authority !== 'observes').length;
  // In floating point, 0.07 of 100 is slightly more than 7.
  const needed = voting * (meeting.quorum ?? forum.quorum) - 1e-9;
  return { present, voting, reached: voting > 0 && present >= needed };
}

function reasonAgainst(member: Member | undefined, isHere: boolean): Ineligibility | undefined {
  if (!member) return 'notMember';
  if (member.authority === 'observes') return 'observer';
  return isHere ? undefined : 'absent';
}
