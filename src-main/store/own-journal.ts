import { basename } from 'node:path';
import { refuse } from '../../src-core/model/refusal.ts';
import { onDisk, stampOf, unlessRefused, writeAtomic } from './atomic-fs.ts';
import { keepDamaged } from './foreign-files.ts';
import {
  appendLine,
  copyInPlace,
  type Journal,
  readJournal,
  settleJournal,
  truncateTornTail,
  type Wanted,
} from './journal.ts';
import type { EncodedLine } from './journal-line.ts';
import type { Lock } from './lock.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** The journal of a file that this program has open, and what it may do there under its lock. */
export class OwnJournal {
  readonly path: string;
  /** Up to the end of the last whole line; and the fence of that line. */
  private state = { size: 0, torn: false, fence: 0 };
  /** No program that was taken over can be writing there. */
  private isOwn = false;
  private readonly lock: Lock | undefined;
  /** A line that is being written looks like one that was refused, and must not be cut off. */
  private readonly inTurn = oneAtATime();

  /** Without a lock, nothing on disk is touched. */
  constructor(path: string, lock: Lock | undefined) {
    this.path = path;
    this.lock = lock;
  }

  /** What is there. Lines after revision `from` are to be built upon: first, no other program may be writing there. */
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

  /** Takes away what is not whole, after `open`. What is there from `ahead` on is written down once more. */
  async tidy(ahead?: number): Promise<void> {
    const { lock, state } = this;
    if (!lock || !(this.isOwn || state.fence > lock.broken)) return;
    await settleJournal(this.path, state.size, lock, ahead);
    state.torn = false;
  }

  /**
   * What comes after must not be taken for what is recorded from now on. Answers with the name of a copy of all of
   * it. `left` is the revision of the last line that stays.
   */
  async cutOff(size: number, left: number): Promise<string | undefined> {
    if (!this.lock) return undefined;
    const copy = await keepDamaged(this.path);
    await settleJournal(this.path, size, this.lock);
    const { fence } = await readJournal(this.path, { after: left, before: 0 });
    this.state = { size, torn: false, fence };
    return copy;
  }

  /** Whether somebody has deleted it. */
  async isGone(): Promise<boolean> {
    if (this.state.size === 0) return false;
    return (await onDisk(() => stampOf(this.path), this.path)) === '';
  }

  /** Where it was deleted, the next line is the first one. */
  beginAnew(): Promise<void> {
    return this.inTurn(async () => {
      this.state = { size: 0, torn: false, fence: 0 };
      this.isOwn = false;
    });
  }

  /** Appends a line and flushes it. `late` is told of the copy of what another program wrote there meanwhile. */
  append(line: EncodedLine, late: (copy: string) => void): Promise<void> {
    const lock = this.lock ?? refuse('read-only', '', 'store.readOnly');
    return this.inTurn(async () => {
      await truncateTornTail(this.path, this.state, lock);
      await this.makeOwn(lock, late);
      const { fence } = lock;
      const next = { ...line, fence };
      lock.writesIn(this.path);
      try {
        await onDisk(() => appendLine(this.path, this.state, next, lock), this.path);
      } catch (error) {
        // At once, for it takes room where there may be none; else before anything more is recorded.
        await truncateTornTail(this.path, this.state, lock).catch(unlessRefused);
        throw error;
      }
      this.state.fence = fence;
    });
  }

  /** Cuts off what may have come down of a line that was refused. Nothing is recorded before it is done. */
  async settle(): Promise<void> {
    const { lock } = this;
    if (lock) await this.inTurn(() => truncateTornTail(this.path, this.state, lock));
  }

  /** Before the first line under this lock. */
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
