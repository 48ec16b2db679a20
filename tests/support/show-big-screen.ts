import type { Page } from '@playwright/test';

/** From where the meeting is led: shows the big screen, and all that was decided before the program was started. */
export async function showWall(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vis storskjermen/ }).click();
  await page.getByRole('button', { name: /^Svart storskjerm/ }).waitFor();
  const earlier = page.getByRole('button', { name: /^Vis tidligere beslutninger/ });
  if (await earlier.isVisible()) await earlier.click();
}
