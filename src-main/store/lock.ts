import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { Refused, refuse } from '../../src-core/model/refusal.ts';
import { codeOf, onDisk, unlessMissing, writeAtomic } from './atomic-fs.ts';
import { stat, unlink, writeFile } from './fs.ts';
import { type FoundLock, type Holder, isSameHolder, LockFolder } from './lock-folder.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Single-writer lock with a heartbeat and a fence: a number that grows each time the lock is taken. Other programs see
 * the holder's name. docs/one-writer.md says what it guarantees, and what the disk must provide.
 */

/** How often the holder renews the lock, in milliseconds. */
export const BEAT = 10_000;
/** In milliseconds. A holder that has been silent for so long was stopped, or its machine is off or asleep. */
const SILENCE = 60_000;
/** How many times a program tries when others are faster. */
const TRIES = 10;
/** The holder of a lock that others take faster than it can be read. */
const UNKNOWN = { pid: 0, host: '?', user: '?' };

/** The locks of this process. Another lock with its process number is left from an earlier process. */
const held = new Set<Lock>();

export class Lock {
  /** Set when another program has the lock. */
  heldBy: Holder | undefined;
  /** The number in each line written under this lock. 0 when another program had the lock from the start. */
  fence = 0;
  /** The highest fence whose holder never released the lock: it may be asleep, in the middle of a write. */
  broken = 0;
  /** The number under which this program took the lock; `fence` may have grown since. */
  private firstFence = 0;
  private readonly folder: string;
  private readonly mine: Holder;
  private readonly place: LockFolder;
  /** The journals that have lines of this fence. */
  private readonly written = new Set<string>();
  /** Replacing a file and taking a higher number both use the number, so they happen one at a time. */
  private readonly moving = oneAtATime();
  private readonly numbering = oneAtATime();
  /** For a reader: what the holder last wrote, and since when. */
  private heard = { stamp: '', at: 0 };

  private constructor(folder: string, mine: Holder) {
    this.folder = folder;
    this.mine = mine;
    this.place = new LockFolder(folder);
  }

  /** `heldBy` is set if another program has the lock. */
  static async take(folder: string, since: string): Promise<Lock> {
    const mine = { pid: process.pid, host: hostname(), user: userInfo().username, since };
    const lock = new Lock(folder, mine);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await lock.place.findWritten();
      const holder = found && (await holderIn(folder, found));
      lock.heldBy = holder;
      if (holder || (await lock.takeAfter(found))) return lock;
    }
    lock.heldBy = { ...UNKNOWN, since };
    return lock;
  }

  isOf(holder: Holder): boolean {
    return isSameHolder(holder, this.mine);
  }

  /** Throws Refused if another program has taken over. No change is acknowledged before this succeeds. */
  async mustHold(): Promise<void> {
    if (!this.heldBy && (await this.isMine())) return;
    this.refuseTakenOver();
  }

  /** Refuses a number from before this program took the lock. */
  assertIsFence(fence: number): void {
    if (fence < this.firstFence) this.refuseTakenOver();
  }

  /** Renews the lock, or finds out that another program has taken over. */
  async beat(): Promise<void> {
    await onDisk(async () => {
      if (await this.isMine()) await this.place.say(this.fence, this.entry);
    });
  }

  /** For a reader: whether the holder has released the lock, was stopped, or has long been silent. */
  async isFree(): Promise<boolean> {
    if (!this.heldBy) return false;
    const found = await this.place.find();
    if (!found || found.entry?.released) return true;
    if (found.entry && isKnownToBeGone(found.entry)) return true;
    // By this machine's clock: a reader cannot ask the disk for its time without writing.
    const [stamp, now] = [`${found.fence}:${found.at}`, performance.now()];
    if (stamp !== this.heard.stamp) this.heard = { stamp, at: now };
    return now - this.heard.at > SILENCE;
  }

  async release(): Promise<void> {
    held.delete(this);
    if (this.heldBy || !(await this.place.entryOf(this.fence))) return;
    await this.place.say(this.fence, { ...this.entry, released: true });
  }

  /**
   * Replaces a file. The new one is written in the lock's folder first. If another program takes over meanwhile, it is
   * no longer there, and the file that the other program works with stays.
   */
  replace(path: string, content: Uint8Array): Promise<void> {
    const isAllowed = () => this.mustHold();
    return this.moving(() => {
      const draft = this.place.fileIn(this.fence, `${basename(path)}-${this.fence}`);
      return writeAtomic(path, content, { draft, isAllowed });
    });
  }

  /**
   * Takes a higher number if a journal has lines with an equal or higher one that this program did not write. Somebody
   * deleted the lock, or moved the forum here without it.
   */
  async goAbove(path: string, fence: number): Promise<void> {
    const isBelow = () => fence < this.fence || (fence === this.fence && this.written.has(path));
    if (isBelow()) return;
    const isDone = await this.moving(() =>
      this.numbering(async () => {
        if (isBelow()) return true;
        const next = { ...this.mine, broken: fence };
        if (!(await this.place.advance(this.fence, fence + 1, next))) return false;
        this.broken = fence;
        this.fence = fence + 1;
        return true;
      }),
    );
    if (!isDone) await this.mustHold();
  }

  /** Call it before a line of this fence is written in a journal. */
  writesIn(path: string): void {
    this.written.add(path);
  }

  private refuseTakenOver(): never {
    const { host, user } = this.heldBy ?? this.mine;
    throw new Refused('not-saved', '', 'store.takenOver', { host, user });
  }

  private get entry() {
    return { ...this.mine, broken: this.broken };
  }

  private async takeAfter(found: FoundLock | undefined): Promise<boolean> {
    const before = found?.fence ?? 0;
    this.fence = before + 1;
    this.broken = found?.entry?.released ? found.entry.broken : before;
    const isTaken = found
      ? await this.place.advance(before, this.fence, this.entry)
      : await this.place.begin(this.fence, this.entry);
    if (isTaken) held.add(this);
    else this.fence = 0;
    this.firstFence = this.fence;
    return isTaken;
  }

  private async isMine(): Promise<boolean> {
    return (await this.isNumberMine()) || this.numbering(() => this.isMineStill());
  }

  private async isNumberMine(): Promise<boolean> {
    const entry = await this.place.entryOf(this.fence);
    return entry !== undefined && this.isOf(entry);
  }

  /** If not, sets `heldBy`. Throws Refused if the whole folder is gone: it may come back. */
  private async isMineStill(): Promise<boolean> {
    if (await this.isNumberMine()) return true;
    if (!(await unlessMissing(stat(this.folder)))) {
      refuse('not-saved', '', 'store.gone', { file: basename(this.folder) });
    }
    // Somebody deleted the lock. If it is still gone, no other program has taken it.
    const isGone = (await this.place.find()) === undefined;
    if (isGone && (await this.place.begin(this.fence + 1, this.entry))) {
      this.fence += 1;
      return true;
    }
    await this.lose();
    return false;
  }

  private async lose(): Promise<void> {
    const found = await this.place.findWritten();
    this.heldBy = found?.entry ?? { ...UNKNOWN, since: this.mine.since };
  }
}

/** Undefined: the lock may be taken over. */
async function holderIn(folder: string, { entry, at }: FoundLock): Promise<Holder | undefined> {
  // Also finds out whether this program may write in the folder.
  const now = await clockOf(folder);
  if (!entry || entry.released || isKnownToBeGone(entry)) return undefined;
  // Programs on other machines cannot be seen, and a process number may have been reused. The absolute value: a clock
  // that was set back may have left a time in the future.
  return Math.abs(now - at) < SILENCE ? entry : undefined;
}

function isKnownToBeGone(holder: Holder): boolean {
  return holder.host === hostname() && !isRunning(holder);
}

function isRunning(holder: Holder): boolean {
  if (holder.pid === process.pid) return [...held].some((lock) => lock.isOf(holder));
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The time by the clock of the disk, in milliseconds: a file server's clock may differ from this machine's. */
async function clockOf(folder: string): Promise<number> {
  const path = join(folder, `.clock-${randomUUID()}`);
  await writeFile(path, '');
  try {
    return (await stat(path)).mtimeMs;
  } finally {
    await unlink(path);
  }
}
