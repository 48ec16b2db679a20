import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';
import type { ArgumentsOf, Part } from './part.ts';
import { exponentOf, figure, merged, type Row } from './rows.ts';
import { A_YEAR, forumScript, type Size } from './script.ts';
import { writeForum } from './write-forum.ts';

/** Measures the limits of docs/QUALITY.md in the process that owns the data. */

export interface Scale {
  /** Sizes of the measured forums, smallest first. */
  readonly meetings: readonly number[];
  readonly size: Omit<Size, 'meetings'>;
  /** Commands of each kind. */
  readonly turns: number;
  /** Commands already made in a long meeting. */
  readonly long: number;
  /** Cold starts. */
  readonly starts: number;
  /** Items in the longest document. */
  readonly items: number;
  /** Keystrokes in a real Chromium; 0 in the smoke run, because bench.spec.ts covers it. */
  readonly strokes: number;
}

export const FULL: Scale = {
  meetings: [10, 100, 1_000],
  size: { decisions: 20, partners: 60 },
  turns: 500,
  long: 2_000,
  starts: 5,
  items: 2_000,
  strokes: 200,
};
export const SMOKE: Scale = {
  meetings: [2, 4],
  size: { decisions: 4, partners: 6 },
  turns: 3,
  long: 8,
  starts: 1,
  items: 8,
  strokes: 0,
};

export const SEED = 1;
/** Starts like the program, with its compile cache. */
const PART = [
  '--import',
  join(APP_ROOT, 'src-main/compile-cache.ts'),
  join(import.meta.dirname, 'part.ts'),
];

/** Measures in new folders below `place`, and removes them afterwards. */
export async function bench(place: string, scale: Scale, say: (text: string) => void) {
  await mkdir(place, { recursive: true });
  const home = await mkdtemp(join(place, 'run-'));
  try {
    return await measured(home, scale, say);
  } finally {
    await rm(home, { recursive: true });
  }
}

type Run = <P extends Part>(part: P, ...args: ArgumentsOf<P>) => Promise<void>;

async function measured(home: string, scale: Scale, say: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  const run: Run = async (part, ...args) => {
    say(`${part} …`);
    const command = [...PART, part, JSON.stringify(args)];
    const env = { ...process.env, FORUM_HOME: join(home, 'person') };
    const { stdout } = await promisify(execFile)(process.execPath, command, { env });
    rows.push(...(JSON.parse(stdout) as Row[]));
  };
  for (const meetings of scale.meetings) await ofSize(home, meetings, scale, run, say);
  const most = scale.meetings.at(-1) ?? 0;
  const large = join(home, `${most}`);
  if (scale.strokes > 0) {
    await run('starting', home, scale.starts, large, named(most));
    await run('windowWaits', scale.strokes);
  }
  await run('yearsMinutes', large, newest(most, A_YEAR));
  await run('peersReading', home, large);
  await run('peersSearching', large, Math.ceil(scale.turns / 10));
  await run('flushAlone', home, scale.turns);
  await run('peersWriting', home, large, scale.turns);
  await run('backingUp', large);
  const [empty, long] = await Promise.all(['empty', 'long'].map((name) => emptyForum(home, name)));
  await run('commandsIn', empty ?? '', EMPTY, scale.turns);
  await run('commandsIn', long ?? '', `after ${scale.long} there`, scale.turns, scale.long);
  await run('documents', home, Math.ceil(scale.turns / 20), scale.items);
  const all = merged(rows);
  return [...all, ...growth(all, scale.meetings)];
}

/** Measures whatever may depend on the number of meetings. */
async function ofSize(
  home: string,
  meetings: number,
  scale: Scale,
  run: Run,
  say: (text: string) => void,
): Promise<void> {
  const folder = join(home, `${meetings}`);
  const where = named(meetings);
  say(`Making a forum of ${where} …`);
  const size = { ...scale.size, meetings };
  const { decisions } = await writeForum(folder, forumScript(size, SEED));
  say(`${decisions} decisions, ${size.partners} partners.`);
  for (let start = 0; start < scale.starts; start += 1) {
    await rm(join(folder, '.cache'), { recursive: true, force: true });
    await run('firstView', folder, `${where}, no cache`);
  }
  for (let start = 0; start < scale.starts; start += 1) {
    await run('firstView', folder, where, 1_000);
  }
  await run('openingMeetings', folder, where, newest(meetings, Math.ceil(scale.turns / 50)));
  await run('followUpList', folder, where);
  await run('checking', folder, where);
  await run('searching', folder, where, Math.ceil(scale.turns / 10));
  await run('commandsIn', folder, where, scale.turns);
}

const EMPTY = 'empty forum';

function named(meetings: number): string {
  return `${meetings.toLocaleString('en')} meetings`;
}

/** The ids of the newest meetings, this many. */
function newest(meetings: number, count: number): string[] {
  const most = Math.min(meetings, count);
  return Array.from({ length: most }, (_, index) => `m-${meetings - 1 - index}`);
}

/**
 * The cost of a command in the largest forum relative to the empty one, and the growth of every measure with the
 * meetings.
 */
function growth(rows: readonly Row[], sizes: readonly number[]): Row[] {
  const largest = named(sizes.at(-1) ?? 0);
  return rows.flatMap((row): Row[] => {
    const of = (where: string) =>
      rows.find(({ name }) => name === row.name.replace(largest, where));
    if (row.unit === '×' || !row.name.includes(largest)) return [];
    const points = sizes.flatMap((meetings) => {
      const there = of(named(meetings));
      return there ? [[meetings, figure(there.samples, 'p50')] as const] : [];
    });
    const empty = of(EMPTY);
    const what = row.name.trim().replace(`, ${largest}`, '');
    // A measure taken in one forum only has no growth.
    if (points.length < 2) return [];
    const grown: Row = { name: `growth of: ${what}`, unit: '^', samples: [exponentOf(points)] };
    if (!empty) return [grown];
    const ratio = figure(row.samples, 'p50') / figure(empty.samples, 'p50');
    const name = `${what}, ${largest} against empty`;
    return [grown, { name, unit: '×', samples: [ratio], targets: { most: 1.5 } }];
  });
}

async function emptyForum(home: string, name: string): Promise<string> {
  const folder = join(home, name);
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  return folder;
}
