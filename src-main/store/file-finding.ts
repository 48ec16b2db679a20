import type { Id } from '../../src-core/model/field-types.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';

/** What was found wrong with a file when it was read, or written. */
export interface FileFinding {
  readonly kind:
    | 'restored'
    | 'damaged-tail'
    | 'unreadable'
    | 'misnamed'
    | 'copy'
    | 'put-aside'
    | 'changed-meanwhile'
    | 'missing'
    | 'put-back'
    | 'journal-behind';
  readonly source?: 'backup' | 'journal';
  readonly copy?: string;
  readonly count?: number;
  /** What still names a meeting whose files are gone. */
  readonly trace?: MeetingTrace;
}
/**
 * What still names a meeting whose files are gone. Its id and, where they are known, its numbers are not given again.
 * Nothing lists the meetings of a forum, so one that nothing names is not missed.
 */

export const MEETING_TRACES = [
  ...(['remembered', 'backup', 'followUp', 'meeting'] as const),
  ...(['journal', 'left', 'document'] as const),
];
export interface MeetingTrace {
  readonly id: Id;
  readonly of: (typeof MEETING_TRACES)[number];
  /** The file, or the other meeting, that names it. */
  readonly where: string;
  /** Where the trace has the whole meeting. */
  readonly summary?: MeetingSummary;
  /** It had been taken away, so nobody misses it; its id and numbers stay used all the same. */
  readonly removed?: boolean | undefined;
}
