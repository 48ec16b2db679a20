import { type Day, instantOf } from '../primitives.ts';
import type { MeetingSummary, Obligation, OpenEntry } from './types.ts';

/**
 * What is asked of every meeting each time something changes at one. It is worked out once for each
 * summary: most meetings are long settled, and a forum must not grow slower as they grow many.
 */

export interface Digest {
  readonly start: number;
  /** Each with the line of it in lists, which is the same one as long as the summary is. */
  readonly unsettled: readonly { readonly obligation: Obligation; readonly entry: OpenEntry }[];
  /** The last day that something was settled; '' when nothing was. */
  readonly lastSettled: Day | '';
}

const digests = new WeakMap<MeetingSummary, Digest>();

export function digestOf(meeting: MeetingSummary): Digest {
  const there = digests.get(meeting);
  if (there) return there;
  const { obligations } = meeting;
  const digest: Digest = {
    start: instantOf(meeting.startsAt),
    unsettled: obligations
      .filter((each) => !each.closed)
      .map((obligation) => ({ obligation, entry: entryOf(obligation) })),
    lastSettled: obligations.reduce((last, { closed }) => {
      return closed && closed.on > last ? closed.on : last;
    }, ''),
  };
  digests.set(meeting, digest);
  return digest;
}

function entryOf({ closed: _, exemptBasis: __, ...entry }: Obligation): OpenEntry {
  return entry;
}
