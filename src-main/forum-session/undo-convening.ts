import { applyPatches, type Patch, produceWithPatches } from 'immer';
import { giveNumbers } from '../../src-core/meeting/give-numbers.ts';
import type { PastMeeting } from '../../src-core/meeting/number-register.ts';
import {
  areFree,
  freedBy,
  numbersLost,
  type Reservation,
} from '../../src-core/meeting/reserve-numbers.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { inversePatches, withPatches } from '../store/patches.ts';

/** What undo and redo of a convening do with the numbers that it gave (D156). */

interface Step {
  readonly next: Meeting | undefined;
  readonly patches: Patch[];
  readonly inverse: Patch[];
  /** What forum.json may forget after it. */
  readonly freed?: Reservation;
}
type Given = Pick<Step, 'patches' | 'inverse'>;

/** The numbers are taken back. If they cannot be, the items keep them. */
export function undoConvening(forum: Forum, now: Meeting, { patches, inverse }: Given): Step {
  const next = withPatches(now, patches);
  const freed = next && freedBy(forum, now, next);
  if (freed) return { next, patches, inverse, freed };
  const kept = withoutNumbers(patches);
  return { next: withPatches(now, kept), patches: kept, inverse };
}

/** The items get the numbers that they had, unless those were taken back and given to others. */
export function redoConvening(
  forum: Forum,
  everGiven: readonly PastMeeting[],
  now: Meeting,
  { patches, inverse }: Given,
): Step {
  const next = withPatches(now, patches);
  const wereKept = withoutNumbers(inverse).length === inverse.length;
  if (wereKept || (next && areFree(forum, numbersLost(next, now), now.id))) {
    return { next, patches, inverse: inversePatches(now, patches) };
  }
  const [other, changes, back] = produceWithPatches(now, (draft: Meeting) => {
    applyPatches(draft, withoutNumbers(patches));
    giveNumbers(draft, { forum, everGiven });
  });
  return { next: other, patches: changes, inverse: back };
}

function withoutNumbers(patches: readonly Patch[]): Patch[] {
  return patches.filter(
    ({ path: [list, , field] }) => field !== 'number' || (list !== 'items' && list !== 'decisions'),
  );
}
