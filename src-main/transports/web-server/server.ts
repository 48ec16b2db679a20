import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '../../../src-core/protocol/roles.ts';
import type { Bridge, Exported, Outcome } from '../../../src-core/protocol/service.ts';
import type { ServedFile } from '../renderer-bundle.ts';
import { windowHeaders } from '../window-headers.ts';
import { Keys } from './access-keys.ts';
import { Sessions } from './sessions.ts';
import { answerSockets } from './sockets.ts';
import { UnknownConnections } from './unknown-connections.ts';

/**
 * The window over loopback. Its files are the program's own and are given to anyone on this machine; what is in a
 * forum only to a page that came by an address with a key (SECURITY.md).
 */

/** Milliseconds. */
export interface Limits {
  /** Until a connection has asked for something, in whole. */
  readonly asking: number;
  /** Until a socket has said who it is. */
  readonly entry: number;
  /** How often it is looked whether the first one is over. */
  readonly looking: number;
}
const LIMITS: Limits = { asking: 5_000, entry: 5_000, looking: 1_000 };
const HEADERS = windowHeaders("'self'");

export interface RunningServer {
  readonly origin: string;
  /** A new address. It lets one browser in, once, within ten minutes. */
  address(role: Role): string;
  close(): Promise<void>;
}

export async function startServer(
  bridge: Bridge,
  files: ReadonlyMap<string, ServedFile>,
  port: number,
  limits = LIMITS,
): Promise<RunningServer> {
  const exported = new Map<string, string>();
  const [keys, people, strangers] = [new Keys(), new Sessions(), new UnknownConnections()];
  const timeouts = {
    headersTimeout: limits.asking,
    requestTimeout: limits.asking,
    keepAliveTimeout: limits.asking,
    connectionsCheckingInterval: limits.looking,
  };
  const server = createServer(timeouts, (request, response) => {
    void answer(request, response).catch(() => end(response, 500));
  });
  server.on('connection', (connection) => strangers.add(connection));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;

  const withLinks: Bridge = {
    host: bridge.host,
    service: {
      ...bridge.service,
      export: async (meeting, options) => linked(await bridge.service.export(meeting, options)),
    },
  };

  function linked(done: Outcome<Exported>): Outcome<Exported> {
    if (!done.ok) return done;
    const id = randomBytes(12).toString('base64url');
    exported.set(id, done.path);
    return { ...done, href: `/exports/${id}/${encodeURIComponent(done.name)}` };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method, url = '/' } = request;
    if (headers.host !== host) return end(response, 421);
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
    // Nothing that is asked for has more to say.
    if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding']) {
      return end(response, 413);
    }
    if (!URL.canParse(url, origin)) return end(response, 400);
    const { pathname } = new URL(url, origin);
    const [, place, id = ''] = pathname.split('/');
    if (place === 'exports') return giveExported(request, response, id);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return end(response, 404);
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type }).end(file.content);
  }

  async function giveExported(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
  ): Promise<void> {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (people.withToken(token)?.role !== 'owner') return end(response, 403);
    strangers.becomesKnown(request.socket);
    const path = exported.get(id);
    if (path === undefined) return end(response, 404);
    const content = await readFile(path);
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
    });
    response.end(content);
  }

  const sockets = answerSockets(server, {
    ...{ bridge: withLinks, keys, people, strangers, host, origin },
    entryTime: limits.entry,
  });

  return {
    origin,
    // After the #, so that it is never sent: the page takes it from there, and out of the address.
    address: (role) => `${origin}/#key=${keys.make(role, performance.now())}`,
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The connection is over with that. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, Connection: 'close' }).end();
}
