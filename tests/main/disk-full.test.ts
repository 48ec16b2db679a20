import { type FileHandle, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { PATIENT } from '../support/patience.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** A full disk: Forum warns the users, and loses no acknowledged change. */

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

/** The prototype of all open files: replace a method here to make the disk refuse or wait. */
async function fileHandles(): Promise<FileHandle> {
  const handle = await open(devNull);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

describe('a full disk', () => {
  /** From now on, this method writes nothing and reports a full disk. */
  async function full(
    method: 'write' | 'writeFile' | 'datasync',
  ): Promise<{ mockRestore(): void }> {
    return vi.spyOn(await fileHandles(), method).mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: 'x' });
    });
  }

  it('is reported; Forum acknowledges no change meanwhile, and writes none of them later', async () => {
    await expectDone(forum, createMeeting);
    const disk = await full('write');
    const refused = { code: 'not-saved', message: expect.stringMatching(/Disken er full/) };
    expect(await forum.service.execute(named('Aldri'))).toMatchObject(refused);
    expect(forum.info().notSaved).toMatch(/Disken er full/);
    // A command that a rule refuses says nothing about the disk.
    expect(await forum.service.execute({ do: 'nope' })).toMatchObject({ code: 'unknown-command' });
    expect(forum.info().notSaved).toMatch(/Disken er full/);
    disk.mockRestore();
    await expectDone(forum, named('Etterpå'));
    expect(forum.info()).not.toHaveProperty('notSaved');
    await reopen();
    expect(forum.info().name).toBe('Etterpå');
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect(await readFile(join(folder, 'forum.journal'), 'utf8')).not.toContain('Aldri');
  });

  it('drops a refused change even if its bytes reached the disk', async () => {
    await expectDone(forum, named('Ny'));
    const disk = await full('datasync');
    expect(await forum.service.execute(named('Aldri'))).toMatchObject({ code: 'not-saved' });
    disk.mockRestore();
    await reopen();
    expect(forum.info().name).toBe('Ny');
  });

  it('keeps changes in the journals when snapshots cannot be saved, and saves them when there is room', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await expectDone(forum, named('Ny'));
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(forum.info().notSaved).toMatch(/Disken er full/), PATIENT);
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.tmp'));
    await expectDone(forum, named('Nyere'));
    disk.mockRestore();
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(async () => {
      expect(await readFile(join(folder, 'forum.json'), 'utf8')).toContain('Nyere');
    }, PATIENT);
    expect(forum.info()).not.toHaveProperty('notSaved');
  });

  it('does not overwrite what another program wrote while there was no room', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await expectDone(forum, named('Vårt'));
    vi.advanceTimersByTime(2_000);
    await vi.waitUntil(() => forum.info().notSaved, PATIENT);
    disk.mockRestore();
    await writeFile(join(folder, 'forum.json'), 'deres');
    vi.advanceTimersByTime(6_000);
    await vi.waitUntil(() => forum.info().found, PATIENT);
    expect(forum.info().found).toEqual([expect.stringMatching(/forum\.json\.changed-/)]);
  });

  it('is retried automatically', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disk = await full('writeFile');
    await expectDone(forum, named('Ny'));
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(forum.info()).toHaveProperty('notSaved'), PATIENT);
    disk.mockRestore();
    const told = new Promise<void>((resolve) => forum.onInfo(resolve));
    vi.advanceTimersByTime(5_000);
    await told;
    expect(forum.info()).not.toHaveProperty('notSaved');
  });

  it('lets people close the forum and reopen it with every acknowledged change', async () => {
    await expectDone(forum, named('Ny'));
    const disk = await full('writeFile');
    await forum.close();
    disk.mockRestore();
    await reopen();
    expect(forum.info()).toMatchObject({ name: 'Ny' });
    expect(forum.info()).not.toHaveProperty('readOnly');
  });
});
