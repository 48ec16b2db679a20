import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/**
 * A meeting with missing files is reported as long as anything refers to it, and its ids and numbers are not reused.
 */

let home = '';
let folder = '';
const path = (...names: string[]) => join(folder, ...names);
const startsAt = '2026-11-25T09:00:00Z';
const create = { do: 'createMeeting', title: 'Møte', startsAt };
const commands: readonly object[] = [
  { do: 'addPartner', id: 'p', name: 'P', role: 'r', authority: 'decides', joined: '2026-01-01' },
  { ...create, title: 'Første' },
  { ...create, title: 'Andre' },
];

beforeEach(async () => {
  home = temporaryFolder();
  folder = join(home, 'forum');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  await opened(async ({ service }) => {
    for (const command of commands) {
      expect(await service.execute(command)).toMatchObject({ ok: true });
    }
  });
});

async function opened<T>(work: (forum: OpenedForum) => Promise<T>, readOnly = false): Promise<T> {
  const forum = await openForumService(folder, { author: 'test', language: 'nb', readOnly });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}
async function lose(id: string): Promise<void> {
  for (const name of await readdir(path('meetings'))) {
    if (name.startsWith(`${id}.`)) await rm(path('meetings', name));
  }
}
const forget = () => rm(path('.cache'), { recursive: true, force: true });
const withService = <T>(work: (service: OpenedForum['service']) => Promise<T>) =>
  opened(({ service }) => work(service));

/** Evidence that a meeting existed, each alone. The meeting is 2026-2, and its missing files are reported. */
const TRACES: Readonly<Record<string, () => Promise<string>>> = {
  'what is remembered': async () => {
    await lose('2026-2');
    return 'Det var der sist forumet var åpent.';
  },
  'the newest backup': async () => {
    await withService((service) => service.makeBackup());
    await lose('2026-2');
    await forget();
    return 'Det er med i sikkerhetskopien';
  },
  'what has followed from it': async () => {
    await lose('2026-2');
    const forum = JSON.parse(await readFile(path('forum.json'), 'utf8'));
    forum.followUp['2026-2'] = { ratifications: [], signatures: [], statuses: [] };
    await writeFile(path('forum.json'), JSON.stringify(forum));
    await forget();
    return 'Forumet har oppfølging fra det.';
  },
  'another meeting': async () => {
    await withService(async (service) => {
      const postpone = { do: 'postponeItem', meeting: '2026-1', item: '2026-1-carried' };
      expect(await service.execute({ ...postpone, to: '2026-2' })).toMatchObject({ ok: true });
    });
    await lose('2026-2');
    await forget();
    return 'Møte 2026-1 viser til det.';
  },
  "the forum's journal": async () => {
    await withService(async (service) => {
      const during = { do: 'setForum', name: 'Nytt' };
      expect(await service.execute(during)).toMatchObject({ ok: true });
    });
    const file = path('forum.journal');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    // Written by hand like an old line without a checksum.
    const last = JSON.parse(lines.pop() ?? '');
    const { digest: _, ...line } = { ...last, during: '2026-2' };
    await writeFile(file, `${[...lines, JSON.stringify(line)].join('\n')}\n`);
    await lose('2026-2');
    await forget();
    return 'Forumets journal nevner det.';
  },
  'a copy that was put aside': async () => {
    await rename(path('meetings/2026-2.json'), path('meetings/2026-2.json.damaged-1'));
    await rm(path('meetings/2026-2.journal'));
    await forget();
    return 'Filen meetings/2026-2.json.damaged-1 ligger igjen etter det.';
  },
  'a document': async () => {
    await withService((service) => service.export('2026-2', { format: 'md', kind: 'agenda' }));
    await lose('2026-2');
    await forget();
    return 'i mappen minutes er fra det.';
  },
};

describe('a meeting with missing files is reported, and its id is not reused, when it is known', () => {
  for (const [trace, leave] of Object.entries(TRACES)) {
    it(`from ${trace}`, async () => {
      const why = await leave();
      const said = expect.stringMatching(`Møte 2026-2.*mangler i mappen\\. .*${why}`);
      const problem = { path: 'meetings/2026-2.json', message: said, repairable: false };
      const { problems } = await opened((forum) => forum.check(false), true);
      expect(problems).toContainEqual(expect.objectContaining(problem));
      for (let times = 0; times < 2; times += 1) {
        await opened(async (forum) => {
          expect(forum.info().found).toContainEqual(said);
          const given = await forum.service.execute({ ...create, id: '2026-2' });
          expect(given).toMatchObject({ code: 'duplicate-id' });
          expect((await forum.check(true)).problems).toContainEqual(
            expect.objectContaining(problem),
          );
        });
      }
      const next = await withService((service) => service.execute(create));
      expect(next).toMatchObject({ ok: true, id: '2026-3' });
    });
  }

  it('from an older backup, which check reads', async () => {
    await withService((service) => service.makeBackup());
    await lose('2026-2');
    await forget();
    const before = await readdir(path('backups'));
    await withService((service) => service.makeBackup());
    await forget();
    await opened(async (forum) => {
      const { problems } = await forum.check(false);
      expect(problems).toMatchObject([{ message: expect.stringContaining(before[0] ?? '-') }]);
    }, true);
  });
});

it('reuses no number of a missing meeting, if the log has the numbers', async () => {
  for (const keep of ['cache', 'backup']) {
    await withService((service) => service.makeBackup());
    await lose('2026-2');
    if (keep === 'backup') await forget();
    await opened(async ({ service }) => {
      const item = { do: 'addItem', meeting: '2026-1', section: 'status', kind: 'review' };
      expect(await service.execute({ ...item, id: keep, title: 'I' })).toMatchObject({ ok: true });
    });
    const { items } = JSON.parse(await readFile(path('meetings/2026-1.json'), 'utf8'));
    const added = items.find(({ id }: { readonly id: string }) => id === keep);
    expect(added.serial, keep).toBeGreaterThan(10);
  }
});

it('stops reporting a missing meeting when its files return or a backup is restored', async () => {
  const whole = await opened((forum) => forum.show('2026-2'));
  const made = await withService((service) => service.makeBackup());
  const names = await readdir(path('meetings'));
  const kept = await Promise.all(
    names.map(async (name) => [name, await readFile(path('meetings', name))] as const),
  );
  await lose('2026-2');
  await opened(async (forum) => expect(forum.info().found).toHaveLength(1));
  for (const [name, bytes] of kept) await writeFile(path('meetings', name), bytes);
  expect(await opened(async (forum) => forum.info().found)).toBeUndefined();
  await lose('2026-2');
  await opened(async (forum) => {
    const restored = await forum.service.restoreBackup(made.ok ? made.name : '');
    expect(restored).toMatchObject({ ok: true });
    expect(forum.info().found).toBeUndefined();
    expect(await forum.show('2026-2')).toEqual(whole);
  });
});

it('does not prevent restoring a backup of the rest', async () => {
  await withService((service) => service.execute({ do: 'setForum', name: 'Nytt' }));
  const postpone = { do: 'postponeItem', meeting: '2026-1', item: '2026-1-carried', to: '2026-2' };
  await withService((service) => service.execute(postpone));
  await lose('2026-2');
  await rm(path('forum.journal'));
  await opened(async ({ service }) => {
    const made = await service.makeBackup();
    expect(made).toMatchObject({ ok: true });
    const name = made.ok ? made.name : '';
    expect(await service.previewBackup(name)).toMatchObject({ ok: true });
    expect(await service.restoreBackup(name)).toMatchObject({ ok: true });
  });
});

it('restores a meeting from its only remaining copy', async () => {
  await withService((service) =>
    service.execute({ do: 'changeMeeting', meeting: '2026-2', title: 'Nytt' }),
  );
  for (const ending of ['json', 'journal']) await rm(path(`meetings/2026-2.${ending}`));
  await opened(async (forum) => {
    expect(forum.info().found).toEqual([expect.stringContaining('gjenopprettes fra kopien')]);
    expect(await forum.show('2026-2')).toMatchObject({ meetings: [{ id: '2026-2' }] });
  });
});

it('does not report a removed meeting, and keeps its id used', async () => {
  await withService((service) => service.execute({ do: 'undo', meeting: '2026-2' }));
  await lose('2026-2');
  await opened(async (forum) => {
    expect(forum.info().found).toBeUndefined();
    expect((await forum.check(false)).problems).toEqual([]);
    expect(await forum.service.execute({ ...create, id: '2026-2' })).toMatchObject({
      code: 'duplicate-id',
    });
  });
});
