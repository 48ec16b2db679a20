import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** The letterhead: chosen in the settings, reported when unusable, and overridden for one document. */

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Velg Word-fil' }).press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('adopts the organisation’s own letterhead, and refuses other files in words', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Brevmal', { exact: true }).selectOption('Blått bånd');
  await choose(page, 'feil.docx', Buffer.from('Hei'));
  await expect(dialog.getByRole('alert')).toContainText('ikke et Word-dokument');
  await choose(page, 'brev.docx', await readFile('resources/letterheads/compact.docx'));
  await expect(dialog.getByText('Brevmalen «brev.docx» er tatt i bruk.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.goto(`${sample.origin}/#/meeting/2023-1/minutes`);
  const letterhead = page.getByLabel('Brevmal', { exact: true });
  await expect(letterhead).toHaveValue('forum');
  await letterhead.selectOption('Blått bånd');
  await page.getByRole('button', { name: 'Lag Word-dokument' }).click();
  const link = page.getByRole('link', { name: /Last ned/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect((await readFile(await download.path())).length).toBeGreaterThan(10_000);
  await expectAccessible(page);
});
