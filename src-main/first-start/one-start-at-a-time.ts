import { setTimeout as pause } from 'node:timers/promises';
import { BEAT, Lock } from '../store/lock.ts';

/** How often to check whether another start has finished, in milliseconds. */
const BETWEEN_LOOKS = 500;

/**
 * Does `work` in `folder` while no other start of the program does so: two that build or unpack in one folder
 * would delete each other's files. Calls `onWait` once if it must wait for another.
 */
export async function oneStartAtATime<T>(
  folder: string,
  work: () => Promise<T>,
  onWait?: () => void,
): Promise<T> {
  const lock = await takeLock(folder, onWait);
  // A failed heartbeat is no reason to stop work that succeeds.
  const beating = setInterval(() => void lock.beat().catch(() => undefined), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    await lock.release();
  }
}

async function takeLock(folder: string, onWait?: () => void): Promise<Lock> {
  for (let looks = 0; ; looks += 1) {
    const lock = await Lock.take(folder, new Date().toISOString());
    if (!lock.heldBy) return lock;
    if (looks === 0) onWait?.();
    await pause(BETWEEN_LOOKS);
  }
}
