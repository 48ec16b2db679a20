import { execFileSync } from 'node:child_process';
import {
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { importForum } from '../../src-main/backups/import-forum.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { readNamedFile } from '../../src-main/store/read-named-file.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/**
 * A forum's folder may come from anyone. Whatever has the name of a file, Forum reads and writes nothing
 * outside the folder. Nothing hangs, and users get an explanation.
 */

const SECRET = 'what lies elsewhere\n';
const createMeeting = {
  ...{ do: 'createMeeting', id: 'm', title: 'M', template: 'blank' },
  startsAt: '2027-01-01T09:00:00Z',
};
const dataBase64 = Buffer.from('attached').toString('base64');
const addItem = {
  ...{ do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'I', kind: 'review' },
};
const attachment = {
  do: 'addAttachment',
  meeting: 'm',
  item: 'i',
  id: 'a',
  name: 'a.txt',
  dataBase64,
};
let home = '';
let folder = '';
let elsewhere = '';
let servers: Server[] = [];

beforeEach(async () => {
  home = temporaryFolder();
  [folder, elsewhere] = [join(home, 'forum'), join(home, 'elsewhere')];
  await writeFile(elsewhere, SECRET);
  await createForum(folder, { name: 'Prøve', language: 'en', author: 'test' });
  await opened(async ({ service }) => {
    expect(await service.execute(createMeeting)).toMatchObject({ ok: true });
    expect(await service.execute(addItem)).toMatchObject({ ok: true });
    expect(await service.execute(attachment)).toMatchObject({ ok: true });
    expect(await service.makeBackup()).toMatchObject({ ok: true });
  });
});
afterEach(async () => {
  for (const server of servers) server.close();
  servers = [];
});

async function opened<T>(work: (forum: OpenedForum) => Promise<T>): Promise<T> {
  const forum = await openForumService(folder, { author: 'test', language: 'en' });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}

/** Does everything that a user can do to a forum. Returns every message. */
async function used(isExported = false): Promise<string[]> {
  const told: string[] = [];
  const answered = (answer: { ok: boolean; message?: string }) => {
    if (!answer.ok) told.push(answer.message ?? '');
  };
  const forum = await openForumService(folder, { author: 'test', language: 'en' }).catch(
    (error: unknown) => {
      // A refusal, not a system error.
      if (!(error instanceof Refused)) throw error;
      told.push(`${error.words} ${error.values.file}`);
    },
  );
  if (!forum) return told;
  const { service } = forum;
  told.push(...(forum.info().found ?? []), forum.info().readOnly ?? '');
  answered(await service.execute({ do: 'setForum', name: 'Nytt' }));
  answered(await service.execute({ do: 'changeMeeting', meeting: 'm', title: 'Nytt' }));
  answered(await service.execute({ ...attachment, id: 'b' }));
  answered(await service.makeBackup());
  answered(await service.backups());
  if (isExported) answered(await service.export('m', { format: 'md' }));
  try {
    told.push(...(await forum.check(false)).problems.map(({ message }) => message));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    told.push(error.words);
  }
  told.push(forum.info().notSaved ?? '');
  await forum.close();
  return told.filter((each) => each !== '');
}

const KINDS: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'a link to a file elsewhere': (path) => symlink(elsewhere, path),
  'a link to nothing': (path) => symlink(join(home, 'nothing'), path),
  'a link to itself': (path) => symlink(path, path),
  'a link to a device': (path) => symlink('/dev/zero', path),
  'a folder': async (path) => void (await mkdir(path)),
  'a pipe': async (path) => void execFileSync('mkfifo', [path]),
  'a socket': async (path) => {
    const server = createServer();
    servers.push(server);
    // A short name, because the path of a socket is limited.
    const short = join(home, 's');
    await new Promise<void>((resolve) => server.listen(short, resolve));
    await rename(short, path);
  },
};

async function replace(name: string, kind: string): Promise<void> {
  const path = join(folder, name);
  await rm(path, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true });
  await KINDS[kind]?.(path);
}

describe.skipIf(process.platform === 'win32')('in the place of a file', () => {
  const names = async () => {
    const [sha256 = ''] = await readdir(join(folder, 'attachments'));
    const [backup = ''] = await readdir(join(folder, 'backups'));
    return {
      read: ['forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal'],
      sha256,
      backup,
    };
  };
  for (const kind of Object.keys(KINDS)) {
    it(`${kind} is refused by name where the forum needs the file`, async () => {
      for (const name of (await names()).read) {
        await rename(folder, `${folder}.kept`);
        execFileSync('cp', ['-r', `${folder}.kept`, folder]);
        await replace(name, kind);
        const told = await used();
        expect(told, name).toEqual([`store.notFile ${name.split('/').at(-1)}`]);
        expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
        await rm(folder, { recursive: true });
        await rename(`${folder}.kept`, folder);
      }
    });

    if (kind === 'a link to nothing' || kind === 'a link to itself') continue;
    it(`${kind} does no harm where the forum does not need the file`, async () => {
      const { sha256, backup } = await names();
      const others = ['.cache/summaries', `attachments/${sha256}`, `backups/${backup}`];
      const drafts = [
        'forum.json.tmp',
        'forum.json.bak',
        'meetings/m.json.tmp',
        `.clock-${process.pid}`,
      ];
      for (const name of [
        ...others,
        ...drafts,
        '.lock',
        '.restoring',
        'minutes/M.md',
        'meetings/n.json',
      ]) {
        await rename(folder, `${folder}.kept`);
        execFileSync('cp', ['-r', `${folder}.kept`, folder]);
        await replace(name, kind);
        await used(name.startsWith('minutes/'));
        expect(await readFile(elsewhere, 'utf8'), name).toBe(SECRET);
        expect(await readdir(home), name).not.toContain('nothing');
        await rm(folder, { recursive: true });
        await rename(`${folder}.kept`, folder);
      }
    });
  }

  it('does not read or write through a link to a folder elsewhere', async () => {
    for (const name of ['meetings', 'attachments', 'templates', 'backups', 'minutes', '.cache']) {
      await rename(folder, `${folder}.kept`);
      execFileSync('cp', ['-r', `${folder}.kept`, folder]);
      await mkdir(join(folder, name), { recursive: true });
      await rename(join(folder, name), join(home, 'away'));
      const before = await readdir(join(home, 'away'));
      await symlink(join(home, 'away'), join(folder, name));
      const told = await used(name === 'minutes');
      if (name !== '.cache') expect(told.join(' '), name).toMatch(/store\.notFile|is a link/);
      expect(await readdir(join(home, 'away')), name).toEqual(before);
      await rm(join(home, 'away'), { recursive: true });
      await rm(folder, { recursive: true });
      await rename(`${folder}.kept`, folder);
    }
  });
});

describe('a sparse file of any size', () => {
  const LARGE = 6 * 1024 ** 3;
  const places = ['forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal'];
  it.each([...places, '.restoring'])('in place of %s is reported, and not read', async (place) => {
    await writeFile(join(folder, place), '');
    await truncate(join(folder, place), LARGE);
    const opening = openForumService(folder, { author: 'test', language: 'en' });
    await expect(opening).rejects.toMatchObject({
      words: 'store.largerThanOurs',
      values: { file: basename(place) },
    });
  });

  it.each(['.lock/9/holder-9', '.cache/summaries'])(
    'in place of %s does no harm',
    async (place) => {
      await mkdir(dirname(join(folder, place)), { recursive: true });
      await writeFile(join(folder, place), '');
      await truncate(join(folder, place), LARGE);
      await opened(async ({ service }) => {
        expect(await service.execute({ do: 'setForum', name: 'Nytt' })).toMatchObject({ ok: true });
      });
    },
  );
});

it('reports non-files beside a backup that is unpacked elsewhere', async () => {
  const [backup = ''] = await readdir(join(folder, 'backups'));
  const name = 'a'.repeat(64);
  await symlink(elsewhere, join(folder, 'attachments', name));
  const unpacking = importForum(join(folder, 'backups', backup), join(home, 'unpacked'));
  await expect(unpacking).rejects.toMatchObject({
    words: 'store.notFile',
    values: { file: name },
  });
});

it('allows writing where the disk keeps its own folder in every folder', async () => {
  const [fence = ''] = await readdir(join(folder, '.lock'));
  await mkdir(join(folder, '.lock', fence, '@eaDir'));
  for (const name of ['Nytt', 'Nyere']) {
    await opened(async ({ service }) => {
      expect(await service.execute({ do: 'setForum', name })).toMatchObject({ ok: true });
    });
  }
});

describe('a hard link', () => {
  it('is not written through, and the forum has the change', async () => {
    const others: string[] = [];
    for (const name of ['forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal']) {
      const other = join(home, `other-${name.replace('/', '-')}`);
      await link(join(folder, name), other);
      others.push(other);
    }
    const before = await Promise.all(others.map((each) => readFile(each, 'utf8')));
    await opened(async ({ service }) => {
      expect(await service.execute({ do: 'setForum', name: 'Nytt' })).toMatchObject({ ok: true });
      const change = { do: 'changeMeeting', meeting: 'm', title: 'Nytt' };
      expect(await service.execute(change)).toMatchObject({ ok: true });
    });
    expect(await Promise.all(others.map((each) => readFile(each, 'utf8')))).toEqual(before);
    await opened(async (forum) => expect(forum.info().name).toBe('Nytt'));
  });

  it('in place of a journal is not truncated', async () => {
    await rm(join(folder, 'forum.journal'));
    await link(elsewhere, join(folder, 'forum.journal'));
    await used();
    expect(await readFile(elsewhere, 'utf8')).toBe(SECRET);
  });
});

describe.skipIf(process.platform === 'win32')('a user who names a file', () => {
  it('works in a folder opened through a link', async () => {
    const path = join(home, 'link');
    await symlink(folder, path);
    const forum = await openForumService(path, { author: 'test', language: 'en' });
    await expectDone(forum, { ...attachment, id: 'c' });
    expect(await forum.service.makeBackup()).toMatchObject({ ok: true });
    expect(await forum.service.export('m', { format: 'md' })).toMatchObject({ ok: true });
    expect((await forum.check(false)).problems).toEqual([]);
    await forum.close();
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
  });

  it('reads a file given through a link, and refuses non-files', async () => {
    const limit = {
      most: 100,
      missing: (): never => {
        throw new Error('missing');
      },
      tooLarge: (): never => {
        throw new Error('too large');
      },
    };
    const given = join(home, 'given');
    for (const [kind, make] of Object.entries(KINDS)) {
      await make(given);
      const reading = readNamedFile(given, limit);
      if (kind === 'a link to a file elsewhere') expect(String(await reading)).toBe(SECRET);
      else await expect(reading, kind).rejects.toThrow('missing');
      const unpacking = importForum(given, join(home, 'unpacked'));
      await expect(unpacking, kind).rejects.toMatchObject({ code: 'invalid' });
      await rm(given, { recursive: true });
    }
    expect(await stat(elsewhere)).toMatchObject({ size: SECRET.length });
  });
});
