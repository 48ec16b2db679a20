import open from 'open';
import { translator, type WordKey, type WordValues } from '../src-core/i18n/index.ts';
import { electronBinary } from './first-start/electron-binary.ts';
import { fetchElectron } from './first-start/fetch-electron.ts';
import { runDesktop } from './first-start/run-desktop.ts';
import { showProgress } from './first-start/show-progress.ts';
import { createHost } from './forum-session/host.ts';
import { readSettings } from './platform/settings.ts';
import { VERSION } from './platform/version.ts';
import { buildIfStale, builtWindow } from './transports/renderer-bundle.ts';
import { stopOnSignal } from './transports/web-server/graceful-shutdown.ts';
import { onEnter } from './transports/web-server/on-enter.ts';
import { startServer } from './transports/web-server/server.ts';

/** `npm start`: the desktop window if possible; otherwise the same app in the browser, with the reason. */

interface Reason {
  readonly words: WordKey;
  readonly values?: WordValues;
}

const { language } = await readSettings();
const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

if (await isBuilt()) {
  const reason: Reason | undefined = hasDisplay ? await desktop() : { words: 'host.noDisplay' };
  if (reason) await runInBrowser(reason);
}

async function isBuilt(): Promise<boolean> {
  try {
    await buildIfStale(() => say({ words: 'start.building' }));
    return true;
  } catch (error) {
    say({ words: 'start.buildFailed', values: { reason: String(error) } });
    process.exitCode = 1;
    return false;
  }
}

/** Returns when the window has been closed, or a reason if it did not open. */
async function desktop(): Promise<Reason | undefined> {
  if (!electronBinary()) {
    say({ words: 'host.fetching' });
    const trouble = await fetchElectron(showProgress(process.stdout, translator(language)), () =>
      say({ words: 'start.waiting' }),
    );
    if (trouble) {
      say({ words: 'host.noBinary' });
      return trouble;
    }
  }
  const binary = electronBinary();
  return binary ? runDesktop(binary) : { words: 'host.noBinary' };
}

async function runInBrowser(why: Reason): Promise<void> {
  const host = await createHost(VERSION);
  const server = await startServer(host, await builtWindow(), 0);
  say(why);
  say({ words: 'host.inBrowser' });
  const t = translator(language);
  const tellAddress = () => void process.stdout.write(`\n  ${server.address('owner')}\n\n`);
  tellAddress();
  process.stdout.write(`${t('host.addressHint')}\n${t('host.stopHint')}\n`);
  void onEnter(tellAddress);
  // The address is also printed, so a machine without a browser is no error.
  if (hasDisplay) await open(server.address('owner')).catch(() => undefined);
  await stopOnSignal(server, host);
}

/** In the user's language, and in English for anyone who helps. */
function say({ words, values }: Reason): void {
  const lines = new Set([language, 'en'] as const);
  for (const each of lines) process.stdout.write(`${translator(each)(words, values)}\n`);
}
