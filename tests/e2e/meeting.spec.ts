import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

test('prepares, holds and records a meeting', async ({ page, context, serving }) => {
  await page.goto(serving.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Tittel' }).fill('Desembermøte');
  const today = new Date().toISOString().slice(0, 10);
  await page.getByRole('textbox', { name: 'Dato' }).fill('31.2.2026');
  await page.getByRole('textbox', { name: 'Sted' }).focus();
  await expect(page.getByText('Skriv en gyldig dato')).toBeVisible();
  await page.getByRole('textbox', { name: 'Dato' }).fill(today);
  await page.getByRole('button', { name: 'Lag møtet' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Desembermøte' })).toBeVisible();
  await page
    .getByRole('button', { name: /Ny sak/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Tittel på saken' }).fill('Kompetansestrategien');
  await page.getByRole('textbox', { name: 'Minutter' }).fill('30');
  await page.getByRole('button', { name: 'Legg til' }).click();
  await expect(page.getByText('30 av 180 minutter er fordelt.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Flytt Kompetansestrategien opp' }).press('Alt+ArrowUp');
  await expect(page.getByText(/Kompetansestrategien ligger nå som nummer/)).toBeAttached();

  await page.getByRole('button', { name: 'Kall inn' }).click();
  await page.getByRole('button', { name: 'Start møtet' }).click();
  for (const partner of ['Fylkeskommunen', 'NAV', 'Universitetet']) {
    const attendance = page.getByRole('radiogroup', { name: `Oppmøte: ${partner}` });
    await attendance.hover();
    await attendance.getByTitle('Til stede (1)').click();
  }
  await page.getByRole('button', { name: /Kompetansestrategien/ }).click();
  await page.getByRole('button', { name: 'Start saken' }).click();
  await expect(page.getByRole('button', { name: 'Avslutt saken' })).toBeVisible();

  await showBigScreen(page);
  const wall = await context.newPage();
  await wall.goto(`${serving.origin}/#/projector`);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Kompetansestrategien');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('d');
  const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
  await wording.fill('Forumet vedtar strategien.');
  await expect(wall.getByText('Forumet vedtar strategien.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const positionsOf = (name: string) =>
    page.getByRole('radiogroup', { name: `Standpunkt: ${name}` });
  await expect(positionsOf('Fylkeskommunen').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(
    positionsOf('NAV').getByRole('radio', { name: 'slutter seg til med forbehold' }),
  ).toBeChecked();
  await page.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(wall.getByText('Vedtatt, venter på godkjenning fra oppdragsgiver')).toBeVisible();
  await expect(wall.getByText('Bundne når oppdragsgiver har godkjent det')).toBeVisible();
  await expectAccessible(page);
  await expectAccessible(wall);

  await page.getByRole('textbox', { name: /Notater til sak/ }).fill('HEMMELIG NOTAT');
  await page.getByRole('button', { name: 'Angre' }).focus();
  await page.getByRole('link', { name: 'Referat' }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('HEMMELIG NOTAT')).toBeVisible();
  await expect(wall.getByText('HEMMELIG NOTAT')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lag Word-dokument' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Last ned/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  await expectAccessible(page);
});

test('undoes changes, and keeps them after a reload', async ({ page, serving }) => {
  await page.goto(serving.url);
  await page.getByRole('tab', { name: 'Parter' }).click();
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Fagskolen');
  await page.getByRole('textbox', { name: 'Rolle og begrunnelse' }).fill('Utdanning');
  await page.getByRole('button', { name: 'Legg til' }).click();
  await expect(page.getByText('Fagskolen', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('tab', { name: 'Parter' }).click();
  await expect(page.getByText('Fagskolen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('Fagskolen', { exact: true })).toHaveCount(0);
});

test('searches while people type, and opens the place of a match', async ({ page, sample }) => {
  await page.goto(sample.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('handlingsplan');
  await expect(page.getByRole('button', { name: /Vedtak 10\/2023-1/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Vedtak 10\/2023-1/ }).click();
  await expect(
    page.getByRole('article', { name: /^Vedtak (i sak 10\/2023|10\/2023-1)$/ }),
  ).toBeVisible();
});

test('changes language while running, dates included', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('Nynorsk');
  await expect(page.getByText('måndag 23. november 2026, 09.00')).toBeVisible();
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('English');
  await expect(page.getByRole('tab', { name: 'Meetings' })).toBeVisible();
  await expect(page.getByText('Monday 23 November 2026, 09:00')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
