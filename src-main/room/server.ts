import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RawData, WebSocketServer } from 'ws';
import { OWNER } from '../../src-core/roles.ts';
import type { Bridge, Exported, Outcome } from '../../src-core/service.ts';
import { connect, type FromHost } from '../../src-core/wire.ts';
import type { ServedFile } from '../built-window.ts';
import { windowHeaders } from '../window-headers.ts';
import { within } from '../within.ts';
import { Line } from './line.ts';
import { MOST_WINDOWS, People, type Person } from './people.ts';
import { Windows } from './windows.ts';

/** The window over loopback: only for who has the address that was printed (quality.md, Closed). */

/** The largest file that may be attached, as a message has it, and room for what is said of it. */
const LARGEST_MESSAGE = 40 * 1024 * 1024;
/** Twenty million empty lists come in a message that is not too large, and take a gigabyte when it is read. */
const MOST_PARTS = 2_500_000;
/** What may wait for a window that does not read; it asks for the whole anew when it makes contact again. */
const MOST_UNREAD = 32 * 1024 * 1024;
const MOST_CONNECTIONS = 256;
/** How long windows may take to save what was typed last, in milliseconds. */
const SAVING = 1_000;
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
  const people = new People();
  function whoAsks(request: IncomingMessage): Person | undefined {
    const given = new RegExp(`(?:^|;\\s*)${cookie}=([^;]+)`).exec(
      request.headers.cookie ?? '',
    )?.[1];
    return given === undefined ? undefined : people.withToken(given);
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
      // Who has been here goes on as who it was.
      const isKnown = whoAsks(request) !== undefined;
      const token = isKnown ? undefined : people.letIn(performance.now());
      if (!isKnown && token === undefined) return end(response, 429);
      const value = `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      const set = isKnown ? {} : { 'Set-Cookie': value };
      response.writeHead(302, { ...HEADERS, Location: '/', ...set }).end();
      return;
    }
    if (!whoAsks(request)) return end(response, 403);
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
  const open = new Set<ReturnType<typeof connect>>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    const window = /^\/socket(?:\?window=([\w-]{1,64}))?$/.exec(request.url ?? '');
    const person = whoAsks(request);
    const allowed = window !== null && isHere(request) && request.headers.origin === origin;
    if (!allowed || !person || person.windows === MOST_WINDOWS) {
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
      const connection = connect(withLinks, send, OWNER, windows.answersOf(window[1]));
      open.add(connection);
      person.windows += 1;
      const line = new Line<RawData>(async (data) => {
        if (!(await connection.receive(parsed(data as Buffer)))) ws.close(1008);
      }, ws);
      ws.on('message', (data) => {
        if (!person.pace.allows(performance.now())) {
          ws.close(1008);
          return;
        }
        line.add(data);
      });
      ws.on('close', () => {
        person.windows -= 1;
        open.delete(connection);
        connection.close();
      });
      ws.on('error', () => ws.terminate());
    });
  });

  return {
    url: `${origin}/?key=${key}`,
    projector: `${origin}/?key=${key}#/projector`,
    close: async () => {
      await within(SAVING, Promise.all([...open].map((each) => each.saveAll())));
      for (const ws of sockets.clients) ws.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parsed(data: Buffer): unknown {
  if (partsIn(data) > MOST_PARTS) return undefined;
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}

/** No fewer than the message has; signs in its texts are counted too. */
function partsIn(data: Buffer): number {
  if (data.length < MOST_PARTS) return 0;
  let parts = 0;
  for (const sign of data) if (sign === COMMA || sign === LIST || sign === OBJECT) parts += 1;
  return parts;
}
const [COMMA, LIST, OBJECT] = Buffer.from(',[{');

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, HEADERS).end();
}
