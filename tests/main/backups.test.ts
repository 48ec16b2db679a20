import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Patch } from 'immer';
import { beforeEach, describe, expect, it } from 'vitest';
import { importForum } from '../../src-main/backups/import-forum.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

const AT = '2026-12-09T09:00:00+01:00';
let home = '';
let folder = '';
let forum: OpenedForum;
let clock = AT;

const now = () => clock;
const opened = () => openForum(folder, { now });

beforeEach(async () => {
  clock = AT;
  ({ home, folder, forum } = await withForum({ now }));
  await expectDone(
    forum,
    {
      do: 'addPartner',
      id: 'nav',
      name: 'NAV',
      role: 'r',
      authority: 'decides',
      joined: '2020-01-01',
    },
    { do: 'createMeeting', id: 'm', title: 'Første', startsAt: AT, template: 'blank' },
    { do: 'addItem', meeting: 'm', id: 'a', section: 'status', title: 'Planen', kind: 'decision' },
    {
      do: 'addItem',
      meeting: 'm',
      id: 'b',
      section: 'status',
      title: 'Budsjettet',
      kind: 'decision',
    },
  );
});

async function made(): Promise<string> {
  const answer = await forum.service.makeBackup();
  if (!answer.ok) throw new Error(answer.message);
  return answer.name;
}
/** Makes the meeting unreadable, and removes its cache. */
async function spoil(content: string): Promise<void> {
  await rm(join(folder, '.cache'), { recursive: true, force: true });
  for (const ending of ['json', 'json.bak', 'journal']) {
    await writeFile(join(folder, `meetings/m.${ending}`), content);
  }
}
async function names(): Promise<readonly string[]> {
  const answer = await forum.service.backups();
  return answer.ok ? answer.backups.map((each) => each.name) : [];
}
async function preview(name: string) {
  const answer = await forum.service.previewBackup(name);
  if (!answer.ok) throw new Error(answer.message);
  return answer.differences.map(({ kind, fate, title }) => `${fate} ${kind} ${title}`);
}
interface Shown {
  forum: { partners: { id: string; name: string }[] };
  meetings: { id: string; phase: string; items: { id: string; number: string; title: string }[] }[];
}
const shown = async () => (await forum.show()) as Shown;
const titles = async () =>
  (await shown()).meetings.flatMap((each) => each.items.map((item) => item.title));

describe('a backup', () => {
  it('is one file in the forum’s folder, with everything changeable and nothing half-written', async () => {
    const name = await made();
    expect(name).toBe('2026-12-09 09.00.00.zip');
    expect(await readdir(join(folder, 'backups'))).toEqual([name]);
    const files = unzipSync(await readFile(join(folder, 'backups', name)));
    expect(Object.keys(files).sort()).toContain('meetings/m.journal');
    expect(Buffer.from(files['meetings/m.journal'] ?? []).toString()).toContain('Budsjettet');
  });

  it('is refused in words when missing, or when its name is a path', async () => {
    for (const name of ['2026-01-01 00.00.00.zip', '../forum.json', '']) {
      expect(await forum.service.previewBackup(name)).toMatchObject({
        ok: false,
        code: 'unknown-id',
      });
    }
  });

  it('lists what differs now, thing by thing', async () => {
    const name = await made();
    expect(await preview(name)).toEqual([]);
    await expectDone(
      forum,
      { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' },
      { do: 'removeItem', meeting: 'm', item: 'b' },
      {
        do: 'addPartner',
        id: 'uni',
        name: 'Uni',
        role: 'r',
        authority: 'decides',
        joined: '2020-01-01',
      },
      { do: 'createMeeting', id: 'n', title: 'Andre', startsAt: AT, template: 'blank' },
    );
    expect((await preview(name)).sort()).toEqual([
      'as-before item Planen for 2027',
      'back item Budsjettet',
      'goes meeting Andre',
      'goes partner Uni',
    ]);
  });
});

it('compares for a reader without touching the folder', async () => {
  const name = await made();
  await expectDone(forum, { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' });
  await forum.close();
  const before = await readdir(folder, { recursive: true });
  const reader = await openForumService(folder, { author: 'test', readOnly: true });
  const watched = watch(join(folder, 'backups'));
  let touched = false;
  watched.on('change', () => {
    touched = true;
  });
  const answer = await reader.service.previewBackup(name);
  expect(answer).toMatchObject({ ok: true, differences: [{ title: 'Planen for 2027' }] });
  watched.close();
  expect(touched).toBe(false);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  await reader.close();
  forum = await opened();
});

describe('restoring', () => {
  it('restores the backup, keeps the current state, and continues the same journals', async () => {
    const name = await made();
    await expectDone(
      forum,
      { do: 'changeItem', meeting: 'm', item: 'a', title: 'Endret' },
      { do: 'removeItem', meeting: 'm', item: 'b' },
      { do: 'createMeeting', id: 'n', title: 'Andre', startsAt: AT, template: 'blank' },
      { do: 'addItem', meeting: 'n', id: 'c', section: 'status', title: 'Ny', kind: 'decision' },
    );
    const now = await shown();
    const restored = await forum.service.restoreBackup(name);
    expect(restored).toMatchObject({ ok: true });
    expect(await titles()).toEqual(['Planen', 'Budsjettet']);
    expect(await forum.check(false)).toEqual({ problems: [] });
    await forum.close();
    forum = await opened();
    expect(await titles()).toEqual(['Planen', 'Budsjettet']);
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect(await readFile(join(folder, 'meetings/m.journal'), 'utf8')).toContain('Endret');

    // And back to the state before the restore.
    const kept = (restored.ok && restored.kept) || '';
    expect(kept).toContain('before-restore');
    expect(await forum.service.restoreBackup(kept)).toMatchObject({ ok: true });
    expect((await shown()).meetings).toEqual(now.meetings);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  // (D77)
  it('reuses no number', async () => {
    await expectDone(forum, { do: 'conveneMeeting', meeting: 'm', at: AT });
    const name = await made();
    await expectDone(forum, {
      do: 'addItem',
      meeting: 'm',
      id: 'c',
      section: 'status',
      title: 'C',
      kind: 'decision',
    });
    const given = (await shown()).meetings[0]?.items.find((item) => item.id === 'c')?.number;
    expect(given).toBe('3/2026');
    await forum.service.restoreBackup(name);
    await expectDone(forum, {
      do: 'addItem',
      meeting: 'm',
      id: 'd',
      section: 'status',
      title: 'D',
      kind: 'decision',
    });
    expect((await shown()).meetings[0]?.items.find((item) => item.id === 'd')?.number).toBe(
      '4/2026',
    );
  });

  // (D115)
  it('keeps approved meetings, with everything they refer to', async () => {
    const name = await made();
    await expectDone(
      forum,
      {
        do: 'addPartner',
        id: 'uni',
        name: 'Uni',
        role: 'r',
        authority: 'decides',
        joined: '2020-01-01',
      },
      { do: 'conveneMeeting', meeting: 'm', at: AT },
      { do: 'openMeeting', meeting: 'm', at: AT },
      { do: 'setAttendance', meeting: 'm', partner: 'uni', status: 'present' },
      { do: 'closeMeeting', meeting: 'm', at: AT },
      { do: 'circulateMinutes', meeting: 'm', at: AT },
      { do: 'approveMinutes', meeting: 'm', at: AT },
      {
        do: 'addPartner',
        id: 'ks',
        name: 'KS',
        role: 'r',
        authority: 'decides',
        joined: '2026-12-10',
      },
    );
    expect(await preview(name)).toContain('stays meeting Første');
    expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: true });
    const { forum: who, meetings } = await shown();
    expect(meetings[0]?.phase).toBe('approved');
    expect(who.partners.map((each) => each.id)).toEqual(expect.arrayContaining(['nav', 'uni']));
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('reverts manual changes to an approved meeting, and nothing else approved', async () => {
    const draft = await made();
    const phases = ['conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes'];
    for (const phase of [...phases, 'approveMinutes']) {
      await expectDone(forum, { do: phase, meeting: 'm', at: AT });
    }
    clock = '2026-12-10T09:00:00+01:00';
    const approved = await made();
    async function changed(ending: string, from: string, to: string): Promise<void> {
      await forum.close();
      const file = join(folder, `meetings/m.${ending}`);
      await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
      forum = await opened();
    }
    await changed('json', 'Første', 'Fjerde');
    // It does not return to its state before approval.
    expect(await preview(draft)).toEqual(['stays meeting Fjerde']);
    expect(await preview(approved)).toEqual(['as-before meeting Fjerde']);
    expect(await forum.service.restoreBackup(approved)).toMatchObject({ ok: true });
    expect((await shown()).meetings[0]).toMatchObject({ title: 'Første', phase: 'approved' });
    expect(await forum.check(false)).toEqual({ problems: [] });
    await forum.close();
    forum = await opened();
    expect(await forum.check(false)).toEqual({ problems: [] });

    // The same for a change made while somebody works with the meeting. Forum keeps a copy of it.
    forum.service.subscribe('meeting:m', () => undefined);
    await shown();
    const there = join(folder, 'meetings/m.json');
    await writeFile(there, (await readFile(there, 'utf8')).replace('Første', 'Sjette'));
    expect(await forum.service.seal('m', 'nb')).toMatchObject({ faults: [expect.anything()] });
    expect(await forum.service.restoreBackup(approved)).toMatchObject({ ok: true });
    expect(await forum.service.seal('m', 'nb')).toMatchObject({ faults: [] });
    const [copy = ''] = forum.info().found ?? [];
    expect(copy).toMatch(/m\.json\.changed-/);

    // If the journal was changed too, nothing shows what was approved; people must decide.
    await changed('json', 'Første', 'Femte');
    await changed('journal', '"author":"test"', '"author":"tess"');
    expect(await preview(approved)).toEqual(['stays meeting Femte']);
  });

  it('restores a meeting whose file cannot be read', async () => {
    const name = await made();
    await forum.close();
    await spoil('ødelagt');
    forum = await opened();
    expect(await titles()).toEqual([]);
    expect(forum.info().found).toEqual([expect.stringContaining('meetings/m.json')]);
    const restored = await forum.service.restoreBackup(name);
    expect(restored).toEqual({ ok: true, kept: expect.any(String) });
    expect(forum.info().found).toBeUndefined();
    expect(await titles()).toEqual(['Planen', 'Budsjettet']);
    expect((await readdir(join(folder, 'meetings'))).some((each) => each.includes('damaged'))).toBe(
      true,
    );
  });

  it('leaves alone a meeting that was unreadable when the backup was made', async () => {
    const before = await made();
    await forum.close();
    await spoil('ødelagt\n');
    // One per hour is kept.
    clock = '2026-12-09T10:00:00+01:00';
    forum = await opened();
    await expectDone(forum, { do: 'setForum', name: 'Da' });
    const name = await made();
    await expectDone(forum, { do: 'setForum', name: 'Nå' });
    expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({ forum: { name: 'Da' }, meetings: [] });
    // Whoever moves the forum has the other files, and gets a warning.
    const copy = join(home, 'kopi');
    await importForum(join(folder, 'backups', name), copy);
    const other = await openForumService(copy, { author: 'test' });
    expect(other.info().found?.join()).toContain('meetings/m.json');
    await other.close();

    expect(await forum.service.restoreBackup(before)).toMatchObject({ ok: true });
    expect(await titles()).toEqual(['Planen', 'Budsjettet']);
    expect(await preview(name)).toContain('unread meeting Første');
    expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: true });
    expect(await titles()).toEqual(['Planen', 'Budsjettet']);
    expect(await shown()).toMatchObject({ forum: { name: 'Da' } });
  });

  it('is refused, and changes nothing, for a damaged backup', async () => {
    const name = await made();
    await expectDone(forum, { do: 'changeItem', meeting: 'm', item: 'a', title: 'Endret' });
    const path = join(folder, 'backups', name);
    const bytes = await readFile(path);
    bytes.fill(0, 60, 90);
    await writeFile(path, bytes);
    expect(await forum.service.restoreBackup(name)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await titles()).toEqual(['Endret', 'Budsjettet']);
  });
});

describe('the whole forum as one file', () => {
  it('includes attachments, leaves out backups, and opens unchanged', async () => {
    await made();
    await expectDone(forum, {
      do: 'addAttachment',
      meeting: 'm',
      item: 'a',
      name: 'notat.txt',
      dataBase64: Buffer.from('Hei').toString('base64'),
    });
    const before = await shown();
    const saved = await forum.service.export(undefined, { kind: 'forum', format: 'zip' });
    if (!saved.ok) throw new Error(saved.message);
    expect(saved.name).toBe('Prøve 2026-12-09.zip');
    const held = Object.keys(unzipSync(await readFile(saved.path)));
    expect(held.some((each) => each.startsWith('attachments/'))).toBe(true);
    expect(held.some((each) => each.startsWith('backups/'))).toBe(false);
    const copy = join(home, 'kopi');
    await importForum(saved.path, copy);
    const other = await openForumService(copy, { author: 'test' });
    expect(await other.show()).toEqual(before);
    expect(await other.check(false)).toEqual({ problems: [] });
    await other.close();
    expect((await readdir(home)).sort()).toEqual(['forum', 'kopi']);
  });

  it('opens a backup on its own, with attachments beside it', async () => {
    await expectDone(forum, {
      do: 'addAttachment',
      meeting: 'm',
      item: 'a',
      name: 'notat.txt',
      dataBase64: Buffer.from('Hei').toString('base64'),
    });
    const name = await made();
    const copy = join(home, 'kopi');
    await importForum(join(folder, 'backups', name), copy);
    const other = await openForumService(copy, { author: 'test' });
    expect(await other.check(false)).toEqual({ problems: [] });
    await other.close();
  });

  it('is written only where nothing exists', async () => {
    const saved = await forum.service.export(undefined, { kind: 'forum', format: 'zip' });
    const full = join(home, 'full');
    await mkdir(full);
    await writeFile(join(full, 'mitt.txt'), 'Hei');
    await expect(importForum(saved.ok ? saved.path : '', full)).rejects.toMatchObject({
      words: 'store.notEmpty',
      values: { folder: full },
    });
    expect(await readdir(full)).toEqual(['mitt.txt']);
  });
});

describe('automatic backups', () => {
  // (D114)
  it('are made once an hour, and only after a change', async () => {
    const { Backups } = await import('../../src-main/backups/backups.ts');
    const { ForumFolder } = await import('../../src-main/store/forum-folder.ts');
    const { Lock } = await import('../../src-main/store/lock.ts');
    await forum.close();
    const store = await ForumFolder.open(folder, await Lock.take(folder, clock));
    const backups = new Backups(
      store,
      (work) => work(),
      () => clock,
      async () => undefined,
    );
    expect(await backups.makeIfDue()).toBe('2026-12-09 09.00.00.zip');
    clock = '2026-12-09T09:59:00+01:00';
    backups.changed('forum');
    expect(await backups.makeIfDue()).toBeUndefined();
    clock = '2026-12-09T10:00:00+01:00';
    expect(await backups.makeIfDue()).toBe('2026-12-09 10.00.00.zip');
    clock = '2026-12-09T11:00:00+01:00';
    expect(await backups.makeIfDue()).toBeUndefined();
    // Reopened: the journals are as long as before.
    const anew = new Backups(
      store,
      (work) => work(),
      () => clock,
      async () => undefined,
    );
    expect(await anew.makeIfDue()).toBeUndefined();
    const renamed: Patch = { op: 'replace', path: ['name'], value: 'Nytt navn' };
    await store.forum.record({
      ...{ revision: store.forum.revision + 1, at: clock, author: 'test' },
      ...{ command: { do: 'setForum' }, patches: [renamed], inverse: [renamed] },
    });
    const then = new Backups(
      store,
      (work) => work(),
      () => clock,
      async () => undefined,
    );
    expect(await then.makeIfDue()).toBe('2026-12-09 11.00.00.zip');
    expect(await names()).toHaveLength(3);
  });

  it('leave no temporary file, and remove one left by a stopped program', async () => {
    await mkdir(join(folder, 'backups'), { recursive: true });
    await writeFile(join(folder, 'backups/2026-12-09 08.00.00.zip.tmp'), 'halv');
    await writeFile(join(folder, 'backups/notat.tmp'), 'min egen');
    await mkdir(join(folder, 'backups/.opened-1-1/meetings'), { recursive: true });
    await writeFile(join(folder, 'backups/.opened-1-1/meetings/m.json'), '{}');
    await made();
    expect((await readdir(join(folder, 'backups'))).sort()).toEqual([
      '2026-12-09 09.00.00.zip',
      'notat.tmp',
    ]);
  });
});
