import { resolve } from 'node:path';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { createHost } from '../../forum-session/host.ts';
import { VERSION } from '../../platform/version.ts';
import { codeOf } from '../../store/atomic-fs.ts';
import { isForum } from '../../store/create-forum.ts';
import { buildIfStale, builtWindow } from '../renderer-bundle.ts';
import { stopOnSignal } from '../web-server/graceful-shutdown.ts';
import { onEnter } from '../web-server/on-enter.ts';
import { startServer } from '../web-server/server.ts';
import { printError, printJson } from './output.ts';
import { type UsageKey, usageWords } from './usage-words.ts';

interface Served {
  readonly folder?: string;
  readonly port: number;
  readonly language: Language;
}

/**
 * Serves the app to a browser on this machine. Prints one line of JSON with its addresses, and another with new
 * ones for each line of the input. It serves until the process is stopped, and returns an exit code only if it
 * cannot serve.
 */
export async function serve({ folder, port, language }: Served): Promise<number> {
  // Checked before building the window, which can take a while.
  if (folder !== undefined && !(await isForum(folder))) {
    refuse('invalid', 'folder', 'store.notForum', { folder: resolve(folder) });
  }
  // Not on stdout, which is JSON.
  await buildIfStale(() => printError(translator(language)('start.building')));
  const files = await builtWindow();
  const host = await createHost(VERSION);
  const opened = folder === undefined ? { ok: true as const } : await host.host.open(folder);
  if (!opened.ok) return giveUp(opened.message);
  try {
    const server = await startServer(host, files, port);
    const tellAddresses = () =>
      printJson({ url: server.address('owner'), projector: server.address('screen') });
    await tellAddresses();
    void onEnter(tellAddresses);
    return await stopOnSignal(server, host);
  } catch (error) {
    const words = WHY_NOT[codeOf(error) ?? ''];
    if (words) return giveUp(usageWords(language)(words, { port }));
    await host.stop();
    throw error;
  }

  async function giveUp(message: string): Promise<number> {
    printError(message);
    await host.stop();
    return 1;
  }
}

const WHY_NOT: Readonly<Record<string, UsageKey>> = {
  EADDRINUSE: 'commandLine.portTaken',
  EACCES: 'commandLine.portForbidden',
};
