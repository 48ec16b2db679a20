import { type FileHandle, open, readdir, rename, stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** A disk that is slow, does not answer, or disappears: Forum warns the users, and loses nothing. */

const AT = '2026-12-09T09:00:00+01:00';
const createMeeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };
const named = (name: string) => ({ do: 'setForum', name });
let home = '';
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ home, folder, forum } = await withForum());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function reopen(): Promise<void> {
  await forum.close();
  forum = await openForum(folder);
}

/** The prototype of all open files: replace a method here to make the disk refuse or wait. */
async function fileHandles(): Promise<FileHandle> {
  const handle = await open(devNull);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

describe('a slow disk', () => {
  it('loses no change when the snapshots are saved while it is being written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await expectDone(forum, named('Først'));
    const prototype = await fileHandles();
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
    // If saving cut the journal, it would do so at once.
    await readdir(folder);
    await stat(join(folder, 'forum.json'));
    mended.resolve();
    expect(await slow).toMatchObject({ ok: true });
    expect((await stat(join(folder, 'forum.journal'))).size).toBe(written);
    await expectDone(forum, { do: 'setForum', secretariat: 'Fylket', name: 'Sent' });
    await reopen();
    expect(forum.info().name).toBe('Sent');
    expect(await forum.check(false)).toEqual({ problems: [] });
  });
});

describe('a disk that does not answer', () => {
  it('is reported; Forum acknowledges nothing, limits the queue, and continues when the disk is back', async () => {
    await expectDone(forum, createMeeting);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answered = Promise.withResolvers<void>();
    const prototype = await fileHandles();
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
    // The queue had no room for this one.
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

  it('is named in words when it was pulled out', async () => {
    const prototype = await fileHandles();
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
    await expectDone(forum, named('Etterpå'));
  });
});

describe('a folder that disappears', () => {
  it('detects a moved folder, does not recreate it, and resumes when it returns', async () => {
    await expectDone(forum, createMeeting);
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
    await expectDone(forum, { do: 'addItem', meeting: 'm', ...item });
    expect(forum.info()).not.toHaveProperty('notSaved');
    await rename(folder, away);
    const attached = await forum.service.execute({ ...attachment, dataBase64: 'eA==' });
    expect(attached).toMatchObject({ code: 'not-saved' });
    await rename(away, folder);
    expect(await forum.check(false)).toEqual({ problems: [] });
  });

  it('publishes a meeting to its followers when the folder returns', async () => {
    await expectDone(forum, createMeeting);
    await reopen();
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
    // Reads are queued: once the next command is answered, the earlier read has been published.
    await expectDone(forum, convene);
    expect(told).toMatchObject([
      { gone: true },
      { state: { meeting: { phase: 'draft' } } },
      { patches: expect.anything() },
    ]);
  });
});
