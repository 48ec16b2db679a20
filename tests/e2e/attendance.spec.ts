import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Who is at a meeting: persons, deputies and guests, apologies beforehand, and who speaks for a partner. */

const form = (page: Page) => page.getByRole('form', { name: 'Legg til i oppmøtet' });

async function add(page: Page, name: string, chosen: Readonly<Record<string, string>>) {
  for (const [label, option] of Object.entries(chosen)) {
    await form(page).getByRole('combobox', { name: label, exact: true }).selectOption(option);
  }
  await form(page).getByLabel('Navn', { exact: true }).fill(name);
  await form(page).getByRole('button', { name: 'Legg til i oppmøtet' }).press('Enter');
  // The form is empty once the host has answered.
  await expect(form(page).getByLabel('Navn', { exact: true })).toHaveValue('');
}

const persons = (page: Page): Locator => page.getByText(/^Personer, vara og gjester/);

test('records persons, deputies and guests, and removes a mistake', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  await page.getByText(/^Oppmøte \(T\): 3 av 3/).click();
  await persons(page).click();
  await form(page).getByLabel('Organisasjon').fill('Skolen');
  await add(page, 'Rektor', { 'Møter som': 'innleder' });
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('Rektor')).toContainText('(Skolen, innleder, til stede)');
  // The guest is no partner, so the count stays.
  await expect(page.getByText(/^Oppmøte \(T\): 3 av 3/)).toBeVisible();
  await add(page, 'Direktøren', { Part: 'NAV' });
  await add(page, 'Nestlederen', { Part: 'NAV', Hvordan: 'Vara' });
  await expect(row('Nestlederen')).toContainText('(NAV, vara)');
  await expect(persons(page)).toContainText('(3)');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fjern Nestlederen' }).press('Enter');
  await expect(persons(page)).toContainText('(2)');
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  const preview = page.frameLocator('iframe').locator('body');
  await expect(preview).toContainText('NAV: Direktøren');
  await expect(preview).toContainText('Rektor, Skolen (innleder)');
});

test('records apologies before the meeting, and its days', async ({ page, serving }) => {
  await page.goto(serving.url);
  await page.getByLabel('Tittel').fill('Samling');
  await page.getByRole('textbox', { name: 'Dato' }).fill('9.12.2026');
  await page.getByRole('button', { name: 'Lag møtet' }).press('Enter');
  await page.getByRole('button', { name: 'Ny møtedag' }).press('Enter');
  const second = page.getByRole('group', { name: 'Dag 2' });
  await expect(second.getByRole('textbox', { name: 'Dag 2' })).toHaveValue('10.12.2026');
  await second.getByLabel('Til kl.').fill('11');
  await page.keyboard.press('Enter');
  await expect(page.getByText('torsdag 10. desember 2026, 09.00–11.00')).toBeVisible();
  await page.getByText('Oppmøte (T): 0 forfall').click();
  const nav = page.getByRole('radiogroup', { name: 'Oppmøte: NAV' });
  await nav.getByRole('radio', { name: 'Ikke til stede' }).focus();
  await page.keyboard.press('4');
  await expect(page.getByText('Oppmøte (T): 1 forfall')).toBeVisible();
  await page.getByRole('combobox', { name: 'Møteform' }).selectOption('Digitalt møte');
  await page.getByLabel('Vår ref.').fill('26/1042');
  await expectAccessible(page);
});

test('says who speaks for a partner', async ({ page, serving }) => {
  await page.goto(serving.url);
  await page.goto(`${serving.origin}/#/partners`);
  await page.getByRole('button', { name: 'Rediger NAV' }).press('Enter');
  await page.getByText('Legg til representant', { exact: true }).first().click();
  await page.getByLabel('Navn på representanten').fill('Tillitsvalgte');
  await page.keyboard.press('Enter');
  const speaks = page.getByRole('checkbox', { name: 'Tillitsvalgte taler for parten' });
  await expect(speaks).toBeChecked();
  await speaks.press('Space');
  await expect(speaks).not.toBeChecked();
});
