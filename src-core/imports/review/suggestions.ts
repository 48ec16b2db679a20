import type { MarkedPlace } from '../../documents/bookmarks.ts';
import type { Id } from '../../model/field-types.ts';
import type { ChangedBy } from './reviewed-document.ts';

/** What partners want to change or say. The user accepts or leaves each one separately. */

interface Common extends ChangedBy {
  /** The same each time the same document is read. */
  readonly id: string;
  /** The text that the suggestion changes. Without it, the suggestion cannot be accepted on its own. */
  readonly place?: MarkedPlace;
  /** The item that it belongs to. */
  readonly item?: Id;
}
export interface SuggestedChange extends Common {
  readonly kind: 'change';
  /** False if the text was changed without tracking, so the author is unknown. */
  readonly isTracked: boolean;
  /** The text as it was sent, in the form of its field, and the text with this change alone. */
  readonly before: string;
  readonly after: string;
}
export interface CommentReply extends ChangedBy {
  readonly text: string;
}
export interface ReviewComment extends Common {
  readonly kind: 'comment';
  readonly text: string;
  /** The words that the comment is about. */
  readonly quoted: string;
  readonly replies: readonly CommentReply[];
  readonly isDone: boolean;
}
export type Suggestion = SuggestedChange | ReviewComment;

export interface ReturnedReading {
  /** In the order of the agenda. Suggestions that belong to no item come last. */
  readonly suggestions: readonly Suggestion[];
}
