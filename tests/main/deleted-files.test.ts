import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** Files deleted or moved while the forum is open: nothing is lost, and Forum warns the users. */

let home = '';
let folder = '';
let forum: OpenedForum;
const path = (...names: string[]) => join(folder, ...names);
const startsAt = '2027-01-01T09:00:00Z';
const change = (title: string, meeting = 'm') => ({ do: 'changeMeeting', meeting, title });

beforeEach(async () => {
  ({ home, folder, forum } = await withForum({ language: 'nb' }));
  for (const id of ['m', 'n'])
    await expectDone(forum, { do: 'createMeeting', id, title: id, startsAt });
  await reopen();
});

const opened = () => openForum(folder, { language: 'nb' });
async function reopen(): Promise<void> {
  await forum.close();
  forum = await opened();
}
async function lose(base: string, endings: readonly string[]): Promise<void> {
  for (const ending of endings) await rm(path(`${base}.${ending}`), { force: true });
}
const PARTS = [['json'], ['journal'], ['json', 'journal'], ['json', 'json.bak', 'journal']];
const whole = async (id: string) => JSON.stringify(await forum.show(id));

describe('a file that is deleted while the forum is open', () => {
  for (const parts of PARTS) {
    it(`(${parts.join(', ')}) is rewritten in full by the next change, and reported`, async () => {
      for (const base of ['meetings/m', 'forum']) {
        await expectDone(forum, change('Første'));
        await lose(base, parts);
        await expectDone(
          forum,
          base === 'forum' ? { do: 'setForum', name: 'Nytt' } : change('Andre'),
        );
        await forum.look();
        const said = expect.stringMatching(`^${base}.json: Filen ble slettet eller flyttet`);
        expect(forum.info().found, base).toContainEqual(said);
        const before = await whole('m');
        await reopen();
        expect(await whole('m'), base).toBe(before);
        await expectDone(forum, change('Tredje'));
        await expectDone(forum, { do: 'setForum', name: 'Enda nyere' });
        const after = await whole('m');
        await reopen();
        expect(await whole('m'), base).toBe(after);
        // The content of the journal is lost, and reported; nothing else is.
        const { problems } = await forum.check(false);
        const isOfTrace = problems.every((each) => each.path.endsWith('.journal'));
        expect(isOfTrace, JSON.stringify(problems)).toBe(true);
      }
    });
  }

  it('is found by the background check without a change, and rewritten', async () => {
    await expectDone(forum, change('Første'));
    await lose('meetings/m', ['json', 'json.bak', 'journal']);
    expect(await forum.look()).toBe(true);
    expect(await readdir(path('meetings'))).toContain('m.json');
    expect(JSON.parse(await readFile(path('meetings/m.json'), 'utf8')).title).toBe('Første');
  });

  it('of a meeting not in memory is reported until it returns, without a partial file', async () => {
    for (const ending of ['json', 'json.bak', 'journal']) {
      await rename(path(`meetings/n.${ending}`), join(home, `n.${ending}`)).catch(() => undefined);
    }
    expect(await forum.service.execute(change('Andre', 'n'))).toMatchObject({ code: 'not-saved' });
    expect(await forum.look()).toBe(true);
    const said = [expect.stringMatching('^meetings/n.json: Møte n \\(n\\) mangler i mappen')];
    expect(forum.info().found).toEqual(said);
    const { problems } = await forum.check(false);
    expect(problems).toMatchObject([{ path: 'meetings/n.json', message: expect.anything() }]);
    expect((await readdir(path('meetings'))).filter((name) => name.startsWith('n.'))).toEqual([]);
    await reopen();
    expect(forum.info().found).toEqual(said);
    for (const ending of ['json', 'json.bak', 'journal']) {
      await rename(join(home, `n.${ending}`), path(`meetings/n.${ending}`)).catch(() => undefined);
    }
    await reopen();
    expect(forum.info().found).toBeUndefined();
    await expectDone(forum, change('Andre', 'n'));
  });

  it('is not recreated when the whole folder is gone', async () => {
    await expectDone(forum, change('Første'));
    await rename(folder, `${folder}.away`);
    expect(await forum.service.execute(change('Andre'))).toMatchObject({ code: 'not-saved' });
    await forum.look().catch(() => undefined);
    expect(await readdir(home)).toEqual(['forum.away']);
    await mkdir(folder);
    expect(await forum.service.execute(change('Andre'))).toMatchObject({ code: 'not-saved' });
    await forum.look().catch(() => undefined);
    expect((await readdir(folder)).filter((name) => !name.startsWith('.lock'))).toEqual([]);
    await rm(folder, { recursive: true });
    await rename(`${folder}.away`, folder);
    await expectDone(forum, change('Andre'));
  });
});
