import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLS } from '../../src-core/protocol/calls.ts';
import { Connection } from '../../src-core/protocol/connection.ts';
import { type FromHost, type Method, OTHER_METHODS } from '../../src-core/protocol/messages.ts';
import { MAY_FOLLOW } from '../../src-core/protocol/roles.ts';
import type { Bridge } from '../../src-core/protocol/service.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { liveSample, MEETING } from '../support/live-sample.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** What a page with the role `screen` may ask: tries every method and view. */

const EVERY_METHOD = [...Object.keys(CALLS), ...OTHER_METHODS] as Method[];
const ITS_OWN: readonly Method[] = [
  'subscribe',
  'unsubscribe',
  'allSaved',
  'hello',
  'fillProjector',
  'closeProjector',
];
const REFUSED = { code: 'invalid', message: 'Storskjermen kan bare vise møtet.' };
const STATE = {
  ...{ host: 'browser', version: '1', language: 'nb', scheme: 'auto', size: 'sm', gpu: true },
  ...{ recents: [{ folder: '/secret', name: 'Other' }], home: '/secret' },
  forum: { folder: '/secret', name: 'Forum', notSaved: 'secret', found: ['secret'] },
};

/** A host that records calls, and a connection with the role. */
function connected(meeting?: string) {
  const called: string[] = [];
  const noted = (name: string) =>
    vi.fn(async (...args: unknown[]) => {
      called.push([name, ...args.filter((each) => typeof each === 'string')].join(' '));
      return null;
    });
  const noting = Object.fromEntries(EVERY_METHOD.map((name) => [name, noted(name)]));
  const bridge = {
    service: noting,
    host: { ...noting, hello: async () => STATE, onState: () => () => undefined },
  } as unknown as Bridge;
  const sent: FromHost[] = [];
  const connection = new Connection(bridge, (message) => sent.push(message), {
    role: 'screen',
    meeting,
  });
  const ask = async (method: string, ...args: unknown[]) => {
    sent.length = 0;
    await connection.receive({ id: 1, method, args });
    return sent[0] as { result?: unknown; error?: unknown };
  };
  return { ask, called };
}

/** Valid arguments of each method, so that only the role can refuse. */
const ARGUMENTS: Readonly<Partial<Record<Method, readonly unknown[]>>> = {
  execute: [{ do: 'setForum', name: 'x' }],
  write: [{ do: 'setNotes', meeting: 'm', item: 'i', text: 'x' }, ''],
  setWall: [{ blank: false }],
  preview: ['m', {}],
  export: ['m', { kind: 'minutes', format: 'docx' }],
  readTemplate: [{ choice: 'band', language: 'nb' }],
  readPartners: [{ dataBase64: '', language: 'nb' }],
  readAgenda: ['m', { dataBase64: '' }],
  readReturned: ['m', { dataBase64: '' }],
  seal: ['m', 'nb'],
  trace: [{ language: 'nb' }],
  search: ['x'],
  previewBackup: ['x'],
  restoreBackup: ['x'],
  openZip: ['/x', '/y'],
  create: [{ folder: '/x', name: 'x', language: 'nb', template: 'blank' }],
  openSample: ['nb'],
  forgetRecent: ['/x'],
  chooseFolder: ['open'],
  moveProjector: [1],
  exportAs: ['m', { kind: 'minutes', format: 'docx' }],
  openExported: ['/x'],
  showInFolder: ['/x'],
  prefer: [{ language: 'nb' }],
};

// (D92)
describe('a page with the role of the big screen', () => {
  it.each(EVERY_METHOD.filter((method) => !ITS_OWN.includes(method)))(
    'cannot call %s',
    async (method) => {
      const { ask, called } = connected();
      expect(await ask(method, ...(ARGUMENTS[method] ?? []))).toMatchObject({ error: REFUSED });
      expect(called).toEqual([]);
    },
  );

  it('may call what its window needs, and gets no paths or errors', async () => {
    const { ask, called } = connected();
    expect(Object.entries(CALLS).filter(([, { roles }]) => roles.length === 0)).toEqual([]);
    const { result } = await ask('hello');
    expect(result).toMatchObject({ language: 'nb', forum: { name: 'Forum' } });
    expect(JSON.stringify(result)).not.toMatch(/secret|Other/);
    for (const method of ['fillProjector', 'closeProjector']) await ask(method);
    expect(called).toEqual(['fillProjector', 'closeProjector']);
  });

  it('may follow the screen and no other view', async () => {
    const { ask, called } = connected();
    const topics = Object.keys(MAY_FOLLOW).flatMap((view) => [view, `${view}:m`]);
    for (const topic of topics.filter((each) => each !== 'screen')) {
      expect(await ask('subscribe', topic), topic).toHaveProperty('error');
    }
    expect(called).toEqual([]);
    expect(await ask('subscribe', 'screen')).toEqual({ id: 1, result: null });
    expect(called).toEqual(['subscribe screen']);
  });

  it('follows the one meeting that it was opened for', async () => {
    const { ask, called } = connected('m');
    for (const topic of ['screen', 'screen:other', 'meeting:m']) {
      expect(await ask('subscribe', topic), topic).toMatchObject({ error: REFUSED });
    }
    expect(await ask('subscribe', 'screen:m')).toEqual({ id: 1, result: null });
    expect(called).toEqual(['subscribe screen:m']);
  });
});

describe('what the screen follows', () => {
  let folder = '';
  beforeEach(async () => {
    folder = temporaryFolder();
    await liveSample(join(folder, 'forum'));
  });

  it('follows the meeting, and goes black at once', async () => {
    const forum = await openForumService(join(folder, 'forum'), { author: 'test' });
    await forum.service.setWall({ blank: false, heldBack: { plan: false } });
    const sent: string[] = [];
    forum.service.subscribe('screen', (update) => sent.push(JSON.stringify(update)));
    await vi.waitFor(() => expect(sent[0]).toContain('tre innsatsområder'));
    const change = {
      do: 'changeDecision',
      meeting: MEETING,
      decision: 'plan',
      wording: 'Nye ord.',
    };
    await forum.service.execute(change);
    expect(sent.at(-1)).toContain('Nye ord.');
    await forum.service.execute({
      do: 'setNotes',
      meeting: MEETING,
      item: 'handlingsplan',
      text: 'N',
    });
    expect(sent).toHaveLength(2);
    // Not queued behind waiting work.
    const waiting = forum.service.execute({ ...change, wording: 'Enda nyere.' });
    await forum.service.setWall({ blank: true });
    expect(sent).toHaveLength(3);
    expect(sent.at(-1)).toMatch(/"remove","path":\["shown"\]/);
    await waiting;
    expect(sent).toHaveLength(3);
    await forum.service.setWall({ blank: false });
    expect(sent.at(-1)).toContain('Enda nyere.');
    await forum.close();
  });
});
