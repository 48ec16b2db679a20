import { basename } from 'node:path';
import { refuse } from '../../src-core/model/refusal.ts';
import { onDisk, stampOf, unlessRefused, writeAtomic } from './atomic-fs.ts';
import { keepDamaged } from './foreign-files.ts';
import {
  appendLine,
  copyInPlace,
  endJournalAt,
  type Journal,
  readJournal,
  truncateTornTail,
  type Wanted,
} from './journal.ts';
import type { EncodedLine } from './journal-line.ts';
import type { Lock } from './lock.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Where a journal ends: its size in bytes, and the fence of its last line. */
export interface JournalEnd {
  readonly size: number;
  readonly fence: number;
}

/** The journal of a file that this program has open, and what the program may do with it under its lock. */
export class OwnJournal {
  readonly path: string;
  /** The end of the last complete line, and whether there may be more after it. */
  private state = { size: 0, torn: false, fence: 0 };
  /** Whether no program that was taken over can still be writing in it. */
  private isOwn = false;
  private readonly lock: Lock | undefined;
  /** One at a time: a line that is being written looks like a refused one, and must not be removed. */
  private readonly inTurn = oneAtATime();

  /** Without a lock, nothing on disk is touched. */
  constructor(path: string, lock: Lock | undefined) {
    this.path = path;
    this.lock = lock;
  }

  /** Reads the journal. With lines after revision `from`, first makes sure that no other program can write in it. */
  async open(wanted: Wanted | undefined, from: number): Promise<Journal> {
    const { path, lock } = this;
    let journal = await readJournal(path, wanted);
    if (lock) {
      await lock.goAbove(path, journal.fence);
      const last = journal.entries.at(-1);
      const isAhead = last && !(last.line && last.line.revision <= from);
      if (journal.fence <= lock.broken && (isAhead || journal.torn)) {
        await copyInPlace(path, false, lock);
        this.isOwn = true;
        journal = await readJournal(path, wanted);
      }
    }
    this.state = { size: journal.size, torn: journal.torn, fence: journal.fence };
    return journal;
  }

  /** Call it after `open`: removes an incomplete line, and writes everything from `ahead` on again. */
  async tidy(ahead?: number): Promise<void> {
    const { lock, state } = this;
    if (!lock || !(this.isOwn || state.fence > lock.broken)) return;
    await endJournalAt(this.path, state.size, lock, ahead);
    state.torn = false;
  }

  /**
   * Cuts the journal off at `size` bytes, so that what comes after is not mixed with what is recorded from now on.
   * Returns the name of a copy of the whole. `left` is the revision of the last line that stays.
   */
  async cutOff(size: number, left: number): Promise<string | undefined> {
    if (!this.lock) return undefined;
    const copy = await keepDamaged(this.path);
    await endJournalAt(this.path, size, this.lock);
    const { fence } = await readJournal(this.path, { after: left, before: 0 });
    this.state = { size, torn: false, fence };
    return copy;
  }

  /** Whether somebody has deleted it. */
  async isGone(): Promise<boolean> {
    if (this.state.size === 0) return false;
    return (await onDisk(() => stampOf(this.path), this.path)) === '';
  }

  /** After the file was deleted: the next line is the first one. */
  startOver(): Promise<void> {
    return this.inTurn(async () => {
      this.state = { size: 0, torn: false, fence: 0 };
      this.isOwn = false;
    });
  }

  /**
   * Appends a line and flushes it. `late` gets the name of a copy of what another program wrote there
   * meanwhile. Returns where the journal ended before.
   */
  append(line: EncodedLine, late: (copy: string) => void): Promise<JournalEnd> {
    const lock = this.lock ?? refuse('read-only', '', 'store.readOnly');
    return this.inTurn(async () => {
      await truncateTornTail(this.path, this.state, lock);
      await this.makeOwn(lock, late);
      const { fence } = lock;
      const end = { size: this.state.size, fence: this.state.fence };
      const next = { ...line, fence };
      lock.writesIn(this.path);
      try {
        await onDisk(() => appendLine(this.path, this.state, next, lock), this.path);
      } catch (error) {
        // Now if possible, because it takes up room on a disk that may be full; else before the next line.
        await truncateTornTail(this.path, this.state, lock).catch(unlessRefused);
        throw error;
      }
      this.state.fence = fence;
      return end;
    });
  }

  /**
   * Removes the last line. If the disk refuses that, nothing is recorded before it is done. A program that is
   * stopped in between leaves the line.
   */
  takeBack(end: JournalEnd): Promise<void> {
    return this.inTurn(async () => {
      this.state = { ...end, torn: true };
      const { lock } = this;
      if (lock) await truncateTornTail(this.path, this.state, lock).catch(unlessRefused);
    });
  }

  /** Removes what may be on the disk of a line that was refused. Nothing is recorded before that. */
  async removeRefused(): Promise<void> {
    const { lock } = this;
    if (lock) await this.inTurn(() => truncateTornTail(this.path, this.state, lock));
  }

  /** Makes sure, before the first line under this lock, that no other program can write in the file. */
  private async makeOwn(lock: Lock, late: (copy: string) => void): Promise<void> {
    if (this.isOwn) return;
    const { path, state } = this;
    if (state.fence <= lock.broken) {
      const there = await onDisk(() => copyInPlace(path, state.size === 0, lock), path);
      if (there.length > state.size) {
        const copy = `${path}.changed-${Date.now()}`;
        state.torn = true;
        await onDisk(() => writeAtomic(copy, there));
        late(basename(copy));
        await truncateTornTail(path, state, lock);
      }
    }
    this.isOwn = true;
  }
}
