import type { Page } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Every view of the sample forum with axe: light, dark, high contrast and large, with every word translated. */

const VIEWS = [
  '#/',
  '#/open',
  '#/written',
  '#/agreements',
  '#/plan',
  '#/check',
  '#/partners',
  '#/partners/fylkeskommunen',
  '#/mandate',
  '#/trace',
  '#/meeting/2026-1/trace',
  '#/meeting/2023-1/prepare',
  '#/meeting/2023-1/run',
  '#/meeting/2023-1/minutes',
  '#/meeting/2026-1/run',
  '#/meeting/2026-1/run/sjekk',
  '#/projector/2026-1',
];

type Setting = Parameters<Page['emulateMedia']>[0] & { readonly width?: number };

/** Settings that people use; at 200 % a window of 1280 shows 640 pixels. */
const SETTINGS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' },
  'at 200 %': { width: 640 },
} as const;

for (const [name, { width, ...media }] of Object.entries<Setting>(SETTINGS)) {
  test(`keeps every view accessible, ${name}`, async ({ page, live: sample }) => {
    await page.emulateMedia(media);
    if (width) await page.setViewportSize({ width, height: width * 0.6 });
    await page.goto(sample.url);
    for (const view of VIEWS) {
      await page.goto(`${sample.origin}/${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      if (view === '#/meeting/2026-1/run') await showBigScreen(page);
      // A missing translation would show its key.
      expect(
        await page
          .getByText(
            /^(room|shell|host|store|minutes|partnersSheet|partnerPage|written|review|followUp)\.\w+$/,
          )
          .count(),
      ).toBe(0);
    }
    await page.goto(`${sample.origin}/#/`);
    for (const dialog of ['Innstillinger', 'Hurtigtaster']) {
      await page.getByRole('button', { name: dialog }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Lukk forumet' }).click();
    await expect(page.getByRole('button', { name: 'Prøv eksempelforumet' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('needs no horizontal scrolling at 320 pixels', async ({ page, live: sample }) => {
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
