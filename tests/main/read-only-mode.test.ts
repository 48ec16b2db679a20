import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ForumItself } from '../../src-core/model/forum.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createHost, type RunningHost } from '../../src-main/forum-session/host.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { lockByOther } from '../support/lock-by-other.ts';
import { PATIENT } from '../support/patience.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** One program writes, another reads along (D110). */

let home = '';
let folder = '';
let writer: OpenedForum;
let reader: RunningHost;
const names: string[] = [];
const { FORUM_HOME } = process.env;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  home = temporaryFolder();
  process.env.FORUM_HOME = join(home, 'settings');
  folder = join(home, 'forum');
  await createForum(folder, { name: 'Først', language: 'nb', author: 'test' });
  writer = await openForumService(folder, { author: 'a', language: 'nb' });
  reader = await createHost('0');
  expect(await reader.host.open(folder)).toMatchObject({ ok: true });
  names.length = 0;
  reader.service.subscribe('forum', (update) => {
    if ('state' in update) names.push((update.state as ForumItself).name);
  });
  await vi.waitUntil(() => names.length > 0, PATIENT);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await reader.stop();
  await writer.close();
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

async function looked(until: () => boolean): Promise<void> {
  await vi.waitUntil(() => {
    vi.advanceTimersByTime(2_000);
    return until();
  }, PATIENT);
}
const rename = (name: string) => ({ do: 'setForum', name });

it('follows the writer’s changes, without being able to write', async () => {
  const answer = await reader.service.execute(rename('Min'));
  expect(answer).toMatchObject({ ok: false, code: 'read-only' });
  await writer.service.execute(rename('Nytt'));
  await looked(() => names.at(-1) === 'Nytt');
  expect((await reader.host.hello()).forum?.readOnly).toMatch(/Du kan følge med/);
});

it('gets no updates while nothing changes', async () => {
  let told = 0;
  reader.host.onState(() => {
    told += 1;
  });
  const looks = vi.spyOn(reader.current() ?? writer, 'isOutdated');
  await looked(() => looks.mock.calls.length > 3);
  expect(told).toBe(0);
});

it('stays closed when closed during a poll', async () => {
  const current = reader.current() ?? writer;
  let goOn = (_: boolean) => {};
  const asked = vi.spyOn(current, 'isOutdated').mockReturnValue(
    new Promise((resolve) => {
      goOn = resolve;
    }),
  );
  await looked(() => asked.mock.calls.length > 0);
  await reader.host.close();
  await writer.close();
  vi.clearAllTimers();
  goOn(true);
  // It polls again after this poll.
  await vi.waitUntil(() => vi.getTimerCount() > 0, PATIENT);
  expect(reader.current()).toBeUndefined();
  // The other has closed; a reopened forum would hold the lock.
  const next = await openForumService(folder, { author: 'b', language: 'nb' });
  expect(next.info().readOnly).toBeUndefined();
  await next.close();
});

it('may write when the other closes', async () => {
  await writer.service.execute(rename('Til slutt'));
  await writer.close();
  let readOnly: string | undefined = 'still';
  reader.host.onState(({ forum }) => {
    readOnly = forum?.readOnly;
  });
  await looked(() => readOnly === undefined);
  expect(names.at(-1)).toBe('Til slutt');
  await expectDone(reader, rename('Min'));
});

it('becomes a reader, and says so, when another took over during sleep', async () => {
  await writer.close();
  let readOnly: string | undefined = 'still';
  reader.host.onState(({ forum }) => {
    readOnly = forum?.readOnly;
  });
  await looked(() => readOnly === undefined);
  await expectDone(reader, rename('Før'));

  const [fence = ''] = await readdir(join(folder, '.lock'));
  const longAgo = new Date('2020-01-01');
  await utimes(join(folder, '.lock', fence, `holder-${fence}`), longAgo, longAgo);
  writer = await openForumService(folder, { author: 'a', language: 'nb' });
  expect(await reader.service.execute(rename('Tapt'))).toMatchObject({
    ok: false,
    code: 'not-saved',
    message: expect.stringMatching(/har overtatt forumet.*ikke bekreftet/),
  });
  expect(readOnly).toMatch(/Du kan følge med/);
  await expectDone(writer, rename('Etter'));
  await looked(() => names.at(-1) === 'Etter');
  expect(await reader.service.execute(rename('Min'))).toMatchObject({ code: 'read-only' });
  expect(names).not.toContain('Tapt');
  expect(await writer.check(false)).toEqual({ problems: [] });
});

describe('when the lock holder never releases it', () => {
  let readOnly: string | undefined;
  let path = '';

  async function readWhile(pid: number | undefined, host: string): Promise<void> {
    await writer.close();
    await reader.host.close();
    const holder = { pid, host, user: 'sekretær', since: '2026-11-28T09:00:00+01:00' };
    path = await lockByOther(folder, holder);
    await reader.host.open(folder);
    reader.host.onState(({ forum }) => {
      readOnly = forum?.readOnly;
    });
    readOnly = (await reader.host.hello()).forum?.readOnly;
    expect(readOnly).toContain(`sekretær på ${host}`);
  }

  it('may write as soon as a holder on this machine is killed', async () => {
    const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 60_000)']);
    await readWhile(other.pid, hostname());
    const looks = vi.spyOn(reader.current() ?? writer, 'isOutdated');
    await looked(() => looks.mock.calls.length > 2);
    expect(readOnly).toBeDefined();
    other.kill('SIGKILL');
    await once(other, 'exit');
    await looked(() => readOnly === undefined);
    await expectDone(reader, rename('Min'));
  });

  it('may write after a holder on another machine is silent for a minute', async () => {
    await readWhile(1, 'annen-maskin');
    let at = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      at += 40_000;
      return at;
    });
    await utimes(path, new Date('2020-01-01'), new Date('2020-01-01'));
    await looked(() => readOnly === undefined);
    await expectDone(reader, rename('Min'));
  });
});
