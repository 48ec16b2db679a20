import type { Locator, Page } from '@playwright/test';
import { expect, test } from './served-forums.ts';

/** The secretary's work from the first item to the Word file, without a mouse. */

const FARTHEST = 120;

/** Moves the focus there with Tab. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target} is not reached by ${key}`);
}

test('records a meeting without a mouse', async ({ page, meeting }) => {
  test.slow();
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  await expect(page.getByRole('article', { name: 'Vedtak i sak 1/2026' })).toBeVisible();

  await test.step('records attendance, with a deputy', async () => {
    await page.keyboard.press('t');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    await expect(page.getByText(/Vara/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('records the positions in a round', async () => {
    await page.keyboard.press('r');
    for (const position of ['1', '2', '3']) await page.keyboard.press(position);
    const decision = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
    await expect(decision).toContainText('Venter på godkjenning fra oppdragsgiveren til NAV');
    await tabTo(page, page.getByRole('textbox', { name: 'Merknad fra NAV' }), 'Shift+Tab');
    await page.keyboard.type('Gjelder bare 2027');
    await page.keyboard.press('Escape');
  });

  await test.step('records an agreement with a commitment, and one signature', async () => {
    await page.keyboard.press('a');
    await page.keyboard.type('Felles kurs');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vi holder kurset sammen.');
    for (let party = 0; party < 2; party += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
    await tabTo(page, page.getByRole('button', { name: 'Lag avtalen' }));
    await page.keyboard.press('Enter');
    const agreement = page.getByRole('article', { name: /Avtale A/ });
    await expect(agreement).toBeVisible();
    await tabTo(page, agreement.getByRole('button', { name: 'Fylkeskommunen signerer' }));
    await page.keyboard.press('Enter');
    await expect(agreement).toContainText('Fylkeskommunen har signert');
    await tabTo(page, agreement.getByText('Ny forpliktelse', { exact: true }).first());
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Stiller lokaler');
    await page.keyboard.press('Enter');
    await expect(agreement.getByText(/Stiller lokaler/)).toBeVisible();
    // The form is empty and focused for the next one.
    await expect(page.locator('input:focus')).toHaveValue('');
    await page.keyboard.press('Escape');
  });

  await test.step('records an action point, and a statement for the record', async () => {
    const point = page.getByRole('form', { name: 'Oppfølgingspunkt' });
    await page.keyboard.press('p');
    await expect(point.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Sende ut programmet');
    await page.keyboard.press('Enter');
    await expect(point.getByRole('combobox', { name: 'Ansvarlig' })).toBeFocused();
    await page.keyboard.type('NAV');
    await page.keyboard.press('Enter');
    await tabTo(page, point.getByRole('button', { name: 'Legg til' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Sende ut programmet/)).toBeVisible();
    await page.keyboard.press('Escape');
    const statement = page.getByRole('form', { name: 'Protokolltilførsel' });
    await page.keyboard.press('s');
    await expect(statement.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Vi ville gjerne sett en lengre frist.');
    await tabTo(page, statement.getByRole('combobox', { name: 'Fra', exact: true }));
    await page.keyboard.type('NAV');
    await page.keyboard.press('Enter');
    await tabTo(page, statement.getByRole('button', { name: 'Legg til' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/lengre frist/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('starts the next item, and undoes that', async () => {
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 2, name: 'Veivalg' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { level: 2, name: 'Strategien' })).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(page.getByRole('heading', { level: 2, name: 'Veivalg' })).toBeVisible();
  });

  await test.step('closes the meeting, and makes a Word file', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Hev møtet' }));
    await page.keyboard.press('Enter');
    const preview = page.frameLocator('iframe');
    await expect(preview.getByText('Vi holder kurset sammen.').first()).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Lag Word-dokument' }));
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /Last ned/ });
    await expect(link).toBeVisible();
    await tabTo(page, link);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  });
});

test('does not steal focus after a form was sent', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page
    .getByRole('button', { name: /Ny sak/ })
    .first()
    .click();
  const title = page.getByRole('textbox', { name: 'Tittel på saken' }).last();
  await title.fill('Ny sak');
  // In one step, before the answer can arrive.
  await title.evaluate((field: HTMLInputElement) => {
    field.form?.requestSubmit();
    document.querySelector('a')?.focus();
  });
  await expect(title).toHaveValue('');
  await expect(page.getByRole('link').first()).toBeFocused();
});

test('goes round the decision just written, not the one before, also before the host has answered', async ({
  page,
  meeting,
}) => {
  let isHeld = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/socket/, (socket) => {
    const host = socket.connectToServer();
    host.onMessage((message) => {
      const pass = () => socket.send(message);
      if (isHeld) held.push(pass);
      else pass();
    });
  });
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  const before = page.getByRole('article', { name: /^Vedtak (i sak 1\/2026|1\/2026-1)$/ });
  await expect(before).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();

  isHeld = true;
  await page.keyboard.press('d');
  await page.keyboard.type('Forumet venter.');
  await page.keyboard.press('Escape');
  const wording = page.getByRole('textbox', { name: 'Ordlyd i 1/2026-2' });
  await expect(wording).toHaveValue('Forumet venter.');
  await page.keyboard.press('r');
  await expect(before.getByRole('radio', { checked: true })).toHaveCount(0);

  isHeld = false;
  for (const pass of held) pass();
  const decision = page.getByRole('article', { name: 'Vedtak 1/2026-2' });
  await expect(decision.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(decision.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(before.getByRole('radio', { checked: true })).toHaveCount(0);
});
