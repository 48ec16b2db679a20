import fc from 'fast-check';
import { it, vi } from 'vitest';
import { type Ending, type Fault, refusedWith } from '../support/faulty-disk.ts';
import { PATIENCE } from '../support/patience.ts';
import type { Change } from '../support/reference-model.ts';
import { reportFigures } from '../support/report-figures.ts';
import { FILES, figures, History, type Name } from '../support/store-history.ts';

vi.mock(
  '../../src-main/store/fs.ts',
  async () => (await import('../support/faulty-disk.ts')).files,
);
vi.mock('node:zlib', async () => (await import('../support/sync-zlib.mock.ts')).zlib);
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/**
 * Random histories of the real service on a disk that fails, stops, and loses what was not flushed. A simple
 * reference model runs beside it. After each opening, the forum must contain exactly what the model contains,
 * and `check` must be clean. Otherwise Forum must name the damage, and keep a copy of the damaged file.
 */

const HISTORIES = Number(process.env.FORUM_HISTORIES ?? 600);
const SEED = Number(process.env.FORUM_SEED ?? 6);
type Step = fc.AsyncCommand<History, object>;

function step(told: string, run: (history: History) => Promise<void>): Step {
  return {
    check: (history) => !history.isOver,
    run: async (history) => run(history),
    toString: () => told,
  };
}

const meeting = fc.constantFrom('m', 'n');
const nth = fc.nat({ max: 3 });
const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ minLength: 100, maxLength: 200, unit: 'binary' }),
);
const ending = fc.constantFrom<Ending>('kill', 'power cut');
const fault: fc.Arbitrary<Fault> = fc.record({
  after: fc.nat({ max: 12 }),
  times: fc.constantFrom(1, 1, 1, 2, 5, Infinity),
  code: fc.constantFrom('ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EMFILE'),
  done: fc.constantFrom(0, 0, 0.5, 1),
});

const changing = (name: Name, change: Change) =>
  step(`${name}: ${JSON.stringify(change)}`, async (history) => {
    history.clock += change.do === 'changeItem' ? 1_000 : 5_000;
    await history.change(name, change);
  });
/** Each new thing has its own id. */
const making = (name: Name, kind: 'addItem' | 'addAttachment', at: number) =>
  step(`${name}: ${kind} ${at}`, async (history) => {
    history.clock += 5_000;
    history.given += 1;
    const id = `x-${history.given}`;
    await history.change(name, kind === 'addItem' ? { do: kind, id } : { do: kind, id, nth: at });
  });

const steps: fc.Arbitrary<Step>[] = [
  fc
    .string({ minLength: 1, maxLength: 5, unit: 'grapheme-ascii' })
    .map((name) => changing('forum', { do: 'setForum', name: name.trim() || 'x' })),
  meeting.map((name) => changing(name as Name, { do: 'createMeeting' })),
  meeting.map((name) => making(name as Name, 'addItem', 0)),
  fc.tuple(meeting, nth).map(([name, at]) => making(name as Name, 'addAttachment', at)),
  fc
    .tuple(meeting, nth, text)
    .map(([name, at, background]) =>
      changing(name as Name, { do: 'changeItem', nth: at, background }),
    ),
  fc
    .tuple(fc.constantFrom(...FILES), fc.constantFrom('undo' as const, 'redo' as const))
    .map(([name, kind]) => changing(name, { do: kind })),
  fc
    .constantFrom(1_000, 5_000, 10_000, -3_600_000, 3_600_000)
    .map((ms) => step(`time goes by ${ms}`, (history) => history.pass(ms))),
  fault.map((each) =>
    step(`fault ${JSON.stringify(each)}`, async (history) => history.disk.fail(each)),
  ),
  fc.constant(step('the disk is mended', async (history) => history.disk.mend())),
  fc.tuple(fc.integer({ min: 1, max: 30 }), ending).map(([calls, how]) =>
    step(`${how} after ${calls} calls`, async (history) => {
      history.ending = how;
      history.disk.stopAfter(calls);
    }),
  ),
  ending.map((how) => step(`${how}`, (history) => history.stopNow(how))),
  fc
    .tuple(
      fc.constantFrom('forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal'),
      fc.nat({ max: 10_000 }),
      fc.integer({ min: 1, max: 400 }),
    )
    .map(([name, at, length]) =>
      step(`${name} goes bad at ${at}, ${length}`, (history) => history.damage(name, at, length)),
    ),
  fc.constant(step('backup', (history) => history.makeBackup())),
  nth.map((at) => step(`compared with backup ${at}`, (history) => history.compare(at))),
  nth.map((at) => step(`backup ${at} restored`, (history) => history.restore(at))),
  fc.tuple(nth, fc.integer({ min: 1, max: 200 }), ending).map(([at, calls, how]) =>
    step(`backup ${at} restored, ${how} after ${calls} calls`, async (history) => {
      history.ending = how;
      history.disk.stopAfter(calls);
      await history.restore(at);
    }),
  ),
  fc
    .tuple(nth, fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 400 }))
    .map(([at, from, length]) =>
      step(`backup ${at} goes bad at ${from}, ${length}`, (history) =>
        history.damageBackup(at, from, length),
      ),
    ),
  fc.constant(step('closed and opened', (history) => history.reopen())),
];

it(`keeps exactly what was acknowledged, over ${HISTORIES} histories`, {
  timeout: PATIENCE + HISTORIES * 1_000,
}, async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps, { maxCommands: 40, size: 'max' }),
        fc.integer(),
        async (history, seed) => {
          figures.histories += 1;
          const begun = await new History(seed).begin();
          await fc.asyncModelRun(() => ({ model: begun, real: {} }), history);
          await begun.reopen();
          vi.clearAllTimers();
        },
      ),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: process.env.FORUM_SHRINK === undefined },
    );
  } finally {
    vi.useRealTimers();
  }
  reportFigures({ of: 'histories', seed: SEED, counts: figures, codes: refusedWith });
  console.info(
    Object.entries(figures)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  );
});
