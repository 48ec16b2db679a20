import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The machine's own Chromium, if it has one. */
export function systemChromium(): string | undefined {
  return process.env.FORUM_CHROMIUM ?? SYSTEM.find((path) => existsSync(path));
}

/** How Playwright starts it, here and on a machine without a display; its own where the machine has none. */
export function launchOptions() {
  const executablePath = systemChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  };
}
