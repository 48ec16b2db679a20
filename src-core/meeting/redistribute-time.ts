import type { Id, Time } from '../model/field-types.ts';
import { MAX_MINUTES, type Meeting } from '../model/meeting.ts';
import { sittingSeconds } from './sittings.ts';
import { itemsLeft, resumesAt, secondsSpent } from './timing.ts';

/** Divides the time that is left among the remaining items. */

/** Seconds until the planned end of the meeting, without the rest of the current break. */
export function secondsUntilEnd(meeting: Meeting, endsAt: Time, now: Time): number {
  return sittingSeconds(meeting, resumesAt(meeting, now), endsAt);
}

/**
 * New minutes for the remaining items, in proportion to their minutes, so that the meeting ends within the last
 * minute before `endsAt`. It ends later only if less than a minute remains for each (D20).
 */
export function redistribute(
  meeting: Meeting,
  endsAt: Time,
  now: Time,
): Readonly<Record<Id, number>> {
  const items = itemsLeft(meeting);
  const spent = items.map((item) => secondsSpent(item, now));
  // An item that has started keeps the minutes that it has used.
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
 * Divides `total` into whole shares of at least 1, in proportion to `weights` (equal shares if all are 0). If
 * possible, the shares add up to `total`.
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const claims = sum(weights) > 0 ? weights : weights.map(() => 1);
  const most = Math.min(total, claims.length * MAX_MINUTES);
  const shares = firstShares(most, claims);
  // Gives one at a time to the share with the largest claim, as elections distribute seats (Sainte-Laguë).
  const owed = (index: number) => (claims[index] ?? 0) / ((shares[index] ?? 0) + 0.5);
  for (let given = sum(shares); given < most; given++) {
    const next = shares.reduce((most, _, index) => (owed(index) > owed(most) ? index : most), 0);
    shares[next] = (shares[next] ?? 0) + 1;
  }
  return shares;
}

/** The part of each share that is certain. A day has too many minutes to give them all one at a time. */
function firstShares(total: number, claims: readonly number[]): number[] {
  // Rounding up adds at most a half to each share, and the minimum share at most one.
  const surely = total - 1.5 * claims.length;
  const perShare = surely > 0 ? sum(claims) / surely : Number.POSITIVE_INFINITY;
  return claims.map((claim) => Math.max(1, Math.floor(claim / perShare + 0.5)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
