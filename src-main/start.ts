import { spawn } from 'node:child_process';
import open from 'open';
import { translator, type WordKey } from '../src-core/language/index.ts';
import { buildIfStale, builtWindow } from './built-window.ts';
import { canFetchElectron, electronBinary, fetchElectron } from './electron-binary.ts';
import { createHost } from './host.ts';
import { startServer } from './room/server.ts';
import { stopWhenTold } from './room/until-told.ts';
import { ROOT } from './root.ts';
import { readSettings } from './settings.ts';
import { VERSION } from './version.ts';
import { windowSystemFlags } from './window-system.ts';

/** `npm start`: the desktop window where it can be had; else the same app in the browser, and why. */

/** A window that is gone so soon, with a fault, never came up. */
const TOO_SOON = 5_000;

const { language } = await readSettings();
const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

await buildIfStale();
const reason = hasDisplay ? await runDesktop() : 'host.noDisplay';
if (reason) await runInBrowser(reason);

/** Answers when the window is closed; with a reason where it could not be opened. */
async function runDesktop(): Promise<WordKey | undefined> {
  const binary = electronBinary() ?? (await fetched());
  if (!binary) return 'host.noBinary';
  const begun = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    const flags = windowSystemFlags(process.platform, process.env, []);
    const child = spawn(binary, [...flags, ROOT], { stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  return code !== 0 && Date.now() - begun < TOO_SOON ? 'host.didNotStart' : undefined;
}

async function fetched(): Promise<string | undefined> {
  if (!(await canFetchElectron())) return undefined;
  say('host.fetching');
  return fetchElectron();
}

async function runInBrowser(why: WordKey): Promise<void> {
  const host = await createHost(VERSION);
  const server = await startServer(host, await builtWindow(), 0);
  say(why);
  say('host.inBrowser');
  const stopHint = translator(language)('host.stopHint');
  process.stdout.write(`\n  ${server.url}\n\n${stopHint}\n`);
  // The address is printed; a machine without a browser is no fault.
  if (hasDisplay) await open(server.url).catch(() => undefined);
  await stopWhenTold(server, host);
}

/** In the person's language, and in English for who helps. */
function say(words: WordKey): void {
  const lines = new Set([language, 'en'] as const);
  for (const each of lines) process.stdout.write(`${translator(each)(words)}\n`);
}
