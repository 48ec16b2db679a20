import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Partners: imported from and exported to files, and the page of each. */

const HEAD = 'Navn;Rolle og begrunnelse;Myndighet;Oppdragsgiver;Med fra\n';
const WRONG = `${HEAD}Studentene;Brukere;sjef;;\nLO;Arbeidstakere;decides;;31.2.2026\n`;
const RIGHT = `${HEAD}Studentene;Brukere;observatør;;\nNAV;r;decides;;\nLO;Arbeidstakere;forhandlingsmyndighet;Sekretariatet;1.8.2026\n`;

const csv = (text: string) => ({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** As by the button that opens the file dialog. */
async function choose(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Velg fil' }).press('Enter');
  await (await chooser).setFiles(file);
}

async function open(page: Page, { url, origin }: Serving): Promise<void> {
  await page.goto(url);
  await page.goto(`${origin}/#/partners`);
}

test('imports partners from a file: preview, all or none, undone in one step', async ({
  page,
  serving,
}) => {
  await open(page, serving);
  await page.getByRole('button', { name: 'Hent fra fil' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await choose(page, csv('Telefon\n1\n'));
  await expect(dialog.getByRole('alert')).toContainText('Filen mangler kolonnen');
  await choose(page, csv(WRONG));
  await expect(dialog.getByRole('row', { name: /Studentene/ })).toContainText('ikke «sjef»');
  await expect(dialog.getByRole('row', { name: /LO/ })).toContainText('«31.2.2026»');
  await expect(dialog.getByText('Ingenting er lagt til.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Legg til alle/ })).toHaveCount(0);
  await choose(page, csv(RIGHT));
  await expect(dialog.getByRole('row', { name: /NAV/ })).toContainText('Finnes fra før');
  await dialog.getByRole('button', { name: 'Legg til alle 2' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const partner = page.getByRole('listitem').filter({ hasText: 'Studentene' });
  await expect(partner).toContainText('observatør');
  await page.getByRole('button', { name: 'Angre: parter fra fil' }).press('Enter');
  await expect(partner).toHaveCount(0);
});

test('exports partners as files that can be imported again', async ({ page, sample }) => {
  await open(page, sample);
  for (const format of ['Excel', 'CSV']) {
    await page.getByRole('button', { name: `Lagre som ${format}` }).press('Enter');
    const ending = format === 'Excel' ? 'xlsx' : 'csv';
    const link = page.getByRole('link', { name: `Last ned Parter.${ending}` });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const buffer = await readFile(await download.path());
    await page.getByRole('button', { name: 'Hent fra fil' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, { name: `Parter.${ending}`, mimeType: 'application/octet-stream', buffer });
    await expect(dialog.getByText('Det er ingen nye parter i filen.')).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keeps the import accessible, ${colorScheme}`, async ({ page, serving }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, serving);
    await page.getByRole('button', { name: 'Hent fra fil' }).click();
    const dialog = page.getByRole('dialog');
    for (const text of [WRONG, RIGHT]) {
      await choose(page, csv(text));
      await expect(dialog.getByRole('row', { name: /LO/ })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('shows on a partner’s page what binds it, and records its answers there', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await page.getByRole('button', { name: 'Alle slutter seg til' }).press('Enter');
  // The letter to the principal, from inside the meeting.
  await page.getByText('Én part venter på svar fra oppdragsgiver').press('Enter');
  await page.getByText('Dato, saksnummer og brev').press('Enter');
  await page.getByRole('button', { name: 'Lag brev: NAV' }).press('Enter');
  await expect(page.getByRole('link', { name: /^Last ned Brev .+\.docx$/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${meeting.origin}/#/partners`);
  await page.getByRole('link', { name: 'NAV' }).press('Enter');
  const owns = page.getByRole('region', { name: 'Ansvarlig for tiltakene' });
  await expect(owns).toContainText('Planlagt');
  await owns.getByRole('button', { name: 'Merk som utført: Årlig kartlegging' }).press('Enter');
  await expect(owns).toContainText('Utført');
  await expect(page.getByRole('heading', { level: 1, name: 'NAV' })).toBeVisible();
  await expect(page.getByText('men NAV er ikke bundet før')).toBeVisible();
  const bound = page.getByRole('region', { name: 'Dette binder parten' });
  const awaits = page.getByRole('region', { name: 'Venter på svar fra oppdragsgiver' });
  await expect(bound).not.toContainText('Forumet vedtar planen.');
  await expect(awaits).toContainText('Forumet vedtar planen.');
  await awaits.getByRole('button', { name: /^Godkjent/ }).press('Enter');
  await expect(bound).toContainText('Forumet vedtar planen.');
  await expect(awaits).toContainText('Ingenting venter på svar.');
  await bound.getByRole('link', { name: /Vedtak/ }).press('Enter');
  await expect(page).toHaveURL(/#\/meeting\/m\/run\/s$/);
});
