import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../src-core/protocol/calls.ts';
import { Connection } from '../../../src-core/protocol/connection.ts';
import type { FromHost } from '../../../src-core/protocol/messages.ts';
import { OWNER } from '../../../src-core/protocol/roles.ts';
import {
  type OpenedForum,
  openForumService,
} from '../../../src-main/forum-session/forum-session.ts';
import { createHost, type RunningHost } from '../../../src-main/forum-session/host.ts';
import { createForum } from '../../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { processorTime } from '../../support/processor-time.ts';
import { temporaryFolder } from '../../support/with-forum.ts';
import { define, type Holder, placesIn, share } from './input.ts';

/** The work of any call is bounded, whatever its values: counters, cursors, dates, lengths, depth. */

/** Processor time, in milliseconds. Unbounded work would take minutes. */
const MAX_WORK = 4_000;
const NOW = () => '2026-11-23T10:00:00+01:00';

const home = temporaryFolder();
let host: RunningHost;
let forum: OpenedForum;
let made = 0;
const { FORUM_HOME } = process.env;

beforeAll(async () => {
  process.env.FORUM_HOME = join(home, 'settings');
  host = await createHost('0');
});
beforeEach(opened);
afterAll(async () => {
  await forum.close();
  await host.stop();
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

/** A forum with an open meeting. */
async function opened(): Promise<void> {
  await forum?.close();
  const folder = join(home, `forum-${++made}`);
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test', now: NOW });
  forum = await openForumService(folder, { author: 'test', language: 'nb', now: NOW });
  for (const command of EVERY_COMMAND) {
    if (command.do === 'closeMeeting') break;
    await forum.service.execute(command);
  }
}

async function callOf(method: string, args: readonly unknown[]): Promise<number> {
  const sent: FromHost[] = [];
  const connection = new Connection(
    { service: forum.service, host: host.host },
    (message) => void sent.push(message),
    OWNER,
  );
  const work = processorTime();
  await connection.receive({ id: 1, method, args });
  const took = work();
  connection.close();
  expect(sent).not.toHaveLength(0);
  return took;
}

const nested = (depth: number) => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};
/** As in JSON: NaN and the infinities become null. */
const EXTREMES: readonly unknown[] = [
  -1,
  0.5,
  1e15,
  Number.MAX_SAFE_INTEGER,
  null,
  '0001-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59+14:00',
  '999999999.999999999.999999999',
  'æ '.repeat(500),
  'x'.repeat(2_000_000),
  'a\n'.repeat(1_000_000),
  '['.repeat(200_000),
  nested(5_000),
];

const filter = { author: 'test', kind: 'decision', words: 'plan' };
const document = { kind: 'minutes', language: 'nb', edition: 'public', answerBy: '2026-12-01' };
const text = { do: 'setNotes', meeting: 'm', item: 'i', text: 'Ja' };
const TRIED: readonly (readonly [method: CallName | 'subscribe', ...unknown[]])[] = [
  ...EVERY_COMMAND.map((command) => ['execute', command] as const),
  ['execute', { do: 'undo', meeting: 'm' }],
  ['write', text, 'Nei'],
  ['setWall', { page: 'agenda', heldBack: { d: true }, readOut: { d: 'Ja' }, resize: 1 }],
  ['preview', 'm', document],
  ['preview', 'm', { kind: 'follow-up', filter: {} }],
  ['readTemplate', { dataBase64: 'TmF2bg==', language: 'nb' }],
  ['readPartners', { dataBase64: 'TmF2bg==', language: 'nb' }],
  ['readAgenda', 'm', { dataBase64: 'TmF2bg==' }],
  ['readReturned', 'm', { dataBase64: 'TmF2bg==' }],
  ['seal', 'm', 'nb'],
  ['trace', { meeting: 'm', language: 'nb', filter, next: '1.1.1' }],
  ['search', 'plan'],
  ['backups'],
  ['previewBackup', 'backup.zip'],
  ['restoreBackup', 'backup.zip'],
  ['hello'],
  ['forgetRecent', '/x'],
  ['openExported', '/x'],
  ['showInFolder', '/x'],
  ['subscribe', 'meeting:m'],
];
/** Their work depends on the disk, and is assumed to be bounded by its content. */
const ELSEWHERE = [
  ...['open', 'openZip', 'create', 'openSample', 'close', 'listFolders', 'chooseFolder'],
  ...['openProjector', 'closeProjector', 'moveProjector', 'fillProjector', 'prefer'],
  ...['export', 'exportAs', 'makeBackup'],
];

test('tries each method, or names it as excluded', () => {
  const tried = new Set([...TRIED.map(([method]) => method), ...ELSEWHERE]);
  expect(Object.keys(CALLS).filter((method) => !tried.has(method))).toEqual([]);
});

test('treats a cursor far past the end of the change log like one at the end', async () => {
  for (const next of ['999999999.999999999.999999999', '0.0.999999999', '1.1.999999999']) {
    for (const meeting of [undefined, 'm']) {
      const request = { language: 'nb', next, ...(meeting ? { meeting } : {}) };
      expect(await callOf('trace', [request]), next).toBeLessThan(MAX_WORK);
    }
  }
});

test('bounds the work of any value in any field of any call', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TRIED),
      fc.nat(),
      fc.constantFrom(...EXTREMES),
      async ([method, ...args], at, extreme) => {
        const given = structuredClone(args) as unknown as Holder;
        const places = placesIn(given);
        const place = places[at % Math.max(1, places.length)];
        if (place) define(place[0], place[1], extreme);
        const took = await callOf(method, given as unknown as unknown[]);
        expect(took, `${method} ${JSON.stringify(args).slice(0, 200)}`).toBeLessThan(MAX_WORK);
        // Accepted large texts would make each later call slower.
        changed += 1;
        if (changed % 40 === 0) await opened();
      },
    ),
    { ...share(0.3), endOnFailure: true },
  );
});
