import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RestorePart } from '../../src-core/backups/restore-part.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** One meeting of a backup, or one thing of a meeting: previewed, then restored without the rest. */

const AT = '2026-12-09T09:00:00+01:00';
let home = '';
let folder = '';
let forum: OpenedForum;

const options = { now: () => AT, language: 'nb' } as const;
const opened = () => openForum(folder, options);
const partner = { do: 'addPartner', role: 'r', authority: 'decides', joined: '2020-01-01' };
const meeting = { do: 'createMeeting', startsAt: AT, template: 'blank' };
const item = { do: 'addItem', section: 'status', kind: 'decision' };

beforeEach(async () => {
  ({ home, folder, forum } = await withForum(options));
  await expectDone(
    forum,
    { ...partner, id: 'nav', name: 'NAV' },
    { do: 'addRepresentative', id: 'kari', partner: 'nav', name: 'Avdelingslederen' },
    { ...meeting, id: 'm', title: 'Første' },
    { ...item, meeting: 'm', id: 'a', title: 'Planen' },
    { ...item, meeting: 'm', id: 'b', title: 'Budsjettet' },
    { ...item, meeting: 'm', id: 'c', title: 'Eventuelt' },
    { ...meeting, id: 'n', title: 'Andre', startsAt: '2027-01-20T09:00:00+01:00' },
  );
});

const inPhases = (...phases: string[]) =>
  expectDone(forum, ...phases.map((phase) => ({ do: phase, meeting: 'm', at: AT })));
const approve = () =>
  inPhases('conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes', 'approveMinutes');
async function made(): Promise<string> {
  const answer = await forum.service.makeBackup();
  if (!answer.ok) throw new Error(answer.message);
  return answer.name;
}

it('refuses a backup of another forum, for preview or restore, whole or part', async () => {
  const [own, elsewhere] = [folder, join(home, 'elsewhere')];
  await createForum(elsewhere, { name: 'Det andre', language: 'nb', author: 'test' });
  const other = await openForumService(elsewhere, { author: 'test', now: () => AT });
  await other.service.execute({ ...meeting, id: 'm', title: 'Deres' });
  const answer = await other.service.makeBackup();
  await other.close();
  if (!answer.ok) throw new Error(answer.message);
  await mkdir(join(own, 'backups'));
  const path = join('backups', answer.name);
  await copyFile(join(elsewhere, path), join(own, path));
  const refused = { ok: false, path: 'backup', message: expect.stringContaining('Det andre') };
  for (const part of [undefined, { meeting: 'm' }]) {
    const preview = forum.service.previewBackup(answer.name, { language: 'nb', part });
    expect(await preview).toMatchObject(refused);
    expect(await forum.service.restoreBackup(answer.name, part)).toMatchObject(refused);
  }
});

async function previewed(name: string, part?: RestorePart) {
  const answer = await forum.service.previewBackup(name, { language: 'nb', part });
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}
const rows = async (name: string, part: RestorePart) =>
  (await previewed(name, part)).differences.map(
    ({ fate, kind, title }) => `${fate} ${kind} ${title}`,
  );
interface Shown {
  forum: { partners: { id: string }[] };
  meetings: {
    id: string;
    title: string;
    items: { id: string; title: string; notes: string }[];
    actionPoints: { id: string; representative?: string }[];
  }[];
}
const shown = async () => (await forum.show()) as Shown;
const titles = async () =>
  (await shown()).meetings.map((each) => [each.title, ...each.items.map(({ title }) => title)]);
const names = async () => {
  const answer = await forum.service.backups();
  return answer.ok ? answer.backups.map((each) => each.name) : [];
};

describe('the contents of a backup', () => {
  it('list title, day and phase, newest meeting first', async () => {
    const { meetings } = await previewed(await made());
    expect(meetings).toEqual([
      { id: 'n', title: 'Andre', startsAt: '2027-01-20T09:00:00+01:00', phase: 'draft' },
      { id: 'm', title: 'Første', startsAt: AT, phase: 'draft' },
    ]);
  });
});

describe('one meeting', () => {
  it('is previewed field by field, restored alone, and reverted by the backup made first', async () => {
    const name = await made();
    await expectDone(
      forum,
      { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' },
      { do: 'removeItem', meeting: 'm', item: 'b' },
      { ...item, meeting: 'm', id: 'd', title: 'Ny sak' },
      { do: 'changeMeeting', meeting: 'n', title: 'Omdøpt' },
    );
    const changed = await titles();
    const { differences, changes } = await previewed(name, { meeting: 'm' });
    expect(differences.map(({ fate, kind, id }) => `${fate} ${kind} ${id}`).sort()).toEqual([
      'as-before item a',
      'back item b',
      'goes item d',
    ]);
    expect(changes).toContainEqual(
      expect.objectContaining({ field: 'Tittel', before: 'Planen for 2027', after: 'Planen' }),
    );
    expect(await titles()).toEqual(changed);

    const answer = await forum.service.restoreBackup(name, { meeting: 'm' });
    const kept = (answer.ok && answer.kept) || '';
    expect(kept).toContain('before-restore');
    expect(await titles()).toEqual([['Første', 'Planen', 'Budsjettet', 'Eventuelt'], ['Omdøpt']]);
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect(await forum.service.restoreBackup(kept, { meeting: 'm' })).toMatchObject({ ok: true });
    expect(await titles()).toEqual(changed);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('that was approved since is left alone', async () => {
    const name = await made();
    await approve();
    const before = await readFile(join(folder, 'meetings/m.journal'));
    expect(await rows(name, { meeting: 'm' })).toEqual(['stays meeting Første']);
    expect(await forum.service.restoreBackup(name, { meeting: 'm' })).toMatchObject({
      ok: false,
      code: 'locked',
    });
    expect(await readFile(join(folder, 'meetings/m.journal'))).toEqual(before);
    expect(await names()).toEqual([name]);
    expect((await readdir(join(folder, 'backups'))).sort()).toEqual([name]);
  });

  it.each([
    ['alone', { meeting: 'm' }],
    ['with the whole forum', undefined],
  ])('that is approved and whose files are gone comes back %s, byte for byte', async (_, part) => {
    await approve();
    await forum.close();
    forum = await opened();
    const name = await made();
    const files = ['meetings/m.json', 'meetings/m.journal'].map((each) => join(folder, each));
    const before = await Promise.all(files.map((file) => readFile(file)));
    for (const isOpen of [true, false]) {
      // Also while it is open.
      if (!isOpen) await forum.close();
      for (const file of [...files, join(folder, 'meetings/m.json.bak')]) {
        await rm(file, { force: true });
      }
      if (!isOpen) forum = await opened();
      if (part) expect(await rows(name, part)).toEqual(['back meeting Første']);
      expect(await forum.service.restoreBackup(name, part)).toMatchObject({ ok: true });
      expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(before);
      expect(await forum.service.seal('m', 'nb')).toMatchObject({ faults: [] });
      expect(await titles()).toContainEqual(['Første', 'Planen', 'Budsjettet', 'Eventuelt']);
      expect(await forum.check(false)).toEqual({ problems: [] });
    }
  });

  it('brings back the partners it refers to, and names missing references', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await expectDone(
      forum,
      { ...partner, id: 'uni', name: 'Uni' },
      { do: 'addActionPoint', meeting: 'm', id: 'p', item: 'a', what: 'Skriver', owner: 'uni' },
      { do: 'postponeItem', meeting: 'm', item: 'b', to: 'n' },
    );
    const name = await made();
    await expectDone(
      forum,
      { do: 'undo', meeting: 'm' },
      { do: 'undo', meeting: 'm' },
      { do: 'undo' },
    );
    await expectDone(forum, { do: 'undo', meeting: 'n' });
    expect((await shown()).forum.partners.map(({ id }) => id)).toEqual(['nav']);
    const { differences, gone } = await previewed(name, { meeting: 'm' });
    expect(differences.map(({ fate, kind, title }) => `${fate} ${kind} ${title}`)).toEqual(
      expect.arrayContaining(['back partner Uni', 'back action-point Skriver']),
    );
    expect(gone).toEqual(['Andre']);
    expect(await forum.service.restoreBackup(name, { meeting: 'm' })).toMatchObject({ ok: true });
    const after = await shown();
    expect(after.forum.partners.map(({ id }) => id)).toEqual(['nav', 'uni']);
    expect(after.meetings[0]?.actionPoints).toMatchObject([{ id: 'p' }]);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('is refused in words when the backup lacks it', async () => {
    const name = await made();
    await expectDone(forum, { ...meeting, id: 'k', title: 'Ny' });
    for (const answer of [
      await forum.service.previewBackup(name, { part: { meeting: 'k' } }),
      await forum.service.restoreBackup(name, { meeting: 'k' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'unknown-id' });
    }
    expect(await names()).toEqual([name]);
  });
});

describe('one thing of a meeting', () => {
  const notes = { meeting: 'm', thing: { kind: 'notes', id: 'a' } } as const;

  // (D116)
  it('is restored as an ordinary change: previewed, logged, undone and redone', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await expectDone(forum, { do: 'setNotes', meeting: 'm', item: 'a', text: 'Slik det ble sagt' });
    const name = await made();
    await expectDone(
      forum,
      { do: 'setNotes', meeting: 'm', item: 'a', text: 'Visket ut' },
      { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' },
    );
    const { differences, changes } = await previewed(name, notes);
    expect(differences).toMatchObject([{ fate: 'as-before', kind: 'notes', id: 'a' }]);
    expect(changes).toMatchObject([{ before: 'Visket ut', after: 'Slik det ble sagt' }]);

    expect(await forum.service.restoreBackup(name, notes)).toEqual({ ok: true });
    const first = async () => (await shown()).meetings[0]?.items[0];
    expect(await first()).toMatchObject({ title: 'Planen for 2027', notes: 'Slik det ble sagt' });
    // What can be undone needs no backup.
    expect(await names()).toEqual([name]);
    const log = await forum.service.trace({ meeting: 'm', language: 'nb' });
    expect(log).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ what: 'henting fra sikkerhetskopi', author: 'test' }),
      ]),
    });
    await expectDone(forum, { do: 'undo', meeting: 'm' });
    expect(await first()).toMatchObject({ notes: 'Visket ut' });
    await expectDone(forum, { do: 'redo', meeting: 'm' });
    await forum.close();
    forum = await opened();
    expect(await first()).toMatchObject({ notes: 'Slik det ble sagt' });
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect((await previewed(name, notes)).differences).toEqual([]);
  });

  it('returns to its place when it was removed, with number and attachments', async () => {
    const dataBase64 = Buffer.from('Hei').toString('base64');
    await expectDone(forum, {
      do: 'addAttachment',
      meeting: 'm',
      item: 'b',
      name: 'notat.txt',
      dataBase64,
    });
    const name = await made();
    const before = (await shown()).meetings[0];
    await expectDone(forum, { do: 'removeItem', meeting: 'm', item: 'b' });
    const part = { meeting: 'm', thing: { kind: 'item', id: 'b' } } as const;
    expect(await rows(name, part)).toEqual(['back item Budsjettet', 'back attachment notat.txt']);
    expect(await forum.service.restoreBackup(name, part)).toEqual({ ok: true });
    expect((await shown()).meetings[0]).toEqual(before);
    expect(await forum.check(false)).toEqual({ problems: [] });
    // Only the attachment, when its file is missing.
    await expectDone(forum, { do: 'removeItem', meeting: 'm', item: 'b' });
    await rm(join(folder, 'attachments'), { recursive: true });
    expect(await forum.service.restoreBackup(name, part)).toMatchObject({
      ok: false,
      message: expect.stringContaining('notat.txt'),
    });
  });

  it('names missing references, and is refused when it needs them', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    const point = { do: 'addActionPoint', meeting: 'm', item: 'a', what: 'Skriver' };
    await expectDone(
      forum,
      { do: 'addRepresentative', id: 'ola', partner: 'nav', name: 'Rådgiveren' },
      { ...point, id: 'p', owner: 'nav', representative: 'ola' },
      { ...partner, id: 'uni', name: 'Uni' },
      { ...point, id: 'q', owner: 'uni' },
    );
    const name = await made();
    await expectDone(forum, { do: 'undo', meeting: 'm' }, { do: 'undo', meeting: 'm' });
    await expectDone(forum, { do: 'undo' }, { do: 'undo' });
    const [p, q] = ['p', 'q'].map((id) => {
      return { meeting: 'm', thing: { kind: 'action-point', id } } as const;
    }) as [RestorePart, RestorePart];
    expect((await previewed(name, p)).gone).toEqual(['Rådgiveren']);
    expect(await forum.service.restoreBackup(name, p)).toEqual({ ok: true });
    const [restored] = (await shown()).meetings[0]?.actionPoints ?? [];
    expect(restored).toMatchObject({ id: 'p' });
    expect(restored).not.toHaveProperty('representative');
    for (const answer of [
      await forum.service.previewBackup(name, { part: q }),
      await forum.service.restoreBackup(name, q),
    ]) {
      expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('«Uni»') });
    }
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  // (D116)
  it('follows the rules of the meeting’s phase and of its parent', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await expectDone(forum, {
      do: 'proposeDecision',
      meeting: 'm',
      id: 'd',
      item: 'c',
      wording: 'Vi vedtar.',
    });
    const name = await made();
    const part = { meeting: 'm', thing: { kind: 'decision', id: 'd' } } as const;
    await expectDone(
      forum,
      { do: 'undo', meeting: 'm' },
      { do: 'removeItem', meeting: 'm', item: 'c' },
    );
    expect(await forum.service.restoreBackup(name, part)).toMatchObject({
      ok: false,
      message: 'Saken «Eventuelt» finnes ikke lenger. Hent tilbake saken først.',
    });
    await inPhases('closeMeeting', 'circulateMinutes');
    expect(await forum.service.restoreBackup(name, part)).toMatchObject({ code: 'wrong-phase' });
    await inPhases('approveMinutes');
    expect(await forum.service.restoreBackup(name, part)).toMatchObject({ code: 'locked' });
    expect(
      await forum.service.restoreBackup(name, { ...part, thing: { kind: 'item', id: 'x' } }),
    ).toMatchObject({ ok: false, code: 'locked' });
  });
});
