import { setTimeout as pause } from 'node:timers/promises';
import { BEAT, Lock } from '../store/lock.ts';

/** How often another start is asked whether it is through, in milliseconds. */
const BETWEEN_LOOKS = 500;

/**
 * Does `work` in `folder` while no other start of the program does so: two that build or unpack in one folder take
 * each other's files away. Calls `onWait` once where another is at it.
 */
export async function oneStartAtATime<T>(
  folder: string,
  work: () => Promise<T>,
  onWait?: () => void,
): Promise<T> {
  const lock = await takeLock(folder, onWait);
  // A beat that fails is no reason to stop what goes well.
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
