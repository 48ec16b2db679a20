/** A Word document that came back, as its reader gives it: paragraphs with what was changed and said in them. */

/** By whom and when; Word says neither where it was told to forget it. */
export interface ChangedBy {
  readonly author?: string;
  /** As the file has it: 2026-11-24T10:12:00Z, on the clock of whoever wrote it. */
  readonly at?: string;
}
export interface ReturnedRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly link?: string;
  readonly inserted?: ChangedBy;
  readonly deleted?: ChangedBy;
  /** The comments that are about it. */
  readonly comments?: readonly string[];
}
export interface ReturnedParagraph {
  readonly runs: readonly ReturnedRun[];
  readonly kind: 'text' | 'heading' | 'list';
  /** Of one in a list. `isMore`: a further paragraph of the item above. */
  readonly level?: number;
  readonly isOrdered?: boolean;
  readonly isMore?: boolean;
  readonly isInTable?: boolean;
  /** Of the table of contents, which Word makes anew by itself. */
  readonly isDerived?: boolean;
  /** Its end: put in when a paragraph was split, taken out when two were joined. */
  readonly end?: Pick<ReturnedRun, 'inserted' | 'deleted'>;
  /** Hidden bookmarks around it. */
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
