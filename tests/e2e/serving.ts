import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';
import { makeNew } from '../../src-main/new-forum.ts';
import { createForum, openForumService } from '../../src-main/service.ts';

/** A forum served by the real program for one test: of three partners, the sample, or a meeting that is on. */
export interface Serving {
  readonly url: string;
  readonly origin: string;
  readonly folder: string;
}

const PARTNERS = [
  { id: 'fylket', name: 'Fylkeskommunen', authority: 'decides' },
  { id: 'nav', name: 'NAV', authority: 'negotiates' },
  { id: 'uni', name: 'Universitetet', authority: 'decides' },
];

async function serve<T>(make: (folder: string) => Promise<void>, use: (it: Serving) => Promise<T>) {
  const home = await mkdtemp(join(tmpdir(), 'forum-e2e-'));
  const folder = join(home, 'forum');
  await make(folder);
  const child = spawn('node', ['src-main/cli/index.ts', 'serve', folder], {
    env: { ...process.env, FORUM_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = JSON.parse(line) as { url: string };
  await use({ url, origin: new URL(url).origin, folder });
  child.kill('SIGTERM');
  await once(child, 'exit');
  await rm(home, { recursive: true });
}

async function threePartners(folder: string): Promise<void> {
  await createForum(folder, { name: 'Prøveforum', language: 'nb', author: 'test' });
  const forum = await openForumService(folder, { author: 'test' });
  for (const partner of PARTNERS) {
    await forum.service.execute({ do: 'addPartner', role: 'r', joined: '2020-01-01', ...partner });
  }
  await forum.close();
}

const AT = '2026-11-23T09:00:00+01:00';
const PRESENT = { do: 'setAttendance', status: 'present' };
/** Odd, and nobody's business to put right. */
const TYPED_NOTES = '* Punkt\n* punkt\n\n> Sitat\n__to__ linjer';
const OBJECTIVE = { id: 'rekruttering', text: 'Bedre rekruttering' };
const PLANS = [
  { do: 'setMandate', purpose: 'Samarbeid', objectives: [OBJECTIVE] },
  { do: 'addMeasure', id: 'ar', title: 'Årlig kartlegging', owner: 'nav' },
];
const OPEN_MEETING = [
  { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' },
  { do: 'addItem', id: 's', section: 'status', title: 'Strategien', kind: 'decision', minutes: 30 },
  { do: 'addItem', id: 'n', section: 'next-steps', title: 'Veivalg', kind: 'discussion' },
  { do: 'conveneMeeting', at: AT },
  { do: 'openMeeting', at: AT },
  ...PARTNERS.map(({ id }) => ({ ...PRESENT, partner: id })),
  { do: 'setNotes', item: 'n', text: TYPED_NOTES },
  { do: 'startItem', item: 's', at: AT },
  { do: 'proposeDecision', id: 'd', item: 's', wording: 'Forumet vedtar planen.' },
];

/** Three partners in an open meeting `m`: one item is on, and a decision is being made in it. */
async function openMeeting(folder: string): Promise<void> {
  await threePartners(folder);
  const forum = await openForumService(folder, { author: 'test' });
  const [create, ...rest] = OPEN_MEETING;
  const inMeeting = rest.map((command) => ({ meeting: 'm', ...command }));
  for (const command of [...PLANS, create, ...inMeeting]) {
    const answer = await forum.service.execute(command);
    if (!answer.ok) throw new Error(answer.message);
  }
  await forum.close();
}

const sampleForum = (folder: string) =>
  makeNew(folder, { name: 'Eksempel', language: 'nb', template: 'sample', author: 'test' });

export const test = base.extend<{ serving: Serving; sample: Serving; meeting: Serving }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  serving: ({}, use) => serve(threePartners, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  sample: ({}, use) => serve(sampleForum, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  meeting: ({}, use) => serve(openMeeting, use),
});
export { expect } from '@playwright/test';
