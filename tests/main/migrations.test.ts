import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Lock } from '../../src-main/store/lock.ts';
import type { Format } from '../../src-main/store/migrations.ts';
import { patchesBetween } from '../../src-main/store/patches-between.ts';
import { StoredFile } from '../../src-main/store/stored-file.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/**
 * A file whose form changes much from one version to the next: a field with another name, texts that read otherwise, a
 * list that becomes another (D118).
 */

const AT = '2026-12-09T09:00:00+01:00';

const Old = z.strictObject({
  schema: z.literal(1),
  texts: z.array(z.string()),
  order: z.array(z.number()),
});
const Now = z.strictObject({
  schema: z.literal(2),
  words: z.array(z.strictObject({ text: z.string(), length: z.number() })),
  highest: z.number(),
});
type Old = z.infer<typeof Old>;
type Now = z.infer<typeof Now>;

const OLD: Format<Old> = { schema: Old, known: 1, migrations: {} };
const NOW: Format<Now> = {
  schema: Now,
  known: 2,
  migrations: { 1: { migrate: (value) => ({ ...migrated(value as Old), schema: 2 }) } },
};

function migrated({ texts, order }: Old): Now {
  const words = texts.map((text) => ({ text: text.replaceAll('*', ''), length: text.length }));
  return { schema: 2, words, highest: Math.max(0, ...order) };
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    text: fc.string({ unit: fc.constantFrom(...'ab*') }),
  }),
  fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 4 }) }),
  fc.record({ do: fc.constantFrom('remove' as const, 'take' as const), text: fc.constant('') }),
);

function oldAfter({ texts, order }: Old, { do: kind, text }: { do: string; text: string }): Old {
  const last = texts.at(-1) ?? 'x'.repeat(90);
  if (kind === 'add') return { schema: 1, texts: [...texts, text], order: [...order, text.length] };
  if (kind === 'type') return { schema: 1, texts: [...texts.slice(0, -1), last + text], order };
  return { schema: 1, texts: texts.slice(1), order: order.toReversed() };
}

it('is read, undone and continued after any history in the former form', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      fc.nat(3),
      async (steps, saved, lost) => {
        const folder = temporaryFolder();
        const base = join(folder, 'file');
        const states = await writeOld(base, folder, steps, saved);
        const lock = await Lock.take(folder, AT);
        const file = await StoredFile.open(base, NOW, lock);
        await file.readSteps();
        expect(file.value).toEqual(modern(states.at(-1)));
        expect(file.findings).toEqual([]);
        const own = { schema: 2, words: [], highest: 99 } satisfies Now;
        await record(file, own);
        // What was taken away has no value to bring into the present form.
        const boundary = states.at(-1) ? [modern(states.at(-1))] : [];
        const all = [...states.map(modern), ...boundary, own];
        expect(file.revision).toBe(all.length);
        for (const [index, state] of states.entries()) {
          const revision = index + 1;
          expect((await file.recordedAt(revision))?.value).toEqual(modern(state));
          expect(file.valueAt(revision)).toEqual(modern(state));
        }
        const log: unknown[] = [];
        for await (const { after } of file.stepsBack()) log.push(after);
        expect(log).toEqual(all.toReversed());
        // Stopped after any line that was flushed: the last state that was acknowledged is there.
        const lines = readFileSync(`${base}.journal`, 'utf8').split(/(?<=\n)/);
        // The file is saved before the boundary.
        const least = boundary.length > 0 ? states.length : Math.min(saved, states.length);
        const left = Math.max(least, lines.length - lost);
        writeFileSync(`${base}.journal`, lines.slice(0, left).join(''));
        const again = await StoredFile.open(base, NOW, undefined);
        expect(again.value).toEqual(all[left - 1]);
        await lock.release();
      },
    ),
    { numRuns: 100 },
  );
});

/** The state after each line. The snapshot has the line `saved`, if there are so many. */
async function writeOld(
  base: string,
  folder: string,
  steps: readonly { do: string; text: string }[],
  saved: number,
): Promise<readonly (Old | undefined)[]> {
  const lock = await Lock.take(folder, AT);
  const file = await StoredFile.open(base, OLD, lock);
  const states: (Old | undefined)[] = [{ schema: 1, texts: ['start'], order: [1] }];
  await record(file, states[0]);
  if (saved === 1) await file.save();
  for (const each of steps) {
    const before = states.at(-1);
    const after =
      each.do === 'take' && before
        ? undefined
        : oldAfter(before ?? { schema: 1, texts: [], order: [] }, each);
    states.push(after);
    await record(file, after);
    if (file.revision === saved) await file.save();
  }
  await lock.release();
  return states;
}

async function record<T extends object>(file: StoredFile<T>, after: T | undefined): Promise<void> {
  const { value } = file;
  const whole = (each: T | undefined) => [
    { op: 'replace' as const, path: [], value: each ?? null },
  ];
  const patches = value && after ? patchesBetween(value, after) : whole(after);
  const inverse = value && after ? patchesBetween(after, value) : whole(value);
  await file.record({ at: AT, author: 'a', command: { do: 'change' }, patches, inverse }, after);
}

function modern(state: Old | undefined): Now | undefined {
  return state && migrated(state);
}
