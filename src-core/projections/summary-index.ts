import { type Day, instantOf } from '../model/field-types.ts';
import type { MeetingSummary, Obligation } from './summary-types.ts';

/**
 * Answers to questions that every change asks about every meeting. Forum calculates them once per summary: most
 * meetings are long settled, and a forum must not become slower as it gets more of them.
 */

export interface SummaryIndex {
  readonly start: number;
  readonly unsettled: readonly Obligation[];
  /** The last day for which something was recorded; '' if nothing was. */
  readonly lastSettled: Day | '';
}

const digests = new WeakMap<MeetingSummary, SummaryIndex>();

export function summaryIndexOf(meeting: MeetingSummary): SummaryIndex {
  const there = digests.get(meeting);
  if (there) return there;
  const { startsAt, obligations } = meeting;
  const digest = {
    start: instantOf(startsAt),
    unsettled: obligations.filter((each) => !each.closed),
    lastSettled:
      obligations
        .flatMap(({ closed, declined, records = [] }) => [closed, declined, ...records])
        .flatMap((each) => each?.on ?? [])
        .sort()
        .at(-1) ?? '',
  };
  digests.set(meeting, digest);
  return digest;
}

/** A summary whose index is already known. */
export function withSummaryIndex(meeting: MeetingSummary, digest: SummaryIndex): MeetingSummary {
  digests.set(meeting, digest);
  return meeting;
}
