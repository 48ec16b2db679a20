/** A reviewed Word document as its parser returns it: paragraphs with their changes and comments. */

/** Who made a change, and when. Word omits both if the user told it to. */
export interface ChangedBy {
  readonly author?: string;
  /** As in the file: 2026-11-24T10:12:00Z, by the clock of the reviewer's computer. */
  readonly at?: string;
}
export interface ReturnedRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly link?: string;
  readonly inserted?: ChangedBy;
  readonly deleted?: ChangedBy;
  /** The comments about this run. */
  readonly comments?: readonly string[];
}
export interface ReturnedParagraph {
  readonly runs: readonly ReturnedRun[];
  readonly kind: 'text' | 'heading' | 'list';
  /** The depth in a list. `isMore`: a further paragraph of the item above. */
  readonly level?: number;
  readonly isOrdered?: boolean;
  readonly isMore?: boolean;
  readonly isInTable?: boolean;
  /** Part of the table of contents, which Word generates. */
  readonly isDerived?: boolean;
  /** The end of the paragraph: inserted when a paragraph was split, deleted when two were joined. */
  readonly end?: Pick<ReturnedRun, 'inserted' | 'deleted'>;
  /** Bookmarks around the paragraph. */
  readonly marks: readonly string[];
}
export interface ReturnedComment extends ChangedBy {
  readonly id: string;
  readonly text: string;
  readonly parent?: string;
  readonly isDone?: boolean;
}
export interface ReturnedDocument {
  readonly paragraphs: readonly ReturnedParagraph[];
  readonly comments: readonly ReturnedComment[];
}
