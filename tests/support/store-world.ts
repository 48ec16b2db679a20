import type { ForumStore } from '../../src-main/store/forum-store.ts';

/** A forum named `0` with one line, and the means to make its store fail. */
export interface StoreWorld {
  /** What a crash in the middle of an append to several files may leave. */
  readonly afterCrash: 'all or none' | 'the first lines';
  open(): Promise<ForumStore>;
  /** Opens the forum in another program, while the first one still has the lock. */
  takeOver(): Promise<ForumStore>;
  openToRead(): Promise<ForumStore>;
  /** Refuses a step after so many others: only that step, or all from then on. */
  refuseAt(step: number, lasts: boolean): void;
  /** Refuses nothing from now on. */
  mend(): void;
  /** Stops the program after so many steps: its work never ends. */
  crashAt(step: number): void;
  crashed(): Promise<'off'>;
  /** Opens the forum again after a crash. */
  restart(): Promise<ForumStore>;
}
