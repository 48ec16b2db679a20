import { join } from 'node:path';
import { openForumService } from '../../src-main/service.ts';
import { noFindings } from './axe.ts';
import { expect, test } from './serving.ts';

/** Backups as a person meets them: made, looked at, restored by keyboard; the whole forum out as a file, and in again. */

test('a backup says what differs before it is restored, and what there was is kept', async ({
  page,
  serving,
}) => {
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Innstillinger' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Det er ingen sikkerhetskopier ennå.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).press('Enter');
  await expect(dialog.getByText('Sikkerhetskopien er tatt.')).toBeVisible();
  const name = dialog.getByLabel('Navn på forumet');
  await name.fill('Et annet navn');
  await expect(page.locator('header .name')).toHaveText('Et annet navn');

  await dialog.getByRole('button', { name: 'Se hva som er annerledes' }).press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Blir som i kopien' })).toBeVisible();
  await expect(dialog.getByText('Om forumet: Prøveforum')).toBeVisible();
  await noFindings(page);
  await dialog.getByRole('button', { name: /^Gjenopprett slik det var/ }).press('Enter');
  await expect(dialog.getByText(/Forumet er gjenopprettet/)).toBeVisible();
  await expect(page.locator('header .name')).toHaveText('Prøveforum');
  await expect(name).toHaveValue('Prøveforum');
  await expect(dialog.getByLabel('Kopi', { exact: true }).locator('option')).toHaveCount(2);
  await expect(dialog.getByLabel('Kopi', { exact: true })).toContainText('før gjenoppretting');
});

test('the whole forum goes out as one file, and is opened from it', async ({ page, serving }) => {
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  await page.getByRole('button', { name: 'Lagre hele forumet som zip-fil' }).press('Enter');
  const link = page.getByRole('link', { name: /Last ned/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^Prøveforum .*\.zip$/);
  const file = join(serving.folder, 'backups', download.suggestedFilename());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lukk forumet' }).click();

  const form = page.locator('form', { hasText: 'Åpne fra zip-fil' });
  await form.getByLabel('Zip-filen med forumet').fill(join(serving.folder, 'forum.json'));
  await form.getByLabel('Mappen det skal pakkes ut i').fill(join(serving.folder, '..', 'kopi'));
  await form.getByRole('button', { name: 'Pakk ut og åpne' }).press('Enter');
  await expect(form.getByRole('alert')).toContainText('ikke en zip-fil som kan leses');
  await noFindings(page);
  await form.getByLabel('Zip-filen med forumet').fill(file);
  await form.getByRole('button', { name: 'Pakk ut og åpne' }).press('Enter');
  await expect(page.locator('header .name')).toHaveText('Prøveforum');
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  await expect(form).toBeVisible();
  const copy = await openForumService(join(serving.folder, '..', 'kopi'), { author: 'test' });
  expect(await copy.check(false)).toEqual({ problems: [] });
  await copy.close();
});
