import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';

/** What is found is what is there now: also where a word stands in one file and belongs to another. */

const AT = '2026-12-09T09:00:00+01:00';
let home: string;
let forum: OpenedForum;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-search-'));
  await createForum(home, { name: 'Prøve', language: 'nb', author: 'test' });
  forum = await openForumService(home, { author: 'test' });
  for (const id of ['p0', 'p1']) {
    const authority = id === 'p0' ? 'decides' : 'negotiates';
    await does({
      do: 'addPartner',
      id,
      name: `Part ${id}`,
      role: 'r',
      authority,
      joined: '2020-01-01',
    });
  }
  await does({ do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' });
  const item = { id: 'i', section: 'status', title: 'Saken', kind: 'decision' };
  await does({ do: 'addItem', meeting: 'm', ...item });
  await does({ do: 'conveneMeeting', meeting: 'm', at: AT });
  await does({ do: 'openMeeting', meeting: 'm', at: AT });
  for (const partner of ['p0', 'p1']) {
    await does({ do: 'setAttendance', meeting: 'm', partner, status: 'present' });
  }
});
afterEach(async () => {
  await forum.close();
  await rm(home, { recursive: true });
});

async function does(command: object): Promise<void> {
  const answer = await forum.service.execute(command);
  if (!answer.ok) throw new Error(answer.message);
}

async function found(words: string): Promise<string[]> {
  const hits = await forum.service.search(words);
  return hits.map(({ kind, id }) => `${kind} ${id}`).sort();
}

it('knows a partner by its new name, wherever the partner is named', async () => {
  const parties = ['p0', 'p1'];
  await does({
    do: 'makeAgreement',
    meeting: 'm',
    id: 'a',
    item: 'i',
    title: 'T',
    text: 'x',
    parties,
  });
  expect(await found('part p1')).toEqual(['agreement a', 'partner p1']);
  await does({ do: 'changePartner', partner: 'p1', name: 'Høgskolen' });
  expect(await found('part p1')).toEqual([]);
  expect(await found('hogsk')).toEqual(['agreement a', 'partner p1']);
  await does({ do: 'undo' });
  expect(await found('hogsk')).toEqual([]);
});

it('knows what was answered at home, and what the forum adopted', async () => {
  const adopts = { document: 'principles', text: 'Vi møter forberedt' };
  await does({
    do: 'proposeDecision',
    meeting: 'm',
    id: 'd',
    item: 'i',
    wording: 'Vedtatt',
    adopts,
  });
  expect(await found('forberedt')).toEqual(['decision d']);
  await does({ do: 'everybodyConsents', meeting: 'm', decision: 'd', at: AT });
  expect(await found('forberedt')).toEqual(['decision d', 'document principles']);
  const answer = { partner: 'p1', outcome: 'ratified', on: '2026-12-20', reference: 'FYLK-77' };
  await does({ do: 'ratify', meeting: 'm', decision: 'd', ...answer });
  expect(await found('fylk')).toEqual(['decision d']);
  await does({ do: 'addMeasure', id: 't', title: 'Kartlegging', owner: 'p0' });
  expect(await found('kart')).toEqual(['measure t']);
  await does({ do: 'removeMeasure', measure: 't' });
  expect(await found('kart')).toEqual([]);
});
