import type { Id } from '../../src-core/model/field-types.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';

/** What is wrong with a file, found when it was read or written. */
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
 * What still names a meeting whose files are gone. Its id, and its numbers if they are known, are not given again.
 * forum.json lists all meetings; in a forum of an earlier version it does so from its first change on.
 */

export const MEETING_TRACES = [
  ...(['remembered', 'backup', 'followUp', 'meeting'] as const),
  ...(['journal', 'left', 'document', 'register'] as const),
];
export interface MeetingTrace {
  readonly id: Id;
  readonly of: (typeof MEETING_TRACES)[number];
  /** The file, or the other meeting, that names it. */
  readonly where: string;
  /** Known if the trace has the whole meeting. */
  readonly summary?: MeetingSummary;
  /** It had been removed, so nobody misses it. Its id and numbers stay used. */
  readonly removed?: boolean | undefined;
}
