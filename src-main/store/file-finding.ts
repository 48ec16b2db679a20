import type { MeetingTrace } from './missing-meetings.ts';

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
