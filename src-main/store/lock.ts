import { readFile, unlink, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, unlessMissing } from './disk.ts';

/** One instance at a time writes; others are told who. */

const Holder = z.object({ pid: z.int(), host: z.string(), user: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** Somebody else has it. */
  readonly heldBy?: Holder;
  release(): Promise<void>;
}

export async function takeLock(folder: string, since: string): Promise<Lock> {
  const path = join(folder, '.lock');
  const mine: Holder = { pid: process.pid, host: hostname(), user: userInfo().username, since };
  for (let tries = 0; ; tries += 1) {
    try {
      await writeFile(path, JSON.stringify(mine), { flag: 'wx' });
      return { release: () => unlessMissing(unlink(path)).then(() => undefined) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const heldBy = await holderOf(path);
    if (heldBy && (tries > 0 || isAlive(heldBy))) return { heldBy, release: async () => undefined };
    await unlessMissing(unlink(path));
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  const text = await unlessMissing(readFile(path, 'utf8'));
  try {
    return Holder.parse(JSON.parse(text ?? ''));
  } catch {
    // Stopped between making the file and writing in it: nobody has it.
    return undefined;
  }
}

function isAlive({ pid, host }: Holder): boolean {
  // Another machine's processes cannot be seen from here.
  if (host !== hostname()) return true;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
