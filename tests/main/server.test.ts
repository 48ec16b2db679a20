import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createHost, type RunningHost } from '../../src-main/forum-session/host.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { type RunningServer, startServer } from '../../src-main/transports/web-server/server.ts';
import { enter, enterBy, newToken, openSocket } from '../support/page-socket.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The server under raw requests and sockets, as a stranger would try it. */

let home = '';
let host: RunningHost;
let server: RunningServer;
let origin = '';
/** Headers of an admitted page. */
let token = '';
const { FORUM_HOME } = process.env;

beforeEach(async () => {
  // The rate limit counts time: here no time passes, however slow the machine.
  vi.useFakeTimers({ toFake: ['performance'] });
  home = temporaryFolder();
  process.env.FORUM_HOME = join(home, 'settings');
  const folder = join(home, 'forum');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  host = await createHost('0');
  await host.host.open(folder);
  const page = { type: 'text/html', content: Buffer.from('the page') };
  server = await startServer(host, new Map([['/index.html', page]]), 0);
  ({ origin } = server);
  token = await letIn();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
  await host.stop();
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

/** Enters by an address, and returns the token. */
async function letIn(): Promise<string> {
  const entered = await enterBy(server.address('owner'));
  entered.socket.terminate();
  return entered.token;
}

const keyOf = (address: string) => new URL(address).hash.replace('#key=', '');

/** Sends the path unchanged. */
async function get(path: string, headers: object = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  const asked = request({ hostname, port, path, method, headers: { ...headers } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let body = '';
  for await (const part of answer) body += part;
  return { status: answer.statusCode, headers: answer.headers, body };
}

async function joined(by = token, window?: string): Promise<WebSocket> {
  const socket = await openSocket(origin);
  await enter(socket, { token: by, window });
  return socket;
}

let calls = 0;
/** Sends one request, and returns the answer. */
function call(socket: WebSocket, method: string, ...args: unknown[]): Promise<unknown> {
  const id = ++calls;
  return new Promise((resolve) => {
    socket.on('message', function take(data) {
      const message = JSON.parse(String(data));
      if (message.id !== id) return;
      socket.off('message', take);
      resolve(message.result ?? message.error);
    });
    socket.send(JSON.stringify({ id, method, args }));
  });
}

describe('a request', () => {
  it('gets the program’s page, without forum data, for our host name only', async () => {
    expect(await get('/')).toMatchObject({ status: 200, body: 'the page' });
    expect(await get('/', { Host: 'evil.example' })).toMatchObject({ status: 421, body: '' });
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405 });
    expect(await get('/', { 'Content-Length': 9 })).toMatchObject({ status: 413 });
  });

  it('sets no cookie, which pages of other ports would share', async () => {
    const { headers } = await get('/');
    expect(headers).not.toHaveProperty('set-cookie');
    await expect(
      openSocket(origin).then((socket) => enter(socket, { token: newToken() })),
    ).rejects.toThrow('4403');
  });

  it('for a made file is answered to a known page with permission only', async () => {
    const socket = await joined();
    const made = await call(socket, 'export', undefined, { kind: 'forum', format: 'zip' });
    const { href } = made as { href: string };
    const by = (shown: string) => ({ Authorization: `Bearer ${shown}` });
    expect(await get(href)).toMatchObject({ status: 403, body: '' });
    expect(await get(href, { Cookie: `forum=${token}` })).toMatchObject({ status: 403 });
    const screen = await enterBy(server.address('screen'));
    expect(await get(href, by(screen.token))).toMatchObject({ status: 403, body: '' });
    const { status, body } = await get(href, by(token));
    expect(status).toBe(200);
    expect(body.slice(0, 2)).toBe('PK');
    expect(await get('/exports/none/x', by(token))).toMatchObject({ status: 404 });
  });

  it('never reaches a file on the disk', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..\\package.json',
      '/exports/..%2fforum.json',
      '/exports/%00',
      'http://evil.example/package.json',
    ]) {
      const { status, body } = await get(path);
      expect(status, path).toBeOneOf([400, 403, 404]);
      expect(body).toBe('');
    }
    expect(await get('http://[')).toMatchObject({ status: 400 });
  });
});

describe('a socket', () => {
  it('opens only for our own page', async () => {
    for (const headers of [
      { Origin: 'http://evil.example' },
      { Origin: 'http://127.0.0.1:1' },
      { Host: 'evil.example' },
    ]) {
      await expect(openSocket(origin, headers), JSON.stringify(headers)).rejects.toThrow('403');
    }
  });

  it('is admitted once by a key, then by its token', async () => {
    const key = keyOf(server.address('owner'));
    const page = newToken();
    expect(await enter(await openSocket(origin), { key, token: page })).toEqual({ role: 'owner' });
    const again = await openSocket(origin);
    await expect(enter(again, { key, token: newToken() })).rejects.toThrow('4403');
    // A page that reloaded before its answer.
    expect(await enter(await openSocket(origin), { key, token: page })).toEqual({ role: 'owner' });
    expect(await enter(await openSocket(origin), { token: page })).toEqual({ role: 'owner' });
  });

  it('is not admitted by a key older than ten minutes', async () => {
    const [old, used] = [server.address('owner'), server.address('owner')];
    vi.advanceTimersByTime(10 * 60_000);
    await enterBy(used);
    vi.advanceTimersByTime(1);
    await expect(enterBy(old)).rejects.toThrow('4403');
  });

  it.each([
    ['{'],
    ['[]'],
    ['{"id":1,"method":"hello","args":[]}'],
    [JSON.stringify({ token: 'short' })],
    [JSON.stringify({ token: newToken(), key: newToken() })],
    [JSON.stringify({ token: newToken(), role: 'owner' })],
  ])('is closed at a first message that lets nobody in: %s', async (message) => {
    const socket = await openSocket(origin);
    socket.send(message);
    expect((await once(socket, 'close'))[0]).toBe(4403);
  });

  it('that closes before its refusal harms no other', async () => {
    const { hostname, port } = new URL(origin);
    for (let turn = 0; turn < 20; turn += 1) {
      const socket = connectSocket(Number(port), hostname);
      await once(socket, 'connect');
      const lines = [
        'GET /socket HTTP/1.1',
        'Host: x',
        'Upgrade: websocket',
        'Connection: upgrade',
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      socket.resetAndDestroy();
    }
    expect(await get('/')).toMatchObject({ status: 200 });
  });

  it('is closed at an invalid or oversized message, and others continue', async () => {
    const other = await joined();
    for (const [message, code] of [
      ['[]', 1008],
      ['{', 1008],
      ['x'.repeat(41 * 1024 * 1024), 1009],
      [`{"id":1,"method":"hello","args":[${'[],'.repeat(3_000_000)}1]}`, 1008],
    ] as const) {
      const socket = await joined();
      socket.send(message);
      const [closed] = await once(socket, 'close');
      expect(closed).toBe(code);
    }
    expect(await call(other, 'hello')).toMatchObject({ host: 'browser' });
  });

  it('answers unknown or forbidden calls with a refusal', async () => {
    const socket = await joined();
    for (const [method, ...args] of [
      ['constructor'],
      ['subscribe', '../forum'],
      ['search', 7],
      ['preview', 'm', { language: 'xx' }],
    ] as const) {
      const refused = await call(socket, method, ...args);
      expect(refused).toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/^Feltet|^Vinduet|^Språk må være/),
      });
    }
    expect(await call(socket, 'execute', { do: 'nope' })).toMatchObject({
      code: 'unknown-command',
    });
    expect(await call(socket, 'execute', null)).toMatchObject({ ok: false });
  });

  it('that lost contact gets its answer again, and nothing is repeated', async () => {
    const challenge = { id: 7_000, method: 'execute', args: [{ do: 'addChallenge', title: 'Én' }] };
    const [one, two] = [newToken(), newToken()];
    const sendIn = async (window: string) => {
      const socket = await joined(token, window);
      const answer = new Promise<{ result: object }>((resolve) => {
        socket.on('message', (data) => {
          const message = JSON.parse(String(data));
          if (message.id === 7_000) resolve(message);
        });
      });
      socket.send(JSON.stringify(challenge));
      const { result } = await answer;
      socket.terminate();
      return result;
    };
    const first = await sendIn(one);
    expect(first).toMatchObject({ ok: true });
    expect(await sendIn(one)).toEqual(first);
    // Another window has its own numbers.
    expect(await sendIn(two)).not.toEqual(first);
    const shown = (await host.service.execute({ do: 'addChallenge', title: 'To' })) as object;
    expect(shown).toMatchObject({ ok: true, revision: 4 });
  });

  it('that asks endlessly is closed, even after reconnecting, and others continue', async () => {
    const other = await joined(await letIn());
    const eager = await joined();
    const closed = once(eager, 'close');
    for (let turn = 0; turn < 4_000; turn += 1) {
      eager.send(JSON.stringify({ id: turn, method: 'hello', args: [] }));
    }
    const [code] = await closed;
    expect(code).toBe(1008);
    // Its allowance is shared by all its sockets.
    let answered = 0;
    for (let turn = 0; turn < 5; turn += 1) {
      const anew = await joined();
      const shut = once(anew, 'close');
      anew.on('message', () => {
        answered += 1;
      });
      for (let each = 0; each < 1_000; each += 1) {
        anew.send(JSON.stringify({ id: each, method: 'hello', args: [] }));
      }
      expect((await shut)[0]).toBe(1008);
    }
    expect(answered).toBeLessThan(2_500);
    expect(await call(other, 'hello')).toMatchObject({ host: 'browser' });
  });

  it('is one of a limited number for one user', async () => {
    const mine: WebSocket[] = [];
    for (let turn = 0; turn < 32; turn += 1) mine.push(await joined());
    await expect(joined()).rejects.toThrow('1013');
    expect(await call(await joined(await letIn()), 'hello')).toMatchObject({ host: 'browser' });
    const [gone] = mine;
    const closed = once(gone as WebSocket, 'close');
    gone?.close();
    await closed;
    await joined();
  });

  it('waits for its own calls only', async () => {
    const [eager, other] = [await joined(), await joined()];
    eager.setMaxListeners(Infinity);
    const sheet = `Navn;Rolle;Myndighet\n${'A;B;C\n'.repeat(100)}`;
    const file = { dataBase64: Buffer.from(sheet).toString('base64'), language: 'nb' };
    let answered = 0;
    const all = Array.from({ length: 100 }, () =>
      call(eager, 'readPartners', file).then(() => {
        answered += 1;
      }),
    );
    await call(other, 'execute', { do: 'addChallenge', title: 'Én' });
    expect(answered).toBeLessThan(50);
    await Promise.all(all);
  });

  it('is answered in turn, however fast another asks', async () => {
    const [eager, other] = [await joined(), await joined()];
    let asked = 0;
    const hasMore = () => eager.readyState === WebSocket.OPEN && asked < 1_900;
    const ask = () => {
      asked += 1;
      const note = 'x'.repeat(5_000);
      const command = { do: 'addChallenge', id: `e-${asked}`, title: 'Fort', note };
      eager.send(JSON.stringify({ id: asked, method: 'execute', args: [command] }));
    };
    let answered = 0;
    // As many as may be pending, and one more for each answer.
    eager.on('message', (data) => {
      if (!('result' in JSON.parse(String(data)))) return;
      answered += 1;
      if (hasMore()) ask();
    });
    for (let turn = 0; turn < 500; turn += 1) ask();
    const waited: number[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const before = answered;
      await call(other, 'execute', { do: 'addChallenge', title: `Rolig ${turn}` });
      waited.push(answered - before);
    }
    expect(asked).toBeGreaterThan(500);
    // In turn; a few more may already be pending.
    expect(Math.max(...waited)).toBeLessThan(20);
  });

  it('that is not read is closed before it fills the memory', async () => {
    const quick = await joined();
    const slow = await joined();
    await call(slow, 'subscribe', 'forum');
    slow.pause();
    const closed = once(slow, 'close');
    const secretariat = 'x'.repeat(900);
    const challenge = { title: 'Lang', note: 'x'.repeat(1_900_000) };
    for (let turn = 0; turn < 40; turn += 1) {
      await call(quick, 'execute', { do: 'addChallenge', id: `c-${turn}`, ...challenge });
    }
    expect(await call(quick, 'execute', { do: 'setForum', name: 'F', secretariat })).toMatchObject({
      ok: true,
    });
    slow.resume();
    await closed;
  });
});
