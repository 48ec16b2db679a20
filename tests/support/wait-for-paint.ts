import type { Page } from '@playwright/test';

/** Waits until two frames are painted, so that pending changes are on the screen. */
export function waitForPaint(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
