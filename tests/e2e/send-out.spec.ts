import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Files sent out before and after a meeting. */

async function downloaded(page: Page, name: RegExp): Promise<{ name: string; content: Buffer }> {
  const link = page.getByRole('link', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('loads the preview once, with the document in it', async ({ page, meeting }) => {
  const { promise: isComing, resolve: coming } = Promise.withResolvers<void>();
  const { promise: isToBeGiven, resolve: give } = Promise.withResolvers<void>();
  await page.routeWebSocket(/socket/, (socket) => {
    const host = socket.connectToServer();
    host.onMessage(async (message) => {
      if (String(message).includes('"html"')) {
        coming();
        await isToBeGiven;
      }
      socket.send(message);
    });
  });
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  await isComing;
  // There is no empty one, which could end up in place of the document.
  await expect(page.locator('iframe')).toHaveCount(0);
  give();
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
});

test('makes the notice and the calendar file beside the agenda', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/meeting/2026-1/prepare`);
  await page.getByRole('button', { name: 'Kalenderfil' }).click();
  const { name, content } = await downloaded(page, /Last ned .*\.ics/);
  expect(name).toMatch(/offentlig\)\.ics$/);
  expect(content.toString()).toContain('METHOD:PUBLISH');
  await page.getByRole('button', { name: 'Innkalling i Word' }).click();
  expect((await downloaded(page, /Last ned .*Innkalling.*\.docx/)).content.length).toBeGreaterThan(
    0,
  );
  await expectAccessible(page);
});

test('makes the decisions, a partner’s extract and a PDF beside the minutes', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/meeting/2023-1/minutes`);
  const preview = page.frameLocator('iframe');
  const kind = page.getByRole('combobox', { name: 'Dokument', exact: true });
  await kind.selectOption('Vedtak');
  await page.getByRole('combobox', { name: 'Utgave' }).selectOption('Offentlig');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Vedtaksprotokoll:');
  await kind.selectOption('Utdrag for én part');
  // The only choice, and visible as such.
  await expect(page.getByRole('combobox', { name: 'Utgave' }).getByRole('option')).toHaveText([
    'Fullstendig',
  ]);
  await page.getByRole('combobox', { name: 'Part', exact: true }).selectOption('Fagskolen Midt');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText(
    'Utdrag for Fagskolen Midt',
  );
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Format' }).selectOption('PDF (.pdf)');
  await page.getByRole('button', { name: 'Lag filen' }).click();
  const { content } = await downloaded(page, /Last ned .*Utdrag.*\.pdf/);
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
});
