import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** An agenda imported from a file, and the archive package of a finished meeting. */

const TABLE = readFileSync(
  join(import.meta.dirname, '../documents/agendas/libreoffice-table.docx'),
);
const TEXT = Buffer.from('1. Strategien (V, 20 min)\n2. Budsjett v/ rektor\n3. Eventuelt\n');

/** As by the button that opens the file dialog. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Velg fil' }).press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function openImport(page: Page, { url, origin }: Serving, meeting: string): Promise<void> {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/${meeting}/prepare`);
  await page.getByRole('button', { name: 'Hent saker fra fil' }).press('Enter');
}

test('previews items from a Word file, imports corrected items, and undoes them in one step', async ({
  page,
  meeting,
}) => {
  await openImport(page, meeting, 'm');
  const dialog = page.getByRole('dialog');
  await choose(page, 'a.pdf', Buffer.from('%PDF-1.7'));
  await expect(dialog.getByRole('alert')).toContainText('Filen kan ikke leses.');
  await choose(page, 'a.docx', TABLE);
  await expect(dialog.getByLabel('Tittel på saken, rad 2')).toHaveValue(
    'Handlingsplan for kompetanse',
  );
  await expect(dialog.getByLabel('Minutter, rad 2')).toHaveValue('45');
  await expect(dialog.getByLabel('Ta med Pause')).not.toBeChecked();
  await dialog.getByLabel('Tittel på saken, rad 2').fill('Handlingsplanen');
  await dialog.getByLabel('Del, rad 2').selectOption('Veien videre');
  await dialog.getByLabel('Ta med Eventuelt').press('Space');
  await dialog.getByRole('button', { name: 'Legg til 3 saker' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const last = page.getByRole('region', { name: 'Veien videre' });
  await expect(last.getByText('Handlingsplanen')).toBeVisible();
  await expect(page.getByText('Pause')).toHaveCount(0);
  await page.getByRole('button', { name: 'Angre: saker fra fil' }).press('Enter');
  await expect(last.getByText('Handlingsplanen')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keeps the preview of items accessible, ${colorScheme}`, async ({ page, meeting }) => {
    await page.emulateMedia({ colorScheme });
    await openImport(page, meeting, 'm');
    await expectAccessible(page);
    for (const file of [TABLE, TEXT]) {
      await choose(page, 'a', file);
      await expect(page.getByLabel('Tittel på saken, rad 3')).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('makes an archive package of finished meetings only', async ({ page, sample }) => {
  const button = page.getByRole('button', { name: 'Arkivpakke' });
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/meeting/2026-1/minutes`);
  await expect(page.getByRole('button', { name: 'Lag Word-dokument' })).toBeVisible();
  await expect(button).toHaveCount(0);
  await page.goto(`${sample.origin}/#/meeting/2023-1/minutes`);
  await button.press('Enter');
  const link = page.getByRole('link', { name: /Last ned 2023-1 Arkivpakke .*\.zip/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await expectAccessible(page);
});
