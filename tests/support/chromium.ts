import { findChromium } from '../../src-main/documents/printing/print-by-chromium.ts';

/** How Playwright starts Chromium, also without a display; Playwright's own if the machine has none. */
export function launchOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  };
}
