import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { serveHere } from '../support/serve-here.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

const MEETINGS = 95;

async function manyMeetings(folder: string): Promise<void> {
  await createForum(folder, { name: 'Prøveforum', language: 'nb', author: 'test' });
  const forum = await openForumService(folder, { author: 'test' });
  for (let number = 1; number <= MEETINGS; number += 1) {
    const startsAt = new Date(Date.UTC(2010, 0, number * 7, 8)).toISOString().slice(0, 19);
    const title = `Møte ${number}`;
    await forum.service.execute({ do: 'createMeeting', title, startsAt: `${startsAt}+00:00` });
  }
  await forum.close();
}

test('lists the latest meetings at once, and the rest on request', async ({ page }) => {
  await serveHere(manyMeetings, async ({ url }) => {
    await page.goto(url);
    const meetings = page.getByRole('link', { name: /^Møte \d+$/ });
    await expect(meetings).toHaveCount(40);
    await expect(meetings.first()).toHaveText(`Møte ${MEETINGS}`);
    await page.getByRole('button', { name: 'Vis flere møter (55 til)' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Møte 55', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Vis flere møter (15 til)' }).press('Enter');
    await expect(meetings).toHaveCount(MEETINGS);
    await expect(page.getByRole('button', { name: /^Vis flere/ })).toHaveCount(0);
    await expectAccessible(page);
  });
});
