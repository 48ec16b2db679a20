import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Bridge, Exported, Outcome } from '../../src-core/service.ts';
import { connect, type FromHost } from '../../src-core/wire.ts';
import type { ServedFile } from '../built-window.ts';
import { windowHeaders } from '../window-headers.ts';
import { Pace } from './pace.ts';
import { Windows } from './windows.ts';

/** The window over loopback: only for who has the address that was printed (quality.md, Closed). */

const LARGEST_MESSAGE = 64 * 1024 * 1024;
/** What may wait for a window that does not read; it asks for the whole anew when it makes contact again. */
const MOST_UNREAD = 32 * 1024 * 1024;
const MOST_CONNECTIONS = 256;
const HEADERS = windowHeaders("'self'");

export async function startServer(
  bridge: Bridge,
  files: ReadonlyMap<string, ServedFile>,
  port: number,
): Promise<{ url: string; projector: string; close(): Promise<void> }> {
  const key = randomBytes(24).toString('base64url');
  const exported = new Map<string, string>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => end(response, 500));
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${taken}`;
  const cookie = `forum-${taken}`;

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
  function isOurs(request: IncomingMessage): boolean {
    const given = new RegExp(`(?:^|;\\s*)${cookie}=([^;]+)`).exec(
      request.headers.cookie ?? '',
    )?.[1];
    return given !== undefined && isKey(given);
  }
  function isKey(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(key)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  function isHere(request: IncomingMessage): boolean {
    return request.headers.host === `127.0.0.1:${taken}`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isHere(request)) return end(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    const asked = request.url ?? '/';
    if (!URL.canParse(asked, origin)) return end(response, 400);
    const address = new URL(asked, origin);
    const given = address.searchParams.get('key');
    if (address.pathname === '/' && given !== null && isKey(given)) {
      const value = `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`;
      response.writeHead(302, { ...HEADERS, Location: '/', 'Set-Cookie': value }).end();
      return;
    }
    if (!isOurs(request)) return end(response, 403);
    const [, place, id = ''] = address.pathname.split('/');
    const path = place === 'exports' ? exported.get(id) : undefined;
    if (path !== undefined) {
      const type = 'application/octet-stream';
      const content = await readFile(path);
      response.writeHead(200, {
        ...HEADERS,
        'Content-Type': type,
        'Content-Disposition': 'attachment',
      });
      response.end(content);
      return;
    }
    const file = files.get(address.pathname === '/' ? '/index.html' : address.pathname);
    if (!file) return end(response, 404);
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type }).end(file.content);
  }

  const windows = new Windows();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    const window = /^\/socket(?:\?window=([\w-]{1,64}))?$/.exec(request.url ?? '');
    const allowed =
      window !== null && isHere(request) && request.headers.origin === origin && isOurs(request);
    if (!allowed) {
      // Who is refused may be gone already.
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const send = (message: FromHost) => {
        if (ws.bufferedAmount > MOST_UNREAD) ws.terminate();
        else ws.send(JSON.stringify(message));
      };
      const connection = connect(withLinks, send, windows.answersOf(window[1]));
      const pace = new Pace();
      ws.on('message', (data) => {
        if (!pace.allows(performance.now())) {
          ws.close(1008);
          return;
        }
        void connection.receive(parsed(String(data))).then((understood) => {
          if (!understood) ws.close(1008);
        });
      });
      ws.on('close', () => connection.close());
      ws.on('error', () => ws.terminate());
    });
  });

  return {
    url: `${origin}/?key=${key}`,
    projector: `${origin}/?key=${key}#/projector`,
    close: async () => {
      for (const ws of sockets.clients) ws.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, HEADERS).end();
}
