import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse } from '../../../src-core/model/refusal.ts';
import { codeOf } from '../../store/atomic-fs.ts';

/**
 * Prints a document with a Chromium on the machine: with a temporary profile, no network, no scripts, and a
 * time limit.
 */

/** A web page as a PDF. */
export type Print = (html: string) => Promise<Uint8Array>;

const PATIENCE = 60_000;

export async function printByChromium(
  html: string,
  program = findChromium(),
  giveUp = AbortSignal.timeout(PATIENCE),
): Promise<Uint8Array> {
  if (!program) refuse('invalid', 'format', 'host.noPdf');
  const folder = await mkdtemp(join(tmpdir(), 'forum-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    const failure = await run(program, argumentsFor(folder, page, pdf), giveUp);
    const made = failure === undefined ? await readFile(pdf).catch(() => undefined) : undefined;
    if (made) return new Uint8Array(made);
    const reason = failure ?? 'ENOENT';
    return refuse('invalid', 'format', 'host.pdfFailed', { program: basename(program), reason });
  } finally {
    // Processes that the program left running may still be writing there.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Returns what went wrong, if anything did. It leaves no process running. */
async function run(
  program: string,
  args: readonly string[],
  giveUp: AbortSignal,
): Promise<string | undefined> {
  const isPosix = process.platform !== 'win32';
  // In a process group, so that all of it can be ended at once.
  const child = spawn(program, args, { stdio: 'ignore', detached: isPosix, windowsHide: true });
  try {
    const [code] = await once(child, 'exit', { signal: giveUp });
    return code === 0 ? undefined : `${code}`;
  } catch (error) {
    return giveUp.aborted ? 'ETIMEDOUT' : (codeOf(error) ?? String(error));
  } finally {
    end(child.pid, isPosix);
  }
}

function end(pid: number | undefined, isGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, 'SIGKILL');
  } catch (error) {
    // The group has already ended; then macOS reports EPERM.
    if (codeOf(error) !== 'ESRCH' && codeOf(error) !== 'EPERM') throw error;
  }
}

function argumentsFor(profile: string, page: string, pdf: string): string[] {
  // Chromium does not run its sandbox as root. It only shows our own page, without scripts.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    `--user-data-dir=${join(profile, 'profile')}`,
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-quic',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const APPLICATIONS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** The usual place of Chromium, Chrome or Edge, or the program that FORUM_CHROMIUM names. */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string | undefined {
  const named = environment.FORUM_CHROMIUM;
  return [...(named ? [named] : []), ...places(environment, platform)].find((path) =>
    existsSync(path),
  );
}

function places(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return WINDOWS.flatMap((path) => roots.map((root) => join(root, ...path)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}
