import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** A conflict of interest, from the declaration to the minutes, in the window. */

// (D190, D191, D196)
test('who is disqualified takes no part in the item, and the screen and the minutes say so', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  const wall = await page.context().newPage();
  await wall.goto(`${meeting.origin}/#/projector/m`);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await showBigScreen(page);
  const notes = page.locator('.item-on');
  await notes.getByText('Habilitet', { exact: true }).press('Enter');
  const form = notes.getByRole('form', { name: 'Registrer habilitet' });
  await form.getByRole('combobox', { name: 'Hvem det gjelder' }).selectOption('NAV');
  await form.getByRole('textbox', { name: 'Grunn' }).fill('eier lokalet');
  await form.getByRole('button', { name: 'Registrer habilitet' }).press('Enter');

  // Declared only: NAV still answers. The ruling is chosen where the declaration stands.
  const card = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
  const round = card.getByRole('radiogroup', { name: 'Standpunkt: NAV' });
  await expect(round).toBeVisible();
  await notes.getByRole('combobox', { name: 'Avgjørelse om NAV' }).selectOption('inhabil');
  await expect(round).toHaveCount(0);
  await expect(card.getByText('Inhabil: NAV')).toBeVisible();
  await notes.getByRole('textbox', { name: 'Møteleder i denne saken' }).fill('Nestleder');
  await expectAccessible(page);
  await expect(wall.getByText('Inhabil: NAV')).toBeVisible();
  await expect(wall.getByText('Møteleder: Nestleder')).toBeVisible();
  await expect(wall.getByText('eier lokalet')).toHaveCount(0);

  await card.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(card.getByText(/NAV \(inhabil\)/)).toBeVisible();
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  const preview = page.frameLocator('iframe').locator('body');
  await expect(preview).toContainText('NAV meldte fra om mulig inhabilitet: eier lokalet.');
  await expect(preview).toContainText('NAV deltok ikke i behandlingen (inhabil).');
  await expect(preview).toContainText('Nestleder ledet møtet under denne saken.');
});

// (D190)
test('an interest is recorded before the meeting, and taken back', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('button', { name: 'Rediger Veivalg' }).click();
  await page.getByText('Habilitet', { exact: true }).press('Enter');
  const form = page.getByRole('form', { name: 'Registrer habilitet' });
  await form.getByRole('combobox', { name: 'Hvem det gjelder' }).selectOption('Universitetet');
  await form.getByRole('button', { name: 'Registrer habilitet' }).press('Enter');
  const remove = page.getByRole('button', {
    name: 'Fjern det som er registrert om Universitetet',
  });
  await expectAccessible(page);
  await remove.press('Enter');
  await expect(remove).toHaveCount(0);
});
