import { type Id, secondsBetween, type Time } from '../model/field-types.ts';
import { MAX_MINUTES, type Meeting } from '../model/meeting.ts';
import { goesOnAt, itemsLeft, secondsSpent } from './timing.ts';

/** Dividing the time that is left over what is left to do. */

/** Seconds until the meeting should end, a break that is on not counted. */
export function secondsUntilEnd(meeting: Meeting, endsAt: Time, now: Time): number {
  return secondsBetween(goesOnAt(meeting, now), endsAt);
}

/**
 * New minutes for the items that are left, by their own proportions, so that the meeting ends within the
 * last minute before `endsAt`; later only when there is less than a minute for each (D20).
 */
export function redistribute(
  meeting: Meeting,
  endsAt: Time,
  now: Time,
): Readonly<Record<Id, number>> {
  const items = itemsLeft(meeting);
  const spent = items.map((item) => secondsSpent(item, now));
  // An item that has been on keeps the minutes that it has used.
  const used = spent.map((seconds) => Math.ceil(seconds / 60));
  const left = items.map((item, index) => Math.max(0, (item.minutes ?? 0) - (used[index] ?? 0)));
  const seconds = secondsUntilEnd(meeting, endsAt, now) + sum(spent);
  const shares = shareOut(Math.floor(seconds / 60) - sum(used), left);
  return Object.fromEntries(
    items.map((item, index) => [
      item.id,
      Math.min(MAX_MINUTES, (used[index] ?? 0) + (shares[index] ?? 0)),
    ]),
  );
}

/**
 * `total` in whole shares, at least 1 each, in proportion to `weights` (alike when all are 0). Their sum is
 * `total` when that can be.
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const claims = sum(weights) > 0 ? weights : weights.map(() => 1);
  const most = Math.min(total, claims.length * MAX_MINUTES);
  const shares = firstShares(most, claims);
  // One at a time to the one that is owed most, as seats are shared out by votes (Sainte-Laguë).
  const owed = (index: number) => (claims[index] ?? 0) / ((shares[index] ?? 0) + 0.5);
  for (let given = sum(shares); given < most; given++) {
    const next = shares.reduce((most, _, index) => (owed(index) > owed(most) ? index : most), 0);
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}

/** What each is sure to get, all at once: a day has many minutes to be shared out one at a time. */
function firstShares(total: number, claims: readonly number[]): number[] {
  // Rounding up gives no more than a half too much to each, and the least share no more than one.
  const surely = total - 1.5 * claims.length;
  const perShare = surely > 0 ? sum(claims) / surely : Number.POSITIVE_INFINITY;
  return claims.map((claim) => Math.max(1, Math.floor(claim / perShare + 0.5)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
