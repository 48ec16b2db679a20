import './support/fixed-clock.ts';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { SCREEN_PAGES } from '../src-core/projections/screen-state.ts';
import { APP_ROOT } from '../src-main/platform/app-root.ts';
import { buildIfStale } from '../src-main/transports/renderer-bundle.ts';
import { lastKey, PAGE_SHORTCUTS, SHORTCUTS } from '../src-renderer/app/shortcuts.ts';
import { launchOptions, windowedChromium } from './support/chromium.ts';
import { MEETING, sampleOnSchedule } from './support/live-sample.ts';
import { serve } from './support/serve.ts';
import { showBigScreen } from './support/show-big-screen.ts';
import { waitForPaint } from './support/wait-for-paint.ts';

/**
 * `npm run screenshots`: every view of the sample forum, in bokmål, at three sizes, and the picture of the README, in
 * English, into docs/screenshots. All clocks show the same time, in the middle of the sample's meeting.
 */

const PLACE = join(APP_ROOT, 'docs', 'screenshots');
const SIZES = [
  [1280, 800],
  [1920, 1080],
  [640, 900],
] as const;
const VIEWS = {
  meetings: '#/meetings',
  'follow-up': '#/open',
  'action-plan': '#/plan',
  agreements: '#/agreements',
  written: '#/written',
  partners: '#/partners',
  partner: '#/partners/fylkeskommunen',
  mandate: '#/mandate',
  prepare: `#/meeting/${MEETING}/prepare`,
  run: `#/meeting/${MEETING}/run`,
  check: `#/meeting/${MEETING}/run/sjekk`,
  'check-over-time': '#/check',
  minutes: '#/meeting/2023-1/minutes',
  trace: '#/meeting/2023-1/trace',
};

await buildIfStale();
await rm(PLACE, { recursive: true, force: true });
await mkdir(PLACE, { recursive: true });
await serve(sampleOnSchedule, async ({ url, origin }) => {
  const browser = await chromium.launch(launchOptions(windowedChromium()));
  const context = await browser.newContext({
    ...{ locale: 'nb-NO', timezoneId: process.env.TZ, reducedMotion: 'reduce' },
  });
  await context.clock.setFixedTime(Date.now());
  const page = await context.newPage();
  await page.goto(url);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const [name, address] of Object.entries(VIEWS)) {
      await page.goto(`${origin}/${address}`);
      await drawn(page);
      await page.screenshot({ path: join(PLACE, `${name}-${width}.png`) });
    }
  }
  await theWall(page, origin);
  await theReadme(page, origin);
  await page.goto(`${origin}/#/`);
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(PLACE, `start-${width}.png`) });
  }
  await browser.close();
});

async function theWall(page: Page, origin: string): Promise<void> {
  const wall = await page.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${origin}/#/projector/${MEETING}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${origin}/${VIEWS.run}`);
  await drawn(page);
  await showBigScreen(page);
  for (const shown of SCREEN_PAGES) {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press(SHORTCUTS[PAGE_SHORTCUTS[shown]].keys.replace(' ', '+'));
    await page.getByRole('combobox', { name: 'Hva storskjermen viser' }).isVisible();
    await drawn(wall);
    await wall.screenshot({ path: join(PLACE, `wall-${shown}.png`) });
  }
  await wall.close();
}

/** In English, and tall enough to show the agenda from its first item to the current one. */
async function theReadme(page: Page, origin: string): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 1320 });
  await page.goto(`${origin}/${VIEWS.run}`);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press(lastKey('showMeeting'));
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
  // After a reload, the agenda scrolls only as far as necessary, and nothing has the focus.
  await page.reload();
  await page.getByRole('button', { name: 'Next item' }).waitFor();
  await drawn(page);
  await page.screenshot({ path: join(PLACE, 'readme.png') });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('nb');
}

/** Waits until everything in the view is loaded, and two frames are painted. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^(?:Henter|Leter)/)
    .first()
    .waitFor({ state: 'detached' });
  // The preview of a document is a separate page.
  if (page.url().endsWith('/minutes')) {
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  }
  await waitForPaint(page);
}
