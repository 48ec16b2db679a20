import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { runCli } from '../support/run-cli.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** What forum.json remembers of numbers, on the disk (D153), and what undo takes back (D156). */

const AT = '2026-12-09T09:00:00+01:00';
let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
});

type Opened = Awaited<ReturnType<typeof openForumService>>;
async function opened<T>(work: (forum: Opened) => Promise<T>): Promise<T> {
  const forum = await openForumService(folder, { author: 'test', language: 'nb' });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}

const create = (id: string) => ({
  do: 'createMeeting',
  ...{ id, title: id, startsAt: AT, template: 'blank' },
});
const add = (meeting: string, id: string) => ({
  do: 'addItem',
  ...{ meeting, id, section: 'status', title: id, kind: 'review' },
});
const convene = (meeting: string) => ({ do: 'conveneMeeting', meeting, at: AT });
const drafted = (id: string) => [create(id), add(id, 'a'), add(id, 'b')];
const undo = (meeting: string) => ({ do: 'undo', meeting });
const redo = (meeting: string) => ({ do: 'redo', meeting });

async function numbers(forum: Opened): Promise<Record<string, (string | undefined)[]>> {
  const { meetings } = (await forum.show()) as {
    meetings: { id: string; items: { number?: string }[] }[];
  };
  return Object.fromEntries(
    meetings.map(({ id, items }) => [id, items.map(({ number }) => number)]),
  );
}
const path = (name: string) => join(folder, name);
const lines = async (name: string) => (await readFile(path(name), 'utf8')).trimEnd().split('\n');
const kinds = async (name: string) =>
  (await lines(name)).map((line) => JSON.parse(line.slice(line.indexOf('{'))).command.do);

/** As if the program had been killed right after the reservation: the meeting's last line is not there. */
async function killBetween(work: (forum: Opened) => Promise<unknown>, id: string): Promise<void> {
  const kept = new Map<string, string | undefined>();
  const names = [`meetings/${id}.json`, `meetings/${id}.journal`, 'forum.json'];
  for (const name of names)
    kept.set(name, await readFile(path(name), 'utf8').catch(() => undefined));
  await opened(work);
  for (const [name, text] of kept) {
    if (text === undefined) await rm(path(name), { force: true });
    else await writeFile(path(name), text);
  }
  await rm(path(`meetings/${id}.json.bak`), { force: true });
  await rm(path('.cache'), { recursive: true, force: true });
}

describe('a crash between the two lines', () => {
  // (D153)
  it('leaves a gap when a meeting is convened, and never gives a number twice', async () => {
    await opened((forum) => expectDone(forum, ...drafted('m'), ...drafted('n')));
    await killBetween((forum) => expectDone(forum, convene('m')), 'm');
    await opened(async (forum) => {
      expect(await numbers(forum)).toMatchObject({ m: [undefined, undefined] });
      await expectDone(forum, convene('n'), convene('m'));
      expect(await numbers(forum)).toEqual({ n: ['3/2026', '4/2026'], m: ['5/2026', '6/2026'] });
      expect(await forum.check(false)).toEqual({ problems: [] });
    });
  });

  // (D153)
  it('leaves nothing when a meeting is created, because nobody got an answer', async () => {
    await opened((forum) => expectDone(forum, { do: 'setForum', name: 'Prøve 2' }));
    await killBetween((forum) => expectDone(forum, create('m')), 'm');
    const reader = await openForumService(folder, {
      author: 'x',
      language: 'nb',
      readOnly: true,
    });
    expect(reader.info().found).toBeUndefined();
    await reader.close();
    await opened(async (forum) => {
      expect(await forum.check(false)).toEqual({ problems: [] });
      await expectDone(forum, { do: 'setForum', name: 'Prøve 3' });
    });
    await opened(async (forum) => {
      expect(await forum.check(false)).toEqual({ problems: [] });
      await expectDone(forum, create('m'));
    });
  });

  it('comes with the reservation first', async () => {
    await opened((forum) => expectDone(forum, ...drafted('m'), convene('m'), add('m', 'c')));
    expect(await kinds('forum.journal')).toEqual(['createForum', 'reserve', 'reserve', 'reserve']);
    // A change that gives no number needs none.
    await opened((forum) => expectDone(forum, { do: 'removeItem', meeting: 'm', item: 'c' }));
    expect(await kinds('forum.journal')).toHaveLength(4);
  });
});

describe('a meeting whose files are gone', () => {
  // (D79, D153)
  it('is named, and its id and numbers are not given again, with nothing but forum.json left', async () => {
    await opened((forum) =>
      expectDone(forum, ...drafted('m'), convene('m'), create('2026-1'), ...drafted('n')),
    );
    for (const id of ['m', '2026-1']) {
      for (const ending of ['json', 'json.bak', 'journal']) {
        await rm(path(`meetings/${id}.${ending}`), { force: true });
      }
    }
    for (const name of ['.cache', 'backups', 'minutes', 'forum.journal']) {
      await rm(path(name), { recursive: true, force: true });
    }
    await opened(async (forum) => {
      const found = forum.info().found?.join('\n');
      for (const id of ['m', '2026-1']) expect(found).toContain(`meetings/${id}.json`);
      expect(await forum.service.execute(create('m'))).toMatchObject({ code: 'duplicate-id' });
      const { id: _, ...nameless } = create('x');
      expect(await forum.service.execute(nameless)).toMatchObject({ id: '2026-2' });
      await expectDone(forum, convene('n'));
      expect(await numbers(forum)).toMatchObject({ n: ['3/2026', '4/2026'] });
    });
  });
});

describe('to undo a convening', () => {
  // (D156)
  it('takes the numbers back', async () => {
    await opened(async (forum) => {
      await expectDone(forum, ...drafted('m'), ...drafted('n'), convene('m'), undo('m'));
      expect(await numbers(forum)).toMatchObject({ m: [undefined, undefined] });
      await expectDone(forum, convene('n'));
      expect(await numbers(forum)).toMatchObject({ n: ['1/2026', '2/2026'] });
      // What the meeting had is given away, so it gets the next.
      await expectDone(forum, redo('m'));
      expect(await numbers(forum)).toMatchObject({ m: ['3/2026', '4/2026'] });
      await expectDone(forum, undo('m'), redo('m'));
      expect(await numbers(forum)).toMatchObject({ m: ['3/2026', '4/2026'] });
      expect(await forum.check(false)).toEqual({ problems: [] });
    });
    await opened(async (forum) => expect(await forum.check(false)).toEqual({ problems: [] }));
  });

  // (D156)
  it.each(['a later number', 'a document'])('leaves them after %s', async (what) => {
    await opened(async (forum) => {
      await expectDone(forum, ...drafted('m'), ...drafted('n'), convene('m'));
      if (what === 'a later number') await expectDone(forum, convene('n'));
      else await forum.service.export('m', { kind: 'agenda', format: 'md' });
      await expectDone(forum, undo('m'));
      expect(await numbers(forum)).toMatchObject({ m: ['1/2026', '2/2026'] });
      await expectDone(forum, add('m', 'c'), {
        do: 'moveItem',
        meeting: 'm',
        item: 'c',
        before: 'a',
      });
      await expectDone(forum, convene('m'));
      const next = what === 'a later number' ? '5/2026' : '3/2026';
      expect(await numbers(forum)).toMatchObject({ m: [next, '1/2026', '2/2026'] });
      expect(await forum.check(false)).toEqual({ problems: [] });
    });
    await opened(async (forum) => expect(await forum.check(false)).toEqual({ problems: [] }));
  });
});

describe('to undo a setting of the forum', () => {
  const named = (name: string, next?: number) => ({
    do: 'setForum',
    name,
    ...(next && { numbering: { items: { pattern: 'S {n}/{yy}', restart: 'year', next } } }),
  });
  const forumOf = async (forum: Opened) => {
    const { forum: shown } = (await forum.show()) as {
      forum: { name: string; numbering: { items: object } };
    };
    return [shown.name, shown.numbering.items];
  };
  const usual = { pattern: '{n}/{yyyy}', restart: 'year' };
  const own = { pattern: 'S {n}/{yy}', restart: 'year' };

  // (D152, D156)
  it('goes on when numbers were given by it, and does not bring back what was used', async () => {
    await opened(async (forum) => {
      await expectDone(forum, named('A'), named('B', 47), ...drafted('m'), convene('m'));
      expect(await forumOf(forum)).toEqual(['B', own]);
      await expectDone(forum, { do: 'undo' });
      expect(await forumOf(forum)).toEqual(['A', usual]);
      await expectDone(forum, { do: 'undo' }, { do: 'redo' }, { do: 'redo' });
      expect(await forumOf(forum)).toEqual(['B', own]);
      await expectDone(forum, ...drafted('n'), convene('n'));
      expect(await numbers(forum)).toEqual({
        m: ['S 47/26', 'S 48/26'],
        n: ['S 49/26', 'S 50/26'],
      });
      expect(await forum.check(false)).toEqual({ problems: [] });
    });
    await opened(async (forum) => {
      expect(await forum.check(false)).toEqual({ problems: [] });
      await expectDone(forum, { do: 'undo' }, { do: 'undo' });
      expect(await forumOf(forum)).toEqual(['Prøve', usual]);
    });
  });

  // (D152)
  it('does not bring back a next number that a later setting carried along', async () => {
    await opened(async (forum) => {
      await expectDone(forum, named('A', 47), named('B', 47), ...drafted('m'), convene('m'));
      await expectDone(forum, { do: 'undo' });
      expect(await forumOf(forum)).toEqual(['A', own]);
      await expectDone(forum, { do: 'undo' }, { do: 'redo' }, { do: 'redo' });
      expect(await forumOf(forum)).toEqual(['B', own]);
    });
  });

  // (D152)
  it('brings back a next number that nobody has used', async () => {
    await opened(async (forum) => {
      await expectDone(forum, named('A', 47), ...drafted('m'), named('B', 60));
      await expectDone(forum, { do: 'undo' });
      expect(await forumOf(forum)).toEqual(['A', { ...own, next: 47 }]);
      await expectDone(forum, { do: 'redo' });
      expect(await forumOf(forum)).toEqual(['B', { ...own, next: 60 }]);
    });
  });
});

// (D142)
it('of a notice is given again after an undo only if no document was made of it', async () => {
  await opened(async (forum) => {
    const versions = async () => {
      const { meetings } = (await forum.show('m')) as { meetings: { notices: unknown[] }[] };
      return meetings[0]?.notices.map((each) => (each as { version: number }).version);
    };
    await expectDone(forum, ...drafted('m'), convene('m'), undo('m'), convene('m'));
    expect(await versions()).toEqual([1]);
    await forum.service.export('m', { kind: 'agenda', format: 'md' });
    await expectDone(forum, undo('m'), convene('m'));
    expect(await versions()).toEqual([2]);
    await expectDone(forum, convene('m'), undo('m'), convene('m'));
    expect(await versions()).toEqual([2, 3]);
    await forum.service.export('m', { kind: 'agenda', format: 'md' });
    await expectDone(forum, undo('m'), undo('m'), convene('m'));
    expect(await versions()).toEqual([4]);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});

// (D142, D156)
it('of a notice and of items is not given again after a document by the command line', async () => {
  const versions = async (forum: Opened) => {
    const { meetings } = (await forum.show('m')) as { meetings: { notices: unknown[] }[] };
    return meetings[0]?.notices.map((each) => (each as { version: number }).version);
  };
  const out = join(temporaryFolder(), 'innkalling.md');
  await opened((forum) => expectDone(forum, ...drafted('m'), ...drafted('n'), convene('m')));
  expect(await runCli('agenda', folder, 'm', '--out', out)).toMatchObject({ status: 0 });
  await opened(async (forum) => {
    await expectDone(forum, undo('m'), convene('n'), convene('m'));
    expect(await versions(forum)).toEqual([2]);
    expect(await numbers(forum)).toEqual({ m: ['1/2026', '2/2026'], n: ['3/2026', '4/2026'] });
    // While this program has the forum, the command line reads it.
    await expectDone(forum, convene('m'));
    expect(await runCli('minutes', folder, 'm', '--out', out)).toMatchObject({ status: 0 });
    await expectDone(forum, undo('m'), convene('m'));
    expect(await versions(forum)).toEqual([2, 3]);
  });
});

// (D142)
it.each(['the meeting', 'the forum'])(
  'of a notice that left is not given again after a restore of %s to before it',
  async (what) => {
    const out = join(temporaryFolder(), 'innkalling.md');
    const backup = await opened(async (forum) => {
      await expectDone(forum, ...drafted('m'), convene('m'));
      const made = await forum.service.makeBackup();
      if (!made.ok) throw new Error(made.message);
      await expectDone(forum, convene('m'));
      return made.name;
    });
    expect(await runCli('agenda', folder, 'm', '--out', out)).toMatchObject({ status: 0 });
    await opened(async (forum) => {
      const part = what === 'the meeting' ? { meeting: 'm' } : undefined;
      expect(await forum.service.restoreBackup(backup, part)).toMatchObject({ ok: true });
      await expectDone(forum, convene('m'));
      const { meetings } = (await forum.show('m')) as { meetings: { notices: object[] }[] };
      expect(meetings[0]?.notices).toMatchObject([{ version: 1 }, { version: 3 }]);
    });
  },
);

// (D156)
it('of a restored meeting is the next one, if its own was taken back and given to another', async () => {
  await opened(async (forum) => {
    const { service } = forum;
    await expectDone(forum, ...drafted('m'), ...drafted('n'), convene('m'));
    const backup = await service.makeBackup();
    if (!backup.ok) throw new Error(backup.message);
    await expectDone(forum, undo('m'), convene('n'));
    const part = { meeting: 'm' };
    expect(await service.restoreBackup(backup.name, part)).toMatchObject({ ok: true });
    expect(await numbers(forum)).toEqual({ m: ['3/2026', '4/2026'], n: ['1/2026', '2/2026'] });
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});

// (D156, D157)
it('of a restored item is the next one, if another item of its meeting has it now', async () => {
  await opened(async (forum) => {
    const { service } = forum;
    await expectDone(forum, ...drafted('m'), convene('m'));
    const backup = await service.makeBackup();
    if (!backup.ok) throw new Error(backup.message);
    const remove = { do: 'removeItem', meeting: 'm', item: 'b' };
    await expectDone(forum, undo('m'), remove, add('m', 'c'), convene('m'));
    const part = { meeting: 'm', thing: { kind: 'item', id: 'b' } } as const;
    expect(await service.restoreBackup(backup.name, part)).toMatchObject({ ok: true });
    const { m = [] } = await numbers(forum);
    expect([...m].sort()).toEqual(['1/2026', '2/2026', '3/2026']);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});

it('survives a restore: an older backup gives no number again', async () => {
  await opened(async (forum) => {
    await expectDone(forum, ...drafted('m'), ...drafted('n'));
    const { service } = forum;
    const backup = await service.makeBackup();
    if (!backup.ok) throw new Error(backup.message);
    await expectDone(forum, convene('m'));
    expect(await service.restoreBackup(backup.name)).toMatchObject({ ok: true });
    await expectDone(forum, convene('n'));
    expect(await numbers(forum)).toMatchObject({ n: ['3/2026', '4/2026'] });
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});
