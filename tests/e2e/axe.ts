import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

/**
 * Checks that axe finds no fault on the page. It skips frames, because the preview allows no scripts. The page
 * keeps axe until it is reloaded, because loading axe takes as long as running it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await load(page);
  const said = await page.evaluate(async () => {
    // Elements that still fade in do not have their final colours.
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    // axe knows only the browser's own lists of suggestions, and takes the role of the design system's for a fault.
    const LISTED = /<input[^>]* list="[^"]*u-datalist/;
    return violations.flatMap(({ id, nodes }) => {
      const places = nodes
        .map(({ html }) => html)
        .filter((html) => id !== 'aria-allowed-role' || !LISTED.test(html));
      return places.length === 0 ? [] : [`${id}: ${places.join(' | ')}`];
    });
  });
  expect(said).toEqual([]);
}

/** Straight from the browser: Playwright would have it compiled twice. */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: SOURCE });
  await session.detach();
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
