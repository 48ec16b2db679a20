import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Status, partnership and next steps, by keyboard alone. */

/** The sample's coming meeting in progress, with everyone present. */
async function openNext(page: Page, { url, origin }: Serving, item: string): Promise<void> {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/2026-1/run`);
  await page.getByRole('button', { name: 'Start møtet' }).press('Enter');
  await page.getByRole('button', { name: 'Alle andre er til stede' }).press('Enter');
  await expect(page.getByText(/^Oppmøte \(T\): (\d+) av \1 /)).toBeVisible();
  await page.goto(`${origin}/#/meeting/2026-1/run/${item}`);
}

const scoresOf = (page: Page, partner: string, criterion: string) =>
  page.getByRole('radiogroup', { name: `${partner}: ${criterion}` });

test('scores the assessment with digit keys, beside last time', async ({ page, sample }) => {
  await openNext(page, sample, 'sjekk');
  const panel = page.getByRole('region', { name: 'Partnerskapssjekken', exact: true });
  await expect(panel.getByRole('img').first()).toHaveAccessibleName('Ingen svar nå. Sist 3,3.');
  await page.keyboard.press('Shift+C');
  const [first, second] = ['Statsforvalteren i Trøndelag', 'Trøndelag fylkeskommune'];
  const decides = 'Partene kan gjøre vedtak på vegne av oppdragsgiver';
  await expect(scoresOf(page, first, decides).getByRole('radio').first()).toBeFocused();
  await page.keyboard.type('421354213542');
  // After twelve scores it moves to the next partner.
  await expect(scoresOf(page, second, decides).getByRole('radio').first()).toBeFocused();
  await expect(panel.getByText('Én part har svart.')).toBeVisible();
  await page.keyboard.type('25');
  await expect(panel.getByRole('img').first()).toHaveAccessibleName(
    'Nå 3,0, fra 2 til 4, 2 svar. Sist 3,3. (ned 0,3)',
  );

  const resources = scoresOf(page, second, 'Partene bidrar med ressurser');
  await expect(resources.getByRole('radio', { name: '5' })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(resources.getByRole('radio', { name: '5' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Har satt av egne midler');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+C');
  await page.keyboard.press('PageUp');
  await expect(scoresOf(page, first, decides).getByRole('radio', { name: '4' })).toBeFocused();
  await expect(panel.getByRole('combobox', { name: 'Part' })).toContainText(`${first} (12 av 12)`);

  await panel.getByRole('combobox', { name: 'Rekkefølge' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(scoresOf(page, first, decides).getByRole('radio', { name: '4' })).toBeChecked();
  await expect(scoresOf(page, second, decides).getByRole('radio', { name: '2' })).toBeChecked();

  await panel.getByText('Vis som tabell').press('Enter');
  const row = panel.getByRole('row', { name: decides });
  await expect(row.getByRole('cell')).toHaveText(['3,0', '2–4', '2', '3,3', 'ned 0,3']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('proposes new principles with old and new text side by side, and adopts them', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/n`);
  await expect(page.getByRole('heading', { name: 'Veivalg' })).toBeVisible();
  const form = page.getByRole('form', { name: 'Nytt styringsdokument' });
  const text = form.getByRole('textbox', { name: 'Tekst' });
  async function propose(old: string, written: string): Promise<void> {
    await page.keyboard.press('m');
    await form.getByRole('combobox', { name: 'Dokument' }).focus();
    await page.keyboard.type('Prin');
    await expect(form.getByRole('textbox', { name: 'Ordlyd' })).toHaveValue(
      'Nye prinsipper for deltakelse vedtas slik de er lagt fram.',
    );
    await expect(text).toHaveText(old);
    await text.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(written);
  }
  const adopt = async (number: string) => {
    await form.getByRole('button', { name: 'Legg fram' }).press('Enter');
    const card = page.getByRole('article', { name: number });
    await card.getByRole('button', { name: 'Alle slutter seg til' }).press('Enter');
    await expect(card.getByText(/^Vedtatt(\. Venter|$)/)).toBeVisible();
    return card;
  };
  const [old, written] = ['Alle deltar i to møter.', 'Alle parter deltar i fire møter.'];
  await propose('', old);
  await adopt('Vedtak i sak 2/2026');

  await propose(old, written);
  const compared = form.getByRole('region', { name: 'Gammel og ny tekst' });
  await expect(compared.locator('del')).toHaveText(['to']);
  await expect(compared.locator('ins')).toHaveText([/parter/, 'fire']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  const card = await adopt('Vedtak 2/2026-2');
  await card.getByText('Gammel og ny tekst').press('Enter');
  await expect(card.getByRole('row', { name: old })).toBeVisible();
  await expect(card.getByRole('columnheader')).toHaveText(['Tidligere tekst', 'Ny tekst']);
  await expect(card.locator('ins')).toHaveText([/parter/, 'fire']);

  await page.goto(`${meeting.origin}/#/mandate`);
  const principles = page.getByRole('region', { name: 'Prinsipper for deltakelse' });
  await expect(principles.getByText(written).first()).toBeVisible();
  await expect(principles.getByText('Vedtatt 23. november 2026: Vedtak 2/2026-2')).toBeVisible();
  await principles.getByText(/^Versjoner/).press('Enter');
  const row = principles.getByRole('row', { name: /^1 / });
  await expect(row.getByRole('cell')).toHaveText([/2\/2026-1/, '23.11.2026', '23.11.2026']);
  await expect(principles.locator('del')).toHaveText(['to']);
  // Any two versions, in any order.
  await principles.getByRole('combobox', { name: 'Sammenlign' }).selectOption({ index: 1 });
  await expect(principles.locator('del')).toHaveCount(0);
  await expect(principles.getByText('Det er ingen forskjell på teksten.')).toBeVisible();
  await principles.getByRole('combobox', { name: 'med', exact: true }).selectOption({ index: 0 });
  await expect(principles.locator('ins')).toHaveText(['to']);
  await expectAccessible(page);
  // The day before, nothing was in force.
  const on = page.getByRole('textbox', { name: 'Vis det som gjaldt på dato' });
  await on.fill('22.11.2026');
  await on.press('Enter');
  await expect(principles.getByText('Ikke vedtatt 22. november 2026.')).toBeVisible();
  await expect(principles.getByText('Vedtatt 23. november 2026: Vedtak 2/2026-2')).toHaveCount(0);
  await on.fill('');
  await on.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Partnerskapsavtale' }).getByText(/Ikke vedtatt ennå/),
  ).toBeVisible();
  await expectAccessible(page);
  await principles.getByRole('link', { name: 'Vedtak 2/2026-2' }).first().press('Enter');
  await expect(page.getByRole('article', { name: 'Vedtak 2/2026-2' })).toBeVisible();
});

test('ticks off open items as reported, and reopens them after a mistake', async ({
  page,
  sample,
}) => {
  await openNext(page, sample, '2026-1-carried');
  const open = page.getByRole('region', { name: 'Åpne punkter fra tidligere møter' });
  const settled = open.getByRole('status');
  await expect(settled).toHaveText(/^0 av \d+ er avklart\.$/);
  await open
    .getByRole('button', { name: 'Merk som utført: Sette av veiledere i ni kommuner' })
    .press('Enter');
  await expect(settled).toHaveText(/^1 av/);
  await open.getByRole('button', { name: 'Merk som bortfalt: Skaffe mentorer' }).press('Enter');
  await expect(settled).toHaveText(/^2 av/);
  await expect(open.getByText('✓ Utført')).toBeVisible();
  // It was reported here, so undo works here, although it belongs to an earlier meeting.
  await page.keyboard.press('Control+z');
  await expect(settled).toHaveText(/^1 av/);
  await page.keyboard.press('Control+y');
  await expect(settled).toHaveText(/^2 av/);
  // The focus is still in the row, and the next stop is the undo button.
  await page.keyboard.press('Tab');
  await expect(
    open.getByRole('button', { name: 'Åpne igjen: Skaffe mentorer fra bedriftene' }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(settled).toHaveText(/^1 av/);

  const answer = open.getByRole('button', { name: /^Avslått: 8\/2023-1/ }).first();
  const name = ((await answer.getAttribute('aria-label')) ?? '').replace('Avslått: ', '');
  await answer.press('Enter');
  await expect(settled).toHaveText(/^2 av/);
  await open.getByRole('button', { name: `Åpne igjen: ${name}` }).press('Enter');
  await expect(settled).toHaveText(/^1 av/);
  await open.getByRole('button', { name: `Godkjent: ${name}` }).press('Enter');
  await expect(settled).toHaveText(/^2 av/);
  await page.getByText('Utfordringer og delmål').press('Enter');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.goto(`${sample.origin}/#/open`);
  await expect(page.getByText('Ansette en praksiskoordinator')).toBeVisible();
  // The sample's next meeting opens before its day: what is reported there is recorded today, and counts (D137).
  await expect(page.getByText('Sette av veiledere i ni kommuner')).toHaveCount(0);
});
