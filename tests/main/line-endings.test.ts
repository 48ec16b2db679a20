import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { chosenLanguage, readSettings } from '../../src-main/platform/settings.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** A folder rewritten by git, an editor or a script is the same forum, and remains usable. */

let folder = '';
beforeEach(async () => {
  folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  await opened(async ({ service }) => {
    for (const command of EVERY_COMMAND) {
      expect(await service.execute(command)).toMatchObject({ ok: true });
    }
    const item = { do: 'addItem', meeting: 'next', section: 'status', kind: 'review' };
    await service.execute({ ...item, id: 'carried', title: 'I' });
    expect(await service.execute(text('before'))).toMatchObject({ ok: true });
  });
});

/** An attachment of several lines, which git treats as text. */
const text = (id: string) => ({
  ...{ do: 'addAttachment', meeting: 'next', item: 'carried', id, name: 'a.txt' },
  dataBase64: Buffer.from('one\ntwo\n').toString('base64'),
});

async function opened<T>(work: (forum: OpenedForum) => Promise<T>, readOnly = false): Promise<T> {
  const forum = await openForumService(folder, { author: 'test', language: 'nb', readOnly });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}
const problems = async () => (await opened((forum) => forum.check(false), true)).problems;
const shown = () => opened((forum) => forum.show('m'), true);

async function files(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

const MARK = Buffer.from('\ufeff');
/** As git with `core.autocrlf` does to each file that looks like text. */
function checkedOut(bytes: Buffer): Buffer {
  if (bytes.includes(0)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}
const marked = (bytes: Buffer) => Buffer.concat([MARK, bytes]);
const isRecord = (file: string) => /\.(?:json|journal|bak)$/.test(file);

const CHANGES = {
  'with a carriage return before each newline, as git leaves it': async () => {
    for (const file of await files()) await writeFile(file, checkedOut(await readFile(file)));
  },
  'with a byte order mark in each of its records': async () => {
    const records = (await files()).filter(isRecord);
    for (const file of records) await writeFile(file, marked(await readFile(file)));
  },
  'with both': async () => {
    const records = (await files()).filter(isRecord);
    for (const file of records) await writeFile(file, marked(checkedOut(await readFile(file))));
  },
};

describe('a forum', () => {
  for (const [how, change] of Object.entries(CHANGES)) {
    it(`${how} is intact, and stays intact after a change`, async () => {
      const before = await shown();
      await change();
      expect(await problems()).toEqual([]);
      expect(await shown()).toEqual(before);
      await opened(async ({ service, info }) => {
        expect(info().found).toBeUndefined();
        expect(await service.execute({ do: 'setForum', name: 'Nytt' })).toMatchObject({ ok: true });
        const title = { do: 'changeMeeting', meeting: 'next', title: 'Nytt' };
        expect(await service.execute(title)).toMatchObject({ ok: true });
        expect(await service.execute({ do: 'undo', meeting: 'next' })).toMatchObject({ ok: true });
        expect(await service.makeBackup()).toMatchObject({ ok: true });
      });
      expect(await problems()).toEqual([]);
      // The journals alone give the same.
      const after = await shown();
      for (const file of await files()) if (/\.(?:json|bak)$/.test(file)) await rm(file);
      expect(await shown()).toEqual(after);
      expect((await problems()).every(({ repairable }) => repairable)).toBe(true);
    });
  }

  it('is damaged when a byte of such a line changes', async () => {
    const file = join(folder, 'forum.journal');
    const text = checkedOut(await readFile(file)).toString('latin1');
    await writeFile(file, text.replace('"author":"test"', '"author":"tesT"'), 'latin1');
    expect(await problems()).toMatchObject([{ message: expect.stringContaining('Linje 1') }]);
  });
});

it('reads settings with a byte order mark', async () => {
  const home = process.env.FORUM_HOME;
  process.env.FORUM_HOME = folder;
  try {
    await writeFile(join(folder, 'settings.json'), '\ufeff{\r\n"language": "nn"}\r\n');
    expect(await readSettings()).toMatchObject({ language: 'nn' });
    expect(await chosenLanguage()).toBe('nn');
  } finally {
    if (home === undefined) delete process.env.FORUM_HOME;
    else process.env.FORUM_HOME = home;
  }
});
