import type { Patch } from 'immer';
import type { Id } from '../../src-core/model/field-types.ts';
import {
  applyScreenChange,
  INITIAL_SCREEN,
  type ScreenChange,
  withMade,
} from '../../src-core/projections/screen-state.ts';

/**
 * What this program's big screen may show of one forum. A program that only reads along reads the forum again after
 * every change by the other: this must stay as it is then, and when it takes over. It is not kept on disk, so a
 * program that starts again begins with a blank screen.
 */
export class ScreenControl {
  view = INITIAL_SCREEN;

  change(change: ScreenChange): void {
    this.view = applyScreenChange(this.view, change);
  }

  /** Takes in what a command made. Answers whether that changes anything. */
  made(patches: readonly Patch[]): boolean {
    const ids = patches.filter(isMade).map(({ value }) => (value as { readonly id: Id }).id);
    const before = this.view;
    if (ids.length > 0) this.view = withMade(before, ids);
    return this.view !== before;
  }
}

function isMade({ op, path }: Patch): boolean {
  return op === 'add' && path.length === 2 && (path[0] === 'decisions' || path[0] === 'agreements');
}
