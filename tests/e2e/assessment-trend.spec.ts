import type { Page } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** The partnership assessment over time, and progress of each objective: as charts, tables and on the big screen. */

const DECIDES = 'Partene kan gjøre vedtak på vegne av oppdragsgiver';
const FIRST = 'Statsforvalteren i Trøndelag';

/** Accessible in every colour scheme, and no wider than the page. */
async function isForAll(page: Page): Promise<void> {
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The sample's coming meeting in progress at the assessment, with everyone present. */
async function openCheck(page: Page, { url, origin }: Serving): Promise<void> {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/2026-1/run`);
  await page.getByRole('button', { name: 'Start møtet' }).press('Enter');
  await page.getByRole('button', { name: 'Alle andre er til stede' }).press('Enter');
  await expect(page.getByText(/^Oppmøte \(T\): (\d+) av \1 /)).toBeVisible();
  await page.goto(`${origin}/#/meeting/2026-1/run/sjekk`);
  await expect(page.getByRole('radiogroup').first()).toBeVisible();
}

test('shows the assessment chart in the minutes, in the page’s colours', async ({ page, live }) => {
  await page.goto(live.url);
  await page.goto(`${live.origin}/#/meeting/2026-1/minutes`);
  const chart = page.frameLocator('iframe').getByRole('img', { name: /^Diagram over/ });
  await expect(chart).toHaveAccessibleName(
    /gjennomsnittet 13\. desember 2023\. Høyest: .* Størst framgang: /,
  );
  await expect(chart.locator('.now')).toHaveCount(1 + 12);
  await expect(chart.locator('.last')).toHaveCount(1 + 12);
  await isForAll(page);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
  await expect(chart.locator('.ink').first()).toHaveCSS('fill', 'rgb(232, 237, 242)');
});

test('says that an assessment is the first; the next shows changes', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/check`);
  const section = page.getByRole('region', { name: 'Partnerskapssjekken over tid' });
  await expect(section.getByText(/bare gjennomført én gang, 13\. desember 2023/)).toBeVisible();
  const figures = section.getByRole('img');
  await expect(figures).toHaveCount(12);
  await expect(figures.first()).toHaveAccessibleName(
    `${DECIDES}. Bare én gang: 3,3 (13. desember 2023). Laveste svar 2, høyeste 4.`,
  );

  await openCheck(page, sample);
  const panel = page.getByRole('region', { name: 'Partnerskapssjekken', exact: true });
  await page.keyboard.press('Shift+C');
  await page.keyboard.type('521354213542');
  await panel.getByText('Utvikling over tid').press('Enter');
  const decides = panel.getByRole('figure').filter({ hasText: DECIDES }).getByRole('img');
  await expect(decides).toHaveAccessibleName(
    `${DECIDES}. Første gang 3,3 (13. desember 2023), siste gang 5,0 (9. desember 2026). Laveste svar 2, høyeste 5.`,
  );
  // It updates with each score.
  await page.keyboard.press('Shift+C');
  await page.keyboard.type('1');
  await expect(decides).toHaveAccessibleName(/siste gang 3,0 \(9\. desember 2026\)/);
  await expectAccessible(page);
});

test('shows scores by partner, criterion and both, also as a table, in each language', async ({
  page,
  sample,
}) => {
  await openCheck(page, sample);
  await page.keyboard.press('Shift+C');
  await page.keyboard.type('4213');
  await expect(page.getByText('Én part har svart.')).toBeVisible();
  await page.goto(`${sample.origin}/#/check`);
  const section = page.getByRole('region', { name: 'Partnerskapssjekken over tid' });
  await expect(section.getByText(/^Sjekken er gjennomført 2 ganger/)).toBeVisible();
  await expect(section.getByText(/^09\.12\.2026: .+ svarte gangen før/)).toBeVisible();
  await section.getByText('Vis som tabell').press('Enter');
  const row = (name: string) => section.getByRole('row', { name });
  await expect(row(DECIDES).getByRole('cell')).toHaveText(['3,3 (2–4)', '4,0']);
  await expect(row('Parter som svarte').getByRole('cell')).toHaveText(['11', '1']);

  await section.getByRole('combobox', { name: 'Vis' }).selectOption('Part for part');
  await expect(section.getByRole('img')).toHaveCount(11);
  await expect(row('Opplæringskontoret').getByRole('cell').last()).toHaveText('ikke part da');
  await expect(row('Innherred høyskole').getByRole('cell').last()).toHaveText('ikke svart');
  await section.getByRole('combobox', { name: 'Part', exact: true }).selectOption(FIRST);
  await expect(row('Alle svar samlet').getByRole('cell').last()).toHaveText('2,5 (1–4)');
  await expect(row(DECIDES).getByRole('cell')).toHaveText(['4,0', '4,0']);
  await isForAll(page);

  for (const [language, said] of [
    ['nn', 'Alle svar samla'],
    ['en', 'All answers together'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption(language);
    await expect(page.getByRole('row', { name: said })).toBeVisible();
  }
});

test('shows the change of all criteria or partners on the big screen', async ({
  page,
  context,
  sample,
}) => {
  await openCheck(page, sample);
  await showBigScreen(page);
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${sample.origin}/#/projector/2026-1`);
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Shift+C');
  await page.keyboard.type('5');
  await page.getByRole('heading', { level: 1 }).click();
  for (const [key, title, count] of [
    ['z', 'Kriteriene over tid', 12],
    ['Shift+Z', 'Partene over tid', 11],
  ] as const) {
    await page.keyboard.press(key);
    await expect(wall.getByRole('heading', { name: title })).toBeVisible();
    await expect(wall.getByRole('img')).toHaveCount(count);
    await page.keyboard.press('+');
    await expect
      .poll(() =>
        wall
          .locator('.fitted')
          .evaluate((shown) =>
            Math.max(
              shown.scrollHeight - shown.clientHeight,
              shown.scrollWidth - shown.clientWidth,
              document.documentElement.scrollHeight - innerHeight,
            ),
          ),
      )
      .toBeLessThanOrEqual(0);
    await expectAccessible(wall);
  }
  await expect(wall.getByRole('img', { name: FIRST })).toHaveAccessibleName(
    /siste gang 5,0 \(9\. desember 2026\)/,
  );
});

test('shows open and done work of each objective, as chart and table', async ({ page, sample }) => {
  await page.goto(sample.url);
  await page.goto(`${sample.origin}/#/plan`);
  const section = page.getByRole('region', { name: 'Delmålene: åpent og utført' });
  const barriers = section.getByRole('listitem').filter({ hasText: 'bryte ned barrierer' });
  await expect(barriers.getByRole('img')).toHaveAccessibleName(
    /^Identifisere .+\. 13\.12\.2023: \d+ åpne, 0 utført\. .+: 6 åpne, 2 utført\.$/,
  );
  await barriers.getByText('Vis som tabell').press('Enter');
  const rows = barriers.getByRole('row');
  await expect(rows.last().getByRole('cell')).toHaveText(['6', '2', '0']);
  await page.getByText('Opprette flere praksisplasser').press('Enter');
  await page.getByRole('combobox', { name: 'Status' }).first().selectOption('done');
  await expect(rows.last().getByRole('cell')).toHaveText(['5', '3', '0']);
  await expect(barriers.getByText('5 åpne, 3 utført, 0 bortfalt')).toBeVisible();
  await expect(section.getByText('Ingenting er knyttet til dette delmålet ennå.')).toBeVisible();
  await isForAll(page);

  for (const [language, said] of [
    ['nn', '5 opne, 3 utførte, 0 bortfalne'],
    ['en', '5 open, 3 done, 0 dropped'],
  ] as const) {
    await page.getByRole('banner').getByRole('combobox').selectOption(language);
    await expect(page.getByText(said)).toBeVisible();
  }
});
