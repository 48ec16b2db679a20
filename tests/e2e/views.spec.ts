import { noFindings } from './axe.ts';
import { expect, test } from './serving.ts';

/** Every view of the sample forum, with axe, in light and dark, and without a word that is not translated. */

const VIEWS = [
  '#/',
  '#/open',
  '#/plan',
  '#/partners',
  '#/partners/fylkeskommunen',
  '#/mandate',
  '#/meeting/2023-1/prepare',
  '#/meeting/2023-1/run',
  '#/meeting/2023-1/minutes',
  '#/projector/2023-1',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view is accessible, ${colorScheme}`, async ({ page, sample }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(sample.url);
    for (const view of VIEWS) {
      await page.goto(`${sample.origin}/${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await noFindings(page);
      // Nothing is named by its key where a word is missing.
      expect(
        await page
          .getByText(/^(room|shell|host|store|minutes|partnersSheet|partnerPage)\.\w+$/)
          .count(),
      ).toBe(0);
    }
    await page.goto(`${sample.origin}/#/`);
    for (const name of ['Innstillinger', 'Hurtigtaster']) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await noFindings(page);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Lukk forumet' }).click();
    await expect(page.getByRole('button', { name: 'Prøv eksempelforumet' })).toBeVisible();
    await noFindings(page);
  });
}

test('at 320 pixels nothing must be scrolled sideways', async ({ page, sample }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(sample.url);
  for (const view of VIEWS) {
    await page.goto(`${sample.origin}/${view}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, view).toBe(0);
  }
});
