import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** A flipped bit in any file of a forum is found by `check` and the background check, or does no harm. */

const home = temporaryFolder();
let whole = '';
let folder = '';
/** The content of the forum and its backup. */
let before: object;

const opened = (readOnly = false) =>
  openForumService(folder, { author: 'test', language: 'en', readOnly });

beforeAll(async () => {
  [whole, folder] = [join(home, 'whole'), join(home, 'forum')];
  await createForum(whole, { name: 'F', language: 'en', author: 'test' });
  const { service, close } = await openForumService(whole, { author: 'test', language: 'en' });
  for (const command of EVERY_COMMAND) {
    expect(await service.execute(command)).toMatchObject({ ok: true });
  }
  const letterhead = await readFile('resources/letterheads/band.docx');
  const dataBase64 = letterhead.toString('base64');
  expect(await service.execute({ do: 'setTemplate', name: 'a.docx', dataBase64 })).toMatchObject({
    ok: true,
  });
  expect(await service.makeBackup()).toMatchObject({ ok: true });
  await close();
  await fresh();
  const forum = await opened(true);
  before = await said(forum);
  await forum.close();
});
beforeEach(() => fresh());

async function fresh(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(whole, folder, { recursive: true, preserveTimestamps: true });
}

async function said(forum: OpenedForum): Promise<object> {
  const { service } = forum;
  const backups = await service.backups();
  const name = backups.ok ? (backups.backups[0]?.name ?? '') : '';
  return [await forum.show(), await forum.show('m'), await service.previewBackup(name)];
}

async function flip(name: string, at: number, bit: number): Promise<void> {
  const bytes = await readFile(join(folder, name));
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  await writeFile(join(folder, name), bytes);
}

const files = async () => {
  const all = await readdir(whole, { recursive: true, withFileTypes: true });
  return all
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(whole.length + 1));
};
/** A sample of bytes of each file, including both ends, each with a bit to flip. */
function places(length: number, most: number): (readonly [number, number])[] {
  const count = Math.min(length, most);
  return Array.from({ length: count }, (_, nth) => {
    const at = Math.floor((nth * (length - 1)) / Math.max(1, count - 1));
    return [at, (nth * 3) % 8] as const;
  });
}

/** The findings of `check`, or the refusal to open, which also names the file. */
async function found(): Promise<{ readonly paths: readonly string[]; readonly says?: object }> {
  try {
    const forum = await opened(true);
    try {
      const paths = (await forum.check(false)).problems.map(({ path }) => path);
      return { paths, says: await said(forum) };
    } finally {
      await forum.close();
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { paths: [String(error.values.file ?? 'forum.json')] };
  }
}

const MOST = Number(process.env.FORUM_ROT ?? 6);

describe('a flipped bit', () => {
  it('is found by check in its file or the meeting that refers to it, or does no harm', async () => {
    const harmless = new Set<string>();
    for (const name of await files()) {
      const { length } = await readFile(join(whole, name));
      for (const [at, bit] of places(length, MOST)) {
        await flip(name, at, bit);
        const { paths, says } = await found();
        const where = `${name}, bit ${bit} of byte ${at}`;
        if (paths.length > 0) expect(says ?? name, where).toBeDefined();
        else {
          // Its content and its backup are unchanged.
          expect(says, where).toEqual(before);
          harmless.add(name);
        }
        await cp(join(whole, name), join(folder, name), { preserveTimestamps: true });
      }
    }
    const silent = [...harmless].filter(
      (name) => !/^(?:\.cache\/|\.lock\/|backups\/)|\.bak$/.test(name),
    );
    expect(silent).toEqual([]);
  });

  it('is reported by the background check with the file name', async () => {
    const [attachment = ''] = await readdir(join(whole, 'attachments'));
    const [template = ''] = await readdir(join(whole, 'templates'));
    const [backup = ''] = await readdir(join(whole, 'backups'));
    const names = [
      ...['forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal'],
      ...[`attachments/${attachment}`, `templates/${template}`, `backups/${backup}`],
    ];
    for (const name of names) {
      await fresh();
      const forum = await opened();
      const isToldAtOnce = forum.info().found;
      expect(isToldAtOnce, name).toBeUndefined();
      const { length } = await readFile(join(whole, name));
      // In content, not in insignificant bytes.
      await flip(name, Math.floor(length / 2), 0);
      const told = () => (forum.info().found ?? []).join('\n');
      for (let looks = 0; looks < 12 && told() === ''; looks += 1) await forum.look();
      expect(told(), name).toContain(name.replace(/\.journal$/, '.json'));
      // Once repaired, nothing is reported.
      await cp(join(whole, name), join(folder, name), { preserveTimestamps: true });
      for (let looks = 0; looks < 12 && told() !== ''; looks += 1) await forum.look();
      expect(told(), name).toBe('');
      await forum.close();
    }
  });

  it('is not reported during a change, and no change waits for the check', async () => {
    const forum = await opened();
    for (let nth = 0; nth < 12; nth += 1) {
      const change = { do: 'changeMeeting', meeting: 'next', title: `Next ${nth}` };
      const [answer] = await Promise.all([forum.service.execute(change), forum.look()]);
      expect(answer).toMatchObject({ ok: true });
    }
    expect(forum.info().found).toBeUndefined();
    await forum.close();
  });
});
