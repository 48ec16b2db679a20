import { join } from 'node:path';
import { applyPatches, enablePatches } from 'immer';
import { expect, it } from 'vitest';
import type { FollowUpView, Update } from '../../src-core/protocol/service.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** A follower of the follow-up view gets only changes, and ends with the same view as a new follower. */

enablePatches();

const AT = '2026-11-23T09:00:00+01:00';
const ABOUT = { meeting: 'm', agreement: 'a' };
const TERMS = { title: 'Avtale', text: 't', parties: ['p', 'q'] };
const COMMANDS = [
  { do: 'addPartner', id: 'p', name: 'P', role: 'r', authority: 'decides', joined: '2020-01-01' },
  {
    do: 'addPartner',
    id: 'q',
    name: 'Q',
    role: 'r',
    authority: 'negotiates',
    joined: '2020-01-01',
  },
  { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' },
  { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'S', kind: 'decision' },
  { do: 'conveneMeeting', meeting: 'm', at: AT },
  { do: 'openMeeting', meeting: 'm', at: AT },
  { do: 'makeAgreement', meeting: 'm', id: 'a', item: 'i', ...TERMS },
  { do: 'addCommitment', ...ABOUT, id: 'c', partner: 'p', what: 'w', resource: { kind: 'other' } },
  { do: 'signAgreement', ...ABOUT, partner: 'q', at: AT },
  { do: 'ratify', ...ABOUT, partner: 'q', outcome: 'ratified', on: '2026-12-01' },
  { do: 'setCommitmentStatus', ...ABOUT, commitment: 'c', status: 'done', on: '2026-12-01' },
  { do: 'createMeeting', id: 'n', title: 'N', startsAt: AT, template: 'blank' },
  { do: 'undo', meeting: 'n' },
];

it('is the same by patches as in full, after every change', async () => {
  const home = temporaryFolder();
  await createForum(join(home, 'f'), { name: 'F', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(join(home, 'f'), { author: 'test' });
  let view: FollowUpView = {};
  const sizes: number[] = [];
  service.subscribe('follow-up', (update) => {
    if ('state' in update) view = update.state;
    else if ('patches' in update) {
      view = applyPatches(view, update.patches);
      sizes.push(new Set(update.patches.map(({ path }) => path[0])).size);
    }
  });
  for (const command of COMMANDS) {
    expect(await service.execute(command)).toMatchObject({ ok: true });
    const whole = await new Promise<Update<'follow-up'>>((resolve) => {
      const stop = service.subscribe('follow-up', (update) => {
        resolve(update);
        queueMicrotask(() => stop());
      });
    });
    expect('state' in whole && whole.state).toEqual(view);
  }
  expect(Object.keys(view)).toEqual(['m']);
  expect(Object.values(view)[0]?.agreements[0]).toMatchObject({
    binding: { q: 'bound' },
    unsigned: ['p'],
  });
  // Never more than the changed meeting.
  expect(Math.max(...sizes)).toBe(1);
  await close();
});
