import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** What was sent stays as it was: versions of the notice, how minutes were approved, and what came later. */

const preview = (page: Page) => page.frameLocator('iframe').locator('body');

test('sends the notice again as a new version that says what has changed', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/meeting/2026-1/prepare`);
  const convene = page.getByRole('button', { name: 'Kall inn', exact: true });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (await convene.isVisible()) await convene.click();
  await expect(page.getByText('(versjon 1)')).toBeVisible();
  await page.getByRole('button', { name: 'Innkalling i Word' }).press('Enter');
  await expect(page.locator('.path')).toBeVisible();
  const again = page.getByRole('button', { name: 'Kall inn på nytt' });
  await expect(again).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Sted' }).fill('Rådhuset på Levanger');
  await expect(again).toBeVisible();
  await expect(page.getByText(/kalenderfilen har ikke endringene før/)).toBeVisible();
  await expectAccessible(page);
  await again.dblclick();
  await expect(page.getByText('(versjon 2)')).toBeVisible();
  await expect(again).toHaveCount(0);
  await expect(page.locator('.path')).toHaveCount(0);

  await page.goto(`${sample.origin}/#/meeting/2026-1/minutes`);
  await expect(preview(page)).toContainText('Innkalling, versjon 2: endringer siden');
  await expect(preview(page)).toContainText('Rådhuset på Levanger');
  await page.getByRole('combobox', { name: 'Versjon' }).selectOption(['1']);
  await expect(preview(page)).not.toContainText('Rådhuset på Levanger');
});

test('says how minutes were approved, and keeps them when something is exempted later', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  await page.getByRole('button', { name: 'Hev møtet' }).click();
  await page.getByRole('button', { name: 'Send ut referatet' }).click();
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  const place = page.getByRole('textbox', { name: 'Sted' });
  await expect(place).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kall tilbake referatet' }).press('Enter');
  await expect(place).toBeEnabled();
  await page.getByRole('button', { name: 'Send ut referatet' }).click();
  await expect(place).toBeDisabled();
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  await page.getByRole('button', { name: 'Godkjenn referatet' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Godkjent ved' })).toBeVisible();
  await dialog.getByRole('textbox', { name: /Rettelser/ }).fill('NAV møtte med to personer.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Godkjenn referatet' }).click();
  await expect(page.getByText('Referat godkjent', { exact: true })).toBeVisible();
  const correction = 'Godkjent med denne rettelsen: «NAV møtte med to personer.»';
  await expect(preview(page)).toContainText(correction);

  const kind = page.getByRole('combobox', { name: 'Dokument', exact: true });
  await kind.selectOption('Status for vedtakene');
  await expect(preview(page)).toContainText('Status for vedtakene per');
  await expect(preview(page)).toContainText('Forumet vedtar planen.');

  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const item = page.locator('.item-on');
  await item.getByText('Mer', { exact: true }).click();
  await item.getByRole('textbox', { name: /Hjemmel/ }).fill('offl. § 14');
  await item.getByRole('button', { name: 'Unnta fra offentlighet' }).press('Enter');
  await expect(item.getByText('Unntatt offentlighet, jf. offl. § 14').first()).toBeVisible();

  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  await kind.selectOption('Referat');
  await expect(preview(page)).toContainText(correction);
  await expect(preview(page)).not.toContainText('offl. § 14');
  await page.getByRole('combobox', { name: 'Utgave' }).selectOption('Offentlig');
  await expect(preview(page)).toContainText('offl. § 14');
});
