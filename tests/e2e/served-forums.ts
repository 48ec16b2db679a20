import { test as base } from '@playwright/test';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { makeForum } from '../make-forum.ts';
import { liveSample, sampleForum } from '../support/live-sample.ts';
import { type Serving, serve } from '../support/serve.ts';
import { serveHere } from '../support/serve-here.ts';

/**
 * A forum served for one test: with three partners, the sample, the sample in its meeting, a small open meeting, or a
 * forum with everything in it. `program` is the sample served by the real program.
 */

const PARTNERS = [
  { id: 'fylket', name: 'Fylkeskommunen', authority: 'decides' },
  { id: 'nav', name: 'NAV', authority: 'negotiates' },
  { id: 'uni', name: 'Universitetet', authority: 'decides' },
];

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
/** Oddities that must stay. */
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

/** Three partners in an open meeting `m`, with a current item and a proposed decision. */
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

const withEverything = (folder: string) => makeForum(folder, 1, 4);

export const test = base.extend<{
  serving: Serving;
  sample: Serving;
  live: Serving;
  meeting: Serving;
  everything: Serving;
  program: Serving;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  serving: ({}, use) => serveHere(threePartners, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  sample: ({}, use) => serveHere(sampleForum, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  live: ({}, use) => serveHere(liveSample, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  meeting: ({}, use) => serveHere(openMeeting, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  everything: ({}, use) => serveHere(withEverything, use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  program: ({}, use) => serve(sampleForum, use),
});
export { expect } from '@playwright/test';
export type { Serving } from '../support/serve.ts';
