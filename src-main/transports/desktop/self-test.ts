import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Print } from '../../documents/printing/print-by-chromium.ts';
import { openForumService } from '../../forum-session/forum-session.ts';
import { createHost } from '../../forum-session/host.ts';
import { createNewForum } from '../../forum-session/new-forum.ts';
import { VERSION } from '../../platform/version.ts';
import { ORIGIN } from './app-protocol.ts';
import { PREFERENCES } from './control-window.ts';
import { answerWindows } from './ipc.ts';

/**
 * `Forum --self-test=<folder>`: proves that an installed program works, because its fuses prevent tests from
 * controlling it. It uses each part that packaging could break: resources, worker, WebAssembly, fonts, PDF,
 * preload, page.
 */

/** A meeting of the sample. Drawing the picture in its minutes needs the fonts and the WebAssembly. */
const MEETING = '2023-1';
const AUTHOR = 'self-test';
/** How long the page may take to show the forum, in ms. */
const PATIENCE = 300_000;

/** Makes everything in a new or empty folder, then writes `ok.json` there. Returns the exit code. */
export async function runSelfTest(given: string, print: Print): Promise<number> {
  const folder = resolve(given);
  const forum = join(folder, 'forum');
  // The test neither reads nor changes the user's settings.
  process.env.FORUM_HOME = folder;
  try {
    await mkdir(folder, { recursive: true });
    await createNewForum(forum, {
      name: 'Forum',
      language: 'nb',
      template: 'sample',
      author: AUTHOR,
    });
    const documents = await makeMinutes(forum, print);
    const heading = await headingInWindow(forum);
    const { electron, chrome } = process.versions;
    const ok = { version: VERSION, electron, chrome, documents, heading };
    await writeFile(join(folder, 'ok.json'), `${JSON.stringify(ok, null, 2)}\n`);
    process.stdout.write(`Forum ${VERSION} works. See ${join(folder, 'ok.json')}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Forum ${VERSION} failed its self-test: ${reason}\n`);
    return 1;
  }
}

/** The names and sizes of the files, in bytes. */
async function makeMinutes(folder: string, print: Print): Promise<Record<string, number>> {
  const forum = await openForumService(folder, { author: AUTHOR, print });
  const sizes: Record<string, number> = {};
  try {
    for (const [format, start] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
    ] as const) {
      const made = await forum.service.export(MEETING, { format, edition: 'full' });
      if (!made.ok) throw new Error(made.message);
      const content = await readFile(made.path);
      if (!content.toString('latin1').startsWith(start)) throw new Error(`not ${format}`);
      sizes[made.name] = content.length;
    }
  } finally {
    await forum.close();
  }
  return sizes;
}

/** Opens the forum in a hidden window. Returns the heading that a user would see. */
async function headingInWindow(folder: string): Promise<string> {
  const host = await createHost(VERSION);
  answerWindows(host, () => undefined);
  const opened = await host.host.open(folder);
  if (!opened.ok) throw new Error(opened.message);
  const window = new BrowserWindow({ show: false, webPreferences: PREFERENCES });
  try {
    await window.loadURL(`${ORIGIN}/`);
    return await shownHeading(window);
  } finally {
    window.destroy();
    await host.stop();
  }
}

async function shownHeading(window: BrowserWindow): Promise<string> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const heading: unknown = await window.webContents.executeJavaScript(
      "document.querySelector('h1')?.textContent ?? ''",
    );
    if (typeof heading === 'string' && heading !== '') return heading;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the window stayed empty');
}
