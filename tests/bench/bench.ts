import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createForum } from '../../src-main/service.ts';
import type { ArgumentsOf, Part } from './part.ts';
import { figure, merged, type Row } from './rows.ts';
import { forumScript, type Size } from './script.ts';
import { writeForum } from './write-forum.ts';

/** The figures of quality.md that concern the process that owns the data. */

export interface Scale {
  readonly size: Size;
  /** Commands of each kind. */
  readonly turns: number;
  /** Commands that a long meeting has had. */
  readonly long: number;
  /** Cold starts. */
  readonly starts: number;
  /** Items of the longest document. */
  readonly items: number;
  /** Keystrokes in a real Chromium; none in the smoke run, which has a spec of its own. */
  readonly strokes: number;
}

export const FULL: Scale = {
  size: { meetings: 1_000, decisions: 20, partners: 60 },
  turns: 500,
  long: 2_000,
  starts: 5,
  items: 2_000,
  strokes: 200,
};
export const SMOKE: Scale = {
  size: { meetings: 4, decisions: 4, partners: 6 },
  turns: 3,
  long: 8,
  starts: 1,
  items: 8,
  strokes: 0,
};

const SEED = 1;
const PART = join(import.meta.dirname, 'part.ts');

/** Measures in new folders below `place`, which are gone afterwards. */
export async function bench(place: string, scale: Scale, say: (text: string) => void) {
  await mkdir(place, { recursive: true });
  const home = await mkdtemp(join(place, 'run-'));
  try {
    return await measured(home, scale, say);
  } finally {
    await rm(home, { recursive: true });
  }
}

async function measured(home: string, scale: Scale, say: (text: string) => void): Promise<Row[]> {
  const { meetings } = scale.size;
  const large = join(home, 'large');
  const many = `${meetings} meetings`;
  say(`Making a forum of ${many} …`);
  const { decisions } = await writeForum(large, forumScript(scale.size, SEED));
  const [empty, long] = await Promise.all(['empty', 'long'].map((name) => emptyForum(home, name)));

  const rows: Row[] = [];
  async function run<P extends Part>(part: P, ...args: ArgumentsOf<P>): Promise<void> {
    say(`${part} …`);
    const command = [PART, part, JSON.stringify(args)];
    const { stdout } = await promisify(execFile)(process.execPath, command);
    rows.push(...(JSON.parse(stdout) as Row[]));
  }
  const cache = join(large, '.cache');
  for (let start = 0; start < scale.starts; start += 1) {
    await rm(cache, { recursive: true, force: true });
    await run('firstView', large, `${many}, no cache`);
  }
  for (let start = 0; start < scale.starts; start += 1) {
    await run('firstView', large, many, 1_000);
  }
  await run('peersReading', home, large);
  await run('checking', large);
  await run('searching', large, Math.ceil(scale.turns / 10));
  await run('peersSearching', large, Math.ceil(scale.turns / 10));
  await run('flushAlone', home, scale.turns);
  await run('peersWriting', home, large, scale.turns);
  await run('commandsIn', empty ?? '', 'empty forum', scale.turns);
  await run('commandsIn', long ?? '', `after ${scale.long} there`, scale.turns, scale.long);
  await run('commandsIn', large, many, scale.turns);
  await run('documents', home, Math.ceil(scale.turns / 20), scale.items);
  if (scale.strokes > 0) await run('windowWaits', scale.strokes);
  say(`${meetings} meetings, ${decisions} decisions, ${scale.size.partners} partners.`);
  return [...merged(rows), ...growth(merged(rows), many)];
}

/** What a command costs in the large forum, against the empty one. */
function growth(rows: readonly Row[], where: string): Row[] {
  return rows
    .filter((row) => row.name.endsWith(', empty forum'))
    .flatMap((small) => {
      const kind = small.name.replace(/, empty forum$/, '');
      const large = rows.find((row) => row.name === `${kind}, ${where}`);
      if (!large) return [];
      const ratio = figure(large.samples, 'p50') / figure(small.samples, 'p50');
      const name = `${kind}, ${where} against empty`;
      return [{ name, unit: '×' as const, samples: [ratio], targets: { most: 1.5 } }];
    });
}

async function emptyForum(home: string, name: string): Promise<string> {
  const folder = join(home, name);
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  return folder;
}
