import { translator } from '../../src-core/language/index.ts';
import { buildIfStale, builtWindow } from '../built-window.ts';
import { createHost } from '../host.ts';
import { startServer } from '../room/server.ts';
import { stopWhenTold } from '../room/until-told.ts';
import { readSettings } from '../settings.ts';

/** The app in a browser on this machine. Prints one line of JSON, and serves until it is stopped. */
export async function serve(folder: string | undefined, port: number): Promise<void> {
  const { language } = await readSettings();
  // Not to the output, which is JSON.
  await buildIfStale(() => process.stderr.write(`${translator(language)('start.building')}\n`));
  const files = await builtWindow();
  const host = await createHost(process.env.npm_package_version ?? '');
  if (folder !== undefined) {
    const opened = await host.host.open(folder);
    if (!opened.ok) {
      process.stderr.write(`${opened.message}\n`);
      process.exitCode = 1;
      return;
    }
  }
  const server = await startServer(host, files, port).catch(async (error: unknown) => {
    await host.stop();
    throw error;
  });
  process.stdout.write(`${JSON.stringify({ url: server.url, projector: server.projector })}\n`);
  stopWhenTold(server, host);
}
