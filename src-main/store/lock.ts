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
 * the holder's name. docs/one-writer.md says what it guarantees, and what the disk must give for that.
 */

/** How often the holder says that it is there, in milliseconds. */
export const BEAT = 10_000;
/** A holder that has been silent for so long was stopped, or its machine is off or asleep. */
const SILENCE = 60_000;
/** How often a program tries when others are faster. */
const TRIES = 10;
/** A lock that others take faster than it can be read. */
const UNKNOWN = { pid: 0, host: '?', user: '?' };

/** Of this very program. A lock that it did not release, or one before it, is nobody's. */
const held = new Set<Lock>();

export class Lock {
  /** Another program has it. */
  heldBy: Holder | undefined;
  /** The number that stands in each line written under this lock. 0 when another program has it. */
  fence = 0;
  /** The highest fence whose holder never let go: it may be asleep, in the middle of writing. */
  broken = 0;
  /** The number under which this program took the lock; `fence` may have grown since. */
  private firstFence = 0;
  private readonly folder: string;
  private readonly mine: Holder;
  private readonly place: LockFolder;
  /** Journals with lines of this fence. */
  private readonly written = new Set<string>();
  /** Putting a file in place, and going to a higher number: one at a time, for both go by the number. */
  private readonly moving = oneAtATime();
  private readonly numbering = oneAtATime();
  /** What the holder last said, and since when it has said nothing else. */
  private heard = { stamp: '', at: 0 };

  private constructor(folder: string, mine: Holder) {
    this.folder = folder;
    this.mine = mine;
    this.place = new LockFolder(folder);
  }

  /** With `heldBy` set where another program has it. */
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

  /** Refused when another program has taken over: nothing is acknowledged before this has gone well. */
  async mustHold(): Promise<void> {
    if (!this.heldBy && (await this.isMine())) return;
    this.refuseTakenOver();
  }

  /** Refuses a number from before this program took the lock. */
  assertIsFence(fence: number): void {
    if (fence < this.firstFence) this.refuseTakenOver();
  }

  /** Says that this program is still there, and finds out when another has taken it for gone. */
  async beat(): Promise<void> {
    await onDisk(async () => {
      if (await this.isMine()) await this.place.say(this.fence, this.entry);
    });
  }

  /** For a reader: whether the holder has let go, was stopped, or has long been silent. */
  async isFree(): Promise<boolean> {
    if (!this.heldBy) return false;
    const found = await this.place.find();
    if (!found || found.entry?.released) return true;
    if (found.entry && isKnownToBeGone(found.entry)) return true;
    // By this machine's own clock, and nothing is written: the clock where the folder lies may be another.
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
   * Puts a file in the place of the old one. It is put together in the lock's folder: when another program takes over
   * meanwhile, it is no longer there, and the file that the other works with stays.
   */
  replace(path: string, content: Uint8Array): Promise<void> {
    const isAllowed = () => this.mustHold();
    return this.moving(() => {
      const draft = this.place.fileIn(this.fence, `${basename(path)}-${this.fence}`);
      return writeAtomic(path, content, { draft, isAllowed });
    });
  }

  /**
   * Takes a higher number where a journal has lines with one as high, which this program did not write: somebody
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

  /** A line of this fence is about to stand in the journal. */
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

  /** Otherwise `heldBy` says who has it. Refused where the folder is gone: it may come back. */
  private async isMineStill(): Promise<boolean> {
    if (await this.isNumberMine()) return true;
    if (!(await unlessMissing(stat(this.folder)))) {
      refuse('not-saved', '', 'store.gone', { file: basename(this.folder) });
    }
    // Somebody deleted it. Where nobody else has made it since, nobody else has had it.
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
  // Also for the sake of what it refuses: a folder that this program may not write in.
  const now = await clockOf(folder);
  if (!entry || entry.released || isKnownToBeGone(entry)) return undefined;
  // Another machine's programs cannot be seen from here, and a number may have been given to another program.
  // A clock that was set back may have left a time that is yet to come.
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

/** What time it is where the folder lies: the clock of a file server may not be this machine's. */
async function clockOf(folder: string): Promise<number> {
  const path = join(folder, `.clock-${randomUUID()}`);
  await writeFile(path, '');
  try {
    return (await stat(path)).mtimeMs;
  } finally {
    await unlink(path);
  }
}
