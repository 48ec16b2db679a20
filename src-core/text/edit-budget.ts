/**
 * Comparing two texts takes time in proportion to their length times what differs between them. The caller chooses
 * both, so what may differ is less the longer they are.
 */

/** Comparisons of one part with another: about half a second. */
const MAX_WORK = 200_000_000;
/** Texts with more than this between them have little in common. */
const MAX_EDITS = 1_000;

/** How many parts may differ, of so many in both texts together. */
export function editLimit(parts: number, most = MAX_EDITS, work = MAX_WORK): number {
  return Math.max(0, Math.min(most, Math.floor(work / Math.max(1, parts))));
}

/** Work to be shared by several comparisons, each of which may use what the ones before it left. */
export class EditBudget {
  private left = MAX_WORK;

  mostEdits(parts: number, most = MAX_EDITS): number {
    return editLimit(parts, most, this.left);
  }

  /** What a comparison used. */
  use(parts: number, edits: number): void {
    this.left = Math.max(0, this.left - parts * edits);
  }
}
