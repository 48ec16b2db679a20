import { findChromium } from '../../src-main/documents/printing/print-by-chromium.ts';

/** How Playwright starts it, here and on a machine without a display; its own where the machine has none. */
export function launchOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  };
}
