import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { translator } from '../../src-core/i18n/index.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { serveHere } from '../support/serve-here.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Backups in the window: made, previewed and restored by keyboard; the forum exported to a file and opened from it. */

test('previews the differences of a backup, and keeps the current state on restore', async ({
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
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Gjenopprett slik det var/ }).press('Enter');
  await expect(dialog.getByText(/Forumet er gjenopprettet/)).toBeVisible();
  await expect(page.locator('header .name')).toHaveText('Prøveforum');
  await expect(name).toHaveValue('Prøveforum');
  await expect(dialog.getByLabel('Kopi', { exact: true }).locator('option')).toHaveCount(2);
  await expect(dialog.getByLabel('Kopi', { exact: true })).toContainText('før gjenoppretting');
});

test('exports the whole forum as one file, and opens it', async ({ page, serving }) => {
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
  await expectAccessible(page);
  await form.getByLabel('Zip-filen med forumet').fill(file);
  await form.getByRole('button', { name: 'Pakk ut og åpne' }).press('Enter');
  await expect(page.locator('header .name')).toHaveText('Prøveforum');
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  await expect(form).toBeVisible();
  const copy = await openForumService(join(serving.folder, '..', 'kopi'), { author: 'test' });
  expect(await copy.check(false)).toEqual({ problems: [] });
  await copy.close();
});

const AT = '2026-11-23T09:00:00+01:00';

/** An open meeting with a backup, and since then different notes, another title and a removed item. */
async function backedUp(folder: string): Promise<void> {
  await createForum(folder, { name: 'Prøveforum', language: 'nb', author: 'test' });
  const forum = await openForumService(folder, { author: 'test' });
  const done = async (...commands: object[]) => {
    for (const command of commands) {
      expect(await forum.service.execute(command)).toMatchObject({ ok: true });
    }
  };
  const item = { do: 'addItem', meeting: 'm', section: 'status', kind: 'discussion' };
  await done(
    { do: 'createMeeting', id: 'm', title: 'Høstmøtet', startsAt: AT, template: 'blank' },
    { ...item, id: 'a', title: 'Planen' },
    { ...item, id: 'b', title: 'Budsjettet' },
    { do: 'conveneMeeting', meeting: 'm', at: AT },
    { do: 'openMeeting', meeting: 'm', at: AT },
    { do: 'setNotes', meeting: 'm', item: 'a', text: 'Det som ble sagt først' },
  );
  await forum.service.makeBackup();
  await done(
    { do: 'setNotes', meeting: 'm', item: 'a', text: 'Det som ble skrevet over' },
    { do: 'changeItem', meeting: 'm', item: 'a', title: 'Planen for 2027' },
    { do: 'removeItem', meeting: 'm', item: 'b' },
  );
  await forum.close();
}

async function noSidewaysScroll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const wide = await dialog.evaluate((each) => each.scrollWidth - each.clientWidth);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect([wide <= 0, beyond <= 0]).toEqual([true, true]);
}

for (const language of LANGUAGES) {
  test(`restores one thing or one meeting by keyboard, in ${language}`, async ({ page }) => {
    const t = translator(language);
    await serveHere(backedUp, async ({ url }) => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Innstillinger' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Språk', { exact: true }).selectOption(language);
      await dialog.getByRole('button', { name: t('backups.look') }).press('Enter');
      await expect(dialog.getByText(t('backups.holds', { count: 1 }))).toBeVisible();
      const what = dialog.getByLabel(t('backups.whatToRestore'));
      await expect(what.locator('option')).toContainText([
        t('backups.wholeForum'),
        `– ${t('phases.open')}`,
      ]);
      // Typing letters selects an option in a list.
      await what.focus();
      await page.keyboard.type('Høst');
      const ofMeeting = dialog.getByLabel(t('backups.whatOfMeeting'));
      await expect(ofMeeting.locator('option')).toHaveCount(4);
      for (const [width, height] of [
        [1366, 768],
        [1280, 620],
      ] as const) {
        await page.setViewportSize({ width, height });
        await noSidewaysScroll(page);
      }
      await expectAccessible(page);
      await ofMeeting.focus();
      await page.keyboard.type(t('differenceKinds.notes'));
      const changes = dialog.locator('.field-changes');
      await expect(changes.locator('del')).toHaveText(['skrevet', 'over']);
      await expect(changes.locator('ins')).toHaveText(['sagt', 'først']);
      await noSidewaysScroll(page);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: t('backups.restoreThing') }).press('Enter');
      await expect(dialog.getByText(t('backups.thingRestored'))).toBeVisible();

      // The rest of the meeting is unchanged, and comes back with the whole meeting.
      await dialog.getByRole('button', { name: t('backups.look') }).press('Enter');
      await what.focus();
      await page.keyboard.type('Høst');
      await expect(ofMeeting.locator('option')).toHaveCount(3);
      await expect(dialog.getByRole('heading', { name: t('fates.back') })).toBeVisible();
      await dialog.getByRole('button', { name: t('backups.restoreMeeting') }).press('Enter');
      await expect(dialog.getByText('before-restore')).toBeVisible();
      await expect(dialog.getByLabel(t('backups.copy'), { exact: true })).toContainText(
        t('backups.beforeRestore', { at: '' }).trim(),
      );
      await dialog.getByRole('button', { name: t('backups.look') }).press('Enter');
      await expect(dialog.getByText(t('backups.same'))).toBeVisible();
    });
  });
}
