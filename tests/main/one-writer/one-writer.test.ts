import { describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../support/faulty-disk.ts';
import { machine } from './share.ts';
import { type Call, type Program, World } from './world.ts';

vi.mock('../../../src-main/store/fs.ts', async () => (await import('./share.ts')).files);
vi.mock('node:timers/promises', () => ({ setTimeout: () => machine.getStore()?.pause() }));

/**
 * Two and three programs on one folder of a slow share, with calls in any order: they are killed, sleep, and are taken
 * over. No acknowledged change is lost, and writes of a replaced program do not count.
 */

const CASES = Number(process.env.FORUM_CASES ?? 150);
const SEED = Number(process.env.FORUM_SEED ?? 1);
const fresh = () => false;

async function explored(seed: number): Promise<World> {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const staleness = [0, 0.3, 0.9][below(3)] ?? 0;
  const world = await new World(() => random() < staleness).begin(below(3) ? 'leave' : 'release');
  const trouble = [0, 0.005][below(2)] ?? 0;
  const count = 2 + below(2);
  for (let nth = 0; nth < count; nth += 1) {
    const rounds = 1 + below(3);
    const work = async (program: Program) => {
      for (let round = 0; round < rounds; round += 1) {
        const ending = random() < 0.6 ? 'release' : 'leave';
        await world.work(program, { changes: 1 + below(3), ending });
      }
    };
    const { machine } = world.start('abc'[nth] ?? '', work);
    machine.refuses = () => random() < trouble;
  }
  const late: (() => void)[] = [];
  const awake = new Map<Program, number>();
  for (let step = 0; ; step += 1) {
    const running = world.programs.filter(({ isDone }) => !isDone);
    if (running.length === 0) break;
    const ready = running.filter((program) => (awake.get(program) ?? 0) <= step);
    const program = ready[below(ready.length)];
    if (!program) continue;
    const chance = random();
    if (chance < 0.004) {
      world.kill(program);
      // The machine may still flush what the program wrote, or be off.
      if (random() < 0.7) late.push(...program.machine.late);
    } else if (chance < 0.03) awake.set(program, step + 20 + below(400));
    else if (chance < 0.05) world.server.now += 61_000;
    else if (chance < 0.06) late.shift()?.();
    else {
      // Usually a program continues for a while.
      for (
        let calls = 1 + below(random() < 0.5 ? 2 : 30);
        calls > 0 && !program.isDone;
        calls -= 1
      ) {
        await world.step(program, below(3));
      }
    }
  }
  const left = late.splice(below(late.length + 1));
  for (const work of late) work();
  await world.mustBeKept();
  for (const work of left) work();
  return world;
}

it(`keeps every acknowledged change over ${CASES} histories of two and three programs`, async () => {
  let [acknowledged, refused] = [0, 0];
  for (let nth = 0; nth < CASES; nth += 1) {
    const seed = SEED * 1_000_003 + nth;
    const world = await explored(seed).catch((error: unknown) => {
      throw new Error(`with seed ${seed}: ${error instanceof Error ? error.stack : error}`);
    });
    acknowledged += world.acknowledged.length;
    refused += world.refused;
  }
  // They were not all refused.
  expect(acknowledged).toBeGreaterThan(CASES);
  if (CASES >= 100) expect(refused).toBeGreaterThan(0);
});

const isJournal = ({ path }: Call) => path.endsWith('/forum.journal');
const isWriting = (each: Call) => each.call === 'write' && isJournal(each);
const isTakeOver = ({ call, path }: Call) =>
  path.includes('.lock') && (call === 'rename' || call === 'unlink');
const changing = (world: World, name: string, changes: number) =>
  world.start(name, async (program) => {
    await world.work(program, { changes, ending: 'release' });
  });

it('gives a stale lock to only one of two that find it at once', async () => {
  const world = await new World(fresh).begin();
  const [a, b] = [changing(world, 'a', 1), changing(world, 'b', 1)];
  await world.until(a, isTakeOver);
  await world.until(b, isTakeOver);
  await world.until(b, isWriting);
  // If both got it, each would write to the same place.
  while (!a.isDone && !a.waiting.some(isWriting)) await world.step(a);
  await world.finish(b);
  await world.finish(a);
  expect(world.acknowledged).toEqual(['first.0', 'b.1']);
  await world.mustBeKept();
});

it('stops a waking program from writing where the next is about to', async () => {
  const world = await new World(fresh).begin();
  const a = changing(world, 'a-with-longer-lines', 1);
  await world.until(a, (each) => each.call === 'open r+' && isJournal(each));
  world.server.now += 3_600_000;
  const b = changing(world, 'b', 1);
  await world.until(b, isWriting);
  await world.finish(a);
  await world.finish(b);
  expect(world.acknowledged).toEqual(['first.0', expect.stringMatching(/^b/)]);
  await world.mustBeKept();
});

it('does not truncate the next program’s records after a refused line', async () => {
  const world = await new World(fresh).begin();
  const a = changing(world, 'a', 1);
  await world.until(a, isWriting);
  a.machine.refuses = (call) => call === 'fsync';
  await world.until(a, ({ call }) => call === 'fsync done');
  a.machine.refuses = () => false;
  await world.until(a, ({ call }) => call === 'truncate');
  world.server.now += 3_600_000;
  await world.finish(changing(world, 'b', 1));
  await world.finish(a);
  expect(world.acknowledged).toEqual(['first.0', expect.stringMatching(/^b/)]);
  await world.mustBeKept();
});

describe('a program that sleeps', () => {
  async function asleep(isThere: (call: Call) => boolean): Promise<World> {
    const world = await new World(fresh).begin();
    const a = changing(world, 'a', 1);
    await world.until(a, isThere);
    world.server.now += 3_600_000;
    const b = changing(world, 'b', 1);
    await world.finish(b);
    expect(world.acknowledged.at(-1)).toMatch(/^b/);
    await world.finish(a);
    await world.mustBeKept();
    return world;
  }

  it.each<[string, (call: Call) => boolean]>([
    ['before it takes a dead lock away', ({ call }) => call === 'rename' || call === 'unlink'],
    ['when it has the lock', ({ call }) => call === 'rename done'],
    ['before it reads the journal', (each) => each.call === 'open r' && isJournal(each)],
    ['when it has opened the journal to write', isWriting],
    ['before its line is flushed', (each) => each.call === 'fsync' && isJournal(each)],
    ['when its line is flushed', (each) => each.call === 'fsync done' && isJournal(each)],
    [
      'before it puts a journal in place',
      ({ call, path }) => call === 'rename' && path.includes('forum.journal-'),
    ],
    [
      'before it puts the file in place',
      ({ call, path }) => call === 'rename' && path.endsWith('forum.json.tmp'),
    ],
  ])('takes nothing away when it wakes: %s', async (_, isThere) => {
    await asleep(isThere);
  });
});
