import type { BrowserContext, Page } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Status, partnership and next steps on the big screen, each by one key in the Run view. */

/** The sample's coming meeting in progress at an item, with the big screen beside it. */
async function leading(page: Page, context: BrowserContext, serving: Serving, item: string) {
  await page.goto(serving.url);
  await page.goto(`${serving.origin}/#/meeting/2026-1/run`);
  await page.getByRole('button', { name: 'Start møtet' }).press('Enter');
  await page.getByRole('button', { name: 'Alle andre er til stede' }).press('Enter');
  await expect(page.getByText(/^Oppmøte \(T\): (\d+) av \1 /)).toBeVisible();
  await page.goto(`${serving.origin}/#/meeting/2026-1/run/${item}`);
  await showBigScreen(page);
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${serving.origin}/#/projector/2026-1`);
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  return wall;
}

/** Everything fits on the big screen. */
async function isWhole(wall: Page): Promise<void> {
  const overflow = await wall
    .locator('.fitted')
    .evaluate((page) => [
      page.scrollHeight - page.clientHeight,
      page.scrollWidth - page.clientWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
  expect(
    overflow.every((each) => each <= 0),
    String(overflow),
  ).toBe(true);
}

test('shows the assessment on the big screen as it is scored, without notes', async ({
  page,
  context,
  sample,
}) => {
  const wall = await leading(page, context, sample, 'sjekk');
  await page.keyboard.press('c');
  await expect(wall.getByRole('heading', { name: 'Partnerskapssjekken' })).toBeVisible();
  await expect(wall.getByRole('img')).toHaveCount(12);
  await page.keyboard.press('Shift+C');
  await page.keyboard.type('1');
  await expect(wall.getByRole('img').first()).toHaveAccessibleName(
    'Nå 1,0, ett svar. Sist 3,3. (ned 2,3)',
  );
  await page
    .getByRole('button', { name: /^Merknad fra/ })
    .first()
    .press('Enter');
  await page.keyboard.type('HEMMELIG NOTAT');
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await isWhole(wall);
  await expect(wall.getByText('HEMMELIG NOTAT')).toHaveCount(0);
  await expectAccessible(wall);
});

test('strikes off open items on the big screen as they are reported', async ({
  page,
  context,
  sample,
}) => {
  const wall = await leading(page, context, sample, '2026-1-carried');
  await page.keyboard.press('q');
  const what = 'Sette av veiledere i ni kommuner';
  const line = wall.getByRole('listitem').filter({ hasText: what });
  await expect(line).not.toContainText('✓');
  await page.getByRole('button', { name: `Merk som utført: ${what}` }).press('Enter');
  await expect(line).toContainText('✓');
  await expect(line.getByText(what)).toHaveCSS('text-decoration-line', 'line-through');
  await isWhole(wall);
  await expectAccessible(wall);
});

test('shows old and new text side by side on the big screen', async ({ page, context, sample }) => {
  const wall = await leading(page, context, sample, 'partnerskapsavtale');
  await page.getByRole('button', { name: 'Start saken' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Avslutt saken' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('m');
  const form = page.getByRole('form', { name: 'Nytt styringsdokument' });
  await form.getByRole('textbox', { name: 'Formål' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Forumet møtes to ganger i året.');
  await form.getByRole('button', { name: 'Legg fram' }).press('Enter');
  // Creates it, so that there is something to show.
  await expect(form).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await expect(wall.getByRole('heading', { name: 'Mandat', level: 1 })).toBeVisible();
  await expect(wall.locator('ins')).toHaveText([' Forumet møtes to ganger i året.']);
  await isWhole(wall);
  await expectAccessible(wall);
});
