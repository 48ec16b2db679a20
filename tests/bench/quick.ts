import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';
import { AT, openForBench, runCommand, timed } from './parts/following.ts';
import { figure } from './rows.ts';

/**
 * `npm run bench:quick`: how many times longer a change takes than one line that is appended to a file and flushed.
 * Both are measured by turns in one run, so the speed of the machine hardly matters. Fails above the limit; CI runs it.
 */

/** It is about 2 on an idle machine. Far above that, a change does work that grows or waits for the disk twice. */
export const LIMIT = 10;
const WARM_UP = 50;
const TURNS = 300;

/** The ratio of the two medians, over so many turns. */
export async function durableChangeRatio(home: string, turns: number): Promise<number> {
  const folder = join(home, 'forum');
  await createForum(folder, { name: 'Målt', language: 'nb', author: 'test' });
  const forum = await openForBench(folder);
  await runCommand(forum, { do: 'createMeeting', id: 'm', title: 'Målt', startsAt: AT });
  const changes: number[] = [];
  const lines: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const change = { do: 'changeMeeting', meeting: 'm', place: `Rom ${turn}` };
    changes.push(...(await timed(1, () => runCommand(forum, change))));
    lines.push(...(await timed(1, () => appendLine(join(home, 'line')))));
  }
  await forum.close();
  const warm = (samples: readonly number[]) => samples.slice(Math.min(WARM_UP, turns - 1));
  return figure(warm(changes), 'p50') / figure(warm(lines), 'p50');
}

/** By name each time, as the store does, so that a moved folder is noticed. */
async function appendLine(path: string): Promise<void> {
  const handle = await open(path, 'a');
  await handle.write(`${'x'.repeat(400)}\n`);
  await handle.datasync();
  await handle.close();
}

if (import.meta.main) {
  const place = join(APP_ROOT, 'out', 'bench');
  await mkdir(place, { recursive: true });
  const home = await mkdtemp(join(place, 'quick-'));
  try {
    const ratio = await durableChangeRatio(home, WARM_UP + TURNS);
    const words = `A change takes ${ratio.toFixed(1)} times as long as one flushed line (limit ${LIMIT}).`;
    process.stdout.write(`${words}\n`);
    if (ratio > LIMIT) process.exitCode = 1;
  } finally {
    await rm(home, { recursive: true });
  }
}
