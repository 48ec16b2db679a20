import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/**
 * What others do to the folder while Forum uses it: nothing of theirs or ours is lost, and Forum warns the
 * users.
 */

const AT = '2026-12-09T09:00:00+01:00';
const createMeeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };
const named = (name: string) => ({ do: 'setForum', name });
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ folder, forum } = await withForum());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function reopen(): Promise<void> {
  await forum.close();
  forum = await openForum(folder);
}
/** Makes a file unreadable. Call the result to make it readable again. */
async function unreadable(name: string): Promise<() => Promise<void>> {
  const path = join(folder, name);
  const content = await readFile(path);
  await rm(path);
  await mkdir(path);
  return async () => {
    await rm(path, { recursive: true });
    await writeFile(path, content);
  };
}

describe('a file that another program changes while the forum is open', () => {
  const path = (name: string) => join(folder, name);
  const kept = async (name: string) =>
    (await readdir(folder)).filter((each) => each.startsWith(`${name}.changed-`));

  it.each([
    ['something else', JSON.stringify({ schema: 1, revision: 1, name: 'Fra en annen' })],
    ['unreadable', 'ødelagt'],
  ])('is kept beside ours and reported at once when it is %s', async (_, theirs) => {
    await expectDone(forum, named('Vårt'));
    await writeFile(path('forum.json'), theirs);
    const told = new Promise<void>((resolve) => {
      forum.onInfo(() => forum.info().found && resolve());
    });
    await expectDone(forum, createMeeting);
    await expectDone(forum, named('Vårt nye'));
    await told;
    const [copy = ''] = await kept('forum.json');
    expect(await readFile(path(copy), 'utf8')).toBe(theirs);
    expect(forum.info().found).toEqual([expect.stringContaining(copy)]);
    expect(JSON.parse(await readFile(path('forum.json'), 'utf8'))).toMatchObject({
      name: 'Vårt nye',
    });
    await reopen();
    // Reported as long as the file exists.
    expect((await forum.check(false)).problems).toMatchObject([{ path: copy, repairable: false }]);
    await rm(path(copy));
    expect((await forum.check(false)).problems).toEqual([]);
  });

  it('counts as unchanged when it was only touched or rewritten with the same content', async () => {
    await expectDone(forum, named('Vårt'));
    await reopen();
    await writeFile(path('forum.json'), await readFile(path('forum.json')));
    await utimes(path('forum.json'), new Date(), new Date('2027-01-01'));
    await expectDone(forum, named('Vårt nye'));
    await reopen();
    expect(await kept('forum.json')).toEqual([]);
    expect(forum.info().found).toBeUndefined();
  });
});

describe('a folder that others use', () => {
  it.skipIf(process.getuid?.() === 0)(
    'opens for reading when the folder is read-only, and says so',
    async () => {
      await forum.close();
      await chmod(folder, 0o555);
      forum = await openForum(folder);
      expect(forum.info().readOnly).toMatch(/ikke tilgang til å skrive/);
      expect(await forum.service.execute(createMeeting)).toMatchObject({ code: 'read-only' });
      await chmod(folder, 0o755);
    },
  );

  it('acknowledges what it records, and names the file, when a meeting cannot be read', async () => {
    await expectDone(forum, createMeeting);
    await reopen();
    const haveBack = await unreadable('meetings/m.json');
    await expectDone(forum, { ...named('Ny'), quorum: 0.9 });
    expect(
      await forum.service.execute({ do: 'conveneMeeting', meeting: 'm', at: AT }),
    ).toMatchObject({
      code: 'not-saved',
      message: expect.stringContaining('m.json er en lenke eller noe annet'),
    });
    await haveBack();
    await reopen();
    expect(await forum.show()).toMatchObject({ forum: { name: 'Ny', quorum: 0.9 } });
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('continues when a followed meeting cannot be read', async () => {
    await expectDone(forum, createMeeting);
    await reopen();
    const haveBack = await unreadable('meetings/m.json');
    const told: object[] = [];
    forum.service.subscribe('meeting:m', (update) => told.push(update));
    await expectDone(forum, named('Ny'));
    expect(told).toMatchObject([{ gone: true }]);
    await haveBack();
  });

  it('says what was damaged and how it was repaired', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    await writeFile(join(folder, 'meetings/m.json'), '{');
    await reopen();
    expect(forum.info().found).toEqual([
      expect.stringMatching(/^meetings\/m\.json: .*gjenopprettet.*damaged-/),
    ]);
    // Reported as long as the damaged original exists.
    await reopen();
    expect(forum.info().found).toEqual([expect.stringMatching(/damaged-\d+: .*skadet original/)]);
  });

  it('ignores and removes half-written temporary files', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const halves = ['forum.json.tmp', 'meetings/m.json.tmp'].map((name) => join(folder, name));
    for (const half of halves) await writeFile(half, '{"sch');
    await reopen();
    expect(await forum.check(false)).toEqual({ problems: [] });
    await expectDone(forum, named('Ny'));
    await expectDone(forum, { do: 'changeMeeting', meeting: 'm', title: 'Ny' });
    await reopen();
    expect(await forum.check(false)).toEqual({ problems: [] });
    for (const half of halves) await expect(stat(half)).rejects.toThrow('ENOENT');
  });

  it('leaves the copies of a sync client alone, and names them', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const content = await readFile(join(folder, 'meetings/m.json'));
    const copies = [
      'forum (Motstridende kopi 2026-12-09).json',
      'forum-LAPTOP.journal',
      'forum-laptop.json',
      'meetings/m (1).json',
      'meetings/m.sync-conflict-20261209-090000-ABCDEF.json',
      'meetings/M-LAPTOP.journal',
    ];
    for (const name of copies) await writeFile(join(folder, name), content);
    // A copy whose name is a valid meeting id.
    await writeFile(join(folder, 'meetings/m-laptop.json'), content);
    await reopen();
    const told = [...copies, 'meetings/m-laptop.json'].sort();
    expect(
      forum
        .info()
        .found?.map((line) => line.replace(/: .*/, ''))
        .sort(),
    ).toEqual(told);
    expect(forum.info().found?.[1]).toMatch(/OneDrive|kopi/);
    const { problems } = await forum.check(false);
    expect(problems.map(({ path }) => path).sort()).toEqual(told);
    expect(await forum.show()).toMatchObject({ meetings: [{ id: 'm' }] });
    await expectDone(forum, { do: 'changeMeeting', meeting: 'm', title: 'Ny' });
    await forum.close();
    for (const name of told) expect(await readFile(join(folder, name))).toEqual(content);
    await reopen();
  });

  it('refuses a meeting from a newer version, and does not touch it', async () => {
    await expectDone(forum, createMeeting);
    await forum.close();
    const path = join(folder, 'meetings/m.json');
    const former = await readFile(path, 'utf8');
    const newer = former.replace(/"schema": \d+/, '"schema": 99');
    await writeFile(path, newer);
    await expect(openForumService(folder, { author: 'test' })).rejects.toMatchObject({
      words: 'store.newer',
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
    // The lock is free.
    const [fence = ''] = await readdir(join(folder, '.lock'));
    const said = await readFile(join(folder, '.lock', fence, `holder-${fence}`), 'utf8');
    expect(JSON.parse(said)).toMatchObject({ released: true });
    await writeFile(path, former);
  });
});

it('refuses a meeting id that Windows does not allow as a file name', async () => {
  for (const id of ['con', 'nul', 'prn', 'aux', 'com1', 'lpt9', 'constructor']) {
    const refused = { code: 'invalid', path: 'id', message: expect.stringContaining(id) };
    expect(await forum.service.execute({ ...createMeeting, id })).toMatchObject(refused);
  }
  for (const id of ['console', 'com', 'nul-1']) await expectDone(forum, { ...createMeeting, id });
});
