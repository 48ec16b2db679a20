import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../../src-main/documents/printing/print-by-chromium.ts';

/**
 * How Playwright starts Chromium, also without a display; Playwright's own if the machine has none. The stand-in for
 * Electron, the bench and the screenshots use `windowedChromium`: it treats new windows and keys as people's own does.
 */
export function launchOptions(executablePath = chromiumOfTests()) {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  };
}

/**
 * The Chromium that FORUM_CHROMIUM names, or the one without a window of its own if it is installed: it loads a page in
 * half the processor time. Otherwise the one that prints documents.
 */
export function chromiumOfTests(): string | undefined {
  return process.env.FORUM_CHROMIUM ? findChromium() : (headlessShell() ?? findChromium());
}

export function windowedChromium(): string | undefined {
  return findChromium();
}

function headlessShell(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'chromium-headless-shell'))
    .find((path) => existsSync(path));
}
