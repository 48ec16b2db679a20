import { createHost } from '../../src-main/forum-session/host.ts';
import { VERSION } from '../../src-main/platform/version.ts';
import { builtWindow } from '../../src-main/transports/renderer-bundle.ts';
import { startServer } from '../../src-main/transports/web-server/server.ts';
import { type Serving, serve } from './serve.ts';

/** As `serve`, in this process. */
export function serveHere(
  make: (folder: string) => Promise<void>,
  use: (serving: Serving) => Promise<void>,
): Promise<void> {
  return serve(make, use, servedHere);
}

/**
 * Serves a forum as `forum serve` does, in this process: starting the program costs more than most tests. `home` is the
 * folder of the person's settings. One at a time.
 */
async function servedHere<T>(
  folder: string,
  home: string,
  use: (serving: Serving) => Promise<T>,
): Promise<T> {
  const { FORUM_HOME } = process.env;
  process.env.FORUM_HOME = home;
  try {
    const host = await createHost(VERSION);
    const opened = await host.host.open(folder);
    if (!opened.ok) throw new Error(opened.message);
    const server = await startServer(host, await files, 0);
    try {
      const newAddresses = async () => ({
        url: server.address('owner'),
        projector: server.address('screen'),
      });
      const { url } = await newAddresses();
      return await use({ url, newAddresses, origin: server.origin, folder });
    } finally {
      await server.close();
      await host.stop();
    }
  } finally {
    if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
    else process.env.FORUM_HOME = FORUM_HOME;
  }
}

const files = builtWindow();
