import { describe, expect, it } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { checksumOf } from '../../src-main/store/checksummed-file.ts';
import type { Append, AppendResult, ForumStore } from '../../src-main/store/forum-store.ts';
import { testHistories } from './store-histories.ts';
import { appendDone, FILES, namesIn, namesOf, naming, newMeeting, SAID } from './store-lines.ts';
import type { StoreWorld } from './store-world.ts';

/** The contract of ForumStore as tests: an adapter must pass all of them. */

/** More steps than any append in the tests has. */
const MAX_STEPS = 200;

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.code === code;

export function testForumStore(name: string, begin: (seed: number) => Promise<StoreWorld>): void {
  describe(name, () => {
    describe('an append', () => testAppends(begin));
    describe('a conflict', () => testConflicts(begin));
    describe('the fence', () => testFence(begin));
    describe('several files', () => testSeveralFiles(begin));
    describe('beside the lines', () => testTheRest(begin));
    testHistories(begin);
  });
}

type Begin = (seed: number) => Promise<StoreWorld>;

function testAppends(begin: Begin): void {
  it('appears immediately, and after the forum is opened again', async () => {
    const world = await begin(1);
    const store = await world.open();
    await appendDone(store, naming('forum', 1, 'A', '0'));
    await appendDone(store, naming('meetings/m', 0, 'M'));
    await appendDone(store, naming('meetings/m', 1, 'N', 'M'));
    expect(await store.meetingIds()).toEqual(['m']);
    await store.close();
    for (const each of [store, await world.open()]) {
      expect(await namesOf(each, 'forum')).toEqual(['0', 'A']);
      expect(await namesOf(each, 'meetings/m')).toEqual(['M', 'N']);
      expect(await each.readMeeting('n')).toBeUndefined();
    }
  });

  it('leaves a file as it was at each earlier revision', async () => {
    const store = await (await begin(2)).open();
    for (const at of [1, 2, 3]) await appendDone(store, naming('forum', at, `${at}`, `${at - 1}`));
    await store.forum.readSteps();
    for (const [index, each] of ['0', '1', '2', '3'].entries()) {
      expect(await store.forum.recordedAt(index + 1)).toMatchObject({ value: { name: each } });
      expect(store.forum.valueAt(index + 1)).toMatchObject({ name: each });
    }
    expect(await store.forum.recordedAt(5)).toBeUndefined();
  });

  it('can remove a meeting, and keeps its last state', async () => {
    const world = await begin(3);
    const store = await world.open();
    await appendDone(store, naming('meetings/m', 0, 'M'));
    const whole = (value: object | null) => [{ op: 'replace' as const, path: [], value }];
    const [patches, inverse] = [whole(null), whole(newMeeting('m', 'M'))];
    const line = { ...SAID, command: { do: 'undo' }, patches, inverse };
    await appendDone(store, { file: 'meetings/m', expectedRevision: 1, line });
    await store.saveSnapshots();
    for (const each of [store, await world.openToRead()]) {
      const file = await each.readMeeting('m');
      expect(file).toMatchObject({ revision: 2, last: { title: 'M' } });
      expect(file?.value).toBeUndefined();
      expect(await each.meetingIds()).toEqual(['m']);
    }
  });

  it('is refused in a store that was opened to read', async () => {
    const reader = await (await begin(4)).openToRead();
    expect(reader.fence).toBe(0);
    const appending = async () => reader.append([naming('forum', 1, 'A', '0')], reader.fence);
    await expect(appending()).rejects.toSatisfy(isRefused('read-only'));
  });
}

function testConflicts(begin: Begin): void {
  it('returns the lines in between, and writes nothing', async () => {
    const store = await (await begin(5)).open();
    for (const at of [1, 2]) await appendDone(store, naming('forum', at, `${at}`, `${at - 1}`));
    const result = await store.append([naming('forum', 1, 'X')], store.fence);
    expect(result).toMatchObject({ isDone: false, conflicts: [{ file: 'forum', revision: 3 }] });
    const [conflict] = conflictsIn(result);
    expect(conflict?.between.map(({ revision }) => revision)).toEqual([2, 3]);
    expect(namesIn(conflict?.between ?? [])).toEqual(['1', '2']);
    expect(await namesOf(store, 'forum')).toEqual(['0', '1', '2']);
  });

  it('is the answer for a file that already exists, or does not exist yet', async () => {
    const store = await (await begin(6)).open();
    await appendDone(store, naming('meetings/m', 0, 'M'));
    const again = await store.append([naming('meetings/m', 0, 'X')], store.fence);
    expect(namesIn(conflictsIn(again)[0]?.between ?? [])).toEqual(['M']);
    const early = await store.append([naming('meetings/n', 2, 'X')], store.fence);
    expect(conflictsIn(early)).toEqual([{ file: 'meetings/n', revision: 0, between: [] }]);
    expect(await store.readMeeting('n')).toBeUndefined();
  });

  it('in one of several files writes none of them', async () => {
    const store = await (await begin(7)).open();
    const lines = [naming('meetings/m', 0, 'M'), naming('forum', 7, 'X')];
    expect(conflictsIn(await store.append(lines, store.fence))).toMatchObject([{ file: 'forum' }]);
    expect(await store.readMeeting('m')).toBeUndefined();
    expect(await namesOf(store, 'forum')).toEqual(['0']);
  });
}

function conflictsIn(result: AppendResult) {
  return result.isDone ? [] : result.conflicts;
}

function testFence(begin: Begin): void {
  it('grows when another program takes over, and the old number is refused', async () => {
    const world = await begin(8);
    const first = await world.open();
    await appendDone(first, naming('forum', 1, 'A', '0'));
    const second = await world.takeOver();
    expect(second.fence).toBeGreaterThan(first.fence);
    const [late, old] = [naming('forum', 2, 'X', 'A'), first.fence];
    for (const store of [first, second]) {
      await expect(store.append([late], old)).rejects.toSatisfy(isRefused('not-saved'));
    }
    await appendDone(second, naming('forum', 2, 'B', 'A'));
    await second.close();
    expect(await namesOf(await world.open(), 'forum')).toEqual(['0', 'A', 'B']);
  });
}

function testSeveralFiles(begin: Begin): void {
  const lines = [
    naming('forum', 1, 'A', '0'),
    naming('meetings/m', 0, 'M'),
    naming('meetings/n', 0, 'N'),
  ];
  const after = [['0', 'A'], ['M'], ['N']];
  const others = [
    naming('forum', 1, 'B', '0'),
    naming('meetings/m', 0, 'O'),
    naming('meetings/n', 0, 'P'),
  ];
  const otherwise = [['0', 'B'], ['O'], ['P']];
  const all = (store: ForumStore) => Promise.all(FILES.map((file) => namesOf(store, file)));

  it.each([
    ['are written together, or none if one is refused at any step', false],
    ['are written together, or none if the store refuses everything from a step on', true],
  ])('%s', async (_, lasts) => {
    const steps = await stepsOf(begin, lines);
    for (let step = 0; step <= steps; step += 1) {
      const world = await begin(step);
      const store = await world.open();
      world.refuseAt(step, lasts);
      const result = await store.append(lines, store.fence).catch((error: unknown) => error);
      const isRefusedThere = result instanceof Refused;
      world.mend();
      expect(await all(store)).toEqual(isRefusedThere ? [['0'], [], []] : after);
      // Other programs do not see a line after a single refusal. If everything is refused, nobody can remove
      // it.
      if (!lasts) expect(await all(await world.openToRead())).toEqual(await all(store));
      if (isRefusedThere) await appendDone(store, ...others);
      await store.close();
      expect(await all(await world.open())).toEqual(isRefusedThere ? otherwise : after);
    }
  });

  it('are as the store promises after a crash at any step', async () => {
    const steps = await stepsOf(begin, lines);
    for (let step = 0; step <= steps; step += 1) {
      const world = await begin(step);
      const store = await world.open();
      world.crashAt(step);
      const result = await Promise.race([store.append(lines, store.fence), world.crashed()]);
      const hasCrashed = result === 'off';
      if (!hasCrashed) world.crashAt(Infinity);
      const there = await all(hasCrashed ? await world.restart() : await world.takeOver());
      const counts = [0, 1, 2, 3].filter((n) => hasCrashed || n === 3);
      const may = world.afterCrash === 'all or none' ? counts.filter((n) => n % 3 === 0) : counts;
      const names = (n: number) => after.map((each, at) => (at < n ? each : each.slice(0, -1)));
      expect(may.map(names), `a crash at step ${step}`).toContainEqual(there);
    }
  });
}

function testTheRest(begin: Begin): void {
  it('stores attachments under the checksum of their bytes', async () => {
    const world = await begin(9);
    const store = await world.open();
    const bytes = Buffer.from('vedlegg');
    const sha256 = checksumOf(bytes);
    expect(await store.readAttachment(`attachments/${sha256}`)).toBeUndefined();
    for (const name of [`attachments/${sha256}`, `templates/${sha256}.docx`] as const) {
      await store.putAttachment(name, bytes);
      expect(await store.readAttachment(name)).toEqual({ bytes, isSame: true });
      const reader = await world.openToRead();
      expect(await reader.readAttachment(name)).toEqual({ bytes, isSame: true });
    }
  });

  it('saves snapshots without changing anything', async () => {
    const world = await begin(10);
    const store = await world.open();
    await appendDone(store, naming('forum', 1, 'A', '0'), naming('meetings/m', 0, 'M'));
    await store.saveSnapshots();
    await store.saveSnapshots();
    for (const each of [store, await world.openToRead()]) {
      expect(await namesOf(each, 'forum')).toEqual(['0', 'A']);
      expect(await namesOf(each, 'meetings/m')).toEqual(['M']);
    }
  });

  it('shows a reader that another program has written', async () => {
    const world = await begin(11);
    const store = await world.open();
    await appendDone(store, naming('meetings/m', 0, 'M'));
    const reader = await world.openToRead();
    let before = await reader.fingerprint(['m']);
    expect(await reader.fingerprint(['m'])).toBe(before);
    for (const line of [
      naming('forum', 1, 'A', '0'),
      naming('meetings/m', 1, 'N', 'M'),
      naming('meetings/n', 0, 'N'),
    ]) {
      await appendDone(store, line);
      const now = await reader.fingerprint(['m']);
      expect(now).not.toBe(before);
      before = now;
    }
  });
}

/** The number of steps in an append. */
async function stepsOf(begin: Begin, lines: readonly Append[]): Promise<number> {
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const world = await begin(step);
    const store = await world.open();
    world.crashAt(step);
    const result = await Promise.race([store.append(lines, store.fence), world.crashed()]);
    if (result !== 'off') return step;
  }
  throw new Error('an append without end');
}
