import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Who is to do an action point, and who makes a statement: by keyboard alone. */

test.beforeEach(async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await expect(page.getByRole('heading', { name: 'Strategien' })).toBeVisible();
});

test('an action point has several owners, chosen and typed, and a deadline in words', async ({
  page,
}) => {
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Oppfølgingspunkt' }).fill('Sende brev');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ansvarlig må fylles ut.')).toBeVisible();
  const owners = page.getByRole('combobox', { name: 'Ansvarlig' });
  await expect(owners).toBeFocused();
  // The beginning of one name is that name; what is no name is kept as typed.
  for (const typed of ['NA', 'Sekr', 'rektor']) {
    await owners.pressSequentially(typed);
    await owners.press('Enter');
    await expect(owners).toHaveValue('');
  }
  await page.getByRole('textbox', { name: 'Frist med ord' }).fill('før jul');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const points = page.getByRole('article', { name: 'Oppfølgingspunkter' });
  await expect(points).toContainText('Sende brev: NAV, sekretariatet og rektor, frist før jul');

  await points.getByRole('button', { name: 'Rediger Sende brev' }).press('Enter');
  const again = points.getByRole('combobox', { name: 'Ansvarlig' });
  await again.pressSequentially('alle p');
  await again.press('Enter');
  await expect(points).toContainText('rektor og alle partene');
  await again.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(points).toContainText('NAV, sekretariatet og rektor, frist');
});

test('a statement is made by several partners together, or by somebody else', async ({ page }) => {
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Protokolltilførsel' }).fill('Vi er uenige.');
  const by = page.getByRole('combobox', { name: 'Fra', exact: true });
  for (const typed of ['NAV', 'Univ']) {
    await by.pressSequentially(typed);
    await by.press('Enter');
    await expect(by).toHaveValue('');
  }
  await page.getByRole('button', { name: 'Legg til' }).press('Enter');
  const statements = page.getByRole('article', { name: 'Protokolltilførsler' });
  await expect(statements).toContainText('NAV og Universitetet: Vi er uenige.');
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Protokolltilførsel' }).fill('Vi også.');
  await by.fill('ungdomsrådet');
  await page.getByRole('button', { name: 'Legg til' }).press('Enter');
  await expect(statements).toContainText('ungdomsrådet: Vi også.');
});
