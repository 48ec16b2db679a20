import type { Page } from '@playwright/test';
import { SCREEN_PAGES } from '../../src-core/projections/screen-state.ts';
import { PAGE_SHORTCUTS, SHORTCUTS } from '../../src-renderer/app/shortcuts.ts';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** The big screen, controlled from the Run view by single keys. */

async function wallAndRun(page: Page, origin: string, url: string, meeting: string) {
  await page.goto(url);
  const wall = await page.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${origin}/#/projector/${meeting}`);
  await page.goto(`${origin}/#/meeting/${meeting}/run`);
  await showBigScreen(page);
  return wall;
}

test('shows nothing after a start until released, and then not everything', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  const wall = await page.context().newPage();
  await wall.goto(`${meeting.origin}/#/projector/m`);
  const heading = wall.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Storskjermen viser ingenting.');
  await expect(wall.getByRole('button', { name: 'Fullskjerm (F)' })).toBeVisible();
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const bar = page.getByRole('region', { name: 'Storskjermen' });
  await expect(bar).toContainText('Storskjermen viser ingenting.');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Vis storskjermen' }).click();
  await expect(heading).toHaveText('Strategien');
  await expect(wall.getByText('Forumet vedtar planen.')).toHaveCount(0);
  await bar.getByRole('button', { name: 'Vis tidligere vedtak og avtaler (1)' }).click();
  await expect(wall.getByText('Forumet vedtar planen.')).toBeVisible();
  await expect(bar.getByRole('button', { name: /^Vis tidligere/ })).toHaveCount(0);
});

test('shows the big screen when its button opens it', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Vis på storskjerm' }).click();
  const wall = await opened;
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
});

test('has one key for each page of the big screen', async ({ page, meeting }) => {
  const wall = await wallAndRun(page, meeting.origin, meeting.url, 'm');
  const heading = wall.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Strategien');
  await page.keyboard.press('g');
  await expect(heading).toHaveText('Saksliste');
  await page.keyboard.press('i');
  await expect(heading).toHaveText('Strategien');
  await expect(wall.getByText('Forumet vedtar planen.')).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(wall.getByText('Forumet vedtar planen.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(wall.getByText('Fylkeskommunen')).toBeVisible();
  await expect(wall.getByText('Forumet vedtar planen.')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(heading).toHaveText('Storskjermen viser ingenting.');
  await expectAccessible(wall);
  await page.keyboard.press('v');
  await expect(heading).toHaveText('Strategien');
  const size = () => heading.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const before = await size();
  await page.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(before);
  await page.keyboard.press('-');
  await expect.poll(size).toBe(before);
});

test('never clips the wording, from three words to three hundred', async ({ page, meeting }) => {
  const wall = await wallAndRun(page, meeting.origin, meeting.url, 'm');
  const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
  const fits = () =>
    wall.locator('.fit').evaluate((box) => ({
      fits: box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth,
      inView: box.getBoundingClientRect().bottom <= innerHeight,
      size: Number.parseFloat(getComputedStyle(box.firstElementChild ?? box).fontSize),
    }));
  await wording.fill('Planen er vedtatt.');
  await expect(wall.getByText('Planen er vedtatt.')).toBeVisible();
  const short = await fits();
  await wording.fill('Forumet vedtar at kompetansetiltakene følges opp. '.repeat(50));
  await expect(wall.getByText(/følges opp. Forumet/)).toBeVisible();
  const long = await fits();
  for (const each of [short, long]) expect(each).toMatchObject({ fits: true, inView: true });
  expect(short.size).toBeGreaterThan(90);
  // In 1080 pixels: readable from ten metres on a two-metre screen.
  expect(long.size).toBeGreaterThan(20);
  // Below it, the bound partners are visible to the last line.
  await page.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(wall.getByText('Bundne når oppdragsgiver har godkjent det')).toBeInViewport({
    ratio: 1,
  });
  expect(await fits()).toMatchObject({ fits: true, inView: true });
});

test('marks changes since the wording was read out', async ({ page, meeting }) => {
  const wall = await wallAndRun(page, meeting.origin, meeting.url, 'm');
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Lest opp' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('textbox', { name: /Ordlyd i/ }).fill('Forumet vedtar hele strategien.');
  await expect(wall.getByRole('insertion').filter({ hasText: 'strategien' })).toBeVisible();
  await expect(wall.getByRole('deletion').filter({ hasText: 'planen' })).toBeVisible();
});

test('shows an objection as recorded', async ({ page, meeting }) => {
  const wall = await wallAndRun(page, meeting.origin, meeting.url, 'm');
  await page.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await page
    .getByRole('radiogroup', { name: 'Standpunkt: Universitetet' })
    .getByRole('radio', { name: 'går imot' })
    .press('4');
  await expect(wall.getByText('Ikke vedtatt. Universitetet gikk imot.')).toBeVisible();
  await expectAccessible(wall);
});

test('shows nothing exempt on any page of the big screen', async ({ page, meeting }) => {
  const wall = await wallAndRun(page, meeting.origin, meeting.url, 'm');
  await page.getByRole('textbox', { name: /Notater til sak/ }).fill('HEMMELIG NOTAT');
  await page.getByRole('button', { name: 'Ikke vis på storskjermen' }).click();
  await expect(wall.getByText('Forumet vedtar planen.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ikke vis på storskjermen' }).click();
  await expect(wall.getByText('Forumet vedtar planen.')).toBeVisible();
  await page.getByText('Mer', { exact: true }).first().click();
  await page
    .getByRole('textbox', { name: 'Hjemmel for unntak fra offentlighet' })
    .first()
    .fill('offl. § 23');
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('offl. § 23');
  await page.getByRole('heading', { level: 1 }).click();
  for (const shown of SCREEN_PAGES) {
    await page.keyboard.press(SHORTCUTS[PAGE_SHORTCUTS[shown]].keys.replace(' ', '+'));
    await expect(page.getByRole('combobox', { name: 'Hva storskjermen viser' })).toHaveValue(shown);
    const text = await wall.locator('main').textContent();
    expect(text, shown).not.toMatch(/Strategien|HEMMELIG|vedtar planen/);
  }
});
