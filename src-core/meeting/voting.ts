import type { Decision, Share, Votes } from '../model/decision.ts';
import type { ForumItself } from '../model/forum.ts';
import type { Meeting, PositionKind } from '../model/meeting.ts';

/** How positions or counted votes decide. */

/** A reservation is a yes (D203). */
export function isYes(position: PositionKind | undefined): boolean {
  return position === 'consents' || position === 'reserves';
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  /** Who stood aside, or abstained. */
  readonly abstained: number;
  readonly blank: number;
  /** Persons voted; otherwise the partners' positions were counted. */
  readonly isCounted: boolean;
}

/** The counts of persons if there are any (D206), or else the partners' positions: a reservation is a yes (D203). */
export function tallyOf(
  votes: Votes | undefined,
  taken: readonly (PositionKind | undefined)[],
): Tally {
  const count = (kind: PositionKind) => taken.filter((each) => each === kind).length;
  const positions = {
    for: count('consents') + count('reserves'),
    against: count('objects'),
    abstained: count('stands-aside'),
    blank: 0,
    isCounted: false,
  };
  if (votes?.for === undefined || votes.against === undefined) return positions;
  const { abstained = 0, blank = 0 } = votes;
  return { for: votes.for, against: votes.against, abstained, blank, isCounted: true };
}

export type TieBreak = 'casting-vote' | 'lot';

export interface Vote {
  readonly carried: boolean;
  /** The chair's casting vote or the lot, if it settled a tie. */
  readonly tieBreak?: TieBreak;
}

/**
 * More votes for than against, or the share that the decision asks for (D36, D205). Where the forum's rules allow it,
 * the chair or a lot settles a tie (D207).
 */
export function voteOf(
  tally: Tally,
  { share, votes }: Pick<Decision, 'share' | 'votes'>,
  mayBreakTies: boolean,
): Vote {
  if (tally.for === tally.against && tally.for > 0 && share === undefined && mayBreakTies) {
    const { castingVote, lot } = votes ?? {};
    if (castingVote) return { carried: castingVote === 'for', tieBreak: 'casting-vote' };
    if (lot) return { carried: lot === 'for', tieBreak: 'lot' };
  }
  if (tally.for <= tally.against) return { carried: false };
  if (share === undefined) return { carried: true };
  const { parts, of } = fractionOf(share);
  return { carried: tally.for * of >= parts * (tally.for + tally.against) };
}

/** Until the meeting has closed, the forum's rules of now apply (D5). */
export function mayBreakTies(forum: ForumItself, meeting: Meeting): boolean {
  return (meeting.roll ? meeting.castingVote : forum.castingVote) ?? false;
}

interface Fraction {
  readonly parts: number;
  readonly of: number;
}

/** `2/3`, and what people write for it: 0.67, 0.667. Whole numbers compare without rounding. */
export function fractionOf(share: Share): Fraction {
  if (typeof share === 'string') {
    const [parts = 1, of = 1] = share.split('/').map(Number);
    return { parts, of };
  }
  for (let of = 1; of <= 10; of += 1) {
    const parts = Math.round(share * of);
    if (Math.abs(share - parts / of) < 0.005) return { parts, of };
  }
  return { parts: Math.round(share * 1_000), of: 1_000 };
}
