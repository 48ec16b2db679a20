import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Clock, speakers and attendance by keyboard alone, in a meeting that started at nine. */

const NINE = '2026-11-23T09:00:00+01:00';

test.use({ timezoneId: 'Europe/Oslo' });

/** Opens the meeting at `minutes` past nine. Its item has 30 minutes, and it should end at ten. */
async function run(page: Page, meeting: Serving, minutes: number): Promise<void> {
  await past(page, minutes);
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('textbox', { name: 'Til kl.' }).fill('10');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Gjennomfør' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Klokken' })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

/** Sets the time; timers keep running. */
async function past(page: Page, minutes: number, seconds = 0): Promise<void> {
  await page.clock.setFixedTime(Date.parse(NINE) + (minutes * 60 + seconds) * 1_000);
}

const clockOf = (page: Page) => page.getByRole('region', { name: 'Klokken' });
const item = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Saksliste' }).getByRole('button', { name });

test('counts down and then up, and forecasts the end of the meeting', async ({ page, meeting }) => {
  await run(page, meeting, 10);
  await expect(clockOf(page)).toContainText('20:00 igjen');
  await expect(clockOf(page)).toContainText('Slutt ca. kl. 09.30 (30 min til gode)');
  await past(page, 30, 5);
  await expect(clockOf(page)).toContainText('0:05 over tiden');
  await expect(clockOf(page).getByText('Tiden for saken er ute.')).toBeAttached();
  await past(page, 65);
  await expect(clockOf(page)).toContainText('(5 min etter planen)');
  await page.keyboard.press('k');
  await expect(item(page, 'Strategien')).toContainText('09.00–10.05');
  await expect(item(page, 'Strategien')).toContainText('Ferdig');
  await page.keyboard.press('k');
  await expect(item(page, 'Strategien')).toContainText('Nå');
});

test('redistributes remaining time with one key, undone in one step', async ({ page, meeting }) => {
  await run(page, meeting, 10);
  await expect(item(page, 'Veivalg')).toContainText('09.30');
  await page.keyboard.press('y');
  await expect(item(page, 'Strategien')).toContainText('59 min');
  await expect(item(page, 'Veivalg')).toContainText('09.59 1 min');
  await expect(clockOf(page)).toContainText('Slutt ca. kl. 10.00 (i rute)');
  await expect(page.getByText('Tiden er fordelt på nytt. Møtet slutter kl. 10.00.')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(item(page, 'Strategien')).toContainText('30 min');
  await past(page, 60);
  await page.keyboard.press('y');
  await expect(page.getByText('Det er ingen tid igjen å fordele')).toBeVisible();
});

test('stops the item for a break, and resumes it', async ({ page, meeting }) => {
  await run(page, meeting, 10);
  await page.keyboard.press('x');
  await expect(page.getByRole('textbox', { name: 'Lengden på pausen (minutter)' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await page.keyboard.type('15');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(clockOf(page)).toContainText('Pause15:00 igjenTilbake kl. 09.25');
  await expect(clockOf(page)).toContainText('Slutt ca. kl. 09.45');
  await expect(item(page, 'Strategien')).toContainText('Fortsetter etter pausen');
  await expect(page.getByRole('heading', { level: 2, name: 'Strategien' })).toBeVisible();
  await past(page, 26);
  await expect(clockOf(page)).toContainText('1:00 over tiden');
  await expectAccessible(page);
  await page.keyboard.press('x');
  await expect(clockOf(page)).toContainText('20:00 igjen');
  await expect(item(page, 'Strategien')).toContainText('Nå');
});

test('requests, gives and ends the floor by keyboard', async ({ page, meeting }) => {
  await run(page, meeting, 10);
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: 'Hvem ber om ordet?' });
  await expect(field).toBeFocused();
  for (const [letters, key] of [
    ['nav', 'Enter'],
    ['uni', 'Enter'],
    ['fyl', 'Shift+Enter'],
    ['uni', 'Control+Enter'],
  ] as const) {
    await page.keyboard.type(letters);
    await page.keyboard.press(key);
    await expect(field).toHaveValue('');
  }
  const waiting = page.getByRole('list', { name: 'Venter på ordet' }).getByRole('listitem');
  await expect(waiting).toHaveText([
    '1. Universitetet · Forretningsorden',
    '2. Fylkeskommunen · Replikk',
    '3. NAV',
    '4. Universitetet',
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+E');
  await expect(waiting).toHaveCount(3);
  await expect(page.getByText('Universitetet har ordet.')).toBeAttached();
  await past(page, 11, 15);
  await expect(page.getByText('Talerliste (E): Universitetet 1:15 · 3 venter')).toBeVisible();
  await page.keyboard.press('Shift+E');
  await expect(waiting).toHaveText(['1. NAV', '2. Universitetet']);
  await past(page, 11, 55);
  await page.getByRole('button', { name: 'Stryk NAV fra talerlisten' }).press('Enter');
  await expect(waiting).toHaveText(['1. Universitetet']);
  await page.keyboard.press('Shift+E');
  await expect(page.getByRole('list', { name: 'Venter på ordet' })).toHaveCount(0);
  await page.keyboard.press('Shift+E');
  await page.getByText('Taletid').press('Enter');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Universitetet')).toHaveText('Universitetet1:151:15');
  await expect(row('Fylkeskommunen')).toHaveText('Fylkeskommunen0:400:40');
  await expectAccessible(page);
});

test('records attendance by keyboard: status, arrival and departure', async ({ page, meeting }) => {
  await run(page, meeting, 75);
  const summary = page.getByText('Oppmøte (T): 3 av 3');
  await expect(summary).toBeVisible();
  await page.keyboard.press('t');
  const of = (name: string) => page.getByRole('radiogroup', { name: `Oppmøte: ${name}` });
  await expect(
    of('Fylkeskommunen').getByRole('radio', { name: 'Til stede', exact: true }),
  ).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('2');
  await expect(of('NAV').getByRole('radio', { name: 'Digitalt' })).toBeChecked();
  await expect(
    of('Universitetet').getByRole('radio', { name: 'Til stede', exact: true }),
  ).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Hvem møter for NAV' })).toBeFocused();
  await page.keyboard.type('Avdelingsdirektøren');
  await page.getByRole('button', { name: 'Kom nå' }).press('Enter');
  await expect(of('NAV')).toContainText('kom 10.15');
  await page.getByRole('textbox', { name: 'Kom kl.' }).fill('9.40');
  await page.keyboard.press('Enter');
  await expect(of('NAV')).toContainText('kom 09.40');
  await page.getByRole('button', { name: 'Gikk nå' }).press('Enter');
  await expect(of('NAV')).toContainText('gikk 10.15');
  await expect(of('NAV').getByRole('radio', { name: 'Digitalt' })).toBeChecked();
  await expect(page.getByText('Oppmøte (T): 2 av 3')).toBeVisible();
  await expectAccessible(page);
  await of('Universitetet').getByRole('radio', { name: 'Til stede', exact: true }).focus();
  await page.keyboard.press('4');
  await expect(page.getByText('Ikke vedtaksført')).toBeVisible();
  await page.keyboard.press('t');
  await expect(of('NAV')).toBeHidden();
  await expect(page.getByText('Ikke vedtaksført')).toBeVisible();
});

test('keeps clock, speakers and attendance accessible in dark mode', async ({ page, meeting }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await run(page, meeting, 40);
  await page.keyboard.press('e');
  await page.keyboard.type('nav');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+E');
  await page.keyboard.press('t');
  await expectAccessible(page);
});
