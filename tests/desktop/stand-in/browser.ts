import type { BrowserContext, Page } from '@playwright/test';

/** The Chromium that shows the windows; not started for the command line. */

let context: BrowserContext | undefined;

export function showWindowsIn(browser: BrowserContext): void {
  context = browser;
  // Each test sets its own time limit.
  context.setDefaultTimeout(0);
}

export async function newPage(): Promise<Page> {
  if (!context) throw new Error('the command line opened a window');
  return context.newPage();
}

export async function closeBrowser(): Promise<void> {
  await context?.close();
}
