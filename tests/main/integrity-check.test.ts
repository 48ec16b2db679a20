import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** `check` finds what others did to the folder, and repairs what it can (D113). */

let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  await opened(async (forum) => {
    for (const command of EVERY_COMMAND) {
      if (command.do === 'closeMeeting' && command.meeting === 'm') break;
      await expectDone(forum, command);
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
const look = async () => (await opened((forum) => forum.check(false), true)).problems;
const repair = async () => (await opened((forum) => forum.check(true))).problems;
/** The additional finding about an edited file. */
const besides = (problems: Awaited<ReturnType<typeof look>>) =>
  problems.filter(({ message }) => !message.startsWith('Filen er endret utenfor programmet'));
const path = (...names: string[]) => join(folder, ...names);

/** Changes a file outside the program. */
async function edit(name: string, change: (state: Record<string, never>) => void): Promise<void> {
  const state = JSON.parse(await readFile(path(name), 'utf8'));
  change(state);
  await writeFile(path(name), JSON.stringify(state));
}
// biome-ignore lint/suspicious/noExplicitAny: a file that somebody has edited may contain anything
type Loose = any;

it('finds nothing wrong after any commands', async () => {
  expect(await look()).toEqual([]);
});

// (D113)
describe('a reference that points nowhere', () => {
  it('is removed by repair if nothing is lost, otherwise reported', async () => {
    await edit('meetings/m.json', (meeting: Loose) => {
      meeting.items[3].objectives.push('gone');
      meeting.attendance[0].representative = 'gone';
      meeting.attendance[1].partner = 'nobody';
      meeting.agreements[0].measures.unshift('gone');
    });
    await edit('forum.json', (forum: Loose) => {
      forum.measures[0].challenges.push('gone');
      forum.followUp.m.signatures[0].agreement = 'none';
    });
    const found = besides(await look());
    expect(found.map(({ path: file, repairable }) => [file, repairable])).toEqual([
      ['forum.json', true],
      ['forum.json', false],
      ['meetings/m.json', true],
      ['meetings/m.json', true],
      ['meetings/m.json', false],
      ['meetings/m.json', true],
    ]);
    expect(found[3]?.message).toBe('attendance.0.representative viser til gone, som ikke finnes.');
    expect(besides(await repair())).toEqual(
      found.map((each) => (each.repairable ? { ...each, repaired: true } : each)),
    );
    expect(await look()).toEqual(found.filter((each) => !each.repairable));
    const meeting: Loose = JSON.parse(await readFile(path('meetings/m.json'), 'utf8'));
    expect(meeting.agreements[0].measures).toEqual(['course']);
    expect(meeting.attendance[0].representative).toBeUndefined();
    // Changes before the repair cannot be undone on top of it.
    await opened(async (forum) => {
      for (const scope of [{ meeting: 'm' }, {}]) {
        const undone = await forum.service.execute({ do: 'undo', ...scope });
        expect(undone).toMatchObject({ code: 'invalid' });
      }
    });
  });

  it('is left alone in an approved meeting', async () => {
    await opened(async (forum) => {
      const closing = EVERY_COMMAND.findIndex(
        ({ do: name, meeting }) => name === 'closeMeeting' && meeting === 'm',
      );
      for (const command of EVERY_COMMAND.slice(closing)) await forum.service.execute(command);
    });
    await edit('meetings/m.json', (meeting: Loose) => {
      meeting.attendance[0].representative = 'gone';
    });
    // It is a broken reference, and differs from what was approved.
    const found = [{ repairable: false }, { repairable: false }];
    expect(await repair()).toMatchObject(found);
    expect(await look()).toMatchObject(found);
  });
});

describe('numbers and ids', () => {
  it('are reported when used twice or never given', async () => {
    await edit('meetings/m.json', (meeting: Loose) => {
      meeting.items[1].serial = meeting.items[0].serial;
      meeting.decisions[1].id = meeting.decisions[0].id;
      meeting.given.items = 2;
      meeting.given.decisions = {};
    });
    const found = besides(await look()).map(({ message }) => message);
    expect(found).toContain('Id-en d er brukt to ganger.');
    expect(found.filter((each) => /brukt to ganger \(også i m\)/.test(each))).toHaveLength(1);
    const counted = found.filter((each) => /høyere enn det høyeste programmet har gitt/.test(each));
    expect(counted.length).toBeGreaterThan(2);
    await repair();
    expect((await look()).map(({ message }) => message)).toEqual(
      found.filter((each) => !counted.includes(each)),
    );
  });
});

describe('a manual change', () => {
  it('in a file is reported thing by thing, and recorded in the journal by repair', async () => {
    await edit('meetings/m.json', (meeting: Loose) => {
      meeting.title = 'Et annet møte';
      meeting.items[0].notes = 'Noe annet';
    });
    await edit('forum.json', (forum: Loose) => {
      forum.name = 'Et annet forum';
    });
    const found = await look();
    expect(found).toMatchObject([
      { path: 'forum.json', message: expect.stringContaining('«Et annet forum»') },
      { path: 'meetings/m.json', message: expect.stringContaining('«Et annet møte»') },
      { path: 'meetings/m.json', message: expect.stringContaining('«Noe annet»') },
    ]);
    expect(found.every(({ repairable }) => repairable)).toBe(true);
    expect(await repair()).toEqual(found.map((each) => ({ ...each, repaired: true })));
    expect(await look()).toEqual([]);
    // From now on the journal alone gives the same.
    for (const name of ['json', 'json.bak']) await rm(path(`meetings/m.${name}`));
    expect(await opened((forum) => forum.show('m'))).toMatchObject({
      meetings: [{ title: 'Et annet møte' }],
    });
  });

  it('in a journal line is found by line number, whichever byte changed', async () => {
    const file = path('meetings/m.journal');
    const whole = await readFile(file);
    const lines = whole.toString('utf8').split('\n');
    let at = 0;
    for (const [index, line] of lines.slice(0, 6).entries()) {
      const length = Buffer.byteLength(line) + 1;
      for (let byte = 0; byte < length; byte += 37) {
        const changed = Buffer.from(whole);
        changed.writeUInt8((changed.readUInt8(at + byte) ^ 1) & 0x7f, at + byte);
        await writeFile(file, changed);
        expect(
          (await look()).map(({ message }) => message),
          `byte ${byte} of ${index}`,
        ).toEqual(
          expect.arrayContaining([expect.stringContaining(`Linje ${index + 1} i journalen`)]),
        );
      }
      at += length;
    }
  });

  it('of author or time is found, as is a line that lost its checksum', async () => {
    const file = path('forum.journal');
    const whole = await readFile(file, 'utf8');
    const [first = '', second = '', ...rest] = whole.split('\n');
    for (const changed of [
      second.replace('"author":"test"', '"author":"en annen"'),
      second.replace(/"at":"20/, '"at":"19'),
      second.replace(/,"digest":"[^"]*"/, '').replace('"author":"test"', '"author":"en annen"'),
      // No longer in the format of a checksum.
      second.replace(/"digest":"./, '"digest":"@'),
    ]) {
      expect(changed).not.toBe(second);
      await writeFile(file, [first, changed, ...rest].join('\n'));
      expect(await look()).toMatchObject([
        { path: 'forum.journal', message: expect.stringContaining('Linje 2'), repairable: false },
      ]);
    }
    // The first line has no earlier one to compare with.
    await writeFile(file, [first.replace('"digest"', '"eigest"'), second, ...rest].join('\n'));
    expect(await look()).toMatchObject([{ message: expect.stringContaining('Linje 1') }]);
    await writeFile(file, [first, ...rest].join('\n'));
    expect(await look()).toMatchObject([{ message: expect.stringContaining('endring 2.') }]);
    await writeFile(file, `${first}\n${second}\n`);
    expect(await look()).toMatchObject([{ message: expect.stringContaining('endring 3 til') }]);
    await rm(file);
    expect(await look()).toMatchObject([{ message: expect.stringContaining('endring 1 til') }]);
  });

  it('is accepted in a journal from before lines had checksums', async () => {
    for (const name of ['forum.journal', 'meetings/m.journal']) {
      const text = await readFile(path(name), 'utf8');
      await writeFile(path(name), text.replace(/,"digest":"[\w-]{16}"/g, ''));
    }
    expect(await look()).toEqual([]);
    await opened((forum) => forum.service.execute({ do: 'setForum', name: 'Nytt' }));
    expect(await look()).toEqual([]);
  });
});

describe('an attachment', () => {
  // (D111)
  it('is reported when missing or changed', async () => {
    const [sha256 = ''] = await readdir(path('attachments'));
    await writeFile(path('attachments', sha256), 'something else');
    expect(await look()).toMatchObject([{ message: expect.stringContaining('kontrollsummen') }]);
    await rm(path('attachments', sha256));
    expect(await look()).toMatchObject([{ message: expect.stringContaining('mangler') }]);
  });
});

describe('a file', () => {
  it('that cannot be restored is reported while it exists, and nothing replaces it', async () => {
    for (const ending of ['json', 'json.bak', 'journal']) {
      await writeFile(path(`meetings/next.${ending}`), 'not this\n');
    }
    for (let times = 0; times < 2; times += 1) {
      const named = { path: 'meetings/next.json', repairable: false };
      expect(await look()).toContainEqual(expect.objectContaining(named));
      expect(await repair()).toContainEqual(expect.objectContaining(named));
    }
    await opened(async (forum) => {
      const { code } = (await forum.service.execute(
        EVERY_COMMAND.find((each) => each.id === 'next'),
      )) as Loose;
      expect(code).toBe('duplicate-id');
    });
    expect(await readFile(path('meetings/next.json'), 'utf8')).toBe('not this\n');
  });

  it('of an unreadable meeting is reported once, and references to it stay', async () => {
    await edit('forum.json', (forum: Loose) => {
      const done = { of: 'action-point', id: 'p', status: 'done', on: '2026-11-24' };
      forum.followUp.m = { ratifications: [], signatures: [], statuses: [done] };
      // Adopted there with the mandate.
      forum.challenges[0].objectives.push('adopted');
    });
    for (const ending of ['json', 'json.bak', 'journal']) {
      await rm(path(`meetings/m.${ending}`), { force: true });
    }
    await writeFile(path('meetings/m.json'), 'not this');
    expect(besides(await look())).toEqual([
      {
        path: 'meetings/m.json',
        message: expect.stringMatching(/^Filen er skadet.*Gjenopprett en sikkerhetskopi/),
        repairable: false,
      },
    ]);
    await repair();
    const forum = JSON.parse(await readFile(path('forum.json'), 'utf8'));
    expect(forum.challenges[0].objectives).toContain('adopted');
    expect(forum.followUp.m.statuses).toHaveLength(1);
  });

  it('that is a copy under another name is reported, and does not count as the meeting', async () => {
    await copyFile(path('meetings/m.json'), path('meetings/copy.json'));
    expect(await look()).toMatchObject([{ path: 'meetings/copy.json', repairable: false }]);
    await opened(async (forum) => {
      const change = { do: 'changeMeeting', title: 'Ny' };
      expect(await forum.service.execute({ ...change, meeting: 'copy' })).toMatchObject({
        code: 'unknown-id',
      });
      await expectDone(forum, { ...change, meeting: 'm' });
      const made = {
        do: 'createMeeting',
        id: 'copy',
        title: 'C',
        startsAt: '2027-01-01T09:00:00Z',
      };
      expect(await forum.service.execute(made)).toMatchObject({ code: 'duplicate-id' });
    });
  });

  it('that is missing is restored from backup and journal', async () => {
    const title = 'Nytt navn';
    await opened((forum) => forum.service.execute({ do: 'changeMeeting', meeting: 'm', title }));
    const before = await opened((forum) => forum.show('m'));
    await rm(path('meetings/m.json'));
    expect(await look()).toMatchObject([{ path: 'meetings/m.json', repairable: true }]);
    expect(await repair()).toMatchObject([{ repaired: true }]);
    expect(await look()).toEqual([]);
    expect(await opened((forum) => forum.show('m'))).toEqual(before);
  });
});

describe('a journal', () => {
  const item = (id: string) => ({
    do: 'addItem',
    meeting: 'n',
    id,
    section: 'status',
    title: id,
    kind: 'review',
  });
  const ids = async () => {
    const { meetings }: Loose = await opened((forum) => forum.show('n'));
    return meetings[0].items.map(({ id }: { id: string }) => id);
  };
  const damage = async (line: number) => {
    const lines = (await readFile(path('meetings/n.journal'), 'utf8')).split('\n');
    lines[line] = 'not this';
    await writeFile(path('meetings/n.journal'), lines.join('\n'));
  };
  beforeEach(() =>
    opened(async (forum) => {
      const startsAt = '2027-01-01T09:00:00Z';
      await forum.service.execute({
        do: 'createMeeting',
        id: 'n',
        title: 'N',
        startsAt,
        template: 'blank',
      });
      for (const id of ['a', 'b', 'c', 'd']) await forum.service.execute(item(id));
    }),
  );

  it('with a damaged line newer than the snapshot keeps earlier changes, and applies no later ones', async () => {
    await rm(path('meetings/n.json'));
    await damage(2);
    expect(await look()).toMatchObject([{ path: 'meetings/n.json', repairable: true }]);
    await opened(async (forum) => {
      await expectDone(forum, item('x'));
    });
    expect(await ids()).toEqual(['a', 'x']);
    await opened(async (forum) => {
      for (const id of ['y', 'z']) await expectDone(forum, item(id));
    });
    expect(await ids()).toEqual(['a', 'x', 'y', 'z']);
    const kept = (await readdir(path('meetings'))).filter((name) => name.includes('.damaged-'));
    expect(kept).toHaveLength(1);
    // The window and `check` report it until somebody has handled it.
    const told = `meetings/${kept[0]}`;
    for (let times = 0; times < 2; times += 1) {
      expect(await look()).toMatchObject([{ path: told, repairable: false }]);
      const found = await opened(async (forum) => forum.info().found);
      expect(found).toEqual([expect.stringMatching(`^${told}: .*Deretter kan du slette filen`)]);
    }
    await rm(path(told));
    expect(await look()).toEqual([]);
    expect(await opened(async (forum) => forum.info().found)).toBeUndefined();
  });

  it('with a damaged last line is reported consistently', async () => {
    await damage(4);
    expect(await look()).toMatchObject([
      { path: 'meetings/n.json', message: expect.stringMatching(/kan mangle/), repairable: true },
    ]);
  });

  it('with a damaged line older than the snapshot loses only that log entry', async () => {
    await damage(1);
    expect(await look()).toMatchObject([
      {
        path: 'meetings/n.journal',
        message: expect.stringContaining('Linje 2'),
        repairable: false,
      },
    ]);
    expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('refuses to repair a forum that another program has open', async () => {
  await opened(async () => {
    await expect(opened((second) => second.check(true))).rejects.toMatchObject({
      code: 'read-only',
    });
  });
});
