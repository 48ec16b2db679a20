import { spawn } from 'node:child_process';
import { APP_ROOT } from '../platform/app-root.ts';
import { windowSystemFlags } from '../platform/window-system.ts';
import { type Ended, whyNotStarted } from './did-not-start.ts';
import { withoutRunAsNode } from './electron-binary.ts';

/** The last characters of the error output, which are enough to find the reason. */
const KEPT = 20_000;

/** Runs the desktop program until it ends. Returns the reason if its window did not open. */
export async function runDesktop(binary: string): Promise<ReturnType<typeof whyNotStarted>> {
  const begun = performance.now();
  let said = '';
  const ended = await new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
    const flags = windowSystemFlags(process.platform, process.env, []);
    const child = spawn(binary, [...flags, APP_ROOT], {
      stdio: ['inherit', 'inherit', 'pipe'],
      env: withoutRunAsNode(process.env),
    });
    child.stderr.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-KEPT);
      process.stderr.write(data);
    });
    child.once('error', (error) => {
      said += error.message;
      resolve({ code: 1, signal: null });
    });
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return whyNotStarted({ ...ended, said, lastedMs: performance.now() - begun });
}
