import type { MarkedPlace } from '../../documents/bookmarks.ts';
import type { Id } from '../../model/field-types.ts';
import type { ChangedBy } from './reviewed-document.ts';

/** What partners would change or have said, each to be taken or left by itself. */

interface Common extends ChangedBy {
  /** The same each time the same document is read. */
  readonly id: string;
  /** Which text it is about; without one it cannot be taken by itself. */
  readonly place?: MarkedPlace;
  /** The item under which it stands. */
  readonly item?: Id;
}
export interface SuggestedChange extends Common {
  readonly kind: 'change';
  /** Without it the text was changed while nobody kept track, and who did so is not known. */
  readonly isTracked: boolean;
  /** The text as it was sent (Markdown), and as it would be with this change alone. */
  readonly before: string;
  readonly after: string;
}
export interface CommentReply extends ChangedBy {
  readonly text: string;
}
export interface ReviewComment extends Common {
  readonly kind: 'comment';
  readonly text: string;
  /** What it is about. */
  readonly quoted: string;
  readonly replies: readonly CommentReply[];
  readonly isDone: boolean;
}
export type Suggestion = SuggestedChange | ReviewComment;

export interface ReturnedReading {
  /** In the order of the agenda; last those that stand under no item. */
  readonly suggestions: readonly Suggestion[];
}
