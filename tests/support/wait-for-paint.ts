import type { Page } from '@playwright/test';

/** Until two frames have been painted: what was on its way to the screen is there. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
