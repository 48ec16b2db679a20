import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createForum, openForumService } from '../../src-main/service.ts';

/** Kills the real program at random moments: what it acknowledged must be there, and all must be well. */

const KILLS = Number(process.env.FORUM_KILLS ?? 50);
const AT = '2026-12-09T09:00:00+01:00';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forum-kill-'));
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
});
afterEach(() => rm(folder, { recursive: true }));

/** Sends commands without waiting, and kills after some answers. Returns how many were acknowledged. */
function killedRun(commands: readonly object[], after: number): Promise<number> {
  const child = spawn(process.execPath, ['src-main/cli/index.ts', 'run', folder, '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  let acknowledged = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    expect(JSON.parse(line)).toMatchObject({ ok: true });
    acknowledged += 1;
    if (acknowledged === after) setImmediate(() => child.kill('SIGKILL'));
  });
  return new Promise((resolve) => child.on('close', () => resolve(acknowledged)));
}

it(`loses nothing acknowledged over ${KILLS} kills`, async () => {
  let written = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const id = `m-${round}`;
    const commands = [
      { do: 'createMeeting', id, title: `Møte ${round}`, startsAt: AT, template: 'blank' },
      ...Array.from({ length: 40 }, (_, index) => ({
        do: 'addItem',
        meeting: id,
        id: `i-${index}`,
        section: 'status',
        title: `Sak ${index}`,
        kind: 'review',
      })),
    ];
    const acknowledged = await killedRun(commands, 1 + Math.floor(Math.random() * 40));
    expect(acknowledged).toBeGreaterThan(0);

    const forum = await openForumService(folder, { author: 'test' });
    const shown = (await forum.show(id)) as { meetings: { items: { id: string }[] }[] };
    const items = shown.meetings[0]?.items.map((item) => item.id) ?? [];
    expect(items.length).toBeGreaterThanOrEqual(acknowledged - 1);
    expect(items).toEqual(items.map((_, index) => `i-${index}`));
    expect(await forum.check(false)).toEqual({ problems: [] });
    await forum.close();
    written += items.length;
  }
  expect(written).toBeGreaterThan(KILLS);
});
