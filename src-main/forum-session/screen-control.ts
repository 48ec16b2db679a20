import type { Patch } from 'immer';
import type { Id } from '../../src-core/model/field-types.ts';
import {
  applyScreenChange,
  INITIAL_SCREEN,
  type ScreenChange,
  showNewThings,
} from '../../src-core/projections/screen-state.ts';

/**
 * What this program's big screen may show of one forum. A program that only reads opens the forum again after
 * every change by the writer. The state must survive that, and a takeover. It is not stored on disk, so a
 * restarted program begins with a blank screen.
 */
export class ScreenControl {
  view = INITIAL_SCREEN;

  change(change: ScreenChange): void {
    this.view = applyScreenChange(this.view, change);
  }

  /** Shows what a command created. Returns whether that changes anything. */
  showNewThings(patches: readonly Patch[]): boolean {
    const ids = patches.filter(isMade).map(({ value }) => (value as { readonly id: Id }).id);
    const before = this.view;
    if (ids.length > 0) this.view = showNewThings(before, ids);
    return this.view !== before;
  }
}

function isMade({ op, path }: Patch): boolean {
  return op === 'add' && path.length === 2 && (path[0] === 'decisions' || path[0] === 'agreements');
}
