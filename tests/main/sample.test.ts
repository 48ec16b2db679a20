import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { timeBudget } from '../../src-core/meeting/timing.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import {
  AttendanceStatus,
  Meeting,
  PositionKind,
  ResourceKind,
} from '../../src-core/model/meeting.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The sample and the starters: scripts that run without a refusal and show useful content. */

const home = temporaryFolder();

beforeAll(async () => {
  await make('sample', 'nb');
});

type Template = Parameters<typeof createNewForum>[1]['template'];
type Language = Parameters<typeof createNewForum>[1]['language'];

async function make(template: Template, language: Language): Promise<string> {
  const folder = join(home, `${template}-${language}`);
  await createNewForum(folder, { name: 'x', language, template, author: 'test' });
  return folder;
}

async function meeting(id: string): Promise<Meeting> {
  const text = await readFile(join(home, 'sample-nb', 'meetings', `${id}.json`), 'utf8');
  const { revision: _, ...stored } = JSON.parse(text);
  return Meeting.parse(stored);
}

it('is a valid forum with a pending ratification', async () => {
  const forum = await openForumService(join(home, 'sample-nb'), { author: 'test', readOnly: true });
  const { problems } = await forum.check(false);
  expect(problems).toEqual([]);
  const awaited = ['8/2023-1', 'A 3/2023'].map((number) =>
    expect.objectContaining({ kind: 'ratification', number }),
  );
  expect(await forum.show(undefined)).toMatchObject({ open: expect.arrayContaining(awaited) });
  await forum.close();
});

it('shows everything a meeting can contain', async () => {
  const { attendance, decisions, agreements, statements, actionPoints } = await meeting('2023-1');
  const commitments = agreements.flatMap((agreement) => agreement.commitments);
  const kindsOf = (found: readonly string[]) => [...new Set(found)].sort();
  expect(kindsOf(attendance.map((each) => each.status))).toEqual(kindsOf(AttendanceStatus.options));
  expect(kindsOf(decisions.map((each) => each.procedure))).toEqual(
    kindsOf(['consensus', 'majority', 'noted']),
  );
  const positions = decisions.flatMap((each) => each.positions);
  expect(kindsOf(positions.map((each) => each.position))).toEqual(kindsOf(PositionKind.options));
  expect(kindsOf(commitments.map((each) => each.resource.kind))).toEqual(
    kindsOf(ResourceKind.options),
  );
  expect(statements.length + actionPoints.length).toBeGreaterThan(2);
});

it('has a coming meeting planned to the minute', async () => {
  for (const id of ['2023-1', '2026-1']) {
    const prepared = await meeting(id);
    const { planned, available } = timeBudget(prepared);
    expect(planned).toBe(available);
    for (const item of prepared.items) {
      expect(item.presenter, item.title).toBeTruthy();
      if (item.standing) continue;
      expect(item.background, item.title).toBeTruthy();
      expect(item.objectives, item.title).not.toEqual([]);
    }
  }
});

it('has starters with the same content in each language', async () => {
  const forums = [];
  for (const language of LANGUAGES) {
    const folder = await make('kompetanseforum', language);
    const { mandate, challenges } = JSON.parse(await readFile(join(folder, 'forum.json'), 'utf8'));
    expect(mandate.objectives).toHaveLength(7);
    expect(challenges).toHaveLength(6);
    forums.push([...mandate.objectives, ...challenges].map((each) => each.id));
  }
  const [nb, ...others] = forums;
  for (const other of others) expect(other).toEqual(nb);
});
