import { instantOf } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting, PositionKind } from '../model/meeting.ts';
import { stands, votesOf } from './decision-terms.ts';
import { effectOf } from './effects.ts';
import { type QuorumState, quorumAt } from './eligibility.ts';
import type { Member } from './membership.ts';
import { countedFor, isOfSchema1, settlementOf } from './settlement.ts';
import { mayBreakTies, type Tally, type TieBreak, tallyOf, type Vote, voteOf } from './voting.ts';

/** What the meeting made of a decision, whoever it binds. */
export interface Verdict {
  readonly outcome: 'open' | 'adopted' | 'not-adopted' | 'noted' | 'withdrawn';
  /** Those whose answers made it. */
  readonly deciding: readonly Member[];
  /** Those that answered afterwards or from elsewhere: each for itself (D132, D204). */
  readonly late: readonly Member[];
  readonly tally: Tally;
  readonly tieBreak?: TieBreak;
  /** All who were to answer said yes without reservation, at least two, with a quorum (D199). */
  readonly isUnanimous: boolean;
  readonly quorum: QuorumState;
  /** It would have been adopted if more had been there: who consents is bound for its own part (D204). */
  readonly isForOwnPart: boolean;
  /** Nobody objected by the deadline, and silence counts as consent (D210). */
  readonly isBySilence: boolean;
}

/** With `isPastDeadline`, as it is once nobody can answer any more. */
export function verdictOf(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  isPastDeadline = false,
): Verdict {
  const found = votedOn(forum, meeting, decision, isPastDeadline);
  if (found.outcome !== 'open' || isAnswered(decision)) return found;
  const fell = rivalsOf(meeting, decision).some(
    (rival) => votedOn(forum, meeting, rival, isPastDeadline).outcome === 'adopted',
  );
  return fell ? { ...found, outcome: 'not-adopted' } : found;
}

function votedOn(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  isPastDeadline: boolean,
): Verdict {
  const counted =
    decision.procedure === 'noted'
      ? { deciding: [], late: [], written: [] }
      : countedFor(forum, meeting, decision);
  const isBySilence = isPastDeadline && decision.silence !== undefined;
  const judge = (members: readonly Member[]) =>
    judgedBy(members, { forum, meeting, decision, isBySilence, isPastDeadline });
  const { members, late, quorum } = quorate(forum, meeting, decision, counted);
  const judged = judge(members);
  const about = { deciding: members, late, quorum, tally: judged.tally };
  const plain = { ...about, isUnanimous: false, isForOwnPart: false, isBySilence: false };
  if (decision.withdrawn) return { ...plain, outcome: 'withdrawn' };
  const isNoted = effectOf(decision) === 'noted';
  // What is taken note of needs no vote (D39).
  const isPut = decision.procedure !== 'noted' && (isAnswered(decision) || isBySilence);
  if (isNoted && !isPut) return { ...plain, outcome: 'noted' };
  const { vote } = judged;
  const mayWait =
    decision.deadline !== undefined && !isPastDeadline && meeting.phase !== 'approved';
  if (vote === undefined) return { ...plain, outcome: 'open' };
  const tieBreak = vote.tieBreak === undefined ? {} : { tieBreak: vote.tieBreak };
  if (!quorum.reached) {
    if (mayWait) return { ...plain, outcome: 'open' };
    const isForOwnPart = vote.carried && effectOf(decision) === 'binding';
    return { ...plain, ...tieBreak, outcome: 'not-adopted', isForOwnPart };
  }
  if (!vote.carried) return { ...plain, ...tieBreak, outcome: 'not-adopted' };
  return {
    ...about,
    ...tieBreak,
    outcome: isNoted ? 'noted' : 'adopted',
    isUnanimous: judged.isUnanimous,
    isForOwnPart: false,
    isBySilence: isBySilence && judged.missing > 0,
  };
}

interface Judging {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly isBySilence: boolean;
  readonly isPastDeadline: boolean;
}

interface Judged {
  /** Undefined while answers are awaited. */
  readonly vote: Vote | undefined;
  readonly tally: Tally;
  readonly missing: number;
  readonly isUnanimous: boolean;
}

function judgedBy(members: readonly Member[], judging: Judging): Judged {
  const { forum, meeting, decision, isBySilence, isPastDeadline } = judging;
  const answers = new Map(
    decision.positions.filter(stands).map((each) => [each.partner, each.position]),
  );
  const given = members.map(({ partner }) => answers.get(partner));
  const missing = given.filter((each) => each === undefined).length;
  const taken = isBySilence ? given.map((each): PositionKind => each ?? 'consents') : given;
  const isMajority = decision.procedure === 'majority';
  const tally = tallyOf(isMajority ? votesOf(decision) : undefined, taken);
  const { against, abstained, blank } = tally;
  const isUnanimous =
    against + abstained + blank === 0 &&
    (tally.isCounted
      ? tally.for >= 2
      : given.length >= 2 && given.every((each) => each === 'consents'));
  const about = { tally, missing, isUnanimous };
  const isAwaited = missing > 0 && !isBySilence && !tally.isCounted;
  // By consensus, one objection stops it, and somebody must want it (D33, D34).
  if (!isMajority) {
    const vote = isAwaited ? undefined : { carried: against === 0 && tally.for > 0 };
    return { ...about, vote };
  }
  const isOver = isPastDeadline || settlementOf(forum, meeting, decision) !== undefined;
  if (isAwaited && !isOver) return { ...about, vote: undefined };
  return { ...about, vote: voteOf(tally, decision, mayBreakTies(forum, meeting)) };
}

/**
 * Those that decide, with the quorum. Where too few were there, those that answer in writing before the deadline make
 * up the number; who answers after that changes nothing for the others (D204).
 */
function quorate(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  { deciding, late, written }: ReturnType<typeof countedFor>,
) {
  const isEnough = isOfSchema1(meeting) && decision.procedure === 'consensus';
  const quorumBy = (members: readonly Member[]) => {
    const quorum = quorumAt(forum, meeting, members);
    return isEnough ? { ...quorum, reached: true } : quorum;
  };
  let [members, quorum, rest] = [deciding, quorumBy(deciding), inOrder(decision, written)];
  while (!quorum.reached && rest[0]) {
    members = [...members, rest[0]];
    rest = rest.slice(1);
    quorum = quorumBy(members);
  }
  return { members, quorum, late: [...late, ...rest] };
}

function inOrder(decision: Decision, members: readonly Member[]): readonly Member[] {
  const at = ({ partner }: Member) => {
    const position = decision.positions.find((each) => each.partner === partner);
    return position ? instantOf(position.since ?? position.at) : 0;
  };
  return [...members].sort((one, other) => at(one) - at(other));
}

function isAnswered(decision: Decision): boolean {
  return decision.positions.some(stands) || votesOf(decision) !== undefined;
}

/** The alternatives to a decision: if one of them is adopted, the one that nobody voted on fell (D208). */
export function rivalsOf({ decisions }: Meeting, { id, against }: Decision): readonly Decision[] {
  return decisions.filter((each) => each.id !== id && (each.against === id || each.id === against));
}
