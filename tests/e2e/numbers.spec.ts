import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** How the forum numbers: chosen in the settings, and seen in the agenda when the meeting is convened. */

const SHOTS = process.env.FORUM_SHOTS;

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

// (D76, D150, D152)
test('is chosen by keyboard with a live example, and used from the convening on', async ({
  page,
  serving,
}) => {
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Innstillinger' }).press('Enter');
  await page.locator('summary', { hasText: 'Nummerering' }).press('Enter');
  const form = page.getByRole('form', { name: 'Nummerering' });
  const items = form.getByRole('group', { name: 'Saker' });
  const pattern = items.getByRole('textbox', { name: 'Mønster' });
  const save = form.getByRole('button', { name: 'Lagre nummereringen' });

  await pattern.fill('Sak {yy}');
  await expect(items.getByText('Eksempel')).toHaveCount(0);
  await save.press('Enter');
  await expect(items.getByText('Mønsteret må ha nummeret {n} én gang.')).toBeVisible();
  await expect(pattern).toBeFocused();

  // (D157)
  await pattern.fill('Sak {n}');
  await expect(items.getByText('Eksempel')).toHaveCount(0);
  await save.press('Enter');
  await expect(items.getByText('Da må mønsteret vise året')).toBeVisible();
  // It is told at the field, and nothing was sent.
  await expect(page.getByText('Da må mønsteret vise året')).toHaveCount(1);
  await expect(pattern).toBeFocused();

  await pattern.fill('Sak {n:03}/{yy}');
  await items.getByRole('textbox', { name: 'Neste nummer' }).fill('47');
  await expect(items.getByText(/Eksempel: Sak 047\/\d\d og Sak 048\/\d\d/)).toBeVisible();
  await form
    .getByRole('combobox', { name: 'Legg til egen serie for' })
    .selectOption('Orienteringssak');
  const own = form.getByRole('group', { name: /Egen serie/ });
  await expect(own.getByText(/Eksempel: RS 7\/20\d\d/)).toBeVisible();
  for (const [width, height] of [
    [1366, 768],
    [1280, 620],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shot(page, `numbering-${height}`);
  }
  await expectAccessible(page);
  await save.press('Enter');
  await expect(own.getByRole('textbox', { name: 'Mønster' })).toHaveValue('RS {n}/{yyyy}');
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Tittel' }).fill('Septembermøte');
  await page.getByRole('textbox', { name: 'Dato' }).fill('10.09.2026');
  await page.getByRole('button', { name: 'Lag møtet' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Septembermøte' })).toBeVisible();
  const agenda = page.getByRole('main').getByRole('listitem');
  await expect(agenda.first()).toContainText('ny');
  await shot(page, 'draft');
  await page.getByRole('button', { name: 'Kall inn' }).press('Enter');
  await expect(agenda.first()).toContainText('Sak 047/26');
  await shot(page, 'convened');
  await page.getByRole('button', { name: /^Angre/ }).press('Enter');
  await expect(agenda.first()).toContainText('ny');
});
