import type { Id } from '../model/field-types.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { isPresent, type Member, membersAt, presenceAt, wasPresent } from './membership.ts';

/** Who may take a position: a member that is present and is more than an observer (D31). */

export type Ineligibility = 'notMember' | 'observer' | 'absent';

/** Why a partner may not take a position at the meeting; undefined if it may. */
export function whyNotEligible(
  forum: ForumItself,
  meeting: Meeting,
  partner: Id,
): Ineligibility | undefined {
  const member = membersAt(forum, meeting).find((each) => each.partner === partner);
  return reasonAgainst(member, isPresent(meeting, partner));
}

export function eligibleAt(forum: ForumItself, meeting: Meeting): readonly Member[] {
  const here = new Set(presenceAt(meeting).map((entry) => entry.partner));
  return membersAt(forum, meeting).filter(
    (member) => reasonAgainst(member, here.has(member.partner)) === undefined,
  );
}

/** As `eligibleAt`, but without partners that had left or not arrived, and gave no answer (D32). */
export function eligibleFor(
  forum: ForumItself,
  meeting: Meeting,
  decision: Decision,
): readonly Member[] {
  const period = meeting.items.find((item) => item.id === decision.item)?.periods.at(-1);
  if (!period) return eligibleAt(forum, meeting);
  const there = presenceAt(meeting).filter((entry) => wasPresent(entry, period));
  const counted = new Set([...there, ...decision.positions].map((each) => each.partner));
  return eligibleAt(forum, meeting).filter(({ partner }) => counted.has(partner));
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
