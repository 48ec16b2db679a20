/**
 * The time to compare two texts grows with their length times the number of differences. Users control both, so
 * longer texts may have fewer differences.
 */

/** The most comparisons of one part with another: about half a second. */
const MAX_WORK = 200_000_000;
/** Texts with more differences than this have little in common. */
const MAX_EDITS = 1_000;

/** The most parts that may differ, given the number of parts in both texts together. */
export function editLimit(parts: number, most = MAX_EDITS, work = MAX_WORK): number {
  return Math.max(0, Math.min(most, Math.floor(work / Math.max(1, parts))));
}

/** Work that several comparisons share. Each may use what the ones before it left. */
export class EditBudget {
  private left = MAX_WORK;

  mostEdits(parts: number, most = MAX_EDITS): number {
    return editLimit(parts, most, this.left);
  }

  /** Subtracts what a comparison used. */
  use(parts: number, edits: number): void {
    this.left = Math.max(0, this.left - parts * edits);
  }
}
