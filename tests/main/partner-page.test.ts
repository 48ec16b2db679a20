import { applyPatches, enablePatches } from 'immer';
import { beforeEach, expect, it } from 'vitest';
import type { PartnerView } from '../../src-core/projections/partner-view.ts';
import type { Update } from '../../src-core/protocol/service.ts';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** The page of a partner follows changes in any meeting, and is the same after reopening. */

enablePatches();

const at = '2026-12-09T09:00:00+01:00';
let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ folder, forum } = await withForum());
  const partner = { id: 'p', name: 'P', role: 'r', authority: 'negotiates', joined: '2020-01-01' };
  await expectDone(forum, { do: 'addPartner', ...partner });
  await expectDone(forum, {
    do: 'createMeeting',
    id: 'm',
    title: 'M',
    startsAt: at,
    template: 'blank',
  });
  const inMeeting = [
    { do: 'addItem', id: 'i', section: 'status', title: 'S', kind: 'decision' },
    { do: 'conveneMeeting', at },
    { do: 'openMeeting', at },
    { do: 'setAttendance', partner: 'p', status: 'present' },
    { do: 'proposeDecision', id: 'd', item: 'i', wording: 'Vi gjør det.' },
  ];
  for (const command of inMeeting) await expectDone(forum, { meeting: 'm', ...command });
});

function followed(id: string): Update<`partner:${string}`>[] {
  const updates: Update<`partner:${string}`>[] = [];
  forum.service.subscribe(`partner:${id}`, (update) => updates.push(update));
  return updates;
}

/** The view after these updates. */
function shown(updates: readonly Update<`partner:${string}`>[]): PartnerView | undefined {
  let view: PartnerView | undefined;
  for (const update of updates) {
    if ('state' in update) view = update.state;
    else if (view && 'patches' in update) view = applyPatches(view, update.patches);
  }
  return view;
}

it('follows positions and answers', async () => {
  const updates = followed('p');
  const about = { meeting: 'm', decision: 'd', partner: 'p' };
  await expectDone(forum, { do: 'takePosition', ...about, position: 'reserves', note: 'n', at });
  const before = { bound: [], awaits: [{ id: 'd' }], reserved: [{ id: 'd', note: 'n' }] };
  expect(shown(updates)).toMatchObject(before);
  await expectDone(forum, { do: 'ratify', ...about, outcome: 'ratified', on: '2026-12-20' });
  const after = { bound: [{ id: 'd', from: '2026-12-20' }], awaits: [] };
  expect(shown(updates)).toMatchObject(after);
  expect(updates.filter((each) => 'state' in each)).toHaveLength(1);
  await forum.close();
  forum = await openForum(folder);
  const again = followed('p');
  await forum.service.search('');
  expect(shown(again)).toMatchObject(after);
});

it('is empty for an unknown partner', async () => {
  const updates = followed('nobody');
  await forum.service.search('');
  expect(updates).toMatchObject([{ gone: true }]);
});
