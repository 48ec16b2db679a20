import type { Page } from '@playwright/test';
import { waitForPaint } from '../support/wait-for-paint.ts';
import { expectAccessible } from './axe.ts';
import { GOOGLE, htmlOf, OUTLOOK, paste, WORD } from './pasting.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Notes: writing, mentions, pasting, and two people at once. */

const notesIn = (page: Page) => page.getByRole('textbox', { name: /Notater til sak/ });

async function openNotes(page: Page, { url, origin }: Serving) {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/m/run`);
  await notesIn(page).click();
}

async function minutesIn(page: Page) {
  // Leaving the text saves it.
  await page.getByRole('button', { name: 'Innstillinger' }).focus();
  await page.getByRole('link', { name: 'Referat' }).click();
  return page.frameLocator('iframe');
}

test('puts headings, lists, emphasis and links into the minutes, by buttons and keys', async ({
  page,
  meeting,
}) => {
  await openNotes(page, meeting);
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name });
  await tool('Overskrift').click();
  await expect(tool('Overskrift')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('Bakgrunn');
  await page.keyboard.press('Enter');
  await page.keyboard.type('NAV la fram ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('nye tall');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' og ');
  await tool('Kursiv').click();
  await page.keyboard.type('en plan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ett punkt');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('under det');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
  await tool('Nummerert liste').click();
  await page.keyboard.type('først');
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('24. desember: se ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Skriv en nettadresse, for eksempel')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nettadresse' }).fill('www.nav.no/tall');
  await page.keyboard.press('Enter');
  await expect(notesIn(page)).toBeFocused();
  await page.keyboard.type('. Nå < 5 * 3 * 2');
  await notesIn(page)
    .getByText('under det')
    .dblclick({ position: { x: 5, y: 8 } });
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('under');
  // The editor is updated in the next frame.
  await waitForPaint(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('https://ks.no');
  await page.keyboard.press('Enter');
  await expect(notesIn(page).getByRole('link', { name: 'under', exact: true })).toBeVisible();

  const preview = await minutesIn(page);
  await expect(preview.getByRole('heading', { level: 4, name: 'Bakgrunn' })).toBeVisible();
  await expect(preview.locator('strong', { hasText: /^nye tall$/ })).toBeVisible();
  await expect(preview.locator('em', { hasText: /^en plan$/ })).toBeVisible();
  await expect(preview.locator('ul ul li', { hasText: 'under det' })).toBeVisible();
  await expect(preview.locator('ol li', { hasText: 'først' })).toBeVisible();
  const link = preview.getByRole('link', { name: 'https://www.nav.no/tall' });
  await expect(link).toHaveAttribute('href', 'https://www.nav.no/tall');
  await expect(
    preview.getByText('24. desember: se https://www.nav.no/tall. Nå < 5 * 3 * 2'),
  ).toBeVisible();
});

test('mentions a partner, item, measure or objective by a symbol and a few letters', async ({
  page,
  meeting,
}) => {
  await openNotes(page, meeting);
  const options = page.getByRole('listbox', { name: 'Forslag' }).getByRole('option');
  const option = (name: string) => options.filter({ hasText: name });
  await page.keyboard.type('@');
  await expect(options).toHaveCount(3);
  await expect(option('Fylkeskommunen')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option('NAV')).toHaveAttribute('aria-selected', 'true');
  const active = await option('NAV').getAttribute('id');
  await expect(notesIn(page)).toHaveAttribute('aria-activedescendant', active ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' og @UNIV');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' viste til #veiv');
  await page.keyboard.press('Enter');
  await page.keyboard.type(', #aarlig');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' og #rekr');
  await page.keyboard.press('Enter');
  await page.keyboard.type('. Skriv til post@nav, @nå og @n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(notesIn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notesIn(page).getByRole('paragraph').first()).toHaveText(
    'NAV og Universitetet viste til sak 2/2026, Årlig kartlegging og Bedre rekruttering. ' +
      'Skriv til post@nav, @nå og @n',
  );
});

test('loses nothing when two people write in the same notes, and undoes only one’s own', async ({
  page,
  context,
  meeting,
}) => {
  await openNotes(page, meeting);
  await page.keyboard.type('Begynnelsen\nSlutten');
  const other = await context.newPage();
  await openNotes(other, meeting);
  await expect(notesIn(other)).toContainText('Slutten');
  await other.keyboard.press('Control+Home');
  await other.keyboard.press('End');
  await Promise.all([
    page.keyboard.type(' og mer abcdefghijklmnopqrstuvwxyz.', { delay: 17 }),
    other.keyboard.type(' på dette 0123456789, ja. Og så videre', { delay: 23 }),
  ]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('- punkt ');
  await other.keyboard.type('!');
  for (const each of [page, other]) {
    await expect(notesIn(each).getByRole('paragraph')).toHaveText([
      'Begynnelsen på dette 0123456789, ja. Og så videre!',
      'Slutten og mer abcdefghijklmnopqrstuvwxyz.',
      /^punkt ?$/,
      '',
    ]);
  }
  // Each caret, and the space before it, stay in place.
  await page.keyboard.type('fra meg');
  await expect(notesIn(other).getByRole('listitem')).toHaveText('punkt fra meg');
  while ((await notesIn(other).textContent())?.includes('dette')) {
    await other.keyboard.press('Control+z');
  }
  await expect(notesIn(page).getByRole('paragraph').first()).toHaveText(/^Begynnelsen( på)?$/);
  await expect(notesIn(page)).toContainText('abcdefghijklmnopqrstuvwxyz.punkt fra meg');
});

test('cleans text pasted from other programs', async ({ page, meeting }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await openNotes(page, meeting);
  for (const [html, expected] of [WORD, OUTLOOK, GOOGLE]) {
    await paste(page, html);
    await expect.poll(() => htmlOf(notesIn(page))).toBe(expected.join(''));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  expect(messages.filter((message) => message.includes('Security'))).toEqual([]);
});

test('changes no notes by opening and leaving them', async ({ page, meeting }) => {
  await openNotes(page, meeting);
  const undo = page.getByRole('button', { name: /^Angre/ });
  const before = await undo.getAttribute('aria-label');
  await page.getByRole('button', { name: /Veivalg/ }).click();
  const text = notesIn(page);
  await expect(text.getByRole('listitem')).toHaveText(['Punkt', 'punkt']);
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Escape');
  await expect(text).not.toBeFocused();
  await page.getByRole('button', { name: /Strategien/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Strategien' })).toBeVisible();
  expect(await undo.getAttribute('aria-label')).toBe(before);
});

test('shows notes read-only before the meeting opens, editable afterwards', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/meeting/2026-1/run`);
  await expect(notesIn(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start møtet' }).click();
  await expect(notesIn(page)).not.toHaveAttribute('aria-readonly', 'true');
  await notesIn(page).click();
  await page.keyboard.type('Møtet er satt.');
  await expect(page.getByRole('button', { name: 'Angre: notater' })).toBeVisible();
});

test('treats shortcut keys as letters while writing, and as shortcuts after Escape', async ({
  page,
  meeting,
}) => {
  await openNotes(page, meeting);
  await page.keyboard.type('nrdapstm1/?');
  await expect(notesIn(page)).toHaveText('nrdapstm1/?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Angre: notater' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(notesIn(page)).toHaveText('');
  // This is undo of the text, not of the meeting.
  await expect(page.getByRole('button', { name: /^Gjør om/ })).toBeDisabled();
  // On a Norwegian keyboard Shift and 7 is a slash.
  const slash = { key: '/', code: 'Digit7', keyCode: 55, ctrlKey: true, shiftKey: true };
  await notesIn(page).dispatchEvent('keydown', slash);
  await expect(notesIn(page).locator('ol > li')).toHaveCount(1);
  await page.keyboard.press('Backspace');
  await expect(notesIn(page).locator('ol')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Fet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notesIn(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keeps the editor accessible, ${colorScheme}`, async ({ page, meeting }) => {
    await page.emulateMedia({ colorScheme });
    await openNotes(page, meeting);
    await page.keyboard.type('# Overskrift\n- punkt\n\nTekst @');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
  });
}
