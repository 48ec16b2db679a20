import { join, resolve } from 'node:path';
import { app } from 'electron';
import { localFolder } from '../../platform/user-data-dir.ts';
import { runCommandLine } from '../cli/command-line.ts';
import { builtWindow } from '../renderer-bundle.ts';
import { declareProtocol, serveWindow } from './app-protocol.ts';
import { printInWindow } from './print-window.ts';
import { keepSessionIn } from './profile.ts';
import { closeEveryWayOut, denyPermissions } from './security.ts';
import { runSelfTest } from './self-test.ts';
import { refuseDictionaries } from './spell-check.ts';
import type { Task } from './start-task.ts';

/** The installed program without a window: as `forum` on the command line, or testing itself. */

/** Must be called before the app is ready, and not awaited there: the app waits for the module that calls it. */
export function runWithoutWindow(task: Task): void {
  declareProtocol();
  refuseDictionaries();
  closeEveryWayOut(() => 'en');
  app.dock?.hide();
  keepSessionIn(sessionFolder(task));
  // Printing a PDF closes its window, but the program continues.
  app.on('window-all-closed', () => undefined);
  void perform(task).then(leave);
}

/** Chromium's files are separate from those of a window that is open at the same time. */
function sessionFolder(task: Task): string {
  return 'selfTest' in task
    ? join(resolve(task.selfTest), 'session')
    : join(localFolder(), 'command-line');
}

/** Returns the exit code. */
async function perform(task: Task): Promise<number> {
  if ('commandLine' in task) return runCommandLine(task.commandLine, print);
  await ready();
  return runSelfTest(task.selfTest, printInWindow);
}

/** Prints with Electron's own Chromium. Most commands need none, so they do not wait for it. */
async function print(html: string): Promise<Uint8Array> {
  await ready();
  return printInWindow(html);
}

let preparing: Promise<void> | undefined;

function ready(): Promise<void> {
  preparing ??= app.whenReady().then(async () => {
    denyPermissions();
    serveWindow(await builtWindow());
  });
  return preparing;
}

/** Waits until the output has been read, before the process ends. */
async function leave(code: number): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  app.exit(code);
}
