import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Nothing changes under those who agreed, in the window. */

test('positions are to an earlier proposal once it changes, and stand by one button or when it is typed back', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  const card = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
  const wording = card.getByRole('textbox', { name: 'Ordlyd i 1/2026-1' });
  await card.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(card.getByText(/^Enstemmig vedtatt\./)).toBeVisible();

  await wording.press('End');
  await page.keyboard.type(' Nå.');
  await expect(card.getByText(/^Forslaget ble endret etter at .* hadde svart\.$/)).toBeVisible();
  await expect(card.getByText('Til et tidligere forslag: slutter seg til').first()).toBeVisible();
  await expect(card.getByText(/^Ikke avgjort\. Svarene fra/)).toBeVisible();
  await expectAccessible(page);
  for (let index = 0; index < 4; index += 1) await page.keyboard.press('Backspace');
  await expect(card.getByText(/^Enstemmig vedtatt\./)).toBeVisible();

  await page.keyboard.type(' Snart.');
  await card.getByRole('button', { name: 'Alle står ved det' }).press('Enter');
  await expect(card.getByText(/^Enstemmig vedtatt\./)).toBeVisible();

  // A slip of the pen: the positions stand, and the correction is told.
  await card.getByText('Mer', { exact: true }).press('Enter');
  const slip = card.getByRole('textbox', { name: 'Rett skrivefeil' });
  await slip.fill('Forumet vedtek planen. Snart.');
  await card.getByRole('button', { name: 'Rett', exact: true }).press('Enter');
  await expect(card.getByText(/Skrivefeil rettet .*: «vedtar» er nå «vedtek»\./)).toBeVisible();
  await expect(card.getByText(/^Enstemmig vedtatt\./)).toBeVisible();

  // Delete removes the position of the selected partner.
  const nav = card.getByRole('radiogroup', { name: 'Standpunkt: NAV' });
  await nav.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('Delete');
  await expect(nav.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(card.getByText(/^Ikke avgjort\. NAV har ennå/)).toBeVisible();
  await page.keyboard.press('1');
  await expect(card.getByText(/^Enstemmig vedtatt\./)).toBeVisible();
});

test('a signature is to an earlier text once the agreement changes, and is given again or taken back', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await page.getByRole('button', { name: 'Avtale (A)' }).click();
  await page.getByRole('textbox', { name: 'Tittel på avtalen' }).fill('Kurs');
  await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Vi holder kurs.');
  for (const partner of ['NAV', 'Universitetet']) {
    await page.getByRole('checkbox', { name: partner }).check();
  }
  await page.getByRole('button', { name: 'Lag avtalen' }).click();
  const card = page.getByRole('article', { name: 'Avtale A 1/2026' });
  await card.getByRole('button', { name: /^NAV signerer$/ }).click();
  await expect(card.getByText('✓ NAV har signert')).toBeVisible();
  await card.getByRole('textbox', { name: 'Teksten i A 1/2026' }).fill('Vi holder to kurs.');
  await expect(card.getByText(/^Avtalen ble endret etter at NAV signerte\./)).toBeVisible();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'NAV signerer på nytt' }).press('Enter');
  await expect(card.getByText('✓ NAV har signert')).toBeVisible();
  await card.getByRole('button', { name: 'Fjern signaturen til NAV' }).press('Enter');
  await expect(card.getByRole('button', { name: /^NAV signerer$/ })).toBeVisible();
});

test('a statement and an action point that were recorded by mistake are put right', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await page
    .getByRole('button', { name: /^Protokolltilførsel/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Protokolltilførsel' }).fill('Vi er uenig.');
  await page.getByRole('combobox', { name: 'Fra', exact: true }).fill('NAV');
  await page.getByRole('button', { name: 'Legg til' }).click();
  const statements = page.getByRole('article', { name: 'Protokolltilførsler' });
  await statements.getByRole('button', { name: /^Rediger protokolltilførselen/ }).press('Enter');
  await statements.getByRole('textbox', { name: 'Protokolltilførsel' }).fill('Vi er uenige.');
  await expect(statements.getByText(/: Vi er uenige\.$/)).toBeVisible();
  await statements.getByRole('button', { name: /^Fjern protokolltilførselen/ }).press('Enter');
  await expect(statements).toHaveCount(0);

  await page
    .getByRole('button', { name: /^Oppfølgingspunkt/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Oppfølgingspunkt' }).fill('Sende brev');
  await page.getByRole('combobox', { name: 'Ansvarlig' }).fill('sekretariatet');
  await page.getByRole('button', { name: 'Legg til' }).click();
  const points = page.getByRole('article', { name: 'Oppfølgingspunkter' });
  await points.getByRole('button', { name: 'Fjern Sende brev' }).press('Enter');
  await expect(points).toHaveCount(0);
});

test('a postponed item is taken up from the page where the next meeting is prepared', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('button', { name: 'Rediger Veivalg' }).click();
  await page.getByRole('textbox', { name: 'Innleder' }).fill('Rektor');
  await page.goto(`${meeting.origin}/#/meeting/m/run/n`);
  await page.getByRole('button', { name: /^Utsett saken/ }).click();
  await page.goto(`${meeting.origin}/#/`);
  await page.getByRole('textbox', { name: 'Tittel' }).fill('Neste');
  await page.getByRole('textbox', { name: 'Dato' }).fill('01.12.2027');
  await page.getByRole('button', { name: 'Lag møtet' }).click();
  const list = page.getByRole('region', { name: 'Utsatt fra tidligere møter' });
  await list.getByRole('button', { name: 'Ta opp Veivalg' }).dblclick();
  await expect(list.getByText('På sakslisten')).toBeVisible();
  await expect(page.getByText('er allerede på sakslisten')).toHaveCount(0);
  await page.getByRole('button', { name: 'Rediger Veivalg' }).click();
  await expect(page.getByRole('textbox', { name: 'Innleder' })).toHaveValue('Rektor');
});
