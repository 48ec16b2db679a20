import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Axe finds nothing wrong with the page as it stands. It does not look into frames: the preview's allows no scripts.
 * The page keeps axe until it is loaded anew, for to load it takes as long as to ask it.
 */
export async function noFindings(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(axe.source);
  const said = await page.evaluate(async () => {
    // What is still fading in has not its colours yet.
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(said).toEqual([]);
}
