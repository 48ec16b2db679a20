/**
 * Comparing two texts takes time in proportion to their length times what differs between them. The caller chooses
 * both, so what may differ is less the longer they are.
 */

/** Comparisons of one part with another: about half a second. */
const MOST_WORK = 200_000_000;
/** Texts with more than this between them have little in common. */
const MOST_EDITS = 1_000;

/** How many parts may differ, of so many in both texts together. */
export function mostEdits(parts: number, most = MOST_EDITS, work = MOST_WORK): number {
  return Math.max(0, Math.min(most, Math.floor(work / Math.max(1, parts))));
}

/** Work to be shared by several comparisons, each of which may use what the ones before it left. */
export class Work {
  private left = MOST_WORK;

  mostEdits(parts: number, most = MOST_EDITS): number {
    return mostEdits(parts, most, this.left);
  }

  /** What a comparison used. */
  use(parts: number, edits: number): void {
    this.left = Math.max(0, this.left - parts * edits);
  }
}
