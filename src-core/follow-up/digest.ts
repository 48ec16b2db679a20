import { type Day, instantOf } from '../primitives.ts';
import { remembering } from './remember.ts';
import type { MeetingSummary, Obligation } from './types.ts';

/**
 * What is asked of every meeting each time something changes at one. It is worked out once for each
 * summary: most meetings are long settled, and a forum must not grow slower as they grow many.
 */

export interface Digest {
  readonly start: number;
  readonly unsettled: readonly Obligation[];
  /** The last day that something was settled; '' when nothing was. */
  readonly lastSettled: Day | '';
}

const digests = remembering<MeetingSummary, Digest>();

export function digestOf(meeting: MeetingSummary): Digest {
  const { startsAt, obligations } = meeting;
  return digests(meeting, [], () => ({
    start: instantOf(startsAt),
    unsettled: obligations.filter((each) => !each.closed),
    lastSettled: obligations.reduce((last, { closed }) => {
      return closed && closed.on > last ? closed.on : last;
    }, ''),
  }));
}
