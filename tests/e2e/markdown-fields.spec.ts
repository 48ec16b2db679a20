import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** The texts beside the notes that are Markdown (D120) have the same editor: what is typed is what people read. */

const SHOTS = process.env.FORUM_SHOTS;
const TYPED = 'Satsen er 3*4*5 kroner';

/** In both themes and in small windows. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    if (SHOTS === undefined) continue;
    mkdirSync(SHOTS, { recursive: true });
    for (const [width, height] of [
      [1366, 768],
      [1280, 620],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${height}.png` });
    }
  }
}

// (D120, D123)
test('the background of an item is written with the editor, by keyboard', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('button', { name: /^Rediger.*Strategien/ }).press('Enter');
  const background = page.getByRole('textbox', { name: 'Bakgrunn' });
  await background.focus();
  await page.keyboard.type(`${TYPED}, `);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('uten moms');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ett punkt');
  await expect(background.locator('strong')).toHaveText('uten moms');
  await inspect(page, 'background');
  await page.getByRole('textbox', { name: 'Innleder' }).focus();
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await page.locator('summary', { hasText: 'Bakgrunn' }).press('Enter');
  await expect(page.getByText(`${TYPED}, uten moms`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'ett punkt' })).toBeVisible();
});

// (D120, D123)
test('the text of an adopted document is written with the editor, and is required', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/n`);
  await expect(page.getByRole('heading', { name: 'Veivalg' })).toBeVisible();
  await page.keyboard.press('m');
  const form = page.getByRole('form', { name: 'Nytt styringsdokument' });
  const purpose = form.getByRole('textbox', { name: 'Formål' });
  await expect(purpose).toHaveText('Samarbeid');
  await purpose.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await form.getByRole('button', { name: 'Legg fram' }).press('Enter');
  await expect(purpose).toBeFocused();
  await expect(form.getByRole('toolbar')).toBeInViewport();
  await expect(purpose).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByText('Formål må fylles ut.')).toBeVisible();
  await inspect(page, 'adopted');
  await page.keyboard.type(TYPED);
  await expect(form.getByText('Formål må fylles ut.')).toHaveCount(0);
  await form.getByRole('button', { name: 'Legg fram' }).press('Enter');
  await expect(form).toBeHidden();
  const card = page.getByRole('article', { name: 'Vedtak i sak 2/2026' });
  await card.getByText('Gammel og ny tekst').press('Enter');
  await expect(card.locator('ins').filter({ hasText: '3*4*5' })).toBeVisible();
});

// (D120, D123)
test('the first purpose of the mandate is written with the editor', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/mandate`);
  const purpose = page.getByRole('textbox', { name: 'Formål' });
  await expect(purpose).toHaveText('Samarbeid');
  await purpose.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`. ${TYPED}`);
  await inspect(page, 'mandate');
  await page.getByRole('button', { name: 'Fastsett mandatet' }).press('Enter');
  await page.goto(`${meeting.origin}/#/meetings`);
  await page.goto(`${meeting.origin}/#/mandate`);
  await expect(purpose).toHaveText(`Samarbeid. ${TYPED}`);
});
