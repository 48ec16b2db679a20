import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RestorePart } from '../../src-core/backups/restore-part.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';

/** One meeting out of a backup, and one thing of a meeting: seen first, and then put back without the rest. */

const AT = '2026-12-09T09:00:00+01:00';
let home = '';
let folder = '';
let forum: OpenedForum;

const opened = () => openForumService(folder, { author: 'test', now: () => AT, language: 'nb' });
const partner = { do: 'addPartner', role: 'r', authority: 'decides', joined: '2020-01-01' };
const meeting = { do: 'createMeeting', startsAt: AT, template: 'blank' };
const item = { do: 'addItem', section: 'status', kind: 'decision' };

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-part-'));
  folder = join(home, 'forum');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  forum = await opened();
  await done(
    { ...partner, id: 'nav', name: 'NAV' },
    { do: 'addRepresentative', id: 'kari', partner: 'nav', name: 'Avdelingslederen' },
    { ...meeting, id: 'm', title: 'Første' },
    { ...item, meeting: 'm', id: 'a', title: 'Planen' },
    { ...item, meeting: 'm', id: 'b', title: 'Budsjettet' },
    { ...item, meeting: 'm', id: 'c', title: 'Eventuelt' },
    { ...meeting, id: 'n', title: 'Andre', startsAt: '2027-01-20T09:00:00+01:00' },
  );
});
afterEach(async () => {
  await forum.close();
  await rm(home, { recursive: true });
});

async function done(...commands: object[]): Promise<void> {
  for (const command of commands) {
    expect(await forum.service.execute(command), JSON.stringify(command)).toMatchObject({
      ok: true,
    });
  }
}
const inPhases = (...phases: string[]) =>
  done(...phases.map((phase) => ({ do: phase, meeting: 'm', at: AT })));
const approve = () =>
  inPhases('conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes', 'approveMinutes');
async function made(): Promise<string> {
  const answer = await forum.service.makeBackup();
  if (!answer.ok) throw new Error(answer.message);
  return answer.name;
}

it('refuses the backup of another forum, seen or restored, whole or in part', async () => {
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

describe('what a backup holds', () => {
  it('is told by title, day and phase, the newest meeting first', async () => {
    const { meetings } = await previewed(await made());
    expect(meetings).toEqual([
      { id: 'n', title: 'Andre', startsAt: '2027-01-20T09:00:00+01:00', phase: 'draft' },
      { id: 'm', title: 'Første', startsAt: AT, phase: 'draft' },
    ]);
  });
});

describe('one meeting', () => {
  it('is seen field by field, put back alone, and taken back by the backup that is kept first', async () => {
    const name = await made();
    await done(
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

  it('that was approved since stays, and is not touched', async () => {
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
      // Also while the program has it open.
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

  it('brings whom it names along, and says what it names that is gone', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await done(
      { ...partner, id: 'uni', name: 'Uni' },
      { do: 'addActionPoint', meeting: 'm', id: 'p', item: 'a', what: 'Skriver', owner: 'uni' },
      { do: 'postponeItem', meeting: 'm', item: 'b', to: 'n' },
    );
    const name = await made();
    await done({ do: 'undo', meeting: 'm' }, { do: 'undo', meeting: 'm' }, { do: 'undo' });
    await done({ do: 'undo', meeting: 'n' });
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

  it('is refused in words when the backup does not have it', async () => {
    const name = await made();
    await done({ ...meeting, id: 'k', title: 'Ny' });
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
  it('is a change like any other: seen first, in the change log, undone and redone', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await done({ do: 'setNotes', meeting: 'm', item: 'a', text: 'Slik det ble sagt' });
    const name = await made();
    await done(
      { do: 'setNotes', meeting: 'm', item: 'a', text: 'Visket ut' },
      { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' },
    );
    const { differences, changes } = await previewed(name, notes);
    expect(differences).toMatchObject([{ fate: 'as-before', kind: 'notes', id: 'a' }]);
    expect(changes).toMatchObject([{ before: 'Visket ut', after: 'Slik det ble sagt' }]);

    expect(await forum.service.restoreBackup(name, notes)).toEqual({ ok: true });
    const first = async () => (await shown()).meetings[0]?.items[0];
    expect(await first()).toMatchObject({ title: 'Planen for 2027', notes: 'Slik det ble sagt' });
    // No backup is needed for what can be undone.
    expect(await names()).toEqual([name]);
    const log = await forum.service.trace({ meeting: 'm', language: 'nb' });
    expect(log).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ what: 'henting fra sikkerhetskopi', author: 'test' }),
      ]),
    });
    await done({ do: 'undo', meeting: 'm' });
    expect(await first()).toMatchObject({ notes: 'Visket ut' });
    await done({ do: 'redo', meeting: 'm' });
    await forum.close();
    forum = await opened();
    expect(await first()).toMatchObject({ notes: 'Slik det ble sagt' });
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect((await previewed(name, notes)).differences).toEqual([]);
  });

  it('that was taken away comes back in its place, with its number and its attachments', async () => {
    const dataBase64 = Buffer.from('Hei').toString('base64');
    await done({ do: 'addAttachment', meeting: 'm', item: 'b', name: 'notat.txt', dataBase64 });
    const name = await made();
    const before = (await shown()).meetings[0];
    await done({ do: 'removeItem', meeting: 'm', item: 'b' });
    const part = { meeting: 'm', thing: { kind: 'item', id: 'b' } } as const;
    expect(await rows(name, part)).toEqual(['back item Budsjettet', 'back attachment notat.txt']);
    expect(await forum.service.restoreBackup(name, part)).toEqual({ ok: true });
    expect((await shown()).meetings[0]).toEqual(before);
    expect(await forum.check(false)).toEqual({ problems: [] });
    // The attachment alone, where its file is gone.
    await done({ do: 'removeItem', meeting: 'm', item: 'b' });
    await rm(join(folder, 'attachments'), { recursive: true });
    expect(await forum.service.restoreBackup(name, part)).toMatchObject({
      ok: false,
      message: expect.stringContaining('notat.txt'),
    });
  });

  it('says what it names that is gone, and is refused where it cannot be without', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    const point = { do: 'addActionPoint', meeting: 'm', item: 'a', what: 'Skriver' };
    await done(
      { do: 'addRepresentative', id: 'ola', partner: 'nav', name: 'Rådgiveren' },
      { ...point, id: 'p', owner: 'nav', representative: 'ola' },
      { ...partner, id: 'uni', name: 'Uni' },
      { ...point, id: 'q', owner: 'uni' },
    );
    const name = await made();
    await done({ do: 'undo', meeting: 'm' }, { do: 'undo', meeting: 'm' });
    await done({ do: 'undo' }, { do: 'undo' });
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
  it('goes by the phase of the meeting, and by what it belongs to', async () => {
    await inPhases('conveneMeeting', 'openMeeting');
    await done({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'c', wording: 'Vi vedtar.' });
    const name = await made();
    const part = { meeting: 'm', thing: { kind: 'decision', id: 'd' } } as const;
    await done({ do: 'undo', meeting: 'm' }, { do: 'removeItem', meeting: 'm', item: 'c' });
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
