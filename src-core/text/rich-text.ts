import type { Day } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';

/** Text with marks, as notes and documents have it: runs, and the two blocks that both know. */

export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Where it is written in another language than the document's. */
  readonly language?: Language;
  /** Only http, https and mailto. */
  readonly link?: string;
  /** The day that the text says, for a workbook to sort by. */
  readonly day?: Day;
  /** The number that the text says, for a workbook to count with. */
  readonly amount?: number;
}
export type Line = readonly Inline[];
/** A hidden name by which the text is found again when the document comes back (documents/bookmarks.ts). */
export interface Marked {
  readonly mark?: string;
}
export interface Heading extends Marked {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Line;
  /** Made of the thing's number, never of its id or its words: those may be exempt. */
  readonly anchor?: string;
}
export interface Paragraph extends Marked {
  readonly type: 'paragraph';
  readonly text: Line;
  /** `lead`: small, under a heading. `meta`: small, about what stands above. `label`: introduces what follows. */
  readonly role?: 'lead' | 'meta' | 'label';
}
export interface MarkdownPart {
  readonly blocks: readonly NoteBlock[];
  /** What they were read from, where it can stand anywhere among other blocks and be read as the same. */
  readonly source?: string;
}
export interface NoteList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly NoteBlock[])[];
  readonly mark?: string;
}
export type NoteBlock = Heading | Paragraph | NoteList;
