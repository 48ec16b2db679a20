import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Checks that axe finds no fault on the page. It skips frames, because the preview allows no scripts. The page
 * keeps axe until it is reloaded, because loading axe takes as long as running it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(axe.source);
  const said = await page.evaluate(async () => {
    // Elements that still fade in do not have their final colours.
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(said).toEqual([]);
}
