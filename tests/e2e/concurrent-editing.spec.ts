import type { Page } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expect, test } from './served-forums.ts';

/** The chair and the secretary at the same time, and the big screen. */

test('loses nothing when two people edit one wording, and the big screen follows', async ({
  page,
  context,
  meeting,
}) => {
  await page.goto(meeting.url);
  const other = await context.newPage();
  const wall = await context.newPage();
  await wall.goto(`${meeting.origin}/#/projector/m`);
  for (const each of [page, other]) await each.goto(`${meeting.origin}/#/meeting/m/run`);
  await showBigScreen(page);
  const wordingIn = (each: Page) => each.getByRole('textbox', { name: /Ordlyd i/ });
  await wordingIn(page).focus();
  await page.keyboard.press('Home');
  await wordingIn(other).focus();
  await other.keyboard.press('Control+End');
  await Promise.all([
    page.keyboard.type('abcdefghijklmnopqrstuvwxyz', { delay: 15 }),
    other.keyboard.type('0123456789', { delay: 30 }),
  ]);
  const together = 'abcdefghijklmnopqrstuvwxyzForumet vedtar planen.0123456789';
  await expect(wordingIn(page)).toHaveValue(together);
  await expect(wordingIn(other)).toHaveValue(together);
  await expect(wall.getByText(together)).toBeVisible();
  // Each caret is still where its person was typing.
  await page.keyboard.type('!');
  await expect(wordingIn(other)).toHaveValue(together.replace('z', 'z!'));
});

test('names what is undone, and redoes it', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  await page.getByRole('button', { name: 'Utsett saken' }).click();
  await page.getByRole('button', { name: 'Angre: utsettelse av sak' }).click();
  await page.getByRole('button', { name: 'Gjør om: utsettelse av sak' }).click();
  await expect(page.getByRole('button', { name: 'Angre: utsettelse av sak' })).toBeEnabled();
});

test('sends what was written offline when the connection returns', async ({
  page,
  context,
  meeting,
}) => {
  await page.addInitScript(cable);
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const other = await context.newPage();
  await other.goto(`${meeting.origin}/#/meeting/m/run`);
  const wordingIn = (each: Page) => each.getByRole('textbox', { name: /Ordlyd i/ });
  await wordingIn(page).focus();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => window.pull?.(true));
  await expect(page.getByText(/mistet kontakten med programmet/)).toBeVisible();
  await page.keyboard.type(' Og det haster.');
  await wordingIn(other).fill('Hele forumet vedtar planen.');
  await page.evaluate(() => window.pull?.(false));
  await expect(page.getByText(/mistet kontakten med programmet/)).toHaveCount(0);
  for (const each of [page, other]) {
    await expect(wordingIn(each)).toHaveValue(/^Hele .*vedtar planen\. Og det haster\.$/);
  }
});

declare global {
  interface Window {
    pull?: (isOut: boolean) => void;
  }
}

/** Lets a test close the page's sockets and prevent new ones, like an unplugged cable. */
function cable(): void {
  const Real = WebSocket;
  const made: WebSocket[] = [];
  let out = false;
  window.pull = (isOut) => {
    out = isOut;
    if (isOut) for (const socket of made) socket.close();
  };
  window.WebSocket = class extends Real {
    constructor(url: string | URL) {
      super(out ? String(url).replace('/socket', '/nowhere') : url);
      made.push(this);
    }
  };
}
