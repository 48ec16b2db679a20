import open from 'open';
import { translator } from '../src-core/language/index.ts';
import { createHost } from './host.ts';
import { builtWindow } from './room/built-window.ts';
import { startServer } from './room/server.ts';

/** `npm start`: the app in the browser, with a plain sentence saying so. */

const files = await builtWindow();
const host = await createHost(process.env.npm_package_version ?? '');
const server = await startServer(host, files, 0);
const { language } = await host.host.hello();
const lines = new Set([language, 'en'] as const);
for (const each of lines) process.stdout.write(`${translator(each)('host.inBrowser')}\n`);
process.stdout.write(`\n  ${server.url}\n\n${translator(language)('host.stopHint')}\n`);

const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
// The address is printed; a machine without a browser is no fault.
if (hasDisplay) await open(server.url).catch(() => undefined);

const stop = () =>
  void server
    .close()
    .then(host.stop)
    .then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
