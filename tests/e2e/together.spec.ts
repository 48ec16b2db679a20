import type { Page } from '@playwright/test';
import { expect, test } from './serving.ts';

/** The chair and the secretary at once, and the wall. */

test('two who write in the same wording lose nothing, and the wall follows', async ({
  page,
  context,
  meeting,
}) => {
  await page.goto(meeting.url);
  const other = await context.newPage();
  const wall = await context.newPage();
  await wall.goto(`${meeting.origin}/#/projector/m`);
  for (const each of [page, other]) await each.goto(`${meeting.origin}/#/meeting/m/run`);
  const wordingIn = (each: Page) => each.getByRole('textbox', { name: /Ordlyd i/ });
  await wordingIn(page).focus();
  await page.keyboard.press('Home');
  await wordingIn(other).focus();
  await other.keyboard.press('Control+End');
  await Promise.all([
    page.keyboard.type('abcdefghijklmnopqrstuvwxyz', { delay: 15 }),
    other.keyboard.type('0123456789', { delay: 30 }),
  ]);
  const together = 'abcdefghijklmnopqrstuvwxyzForumet vedtar planen.0123456789';
  await expect(wordingIn(page)).toHaveValue(together);
  await expect(wordingIn(other)).toHaveValue(together);
  await expect(wall.getByText(together)).toBeVisible();
  // The caret of each is still where that one was writing.
  await page.keyboard.type('!');
  await expect(wordingIn(other)).toHaveValue(together.replace('z', 'z!'));
});

test('what is undone is named, and redone', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  await page.getByRole('button', { name: 'Utsett saken' }).click();
  await page.getByRole('button', { name: 'Angre: utsettelse av sak' }).click();
  await page.getByRole('button', { name: 'Gjør om: utsettelse av sak' }).click();
  await expect(page.getByRole('button', { name: 'Angre: utsettelse av sak' })).toBeEnabled();
});
