import type { ForumStore } from '../../src-main/store/forum-store.ts';

/** A forum named `0`, which has one line, and the means to make its store fail. */
export interface StoreWorld {
  /** What a crash in the middle of an append over several files may leave. */
  readonly afterCrash: 'all or none' | 'the first lines';
  open(): Promise<ForumStore>;
  /** Opens it in another program, while the first one has not let go. */
  takeOver(): Promise<ForumStore>;
  openToRead(): Promise<ForumStore>;
  /** Refuses the work so many steps from now: that step alone, or all from then on. */
  refuseAt(step: number, lasts: boolean): void;
  /** From now on, nothing is refused. */
  mend(): void;
  /** Stops the program so many steps from now: what it was doing never ends. */
  crashAt(step: number): void;
  crashed(): Promise<'off'>;
  /** Opens the forum again after a crash. */
  restart(): Promise<ForumStore>;
}
