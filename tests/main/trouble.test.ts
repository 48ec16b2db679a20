import { spawnSync } from 'node:child_process';
import {
  chmod,
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { devNull, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createHost } from '../../src-main/forum-session/host.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { lockOf } from '../support/lock-by-other.ts';
import { PATIENT } from '../support/patience.ts';

/** What a person is told, and what is lost (nothing), when others or the disk are in the way. */

const AT = '2026-12-09T09:00:00+01:00';
const createMeeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };
const named = (name: string) => ({ do: 'setForum', name });
let home = '';
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-trouble-'));
  folder = join(home, 'forum');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  forum = await reopened();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await forum.close();
  await rm(home, { recursive: true });
});

async function reopened(): Promise<OpenedForum> {
  await forum?.close();
  return openForumService(folder, { author: 'test' });
}
/** A file that the disk will not read; what it answers with puts it back. */
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
async function done(command: object): Promise<void> {
  expect(await forum.service.execute(command)).toMatchObject({ ok: true });
}
function lock(holder: object): Promise<string> {
  return lockOf(folder, { since: AT, ...holder });
}

describe('a disk that is slow', () => {
  it('loses nothing to the files that are saved while a change is being written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await done(named('Først'));
    const handle = await open(devNull);
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    const { datasync } = prototype;
    const begun = Promise.withResolvers<void>();
    const mended = Promise.withResolvers<void>();
    vi.spyOn(prototype, 'datasync').mockImplementationOnce(async function (this: FileHandle) {
      begun.resolve();
      await mended.promise;
      return datasync.call(this);
    });
    const slow = forum.service.execute(named('Sent'));
    await begun.promise;
    const written = (await stat(join(folder, 'forum.journal'))).size;
    vi.advanceTimersByTime(1_000);
    // What it would cut off, it cuts off at once.
    await readdir(folder);
    await stat(join(folder, 'forum.json'));
    mended.resolve();
    expect(await slow).toMatchObject({ ok: true });
    expect((await stat(join(folder, 'forum.journal'))).size).toBe(written);
    await done({ do: 'setForum', secretariat: 'Fylket', name: 'Sent' });
    forum = await reopened();
    expect(forum.info().name).toBe('Sent');
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});

describe('a file that another program writes while the forum is open', () => {
  const path = (name: string) => join(folder, name);
  const kept = async (name: string) =>
    (await readdir(folder)).filter((each) => each.startsWith(`${name}.changed-`));

  it.each([
    ['something else', JSON.stringify({ schema: 1, revision: 1, name: 'Fra en annen' })],
    ['nothing that can be read', 'ødelagt'],
  ])('is kept beside, and told of at once, when it is %s', async (_, theirs) => {
    await done(named('Vårt'));
    await writeFile(path('forum.json'), theirs);
    const told = new Promise<void>((resolve) => {
      forum.onInfo(() => forum.info().found && resolve());
    });
    await done(createMeeting);
    await done(named('Vårt nye'));
    await told;
    const [copy = ''] = await kept('forum.json');
    expect(await readFile(path(copy), 'utf8')).toBe(theirs);
    expect(forum.info().found).toEqual([expect.stringContaining(copy)]);
    expect(JSON.parse(await readFile(path('forum.json'), 'utf8'))).toMatchObject({
      name: 'Vårt nye',
    });
    forum = await reopened();
    // For as long as it lies there.
    expect((await forum.check(false)).problems).toMatchObject([{ path: copy, repairable: false }]);
    await rm(path(copy));
    expect((await forum.check(false)).problems).toEqual([]);
  });

  it('is ours still when it was only touched, or written anew as it was', async () => {
    await done(named('Vårt'));
    forum = await reopened();
    await writeFile(path('forum.json'), await readFile(path('forum.json')));
    await utimes(path('forum.json'), new Date(), new Date('2027-01-01'));
    await done(named('Vårt nye'));
    forum = await reopened();
    expect(await kept('forum.json')).toEqual([]);
    expect(forum.info().found).toBeUndefined();
  });
});

describe('a forum that somebody has', () => {
  const elsewhere = { pid: process.pid, host: 'annen-maskin', user: 'sekretær' };
  const longAgo = new Date('2020-01-01');

  // (D110)
  it('is open for writing once; the second reads, and is told who has it', async () => {
    const second = await openForumService(folder, { author: 'other' });
    expect(second.info().readOnly).toContain(`${userInfo().username} på ${hostname()}`);
    const refused = { ok: false, code: 'read-only', message: second.info().readOnly };
    expect(await second.service.execute(createMeeting)).toMatchObject(refused);
    await second.close();
    await done(createMeeting);
  });

  it('is free when the program that had it is not running any more', async () => {
    await forum.close();
    const { pid } = spawnSync(process.execPath, ['--version']);
    await lock({ pid, host: hostname(), user: 'x' });
    forum = await reopened();
    await done(createMeeting);
  });

  it('is free when another machine, or a number that another program was given, has long been silent', async () => {
    for (const holder of [elsewhere, { ...elsewhere, pid: process.ppid, host: hostname() }]) {
      await forum.close();
      const path = await lock(holder);
      forum = await reopened();
      expect(forum.info().readOnly).toContain(`sekretær på ${holder.host}`);
      await forum.close();
      await utimes(path, longAgo, longAgo);
      forum = await reopened();
      expect(forum.info()).not.toHaveProperty('readOnly');
    }
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('clock'));
  });

  it('is free when this very program left it behind, or one before it that had its number', async () => {
    await forum.close();
    await lock({ pid: process.pid, host: hostname(), user: 'x' });
    forum = await reopened();
    await done(createMeeting);
  });

  it('is free when a clock that was wrong left a time far ahead', async () => {
    await forum.close();
    const ahead = new Date('2090-01-01');
    await utimes(await lock(elsewhere), ahead, ahead);
    forum = await reopened();
    expect(forum.info()).not.toHaveProperty('readOnly');
  });

  it('is free when the lock was never written to its end', async () => {
    await forum.close();
    await writeFile(await lock(elsewhere), '');
    forum = await reopened();
    await done(createMeeting);
  });

  it('says now and then that it has it, and lets go when another has taken it meanwhile', async () => {
    await forum.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    forum = await reopened();
    const [fence = ''] = await readdir(join(folder, '.lock'));
    const path = join(folder, '.lock', fence, `holder-${fence}`);
    await utimes(path, longAgo, longAgo);
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(async () => {
      expect((await stat(path)).mtimeMs).toBeGreaterThan(longAgo.getTime());
    }, PATIENT);

    await lock(elsewhere);
    const told = new Promise<void>((resolve) => forum.onInfo(resolve));
    vi.advanceTimersByTime(10_000);
    await told;
    expect(forum.info().readOnly).toContain('sekretær på annen-maskin');
    expect(await forum.service.execute(createMeeting)).toMatchObject({ code: 'read-only' });
  });

  it('leaves the lock that another has taken, also when it has not yet seen it', async () => {
    const path = await lock(elsewhere);
    await forum.close();
    expect(await readFile(path, 'utf8')).not.toContain('released');
  });

  it('is told of in the language that is chosen while it is open', async () => {
    await writeFile(join(folder, 'forum (conflicted copy).json'), '{}');
    process.env.FORUM_HOME = home;
    const host = await createHost('0');
    // Another program has it.
    await host.host.open(folder);
    for (const [language, copy, who] of [
      ['nn', /Fila er ikkje lesen/, /har hatt forumet ope/],
      ['en', /The file has not been read/, /has had the forum open/],
    ] as const) {
      await host.host.prefer({ language });
      const { forum: told } = await host.host.hello();
      expect(told).toMatchObject({
        found: [expect.stringMatching(copy)],
        readOnly: expect.stringMatching(who),
      });
      const answer = await host.service.execute(createMeeting);
      expect(answer).toMatchObject({ message: expect.stringMatching(who) });
    }
    await host.stop();
    delete process.env.FORUM_HOME;
  });

  it('stays open for writing when the same window opens it once more', async () => {
    await forum.close();
    process.env.FORUM_HOME = home;
    const host = await createHost('0');
    expect(await host.host.open(folder)).toEqual({ ok: true });
    expect(await host.host.open(folder)).toEqual({ ok: true });
    expect(host.current()?.info()).not.toHaveProperty('readOnly');
    await host.stop();
    delete process.env.FORUM_HOME;
  });
});

describe('a folder', () => {
  it('that was moved away is missed at once, does not begin anew, and is gone on with when it is back', async () => {
    await done(createMeeting);
    const away = join(home, 'away');
    await rename(folder, away);
    const attachment = { do: 'addAttachment', meeting: 'm', item: 'i', name: 'x' };
    const item = { id: 'i', section: 'status', title: 'S', kind: 'review' };
    for (const command of [
      named('Ny'),
      { ...createMeeting, id: 'n' },
      { do: 'addItem', meeting: 'm', ...item },
    ]) {
      const answer = await forum.service.execute(command);
      expect(answer).toMatchObject({
        code: 'not-saved',
        message: expect.stringMatching(/Fant ikke/),
      });
      expect(forum.info().notSaved).toBe('message' in answer && answer.message);
    }
    expect(await forum.service.export('m', { format: 'md' })).toMatchObject({ code: 'not-saved' });
    expect(await readdir(home)).toEqual(['away']);

    await rename(away, folder);
    await done({ do: 'addItem', meeting: 'm', ...item });
    expect(forum.info()).not.toHaveProperty('notSaved');
    await rename(folder, away);
    const attached = await forum.service.execute({ ...attachment, dataBase64: 'eA==' });
    expect(attached).toMatchObject({ code: 'not-saved' });
    await rename(away, folder);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it.skipIf(process.getuid?.() === 0)('that is only for reading is read, and says so', async () => {
    await forum.close();
    await chmod(folder, 0o555);
    forum = await openForumService(folder, { author: 'test' });
    expect(forum.info().readOnly).toMatch(/ikke tilgang til å skrive/);
    expect(await forum.service.execute(createMeeting)).toMatchObject({ code: 'read-only' });
    await chmod(folder, 0o755);
  });

  it('answers what is recorded as recorded, and names the file, when a meeting cannot be read', async () => {
    await done(createMeeting);
    forum = await reopened();
    const haveBack = await unreadable('meetings/m.json');
    await done({ ...named('Ny'), quorum: 0.9 });
    expect(
      await forum.service.execute({ do: 'conveneMeeting', meeting: 'm', at: AT }),
    ).toMatchObject({
      code: 'not-saved',
      message: expect.stringContaining('m.json er en lenke eller noe annet'),
    });
    await haveBack();
    forum = await reopened();
    expect(await forum.show()).toMatchObject({ forum: { name: 'Ny', quorum: 0.9 } });
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('that was away when a meeting was asked for has it when it is back, for who asked too', async () => {
    await done(createMeeting);
    forum = await reopened();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const away = join(home, 'away');
    await rename(folder, away);
    const told: object[] = [];
    forum.service.subscribe('meeting:m', (update) => told.push(update));
    const convene = { do: 'conveneMeeting', meeting: 'm', at: AT };
    expect(await forum.service.execute(convene)).toMatchObject({ code: 'not-saved' });
    expect(told).toMatchObject([{ gone: true }]);

    await rename(away, folder);
    vi.advanceTimersByTime(6_000);
    // What is asked for in turn is told of by the time that what comes after it is answered.
    await done(convene);
    expect(told).toMatchObject([
      { gone: true },
      { state: { meeting: { phase: 'draft' } } },
      { patches: expect.anything() },
    ]);
  });

  it('goes on when a meeting cannot be read that somebody looks at', async () => {
    await done(createMeeting);
    forum = await reopened();
    const haveBack = await unreadable('meetings/m.json');
    const told: object[] = [];
    forum.service.subscribe('meeting:m', (update) => told.push(update));
    await done(named('Ny'));
    expect(told).toMatchObject([{ gone: true }]);
    await haveBack();
  });

  it('says what was damaged, and how it was put right', async () => {
    await done(createMeeting);
    await forum.close();
    await writeFile(join(folder, 'meetings/m.json'), '{');
    forum = await reopened();
    expect(forum.info().found).toEqual([
      expect.stringMatching(/^meetings\/m\.json: .*gjenopprettet.*damaged-/),
    ]);
    // For as long as the original lies there.
    forum = await reopened();
    expect(forum.info().found).toEqual([expect.stringMatching(/damaged-\d+: .*skadet original/)]);
  });

  it('is not disturbed by half a file that a program left when it was stopped', async () => {
    await done(createMeeting);
    await forum.close();
    const halves = ['forum.json.tmp', 'meetings/m.json.tmp'].map((name) => join(folder, name));
    for (const half of halves) await writeFile(half, '{"sch');
    forum = await reopened();
    expect(await forum.check(false)).toEqual({ problems: [] });
    await done(named('Ny'));
    await done({ do: 'changeMeeting', meeting: 'm', title: 'Ny' });
    forum = await reopened();
    expect(await forum.check(false)).toEqual({ problems: [] });
    for (const half of halves) await expect(stat(half)).rejects.toThrow('ENOENT');
  });

  it('that another program keeps in step leaves its copies alone, and names them', async () => {
    await done(createMeeting);
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
    // A copy by a name that a meeting may have.
    await writeFile(join(folder, 'meetings/m-laptop.json'), content);
    forum = await reopened();
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
    await done({ do: 'changeMeeting', meeting: 'm', title: 'Ny' });
    await forum.close();
    for (const name of told) expect(await readFile(join(folder, name))).toEqual(content);
    forum = await reopened();
  });

  it('with a meeting from a newer version is refused, and not touched', async () => {
    await done(createMeeting);
    await forum.close();
    const path = join(folder, 'meetings/m.json');
    const former = await readFile(path, 'utf8');
    const newer = former.replace('"schema": 1', '"schema": 99');
    await writeFile(path, newer);
    await expect(openForumService(folder, { author: 'test' })).rejects.toMatchObject({
      words: 'store.newer',
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
    // Nobody has it.
    const [fence = ''] = await readdir(join(folder, '.lock'));
    const said = await readFile(join(folder, '.lock', fence, `holder-${fence}`), 'utf8');
    expect(JSON.parse(said)).toMatchObject({ released: true });
    await writeFile(path, former);
  });
});

it('makes no meeting by a name that Windows gives to no file', async () => {
  for (const id of ['con', 'nul', 'prn', 'aux', 'com1', 'lpt9', 'constructor']) {
    const refused = { code: 'invalid', path: 'id', message: expect.stringContaining(id) };
    expect(await forum.service.execute({ ...createMeeting, id })).toMatchObject(refused);
  }
  for (const id of ['console', 'com', 'nul-1']) await done({ ...createMeeting, id });
});

describe('a disk that does not answer', () => {
  it('is told of; nothing is acknowledged nor heaped up, and it goes on when the disk is back', async () => {
    await done(createMeeting);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answered = Promise.withResolvers<void>();
    const handle = await open(devNull);
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    const reached = Promise.withResolvers<void>();
    const { datasync } = prototype;
    const disk = vi.spyOn(prototype, 'datasync').mockImplementation(async function (
      this: FileHandle,
    ) {
      reached.resolve();
      await answered.promise;
      return datasync.call(this);
    });
    const answers: unknown[] = [];
    const all = Array.from({ length: 1_001 }, async (_, index) => {
      answers.push(await forum.service.execute(named(`${index}`)));
    });
    await reached.promise;
    vi.advanceTimersByTime(3_000);
    expect(forum.info().notSaved).toMatch(/svarer ikke.*ikke lagret ennå/);
    vi.advanceTimersByTime(27_000);
    // Only the one for which there was no room.
    expect(answers).toMatchObject([
      { code: 'not-saved', message: expect.stringMatching(/for mange endringer venter/) },
    ]);

    disk.mockRestore();
    answered.resolve();
    await Promise.all(all);
    expect(answers.slice(1)).toHaveLength(1_000);
    for (const answer of answers.slice(1)) expect(answer).toMatchObject({ ok: true });
    expect(forum.info()).toMatchObject({ name: '999' });
    expect(forum.info()).not.toHaveProperty('notSaved');
  });

  it('that was pulled out is told of in words', async () => {
    const handle = await open(devNull);
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    for (const code of ['EIO', 'ENXIO', 'ESTALE', 'UNKNOWN']) {
      const disk = vi.spyOn(prototype, 'datasync').mockImplementation(() => {
        throw Object.assign(new Error(code), { code, path: 'x' });
      });
      const message = expect.stringMatching(/ikke lagret.*tilkoblingen/);
      expect(await forum.service.execute(named('Aldri'))).toMatchObject({
        code: 'not-saved',
        message,
      });
      disk.mockRestore();
    }
    await done(named('Etterpå'));
  });
});

describe('a disk that is full', () => {
  /** From now on, nothing more is written this way, but half of what was asked. */
  async function full(
    method: 'write' | 'writeFile' | 'datasync',
  ): Promise<{ mockRestore(): void }> {
    const handle = await open(devNull);
    const prototype: FileHandle = Object.getPrototypeOf(handle);
    await handle.close();
    return vi.spyOn(prototype, method).mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: 'x' });
    });
  }

  it('is told of, nothing is acknowledged meanwhile, and nothing of it comes later', async () => {
    await done(createMeeting);
    const disk = await full('write');
    const refused = { code: 'not-saved', message: expect.stringMatching(/Disken er full/) };
    expect(await forum.service.execute(named('Aldri'))).toMatchObject(refused);
    expect(forum.info().notSaved).toMatch(/Disken er full/);
    // What a rule refuses says nothing of the disk.
    expect(await forum.service.execute({ do: 'nope' })).toMatchObject({ code: 'unknown-command' });
    expect(forum.info().notSaved).toMatch(/Disken er full/);
    disk.mockRestore();
    await done(named('Etterpå'));
    expect(forum.info()).not.toHaveProperty('notSaved');
    forum = await reopened();
    expect(forum.info().name).toBe('Etterpå');
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect(await readFile(join(folder, 'forum.journal'), 'utf8')).not.toContain('Aldri');
  });

  it('keeps nothing that was refused, though it had come down', async () => {
    await done(named('Ny'));
    const disk = await full('datasync');
    expect(await forum.service.execute(named('Aldri'))).toMatchObject({ code: 'not-saved' });
    disk.mockRestore();
    forum = await reopened();
    expect(forum.info().name).toBe('Ny');
  });

  it('keeps what is in the journals when the files cannot follow, and they do when there is room', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await done(named('Ny'));
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(forum.info().notSaved).toMatch(/Disken er full/), PATIENT);
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.tmp'));
    await done(named('Nyere'));
    disk.mockRestore();
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(async () => {
      expect(await readFile(join(folder, 'forum.json'), 'utf8')).toContain('Nyere');
    }, PATIENT);
    expect(forum.info()).not.toHaveProperty('notSaved');
  });

  it('writes over nothing that another program wrote while there was no room', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await done(named('Vårt'));
    vi.advanceTimersByTime(2_000);
    await vi.waitUntil(() => forum.info().notSaved, PATIENT);
    disk.mockRestore();
    await writeFile(join(folder, 'forum.json'), 'deres');
    vi.advanceTimersByTime(6_000);
    await vi.waitUntil(() => forum.info().found, PATIENT);
    expect(forum.info().found).toEqual([expect.stringMatching(/forum\.json\.changed-/)]);
  });

  it('is tried again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await done(named('Ny'));
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(forum.info()).toHaveProperty('notSaved'), PATIENT);
    disk.mockRestore();
    const told = new Promise<void>((resolve) => forum.onInfo(resolve));
    vi.advanceTimersByTime(5_000);
    await told;
    expect(forum.info()).not.toHaveProperty('notSaved');
  });

  it('lets a forum be closed, and opened again with all that was acknowledged', async () => {
    await done(named('Ny'));
    const disk = await full('writeFile');
    await forum.close();
    disk.mockRestore();
    forum = await reopened();
    expect(forum.info()).toMatchObject({ name: 'Ny' });
    expect(forum.info()).not.toHaveProperty('readOnly');
  });
});
