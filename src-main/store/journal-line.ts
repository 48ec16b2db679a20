import type { Patch } from 'immer';

/** One acknowledged change. */
export interface JournalLine {
  readonly revision: number;
  readonly at: string;
  readonly author: string;
  /** As it was given, without the bytes of an attachment. */
  readonly command: { readonly do: string; readonly meeting?: string; readonly for?: string };
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /**
   * In forum.journal, for a change that concerns a meeting: the revision of the meeting's file at that time. If the
   * change was recorded during another meeting, the revision of that one.
   */
  readonly after?: number;
  /** The other meeting: the change is undone there. */
  readonly during?: string;
  /** The revision that this line undoes, or redoes. */
  readonly undoes?: number;
  readonly redoes?: number;
  /** The checksum of what the file became, if it is final (content-seal.ts). */
  readonly seal?: string;
  /** The number of the lock that it was written under (fence.ts). */
  readonly fence?: number;
}

/** In a text of `of` characters: replace `cut` characters at `at` with `put`. */
export interface Splice {
  readonly of: number;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}
/** As the journal has it. */
export type EncodedPatch = Patch | { readonly path: Patch['path']; readonly splice: Splice };

/** The line as the journal has it. */
export interface EncodedLine extends Omit<JournalLine, 'patches' | 'inverse'> {
  /** The checksum of the line itself, once it is in the file (journal.ts). */
  readonly digest?: string;
  readonly patches: readonly EncodedPatch[];
  readonly inverse: readonly EncodedPatch[];
}
