import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Search across all records, opening matches in place, by keyboard alone. */

const PLACES = [
  {
    words: 'neste møte',
    hit: /^Møte · 20\.01\.2027 Neste møte/,
    role: 'heading',
    name: 'Neste møte',
  },
  { words: 'sjoefarts', hit: /^Sak 4\/2027/, role: 'heading', name: 'Strategien' },
  {
    words: 'orlandsmod',
    hit: /^Vedtak 4\/2027-1/,
    role: 'article',
    name: /^Vedtak (i sak 4\/2027|4\/2027-1)$/,
  },
  { words: 'aalgaards', hit: /^Avtale A 1\/2027/, role: 'article', name: 'Avtale A 1/2027' },
  { words: 'skriver til fagsk', hit: /^Oppfølgingspunkt/, role: 'listitem', name: /^Skriver til/ },
  { words: 'svalb', hit: /^Protokolltilførsel/, role: 'listitem', name: /Svalbard/ },
  { words: 'den nye kom', hit: /^Part/, role: 'heading', name: 'Den nye' },
  { words: 'mandat delmål', hit: /^Styringsdokument/, role: 'region', name: 'Mandat' },
] as const;

async function searchFor(page: Page, words: string) {
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: /^Søk i alt/ })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('dialog').getByRole('list')).toHaveAttribute('aria-busy', 'false');
}

test('opens the place of every kind of match, with focus', async ({ page, everything }) => {
  await page.goto(everything.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  for (const { words, hit, role, name } of PLACES) {
    await searchFor(page, words);
    await expect(page.getByRole('button', { name: hit }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const hits = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await expect(hits.first()).toBeFocused();
    const wanted = page.getByRole('button', { name: hit }).first();
    for (let step = 0; step < 20; step += 1) {
      if (await wanted.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const place = page.locator('[data-arrival]:focus');
    await expect(place).toBeInViewport();
    if (role === 'listitem') await expect(place).toContainText(name);
    else await expect(page.getByRole(role, { name })).toBeFocused();
  }
});

test('finds measures in the action plan, and opens the first match with Enter', async ({
  page,
  everything,
}) => {
  await page.goto(everything.url);
  await page.goto(`${everything.origin}/#/plan`);
  for (const heading of ['Utfordringer', 'Tiltak']) {
    const line = page.locator('section', { hasText: heading }).locator('summary').first();
    const words = ((await line.textContent()) ?? '').split(' i ')[0] ?? '';
    await page.goto(`${everything.origin}/#/`);
    await searchFor(page, words);
    const hits = page.getByRole('dialog').locator('.hit');
    await expect(hits.filter({ hasText: words }).first()).toBeVisible();
    await expectAccessible(page);
    const kind = heading === 'Tiltak' ? /^Tiltak/ : /^Utfordring/;
    await hits.filter({ hasText: kind }).first().press('Enter');
    await expect(page.locator('[data-arrival]:focus summary')).toContainText(words);
    await page.goto(`${everything.origin}/#/plan`);
  }
});

test('opens the same match again after moving on', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  const decision = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
  for (const item of ['Veivalg', 'Strategien']) {
    await searchFor(page, 'vedtar planen');
    await page.keyboard.press('Enter');
    await expect(decision).toBeFocused();
    await page.getByRole('navigation', { name: 'Saksliste' }).getByText(item).click();
    await expect(page.getByRole('heading', { level: 2, name: item })).toBeVisible();
  }
  await searchFor(page, 'vedtar planen');
  await page.keyboard.press('Enter');
  await expect(decision).toBeFocused();
  await page.getByRole('button', { name: 'Søk' }).focus();
  await searchFor(page, 'vedtar planen');
  await page.keyboard.press('Enter');
  await expect(decision).toBeFocused();
});
