import { readFile } from 'node:fs/promises';
import { docxParts } from '../support/docx-parts.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Follow-up across meetings, by keyboard alone. */

test('moves through open rows by arrow keys, closes one by key, and keeps focus', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/open`);
  const list = page.getByRole('table', { name: 'Oppfølgingsliste' });
  const rows = list.locator('tbody').getByRole('row');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await expect(page.getByRole('status').first()).toHaveText(
    new RegExp(`^${before} åpne, \\d+ over`),
  );

  await page.getByRole('combobox', { name: 'Type' }).selectOption('commitment');
  const commitments = await rows.count();
  expect(commitments).toBeLessThan(before);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  const done = await rows.nth(1).textContent();
  const next = (await rows.nth(2).textContent()) ?? '';
  await page.keyboard.press('d');
  await expect(rows).toHaveCount(commitments - 1);
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows.nth(1)).toHaveText(next);
  expect(done).not.toBe(next);
  await page.keyboard.press('x');
  await expect(rows).toHaveCount(commitments - 2);
  await expect(rows.nth(1)).toBeFocused();

  await page.getByRole('checkbox', { name: 'Vis også avklarte' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').first()).toHaveText(/, 6 avklarte\.$/);
  const settled = rows.filter({ hasText: next.slice(0, 20) });
  await expect(settled.getByRole('list', { name: 'Historikk' })).toHaveText([/Bortfalt/]);
  await settled.focus();
  await page.keyboard.press('o');
  await expect(settled.getByRole('button', { name: /^Merk som utført/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('records a principal’s answer in two keystrokes', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/open`);
  await page.getByRole('combobox', { name: 'Type' }).selectOption('ratification');
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await expect(rows.first()).toContainText('Godkjenning fra oppdragsgiver');
  const before = await rows.count();
  await rows.first().focus();
  await page.keyboard.press('r');
  await expect(rows.first().getByRole('button', { name: /^Godkjent/ })).toBeFocused();
  await page.keyboard.press('Enter');
  if (before > 1) {
    await expect(rows).toHaveCount(before - 1);
    await expect(rows.first()).toBeFocused();
  } else await expect(page.getByText('Ingenting passer')).toBeVisible();
});

test('makes a letter that asks for the answer, and records its day and case number', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/open`);
  await page.getByRole('combobox', { name: 'Type' }).selectOption('ratification');
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await rows.first().focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('link', { name: /^Last ned Brev .+\.docx$/ })).toBeVisible();
  await rows.first().getByText('Dato, saksnummer og brev').press('Enter');
  await rows.first().getByRole('textbox', { name: 'Svardato' }).fill('20.11.2026');
  await rows.first().getByRole('textbox', { name: 'Saksnummer' }).fill('Styret, sak 9/26');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await rows.first().getByRole('combobox', { name: 'Språk' }).selectOption('English');
  await rows
    .first()
    .getByRole('button', { name: /^Lag brev/ })
    .press('Enter');
  await expect(page.getByRole('link', { name: /^Last ned Letter .+\.docx$/ })).toBeVisible();
  await rows
    .first()
    .getByRole('button', { name: /^Avslått/ })
    .press('Enter');
  await page.getByRole('checkbox', { name: 'Vis også avklarte' }).press('Space');
  await expect(page.getByText('20.11.2026 Avslått: Styret, sak 9/26')).toBeVisible();
  // After a correction it is awaited again, and the history keeps the note.
  const answered = rows.filter({ hasText: 'Styret, sak 9/26' });
  await answered.getByRole('button', { name: /^Åpne igjen/ }).press('Enter');
  await expect(answered.getByRole('button', { name: /^Godkjent/ })).toBeVisible();
  await expect(answered.getByRole('list', { name: 'Historikk' })).toHaveText(/Avslått.*Åpent/s);
});

test('exports the list as a Word document and a workbook', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/open`);
  await page.getByRole('combobox', { name: 'Type' }).selectOption('measure');
  for (const [button, ending, part] of [
    ['Lag Word-dokument', 'docx', 'word/document.xml'],
    ['Lagre som Excel-fil', 'xlsx', 'xl/worksheets/sheet1.xml'],
  ] as const) {
    await page.getByRole('button', { name: button }).press('Enter');
    const link = page.getByRole('link', { name: new RegExp(`\\.${ending}$`) });
    const download = page.waitForEvent('download');
    await link.press('Enter');
    const parts = docxParts(await readFile(await (await download).path()));
    expect(parts[part]).toBeDefined();
  }
});

test('shows who is bound by each agreement and what it brings, and makes it a document', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/agreements`);
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(page.getByRole('status')).toHaveText('3 avtaler');
  await expect(entries).toHaveCount(3);
  const sums = page.getByRole('region', { name: 'Penger og årsverk' });
  const county = sums
    .getByRole('table', { name: 'Per part' })
    .getByRole('row', { name: 'Trøndelag fylkeskommune' });
  await expect(county.getByRole('cell')).toHaveText(['450 000 kroner', '']);
  await expect(entries.first()).toContainText('Har gått utOpplæringskontoret');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await page.getByRole('checkbox', { name: /^Bare de som venter/ }).press('Space');
  await expect(page.getByRole('status')).toHaveText('1 avtale');
  await expect(entries).toContainText('Venter på godkjenning fra oppdragsgiver');
  await page.getByRole('checkbox', { name: /^Bare de som venter/ }).press('Space');
  await page.getByRole('textbox', { name: 'Gjelder på dato' }).fill('01.01.2020');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ingen avtaler passer')).toBeVisible();
  await page.getByRole('textbox', { name: 'Gjelder på dato' }).fill('');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lag avtaledokument: A 3/2023' }).press('Enter');
  await expect(page.getByRole('link', { name: /^Last ned Avtale A 3 2023/ })).toBeVisible();
});
