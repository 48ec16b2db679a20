import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createHost, type RunningHost } from '../../src-main/forum-session/host.ts';
import { type RunningServer, startServer } from '../../src-main/transports/web-server/server.ts';
import { enter, enterBy, openSocket, startSocket } from '../support/page-socket.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Idle connections without a key. */

let home = '';
let host: RunningHost;
let server: RunningServer | undefined;
const { FORUM_HOME } = process.env;

beforeEach(async () => {
  home = temporaryFolder();
  process.env.FORUM_HOME = join(home, 'settings');
  host = await createHost('0');
});
afterEach(async () => {
  await server?.close();
  await host.stop();
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

const PAGE = { type: 'text/html', content: Buffer.from('the page') };
/** Milliseconds: closes nothing for being late during a test, or everything at once. */
const PATIENT = { asking: 10_000_000, entry: 10_000_000, looking: 1_000_000 };
const HURRIED = { asking: 50, entry: 50, looking: 10 };

async function start(limits: typeof PATIENT): Promise<RunningServer> {
  server = await startServer(host, new Map([['/index.html', PAGE]]), 0, limits);
  return server;
}

/** A held connection: whether it is open, and when it closes. */
interface Held {
  readonly isThere: Promise<unknown>;
  readonly gone: Promise<unknown>;
}

/** A connection that sends this and no more. */
function saying(text: string): Held {
  const { hostname, port } = new URL(server?.origin ?? '');
  const socket = connect(Number(port), hostname, () => socket.write(text));
  socket.resume();
  return held(socket, 'connect');
}

function silent(begin?: string): Held {
  const socket = startSocket(server?.origin ?? '');
  if (begin !== undefined) socket.on('open', () => socket.send(begin, { fin: false }));
  return held(socket, 'open');
}

/** An error caused by the server is not a fault of the test. */
function held(socket: Socket | WebSocket, event: 'connect' | 'open'): Held {
  socket.on('error', () => undefined);
  const gone = new Promise((resolve) => socket.once('close', resolve));
  const there = new Promise((resolve) => socket.once(event, resolve));
  return { isThere: Promise.race([there, gone]), gone };
}

const half = (head: string) => `${head} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: `;
const slowBody = () =>
  `GET / HTTP/1.1\r\nHost: ${new URL(server?.origin ?? '').host}\r\nContent-Length: 1000\r\n\r\nx`;

const KINDS: Readonly<Record<string, () => Held>> = {
  'a connection that says nothing': () => saying(''),
  'half a header': () => saying(half('GET /')),
  'half the header of a socket': () => saying(half('GET /socket')),
  'a slow body': () => saying(slowBody()),
  'a socket that does not say who it is': () => silent(),
  'a socket whose first message never ends': () => silent('{"token":'),
};

describe.each(Object.entries(KINDS))('%s', (_name, hold) => {
  it('is closed after a while', async () => {
    await start(HURRIED);
    await hold().gone;
  });

  it('shuts no one out, known or new, even three hundred times', async () => {
    const { address, origin } = await start(PATIENT);
    const known = await enterBy(address('owner'));
    for (let turn = 0; turn < 300; turn += 1) await hold().isThere;
    expect(await hello(known.socket)).toMatchObject({ host: 'browser' });
    expect(await (await fetch(origin)).text()).toBe('the page');
    const newcomer = await enterBy(address('owner'));
    expect(await hello(newcomer.socket)).toMatchObject({ host: 'browser' });
    const again = await openSocket(origin);
    expect(await enter(again, { token: known.token })).toEqual({ role: 'owner' });
  });
});

it('refuses an oversized first message', async () => {
  await start(PATIENT);
  await silent('x'.repeat(100_000)).gone;
});

function hello(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.id === 7) resolve(message.result);
    });
    socket.send(JSON.stringify({ id: 7, method: 'hello', args: [] }));
  });
}
