import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  assertFolder,
  codeOf,
  namesIn,
  renameSoon,
  syncFolder,
  unlessMissing,
} from './atomic-fs.ts';
import { lstat, mkdir, NOT_A_FILE, open, rename, rm, rmdir, unlink, writeFile } from './fs.ts';

/**
 * The lock on the disk: the folder `.lock/<fence>`, with the file `holder-<fence>` in it.
 *
 * To take over, a program renames the folder to the next number. A number is used once, so only one rename can
 * succeed, however old the view is that a program acts on. Files that the earlier holder was about to rename out of
 * the folder are then no longer where that program looks for them.
 */

/** Which program has the lock. */
export const Holder = z.object({
  pid: z.int(),
  host: z.string(),
  user: z.string(),
  since: z.string(),
});
export type Holder = z.infer<typeof Holder>;

const LockEntry = Holder.extend({
  /** The highest fence whose holder never released the lock: that program may only be asleep. */
  broken: z.int().min(0).default(0),
  released: z.boolean().optional(),
});
export type LockEntry = z.infer<typeof LockEntry>;

export interface FoundLock {
  /** 0: a file `.lock`, as earlier versions made it. */
  readonly fence: number;
  /** Undefined: not written yet, or damaged. */
  readonly entry: LockEntry | undefined;
  /** When the holder last wrote it, in milliseconds by the clock of the disk. */
  readonly at: number;
}

/** How many times, and after how many milliseconds, a lock without a readable holder is read again. */
const LOOKS = 10;
const BETWEEN_LOOKS = 20;
/** In bytes: far more than a holder writes. */
const MAX_ENTRY_LENGTH = 16 * 1024;
/** Another program was faster: the number has been used, or the lock is there. */
const TOO_LATE = ['ENOENT', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'EISDIR', 'EPERM'];

export class LockFolder {
  private readonly path: string;

  constructor(forum: string) {
    this.path = join(forum, '.lock');
  }

  /** The path of a file in the folder of a fence. It moves with the folder when another program takes over. */
  fileIn(fence: number, name: string): string {
    return join(this.path, String(fence), name);
  }

  /** Undefined: nobody has taken the lock yet. */
  async find(): Promise<FoundLock | undefined> {
    const old = await this.read(this.path);
    if (old) return { fence: 0, ...old };
    const names = await namesIn(this.path);
    const fence = Math.max(0, ...names.filter((name) => /^\d{1,15}$/.test(name)).map(Number));
    if (fence === 0) return undefined;
    await assertFolder(join(this.path, String(fence)));
    const found = await this.read(this.holderOf(fence));
    return { fence, entry: found?.entry, at: found?.at ?? 0 };
  }

  /** As `find`, but waits a moment for a holder that is being written. */
  async findWritten(): Promise<FoundLock | undefined> {
    for (let look = 1; ; look += 1) {
      const found = await this.find();
      if (!found || found.entry || look === LOOKS) return found;
      await pause(BETWEEN_LOOKS);
    }
  }

  /** What the holder wrote; undefined when its fence is no longer the lock. Opens the file again each time. */
  async entryOf(fence: number): Promise<LockEntry | undefined> {
    return (await this.read(this.holderOf(fence)))?.entry;
  }

  /** Creates the lock. False when another program was faster. */
  async begin(fence: number, entry: LockEntry): Promise<boolean> {
    const draft = `${this.path}-${randomUUID()}`;
    await mkdir(draft);
    try {
      await mkdir(join(draft, String(fence)));
      await writeFile(join(draft, String(fence), `holder-${fence}`), JSON.stringify(entry));
      // Deletes an empty folder only, as a power cut may leave.
      await rmdir(this.path).catch(unlessTooLate);
      await rename(draft, this.path);
      await syncFolder(this.path);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      return unlessTooLate(error);
    }
    return this.isOf(fence, entry);
  }

  /** Moves the lock on to a higher number. False when another program was faster. */
  async advance(from: number, to: number, entry: LockEntry): Promise<boolean> {
    try {
      if (from === 0) {
        // If it has become a folder by now, unlink fails.
        await unlink(this.path);
        return await this.begin(to, entry);
      }
      await assertFolder(this.path);
      await renameSoon(join(this.path, String(from)), join(this.path, String(to)));
      // Its content is deleted below: through a link, that would be elsewhere.
      await assertFolder(join(this.path, String(to)));
      await writeFile(this.holderOf(to), JSON.stringify(entry), { flag: 'wx' });
      await this.clear(from, to);
      // A number that others have seen must not be used again after a power cut.
      await syncFolder(this.path);
    } catch (error) {
      return unlessTooLate(error);
    }
    return this.isOf(to, entry);
  }

  /** Rewrites the file of a holder. Does nothing when it is no longer the holder. */
  async say(fence: number, entry: LockEntry): Promise<void> {
    await unlessMissing(writeFile(this.holderOf(fence), JSON.stringify(entry), { flag: 'r+' }));
  }

  /** Deletes the files of the earlier holder. From then on that program notices, whatever it has cached. */
  private async clear(from: number, to: number): Promise<void> {
    await unlessMissing(unlink(this.fileIn(to, `holder-${from}`)));
    const names = await namesIn(join(this.path, String(to)));
    for (const name of names.filter((each) => each !== `holder-${to}`)) {
      const path = this.fileIn(to, name);
      // No program of ours makes folders here. A file server may make one in every folder, again and again.
      if ((await unlessMissing(lstat(path)))?.isDirectory()) continue;
      await unlessMissing(unlink(path));
    }
  }

  private async isOf(fence: number, holder: Holder): Promise<boolean> {
    const entry = await this.entryOf(fence);
    return entry !== undefined && isSameHolder(entry, holder);
  }

  private holderOf(fence: number): string {
    return this.fileIn(fence, `holder-${fence}`);
  }

  private async read(path: string): Promise<Omit<FoundLock, 'fence'> | undefined> {
    const handle = await unlessMissing(open(path, 'r')).catch((error) => unlessFolder(path, error));
    if (!handle) return undefined;
    try {
      const { size, mtimeMs } = await handle.stat();
      const length = Math.min(size, MAX_ENTRY_LENGTH);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return { entry: entryIn(buffer.toString('utf8', 0, bytesRead)), at: mtimeMs };
    } finally {
      await handle.close();
    }
  }
}

export function isSameHolder(a: Holder, b: Holder): boolean {
  return a.pid === b.pid && a.host === b.host && a.since === b.since;
}

/** A folder is the lock itself. Refuses a link or a pipe in its place. */
async function unlessFolder(path: string, error: unknown): Promise<undefined> {
  const isFolder = codeOf(error) === NOT_A_FILE && (await lstat(path)).isDirectory();
  if (!isFolder) throw error;
}

function entryIn(text: string): LockEntry | undefined {
  try {
    return LockEntry.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function unlessTooLate(error: unknown): false {
  if (!TOO_LATE.includes(codeOf(error) ?? '')) throw error;
  return false;
}
