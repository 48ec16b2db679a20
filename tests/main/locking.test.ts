import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createHost } from '../../src-main/forum-session/host.ts';
import { lockByOther } from '../support/lock-by-other.ts';
import { PATIENT } from '../support/patience.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** One program writes to a forum at a time; the others read and see who holds it. */

const AT = '2026-12-09T09:00:00+01:00';
const createMeeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' };
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
function lock(holder: object): Promise<string> {
  return lockByOther(folder, { since: AT, ...holder });
}

describe('the lock of a forum', () => {
  const elsewhere = { pid: process.pid, host: 'annen-maskin', user: 'sekretær' };
  const longAgo = new Date('2020-01-01');

  // (D110)
  it('lets one program write; the second reads and sees who holds it', async () => {
    const second = await openForumService(folder, { author: 'other' });
    expect(second.info().readOnly).toContain(`${userInfo().username} på ${hostname()}`);
    const refused = { ok: false, code: 'read-only', message: second.info().readOnly };
    expect(await second.service.execute(createMeeting)).toMatchObject(refused);
    await second.close();
    await expectDone(forum, createMeeting);
  });

  it('is free when its holder no longer runs', async () => {
    await forum.close();
    const { pid } = spawnSync(process.execPath, ['--version']);
    await lock({ pid, host: hostname(), user: 'x' });
    await reopen();
    await expectDone(forum, createMeeting);
  });

  it('is free when its holder on another machine, or under a reused process id, has long been silent', async () => {
    for (const holder of [elsewhere, { ...elsewhere, pid: process.ppid, host: hostname() }]) {
      await forum.close();
      const path = await lock(holder);
      await reopen();
      expect(forum.info().readOnly).toContain(`sekretær på ${holder.host}`);
      await forum.close();
      await utimes(path, longAgo, longAgo);
      await reopen();
      expect(forum.info()).not.toHaveProperty('readOnly');
    }
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('clock'));
  });

  it('is free when this process, or an earlier one with the same id, left it behind', async () => {
    await forum.close();
    await lock({ pid: process.pid, host: hostname(), user: 'x' });
    await reopen();
    await expectDone(forum, createMeeting);
  });

  it('is free when a wrong clock left a time far in the future', async () => {
    await forum.close();
    const ahead = new Date('2090-01-01');
    await utimes(await lock(elsewhere), ahead, ahead);
    await reopen();
    expect(forum.info()).not.toHaveProperty('readOnly');
  });

  it('is free when its file is incomplete', async () => {
    await forum.close();
    await writeFile(await lock(elsewhere), '');
    await reopen();
    await expectDone(forum, createMeeting);
  });

  it('sends heartbeats, and gives way when another program has taken it', async () => {
    await forum.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await reopen();
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

  it('leaves a lock that another program has taken, even before noticing', async () => {
    const path = await lock(elsewhere);
    await forum.close();
    expect(await readFile(path, 'utf8')).not.toContain('released');
  });

  it('is explained in the language chosen while the forum is open', async () => {
    await writeFile(join(folder, 'forum (conflicted copy).json'), '{}');
    process.env.FORUM_HOME = home;
    const host = await createHost('0');
    // This process holds the lock already, through another service.
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

  it('stays with a window that opens the same forum again', async () => {
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
