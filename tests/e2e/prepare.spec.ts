import type { Page } from '@playwright/test';
import { expect, test } from './served-forums.ts';

/** Arranging the agenda, by pointer and by keyboard. */

const MEETING = '#/meeting/2026-1/prepare';
const LAST = 'Veien videre';

const titlesIn = (page: Page, section: string) =>
  page.getByRole('region', { name: section }).locator('li strong');

test('drags an item into another section', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/${MEETING}`);
  const title = await titlesIn(page, 'Innramming').last().textContent();
  const before = await titlesIn(page, LAST).count();
  const handle = page
    .getByRole('region', { name: 'Innramming' })
    .getByRole('listitem')
    .filter({ hasText: title ?? '' })
    .locator('.handle');
  const target = titlesIn(page, LAST).first();
  await target.scrollIntoViewIfNeeded();
  await handle.hover();
  await page.mouse.down();
  const box = await target.boundingBox();
  if (!box) throw new Error('the target is not on the page');
  await page.mouse.move(box.x + 20, box.y + 4, { steps: 12 });
  await page.mouse.up();
  await expect(titlesIn(page, LAST)).toHaveCount(before + 1);
  await expect(titlesIn(page, LAST).filter({ hasText: title ?? '' })).toHaveCount(1);
  await page.reload();
  await expect(titlesIn(page, LAST).filter({ hasText: title ?? '' })).toHaveCount(1);
});

test('adds, changes, moves and removes an item by keyboard alone', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/${MEETING}`);
  await page.getByRole('button', { name: `Ny sak (${LAST})` }).press('Enter');
  await page.keyboard.type('Felles kartlegging');
  await page.keyboard.press('Enter');
  await expect(titlesIn(page, LAST).filter({ hasText: 'Felles kartlegging' })).toHaveCount(1);
  const change = page.getByRole('button', { name: 'Rediger Felles kartlegging' });
  await change.press('Enter');
  await page.getByRole('textbox', { name: 'Minutter' }).first().focus();
  await page.keyboard.type('17');
  await expect(page.getByText('17 min', { exact: true })).toBeVisible();
  for (let times = 0; times < 3; times += 1) await change.press('Alt+ArrowUp');
  await expect(page.getByText(/Felles kartlegging ligger nå under/)).toBeAttached();
  await page.getByRole('button', { name: 'Fjern Felles kartlegging' }).press('Enter');
  await expect(page.getByText('Felles kartlegging', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Angre' }).press('Enter');
  await expect(page.locator('li strong', { hasText: 'Felles kartlegging' })).toHaveCount(1);
});

test('attaches files by a button in the user’s language, also the same file again', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('button', { name: 'Rediger Strategien' }).press('Enter');
  const file = { name: 'notat.txt', mimeType: 'text/plain', buffer: Buffer.from('Notat') };
  for (const count of [1, 2]) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Legg ved en fil' }).press('Enter');
    await (await chooser).setFiles(file);
    await expect(page.getByRole('listitem').filter({ hasText: /^notat\.txt$/ })).toHaveCount(count);
  }
});

test('proposes a decision, makes a part of an item, and withdraws one', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/${MEETING}`);
  const rows = page.getByRole('region', { name: 'Innramming' }).getByRole('listitem');
  const titles = await titlesIn(page, 'Innramming').allTextContents();
  const last = rows.filter({ hasText: titles.at(-1) ?? '' }).first();
  await last.getByRole('button', { name: /^Rediger/ }).click();
  await last.getByLabel('Forslag til vedtak').fill('Forumet slutter seg til planen.');
  await last.getByLabel('Type', { exact: true }).selectOption('Anbefaling');
  await expect(last.getByText('Anbefaling', { exact: true }).first()).toBeVisible();
  await last.getByRole('button', { name: 'Trekk saken' }).click();
  await last.getByLabel('Begrunnelse (kan stå tom)').fill('Ikke klar.');
  await last.getByRole('button', { name: 'Trekk saken' }).click();
  await expect(last.getByText('Trukket', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Ny sak (${LAST})` }).click();
  await page.getByLabel('Tittel på saken').last().fill('Del 1');
  await page.getByLabel('Del av', { exact: true }).last().selectOption('Eventuelt');
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  await expect(page.locator('.agenda-row.part')).toContainText('Del 1');
});
