import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPatches, enablePatches } from 'immer';
import { beforeEach, expect, it } from 'vitest';
import type { AssessmentsView, MeetingView, Update } from '../../src-core/protocol/service.ts';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** The scores of last time beside those of now. */

enablePatches();

let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ folder, forum } = await withForum());
  const partner = { id: 'p', name: 'P', role: 'r', authority: 'decides', joined: '2020-01-01' };
  await expectDone(forum, { do: 'addPartner', ...partner });
  for (const [meeting, year] of [
    ['first', '2026'],
    ['second', '2027'],
  ]) {
    const at = `${year}-12-09T09:00:00+01:00`;
    const made = { id: meeting, title: meeting, startsAt: at, template: 'blank' };
    await expectDone(forum, { do: 'createMeeting', ...made });
    await expectDone(forum, { do: 'conveneMeeting', meeting, at });
    await expectDone(forum, { do: 'openMeeting', meeting, at });
  }
});

const assess = (meeting: string, criterion: string, score: number) =>
  expectDone(forum, { do: 'assess', meeting, partner: 'p', criterion, score });

/** The updates sent to followers of the second meeting. */
function followed(): Update<'meeting:second'>[] {
  const updates: Update<'meeting:second'>[] = [];
  forum.service.subscribe('meeting:second', (update) => updates.push(update));
  return updates;
}
/** What they see after these updates. */
function lastCheckIn(updates: readonly Update<'meeting:second'>[]): MeetingView['lastCheck'] {
  let view: MeetingView | undefined;
  for (const update of updates) {
    if ('state' in update) view = update.state;
    else if ('patches' in update && view) view = applyPatches(view, update.patches);
  }
  return view?.lastCheck;
}

it('comes with the meeting, and follows changes in the earlier one', async () => {
  const updates = followed();
  await assess('first', 'equality', 3);
  expect(lastCheckIn(updates)).toMatchObject({
    title: 'first',
    spreads: { equality: { mean: 3, count: 1 } },
  });
  await assess('first', 'equality', 5);
  expect(lastCheckIn(updates)?.spreads.equality?.mean).toBe(5);
  await expectDone(forum, { do: 'undo', meeting: 'first' });
  await expectDone(forum, { do: 'undo', meeting: 'first' });
  expect(lastCheckIn(updates)).toBeUndefined();
});

it('is restored from the cache after a start', async () => {
  await assess('first', 'equality', 4);
  await forum.close();
  forum = await openForum(folder);
  const updates = followed();
  await expectDone(forum, { do: 'changeMeeting', meeting: 'second', place: 'Steinkjer' });
  expect(lastCheckIn(updates)?.spreads.equality?.mean).toBe(4);
});

it('is available when an older version cached less', async () => {
  await assess('first', 'equality', 4);
  await forum.close();
  const cache = join(folder, '.cache/summaries');
  const [, kept = ''] = (await readFile(cache, 'utf8')).split('\n');
  const less = kept.replaceAll(/"check":\{.*?\},/g, '');
  expect(less).not.toBe(kept);
  await writeFile(cache, `0 ${createHash('sha1').update(less).digest('base64')}\n${less}`);
  forum = await openForum(folder);
  const updates = followed();
  await expectDone(forum, { do: 'changeMeeting', meeting: 'second', place: 'Steinkjer' });
  expect(lastCheckIn(updates)?.spreads.equality?.mean).toBe(4);
});

it('costs one small patch for each answer', async () => {
  for (const criterion of ['equality', 'stability', 'formalised']) {
    await assess('second', criterion, 2);
  }
  const updates = followed();
  await assess('second', 'voluntary', 1);
  await assess('second', 'stability', 4);
  const patches = updates.slice(1).map((update) => 'patches' in update && update.patches);
  expect(patches).toMatchObject([
    [{ op: 'add', path: ['meeting', 'assessments', 3], value: { criterion: 'voluntary' } }],
    [{ op: 'replace', path: ['meeting', 'assessments', 1], value: { score: 4 } }],
  ]);
});

it('is sent to followers of all assessments, in full and by patches', async () => {
  await assess('first', 'equality', 3);
  let view: AssessmentsView | undefined;
  forum.service.subscribe('checks', (update) => {
    if ('state' in update) view = update.state;
    else if ('patches' in update && view) view = applyPatches(view, update.patches);
  });
  await assess('second', 'equality', 5);
  await assess('first', 'equality', 4);
  await expectDone(forum, { do: 'undo', meeting: 'second' });
  await assess('second', 'stability', 2);
  const scores = view?.checks.map((check) => [check.meeting, check.scores.p?.slice(3, 5)]);
  expect(scores).toEqual([
    ['first', [4, 0]],
    ['second', [0, 2]],
  ]);
  const whole = await new Promise((resolve) => {
    forum.service.subscribe('checks', (update) => resolve('state' in update && update.state));
  });
  expect(whole).toEqual(view);
});
