import type { Patch } from 'immer';

/** One acknowledged change, as the program has it. */
export interface JournalLine {
  readonly revision: number;
  readonly at: string;
  readonly author: string;
  /** As it was given; without the bytes of an attachment. */
  readonly command: { readonly do: string; readonly meeting?: string };
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /**
   * In forum.journal, for a change that concerns a meeting: the revision that the meeting's file had; or
   * that of the meeting that was going on, when an earlier one's matters were told of there.
   */
  readonly after?: number;
  /** That meeting: the change is undone there. */
  readonly during?: string;
  /** The revision that this line takes back, or puts in again. */
  readonly undoes?: number;
  readonly redoes?: number;
  /** The checksum of what the file became, when it is final (seal.ts). */
  readonly seal?: string;
  /** Of the lock that it was written under (fence.ts). */
  readonly fence?: number;
}

/** In a text of `of` characters: replace `cut` characters at `at` with `put`. */
export interface Splice {
  readonly of: number;
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}
/** As it stands in the file. */
export type EncodedPatch = Patch | { readonly path: Patch['path']; readonly splice: Splice };

/** The line as the journal has it. */
export interface EncodedLine extends Omit<JournalLine, 'patches' | 'inverse'> {
  /** Of the line itself, once it is in the file (journal.ts). */
  readonly digest?: string;
  readonly patches: readonly EncodedPatch[];
  readonly inverse: readonly EncodedPatch[];
}
