import type { Day } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';

/** Text with formatting, as in notes and documents: runs, and the two blocks that both have. */

export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Set if the text is in another language than the document. */
  readonly language?: Language;
  /** Only http, https and mailto. */
  readonly link?: string;
  /** The day that the text shows, so that a workbook can sort by it. */
  readonly day?: Day;
  /** The number that the text shows, so that a workbook can calculate with it. */
  readonly amount?: number;
}
export type Line = readonly Inline[];
/** The bookmark by which Forum finds the text again in a reviewed document (documents/bookmarks.ts). */
export interface Marked {
  readonly mark?: string;
}
export interface Heading extends Marked {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Line;
  /** Made from the thing's number, never from its id or its words: those may be exempt. */
  readonly anchor?: string;
}
export interface Paragraph extends Marked {
  readonly type: 'paragraph';
  readonly text: Line;
  /** `lead`: small, under a heading. `meta`: small, about the block above. `label`: introduces what follows. */
  readonly role?: 'lead' | 'meta' | 'label';
}
export interface MarkdownPart {
  readonly blocks: readonly NoteBlock[];
  /** The source text of the block, if it can be placed among any other blocks with the same meaning. */
  readonly source?: string;
}
export interface NoteList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly NoteBlock[])[];
  readonly mark?: string;
}
export type NoteBlock = Heading | Paragraph | NoteList;
