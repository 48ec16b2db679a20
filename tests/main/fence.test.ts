import { readdir, readFile, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { ForumFolder } from '../../src-main/store/forum-folder.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** The fence number grows each time the lock is taken. Lines under an older number do not count. */

const AT = '2026-12-09T09:00:00+01:00';
let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
});

async function opened<T>(work: (forum: OpenedForum) => Promise<T>): Promise<T> {
  const forum = await openForumService(folder, { author: 'test', language: 'nb' });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}
const named = (...names: string[]) =>
  opened(async (forum) => {
    for (const name of names) {
      const command = { do: 'setForum', name };
      await expectDone(forum, command);
    }
  });
const path = (name: string) => join(folder, name);
const linesOf = async (name: string) => (await readFile(path(name), 'utf8')).trimEnd().split('\n');
const fencesOf = async (name: string): Promise<number[]> =>
  (await linesOf(name)).map((line) => JSON.parse(line).fence);
const problems = () => opened(async (forum) => (await forum.check(false)).problems);

describe('a journal line written after another program took over', () => {
  /**
   * Appends a line by a program that had the forum before those who named it "Andre" and "Tredje", as the change after
   * `after`.
   */
  async function late(place: number, after: number): Promise<void> {
    await named('Først');
    await named('Andre', 'Tredje');
    const lines = await linesOf('forum.journal');
    const patch = { op: 'replace', path: ['name'], value: 'Sent' };
    const fence = (await fencesOf('forum.journal'))[1];
    const said = {
      revision: after + 1,
      at: AT,
      author: 'sovende',
      command: { do: 'setForum' },
      fence,
    };
    lines.splice(place, 0, JSON.stringify({ ...said, patches: [patch], inverse: [patch] }));
    await writeFile(path('forum.journal'), `${lines.join('\n')}\n`);
  }

  describe.each([
    ['at the end, as the next change', 4, 4],
    ['at the end, as a change that was made since', 4, 2],
    ['in between', 3, 2],
    ['in between, as the next change', 3, 3],
  ])('%s', (_, place, after) => {
    beforeEach(() => late(place, after));

    it('does not count, and is reported by check', async () => {
      expect(await problems()).toEqual([
        {
          path: 'forum.journal',
          message: expect.stringMatching(`Linje ${place + 1} .* teller ikke.* av sovende`),
          repairable: false,
        },
      ]);
      await opened(async (forum) => {
        expect(forum.info()).toMatchObject({ name: 'Tredje' });
        expect(forum.info()).not.toHaveProperty('found');
        for (const name of ['Andre', 'Først', 'Prøve']) {
          await expectDone(forum, { do: 'undo' });
          expect(forum.info().name).toBe(name);
        }
      });
    });

    it('does not count when the journal is replayed', async () => {
      await unlink(path('forum.json'));
      await writeFile(path('forum.json.bak'), '{');
      await named('Fjerde');
      expect(await opened(async (forum) => forum.info().name)).toBe('Fjerde');
      expect(await problems()).toHaveLength(1);
    });

    it('is not in the change log', async () => {
      const names: unknown[] = [];
      for await (const { after } of (await ForumFolder.open(folder)).forum.stepsBack()) {
        names.push(after && 'name' in after && after.name);
      }
      expect(names).toEqual(['Tredje', 'Andre', 'Først', 'Prøve']);
    });
  });
});

describe('the fence number', () => {
  it('grows at each opening, and is in each line', async () => {
    await named('Først', 'Andre');
    await named('Tredje');
    expect(await fencesOf('forum.journal')).toEqual([1, 2, 2, 3]);
    expect(await readdir(path('.lock'))).toEqual(['3']);
  });

  it('exceeds the numbers in the journals after someone deleted the lock, even while open', async () => {
    await named('Først');
    const meeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };
    await named('Andre', 'Tredje');
    await opened((forum) => forum.service.execute(meeting));
    const before = Math.max(...(await fencesOf('meetings/m.journal')));
    await rm(path('.lock'), { recursive: true });
    await opened(async (forum) => {
      const change = { do: 'changeMeeting', meeting: 'm', title: 'Ny' };
      await expectDone(forum, change);
      await rm(path('.lock'), { recursive: true });
      const again = { ...change, title: 'Nyest' };
      await expectDone(forum, again);
    });
    const fences = await fencesOf('meetings/m.journal');
    expect(fences).toEqual(fences.toSorted((a, b) => a - b));
    expect(fences[1]).toBeGreaterThan(before);
    expect(await problems()).toEqual([]);
  });

  it('is optional in journals of earlier versions', async () => {
    await named('Først');
    const old = (await linesOf('forum.journal')).map((line) => {
      const { fence: _, digest: __, ...rest } = JSON.parse(line);
      return JSON.stringify(rest);
    });
    await rm(path('.lock'), { recursive: true });
    await writeFile(path('forum.journal'), `${old.join('\n')}\n`);
    await named('Andre');
    expect(await fencesOf('forum.journal')).toEqual([undefined, undefined, 1]);
    expect(await problems()).toEqual([]);
    expect(await opened(async (forum) => forum.info().name)).toBe('Andre');
  });
});

describe('the lock of an earlier version, a file', () => {
  const holder = { pid: process.pid, host: 'annen-maskin', user: 'sekretær', since: AT };

  it('is respected while its program runs, and then replaced', async () => {
    await rm(path('.lock'), { recursive: true });
    await writeFile(path('.lock'), JSON.stringify(holder));
    const readOnly = await opened(async (forum) => forum.info().readOnly);
    expect(readOnly).toContain('sekretær på annen-maskin');
    await utimes(path('.lock'), new Date('2020-01-01'), new Date('2020-01-01'));
    await named('Ny');
    expect(await readdir(path('.lock'))).toEqual([expect.stringMatching(/^\d+$/)]);
  });

  it('is free when its program on this machine is gone', async () => {
    await rm(path('.lock'), { recursive: true });
    await writeFile(path('.lock'), JSON.stringify({ ...holder, host: hostname() }));
    await named('Ny');
  });
});
