import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/**
 * Calls back at each line of the input: Enter in a terminal. Without an input, or in the background of a
 * terminal, it never does.
 */
export async function onEnter(take: () => void): Promise<void> {
  if (await isInBackground()) return;
  createInterface({ input: process.stdin }).on('line', take);
}

/** In the background, the system would stop a program that reads from the terminal. */
async function isInBackground(): Promise<boolean> {
  if (!process.stdin.isTTY || process.platform === 'win32') return false;
  const asked = ['-o', 'stat=', '-p', String(process.pid)];
  const inFront = { stdout: '+' };
  const { stdout } = await promisify(execFile)('ps', asked).catch(() => inFront);
  return !stdout.includes(inFront.stdout);
}
