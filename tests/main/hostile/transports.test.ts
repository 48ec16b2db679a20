import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Connection } from '../../../src-core/protocol/connection.ts';
import type { FromHost } from '../../../src-core/protocol/messages.ts';
import { OWNER } from '../../../src-core/protocol/roles.ts';
import { openForumService } from '../../../src-main/forum-session/forum-session.ts';
import { createHost } from '../../../src-main/forum-session/host.ts';
import { createForum } from '../../../src-main/forum-session/new-forum.ts';
import { startServer } from '../../../src-main/transports/web-server/server.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { enterBy } from '../../support/page-socket.ts';
import { temporaryFolder } from '../../support/with-forum.ts';
import { Bounds } from './bounds.ts';
import { MAX_RUN_LENGTH, mutated, share } from './input.ts';

/** The three transports: a window over IPC, a browser over a WebSocket, the lines of a script. */

const NOW = () => '2026-11-23T10:00:00+01:00';
const OPEN = EVERY_COMMAND.slice(
  0,
  EVERY_COMMAND.findIndex(({ do: name, meeting }) => name === 'closeMeeting' && meeting === 'm'),
);
const home = temporaryFolder();
let turn = 0;
const { FORUM_HOME } = process.env;

/** A forum with an open meeting. */
async function forum(): Promise<string> {
  const folder = join(home, `forum-${++turn}`);
  await cp(join(home, 'model'), folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  process.env.FORUM_HOME = join(home, 'settings');
  const folder = join(home, 'model');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test', now: NOW });
  const { service, close } = await openForumService(folder, { author: 'test', now: NOW });
  for (const command of OPEN) expect(await service.execute(command)).toMatchObject({ ok: true });
  await close();
});
afterAll(async () => {
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

/** A digest of the state, because comparing it fully would take longer than the test. */
const LARGE = 400_000;

const anyCommand = mutated([
  ...EVERY_COMMAND,
  { do: 'undo', meeting: 'm' },
  { do: 'redo', meeting: 'm' },
  { do: 'undo' },
]);
const about = { kind: 'minutes', language: 'nb', edition: 'public' };
const anyCall = fc.oneof(
  anyCommand.map((command) => ({ id: 1, method: 'execute', args: [command] })),
  mutated([
    ...EVERY_COMMAND.map((command) => ({ id: 1, method: 'execute', args: [command] })),
    { id: 2, method: 'write', args: [{ do: 'setNotes', meeting: 'm', item: 'i', text: 'Ja' }, ''] },
    { id: 3, method: 'setWall', args: [{ page: 'agenda', heldBack: { d: true } }] },
    { id: 4, method: 'preview', args: ['m', about] },
    { id: 5, method: 'readTemplate', args: [{ choice: 'band', language: 'nb' }] },
    { id: 6, method: 'readPartners', args: [{ dataBase64: 'TmF2bg==', language: 'nb' }] },
    { id: 7, method: 'search', args: ['plan'] },
    { id: 8, method: 'subscribe', args: ['meeting:m'] },
    { id: 9, method: 'unsubscribe', args: [8] },
    { id: 10, method: 'hello', args: [] },
    { id: 11, method: 'openExported', args: ['/tmp/x'] },
    { id: 12, method: 'chooseFolder', args: ['open'] },
  ]),
);

/** Only methods that are safe on the test machine. */
const isHarmless = (call: unknown) => {
  const method = (call as { method?: unknown } | null)?.method;
  return !['open', 'create', 'openSample', 'close', 'listFolders', 'prefer'].includes(
    String(method),
  );
};

interface Refusing {
  readonly ok: false;
  readonly code: string;
  readonly path: string;
  readonly message: string;
}
const isRefusal = (answer: unknown): answer is Refusing =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

it(
  'survives any message from a window over IPC',
  async () => {
    const bounds = new Bounds('IPC');
    let folder = await forum();
    const open = () => openForumService(folder, { author: 'test', language: 'nb', now: NOW });
    let opened = await open();
    const { host } = await createHost('0');
    await host.prefer({ language: 'nb' });
    const sent: FromHost[] = [];
    const state = async () => JSON.stringify(await opened.show());
    let now = await state();
    /** Everything acknowledged is there and valid after reopening. */
    async function mustBeKept(): Promise<void> {
      await opened.close();
      opened = await open();
      expect(JSON.parse(await state())).toEqual(JSON.parse(now));
      expect((await opened.check(false)).problems).toEqual([]);
    }
    await fc.assert(
      fc.asyncProperty(anyCall.filter(isHarmless), async (call) => {
        // As Electron passes it: a structured clone.
        const connection = new Connection(
          { service: opened.service, host },
          (message) => sent.push(message),
          OWNER,
        );
        sent.length = 0;
        const understood = await bounds.of(() => connection.receive(structuredClone(call)));
        connection.close();
        const answers = sent.filter((message) => 'result' in message || 'error' in message);
        expect(answers).toHaveLength(understood ? 1 : 0);
        const [answer] = answers;
        const refused =
          answer && ('error' in answer ? answer.error : 'result' in answer && answer.result);
        if (answer && 'error' in answer) bounds.refusal(answer.error);
        else if (isRefusal(refused)) bounds.refusal(refused);
        const after = await state();
        if (!understood || (answer && 'error' in answer) || isRefusal(refused)) {
          expect(after).toBe(now);
        }
        now = after;
        if (now.length < LARGE) return;
        await mustBeKept();
        await opened.close();
        folder = await forum();
        opened = await open();
        now = await state();
      }),
      share(0.35),
    );
    bounds.done();
    await mustBeKept();
    await opened.close();
    expect(Object.prototype).not.toHaveProperty('admin');
  },
  MAX_RUN_LENGTH,
);

it(
  'survives any message from a browser over a WebSocket',
  async () => {
    const bounds = new Bounds('WebSocket');
    const host = await createHost('0');
    await host.host.prefer({ language: 'nb' });
    expect(await host.host.open(await forum())).toMatchObject({ ok: true });
    const server = await startServer(host, new Map(), 0);
    const joined = async () => {
      const { socket } = await enterBy(server.address('owner'));
      socket.setMaxListeners(Infinity);
      socket.on('error', () => undefined);
      return socket;
    };
    /** The first answer, or the close code. */
    const answerTo = (socket: WebSocket, message: string | Uint8Array) =>
      new Promise<FromHost | number>((resolve) => {
        const closed = (code: number) => resolve(code);
        socket.once('close', closed);
        socket.on('message', function take(data) {
          const answer = JSON.parse(String(data)) as FromHost;
          if (!('id' in answer)) return;
          socket.off('message', take);
          socket.off('close', closed);
          resolve(answer);
        });
        socket.send(message);
      });
    let socket = await joined();
    const anyMessage = fc.oneof(
      {
        weight: 6,
        arbitrary: anyCall.filter(isHarmless).map((call) => JSON.stringify(call) ?? ''),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        if (socket.readyState !== WebSocket.OPEN) socket = await joined();
        const answer = await bounds.of(() => answerTo(socket, message));
        if (typeof answer === 'number') {
          expect([1003, 1007, 1008]).toContain(answer);
          return;
        }
        if ('error' in answer) bounds.refusal(answer.error);
        else if ('result' in answer && isRefusal(answer.result)) bounds.refusal(answer.result);
        // It may use its full rate; the next window starts over.
        if (turn++ % 500 === 499) socket.close();
      }),
      share(0.15),
    );
    bounds.done();
    socket.terminate();
    await server.close();
    await host.stop();
  },
  MAX_RUN_LENGTH,
);

it(
  'survives any line of a script',
  async () => {
    const bounds = new Bounds('forum run');
    const folder = await forum();
    const { numRuns, seed } = share(0.1);
    const anyLine = fc.oneof(
      { weight: 8, arbitrary: anyCommand.map((command) => JSON.stringify(command) ?? '7') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }) },
    );
    const lines = fc
      .sample(anyLine, { numRuns, seed })
      .map((line) => line.replaceAll('\n', ' '))
      .filter((line) => line.trim() !== '');
    const shown = async () => {
      const opened = await openForumService(folder, { author: 'test', now: NOW });
      const state = await opened.show();
      await opened.close();
      return JSON.stringify(state);
    };
    const before = await shown();
    const run = (given: readonly string[]) =>
      new Promise<{ answers: string[]; said: string }>((resolve) => {
        const child = execFile(
          process.execPath,
          ['src-main/transports/cli/index.ts', 'run', folder, '-', '--keep-going'],
          { maxBuffer: 1 << 30, env: { ...process.env, LANG: 'nb_NO.UTF-8' } },
          (_error, out, said) => resolve({ answers: out.trimEnd().split('\n'), said }),
        );
        child.stdin?.end(`${given.join('\n')}\n`);
      });
    const { answers, said } = await run(lines);
    expect(answers).toHaveLength(lines.length);
    expect(said).not.toMatch(/\n\s+at /);
    const parsed = answers.map((answer) => JSON.parse(answer) as Refusing | { ok: true });
    for (const answer of parsed)
      await bounds.of(() => (answer.ok ? undefined : bounds.refusal(answer)));
    // Refused ones change nothing: repeats all of them in an unchanged forum.
    expect(parsed.some(({ ok }) => ok)).toBe(true);
    expect(await shown()).not.toBe(before);
    bounds.done();
  },
  MAX_RUN_LENGTH,
);
