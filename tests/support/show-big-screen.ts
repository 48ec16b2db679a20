import type { Page } from '@playwright/test';

/** From the Run view: shows the big screen, and everything decided before the program started. */
export async function showBigScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vis storskjermen/ }).click();
  await page.getByRole('button', { name: /^Svart storskjerm/ }).waitFor();
  const earlier = page.getByRole('button', { name: /^Vis tidligere vedtak/ });
  if (await earlier.isVisible()) await earlier.click();
}
