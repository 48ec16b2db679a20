import { beforeEach, expect, it } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, withForum } from '../support/with-forum.ts';

/** Search finds the current state, even when a word in one file belongs to another. */

const AT = '2026-12-09T09:00:00+01:00';
let forum: OpenedForum;

beforeEach(async () => {
  ({ forum } = await withForum());
  for (const id of ['p0', 'p1']) {
    const authority = id === 'p0' ? 'decides' : 'negotiates';
    await expectDone(forum, {
      do: 'addPartner',
      id,
      name: `Part ${id}`,
      role: 'r',
      authority,
      joined: '2020-01-01',
    });
  }
  await expectDone(forum, {
    do: 'createMeeting',
    id: 'm',
    title: 'Møtet',
    startsAt: AT,
    template: 'blank',
  });
  const item = { id: 'i', section: 'status', title: 'Saken', kind: 'decision' };
  await expectDone(forum, { do: 'addItem', meeting: 'm', ...item });
  await expectDone(forum, { do: 'conveneMeeting', meeting: 'm', at: AT });
  await expectDone(forum, { do: 'openMeeting', meeting: 'm', at: AT });
  for (const partner of ['p0', 'p1']) {
    await expectDone(forum, { do: 'setAttendance', meeting: 'm', partner, status: 'present' });
  }
});

async function found(words: string): Promise<string[]> {
  const hits = await forum.service.search(words);
  return hits.map(({ kind, id }) => `${kind} ${id}`).sort();
}

it('finds a partner by its new name everywhere', async () => {
  const parties = ['p0', 'p1'];
  await expectDone(forum, {
    do: 'makeAgreement',
    meeting: 'm',
    id: 'a',
    item: 'i',
    title: 'T',
    text: 'x',
    parties,
  });
  expect(await found('part p1')).toEqual(['agreement a', 'partner p1']);
  await expectDone(forum, { do: 'changePartner', partner: 'p1', name: 'Høgskolen' });
  expect(await found('part p1')).toEqual([]);
  expect(await found('hogsk')).toEqual(['agreement a', 'partner p1']);
  await expectDone(forum, { do: 'undo' });
  expect(await found('hogsk')).toEqual([]);
});

it('finds principals’ answers and adopted documents', async () => {
  const adopts = { document: 'principles', text: 'Vi møter forberedt' };
  await expectDone(forum, {
    do: 'proposeDecision',
    meeting: 'm',
    id: 'd',
    item: 'i',
    wording: 'Vedtatt',
    adopts,
  });
  expect(await found('forberedt')).toEqual(['decision d']);
  await expectDone(forum, { do: 'everybodyConsents', meeting: 'm', decision: 'd', at: AT });
  expect(await found('forberedt')).toEqual(['decision d', 'document principles']);
  const answer = { partner: 'p1', outcome: 'ratified', on: '2026-12-20', reference: 'FYLK-77' };
  await expectDone(forum, { do: 'ratify', meeting: 'm', decision: 'd', ...answer });
  expect(await found('fylk')).toEqual(['decision d']);
  await expectDone(forum, { do: 'addMeasure', id: 't', title: 'Kartlegging', owner: 'p0' });
  expect(await found('kart')).toEqual(['measure t']);
  await expectDone(forum, { do: 'removeMeasure', measure: 't' });
  expect(await found('kart')).toEqual([]);
});
