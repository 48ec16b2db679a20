import { type Id, instantOf } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting, PositionKind } from '../model/meeting.ts';
import { stands, votesOf } from './decision-terms.ts';
import { effectOf } from './effects.ts';
import { type QuorumState, quorumAt } from './eligibility.ts';
import { isWritten, lastDayForAnswers } from './meeting-form.ts';
import type { Member } from './membership.ts';
import { fallsTo, rivalsOf } from './rivals.ts';
import { type Counted, countedFor, isOfSchema1 } from './settlement.ts';
import {
  isYes,
  mayBreakTies,
  type Tally,
  type TieBreak,
  tallyOf,
  type Vote,
  voteOf,
} from './voting.ts';

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
  const isUnanswered = found.outcome === 'open' && !isAnswered(decision);
  if (!isUnanswered && found.outcome !== 'adopted') return found;
  const falls = rivalsOf(meeting, decision).some((rival) => {
    const { outcome, tally } = votedOn(forum, meeting, rival, isPastDeadline);
    if (outcome !== 'adopted') return false;
    const [own, other] = [
      { decision, tally: found.tally },
      { decision: rival, tally },
    ];
    return isUnanswered || fallsTo(meeting, own, other);
  });
  if (!falls) return found;
  const { tieBreak: _, ...rest } = found;
  return { ...rest, outcome: 'not-adopted', isUnanimous: false, isBySilence: false };
}

function votedOn(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  isPastDeadline: boolean,
): Verdict {
  const counted =
    decision.procedure === 'noted'
      ? { deciding: [], late: [], written: [], isSettled: true }
      : countedFor(forum, meeting, decision);
  const isBySilence = isPastDeadline && decision.silence !== undefined;
  const { members, late, quorum } = quorate(forum, meeting, decision, counted, isBySilence);
  const { isSettled } = counted;
  const judging = { forum, meeting, decision, isBySilence, isPastDeadline, isSettled };
  const judged = judgedBy(members, judging);
  const about = { deciding: members, late, quorum, tally: judged.tally };
  const plain = { ...about, isUnanimous: false, isForOwnPart: false, isBySilence: false };
  if (decision.withdrawn) return { ...plain, outcome: 'withdrawn' };
  const isNoted = effectOf(decision) === 'noted';
  // What is taken note of needs no vote (D39).
  const isPut = decision.procedure !== 'noted' && (isAnswered(decision) || isBySilence);
  if (isNoted && !isPut) return { ...plain, outcome: 'noted' };
  const { vote } = judged;
  const mayWait =
    lastDayForAnswers(meeting, decision) !== undefined &&
    !isPastDeadline &&
    meeting.phase !== 'approved';
  if (vote === undefined) return { ...plain, outcome: 'open' };
  const tieBreak = vote.tieBreak === undefined ? {} : { tieBreak: vote.tieBreak };
  if (!quorum.reached) {
    if (mayWait) return { ...plain, outcome: 'open' };
    // Each that consented commits itself, whatever the others said.
    const isForOwnPart = effectOf(decision) === 'binding' && judged.consenting > 0;
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
  readonly isSettled: boolean;
}

interface Judged {
  /** Undefined while answers are awaited. */
  readonly vote: Vote | undefined;
  readonly tally: Tally;
  readonly missing: number;
  /** Those whose own position is a yes. */
  readonly consenting: number;
  readonly isUnanimous: boolean;
}

function judgedBy(members: readonly Member[], judging: Judging): Judged {
  const { forum, meeting, decision, isBySilence, isPastDeadline, isSettled } = judging;
  const answers = new Map(
    decision.positions.filter(stands).map((each) => [each.partner, each.position]),
  );
  const given = members.map(({ partner }) => answers.get(partner));
  const missing = given.filter((each) => each === undefined).length;
  const taken = isBySilence ? given.map((each): PositionKind => each ?? 'consents') : given;
  const isMajority = decision.procedure === 'majority';
  const tally = tallyOf(isMajority ? votesOf(decision) : undefined, taken);
  const { against, abstained, blank } = tally;
  // Counted votes do not outvote what a partner itself has said.
  const isAgreed = given.every((each) => each === 'consents' || (tally.isCounted && !each));
  const isUnanimous =
    against + abstained + blank === 0 &&
    isAgreed &&
    (tally.isCounted ? tally.for >= 2 : given.length >= 2);
  const consenting = given.filter(isYes).length;
  const about = { tally, missing, consenting, isUnanimous };
  const isAwaited = missing > 0 && !isBySilence && !tally.isCounted;
  // Without a single answer there was no vote.
  const isSilent = given.length > 0 && missing === given.length;
  // By consensus, one objection stops it, and somebody must want it (D33, D34).
  if (!isMajority) {
    const vote = isAwaited ? undefined : { carried: against === 0 && tally.for > 0 };
    return { ...about, vote };
  }
  const mayAnswer = isWritten(meeting) && lastDayForAnswers(meeting, decision) !== undefined;
  const isOver = isPastDeadline || (!mayAnswer && isSettled);
  const mayStillConsent = decision.silence !== undefined && !isPastDeadline;
  if (isAwaited && (!isOver || isSilent || mayStillConsent)) return { ...about, vote: undefined };
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
  { deciding, late, written }: Counted,
  isBySilence: boolean,
) {
  const isEnough = isOfSchema1(meeting) && decision.procedure === 'consensus';
  const quorumBy = (members: readonly Member[]) => {
    // In writing, only an answer makes somebody count (D174); silence may be one (D210).
    const isHeard = ({ partner }: Member) =>
      !isWritten(meeting) || isBySilence || hasAnswered(decision, partner);
    const quorum = quorumAt(forum, meeting, members.filter(isHeard));
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

function hasAnswered({ positions }: Decision, partner: Id): boolean {
  return positions.some((each) => each.partner === partner && stands(each));
}

function isAnswered(decision: Decision): boolean {
  return decision.positions.some(stands) || votesOf(decision) !== undefined;
}
