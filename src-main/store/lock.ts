import { hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { refuse } from '../../src-core/refusal.ts';
import { codeOf, onDisk, stampOf, unlessMissing } from './disk.ts';
import { open, readFile, stat, unlink, writeFile } from './files.ts';

/** One instance at a time writes; others are told who. The one who does says now and then that it is there. */

const Holder = z.object({ pid: z.int(), host: z.string(), user: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

/** How often it is said, in milliseconds. */
export const BEAT = 10_000;
/** Who has been silent for so long was stopped, or its machine is off. */
const SILENCE = 60_000;
/** How often, and how long, a lock that is empty is looked at again: it may be being written. */
const LOOKS = 10;
const BETWEEN_LOOKS = 20;

/** Of this very program. What is left of one that it could not take away, or of one before it, is nobody's. */
const held = new Set<Lock>();

export class Lock {
  /** Somebody else has it. */
  heldBy: Holder | undefined;
  private readonly folder: string;
  private readonly mine: Holder;
  /** What was last said by who has it, and since when nothing else has been. */
  private heard = { stamp: '', at: 0 };

  private constructor(folder: string, mine: Holder, heldBy?: Holder) {
    this.folder = folder;
    this.mine = mine;
    this.heldBy = heldBy;
  }

  static async take(folder: string, since: string): Promise<Lock> {
    const path = pathIn(folder);
    const mine = { pid: process.pid, host: hostname(), user: userInfo().username, since };
    for (let tries = 0; ; tries += 1) {
      if (await isPlaced(path, mine)) return new Lock(folder, mine).hold();
      const holder = await holderOf(path);
      if (holder && (tries > 0 || (await isThere(folder, holder)))) {
        return new Lock(folder, mine, holder);
      }
      await unlessMissing(unlink(path));
    }
  }

  private hold(): this {
    held.add(this);
    return this;
  }

  isOf(holder: Holder): boolean {
    return isSame(holder, this.mine);
  }

  /** Says that this one is still here, and finds out when another has taken it for gone. */
  async beat(): Promise<void> {
    const path = pathIn(this.folder);
    await onDisk(async () => {
      const holder = await holderOf(path);
      if (holder && !this.isOf(holder)) this.heldBy = holder;
      else if (holder) await writeFile(path, JSON.stringify(this.mine), { flag: 'r+' });
      else if (await unlessMissing(stat(this.folder))) await isPlaced(path, this.mine);
      else refuse('not-saved', '', 'store.gone', { file: basename(this.folder) });
    });
  }

  /** For who only reads: whether the one who has it is through, was stopped, or has long been silent. */
  async isFree(): Promise<boolean> {
    if (!this.heldBy) return false;
    const stamp = await stampOf(pathIn(this.folder));
    if (stamp === '' || isKnownToBeGone(this.heldBy)) return true;
    // By this machine's own clock, and nothing is written: the clock where the folder lies may be another.
    const now = performance.now();
    if (stamp !== this.heard.stamp) this.heard = { stamp, at: now };
    return now - this.heard.at > SILENCE;
  }

  async release(): Promise<void> {
    held.delete(this);
    if (this.heldBy) return;
    const path = pathIn(this.folder);
    const holder = await holderOf(path);
    if (holder && this.isOf(holder)) await unlessMissing(unlink(path));
  }
}

function pathIn(folder: string): string {
  return join(folder, '.lock');
}

/** False when there is a lock already. */
async function isPlaced(path: string, mine: Holder): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(JSON.stringify(mine));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined: nobody has it. */
async function holderOf(path: string): Promise<Holder | undefined> {
  for (let look = 1; ; look += 1) {
    const text = await unlessMissing(readFile(path, 'utf8'));
    if (text === undefined) return undefined;
    if (text !== '') return parsed(text);
    // Stopped between making the file and writing in it.
    if (look === LOOKS) return undefined;
    await pause(BETWEEN_LOOKS);
  }
}

function parsed(text: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function isThere(folder: string, holder: Holder): Promise<boolean> {
  if (isKnownToBeGone(holder)) return false;
  // Another machine's programs cannot be seen from here, and a number may have been given to another program.
  // A clock that was set back may have left a time that is yet to come.
  const said = await unlessMissing(stat(pathIn(folder)));
  return said !== undefined && Math.abs((await clockOf(folder)) - said.mtimeMs) < SILENCE;
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
  const path = join(folder, `.clock-${process.pid}`);
  await writeFile(path, '');
  try {
    return (await stat(path)).mtimeMs;
  } finally {
    await unlink(path);
  }
}

function isSame(a: Holder, b: Holder): boolean {
  return a.pid === b.pid && a.host === b.host && a.since === b.since;
}
