import type { Id } from '../model/field-types.ts';
import type { Item, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { findById, unknownId } from './lookups.ts';

/** An item that takes up one which another meeting postponed (D138). */

interface TakingUp extends Pick<Item, 'takesUp'> {
  readonly id: Id;
}

/** An item takes up one that another meeting postponed, and no other item here does (D138). */
export function assertTakesUp(
  meetings: readonly MeetingSummary[],
  here: Meeting,
  {
    id,
    takesUp,
  }: {
    readonly id: Id;
    readonly takesUp?: { readonly meeting: Id; readonly item: Id } | undefined;
  },
  under = '',
): void {
  if (!takesUp) return;
  const path = `${under}takesUp`;
  const { postponed } = findById(meetings, takesUp.meeting, `${path}.meeting`);
  if (takesUp.meeting === here.id) refuse('invalid', `${path}.meeting`, 'faults.unusable');
  if (!postponed.some((each) => each.item === takesUp.item)) {
    unknownId(takesUp.item, `${path}.item`);
  }
  assertTakenUpOnce(here, { id, takesUp }, path);
}

/** On one agenda, one item names the postponed one (D138). */
export function assertTakenUpOnce(
  { items }: Meeting,
  { id, takesUp }: TakingUp,
  path: string,
): void {
  if (takesUp?.meeting === undefined) return;
  const other = items.find((each) => each.id !== id && isSameItem(each.takesUp, takesUp));
  if (other) refuse('invalid', path, 'refusals.takenUp', { item: other.title });
}

function isSameItem(one: Item['takesUp'], other: Item['takesUp']): boolean {
  return one?.meeting === other?.meeting && one?.item === other?.item;
}
