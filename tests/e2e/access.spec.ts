import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Which address admits a page, and what the page may do. */

const NO_ACCESS = /har ikke tilgang til forumet/;

async function inAnotherBrowser(browser: Browser, address: string) {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('lets one browser in, once, and removes the key from the address bar', async ({
  page,
  browser,
  meeting,
}) => {
  await page.goto(meeting.url);
  const isIn = page.getByRole('tab', { name: 'Møter' });
  await expect(isIn).toBeVisible();
  expect(page.url()).toBe(`${meeting.origin}/`);
  await page.goBack();
  expect(page.url()).not.toContain('key');
  await page.goForward();

  await page.reload();
  await expect(isIn).toBeVisible();
  // The same address again, in the admitted browser.
  await page.goto('about:blank');
  await page.goto(meeting.url);
  await expect(isIn).toBeVisible();

  const other = await inAnotherBrowser(browser, meeting.url);
  await expect(other.getByText(NO_ACCESS)).toBeVisible();
  await other.goto((await meeting.newAddresses()).url);
  await expect(other.getByRole('tab', { name: 'Møter' })).toBeVisible();
  await other.context().close();
});

test('keeps the next page that a user opens after entering the same address again', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
  let welcomes = 0;
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"welcome"')) welcomes += 1;
    }),
  );
  // One address is used up, and the other is new.
  for (const url of [meeting.url, (await meeting.newAddresses()).url]) {
    const before = welcomes;
    await page.goto(url);
    await page.goto(`${meeting.origin}/#/meeting/m/run`);
    await expect.poll(() => welcomes).toBe(before + 1);
    await expect(page.getByRole('heading', { level: 1, name: 'Møtet' })).toBeVisible();
    expect(page.url()).toBe(`${meeting.origin}/#/meeting/m/run`);
    await expect(page.locator('body')).toHaveAttribute('data-loaded', 'once');
  }
  // The save uses the new connection.
  await page.getByRole('textbox', { name: /Ordlyd i/ }).fill('Forumet vedtar strategien.');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('Forumet vedtar strategien.').first()).toBeVisible();
});

test('admits a page that opens its address again before the host has answered', async ({
  page,
  meeting,
}) => {
  const { promise: isTaken, resolve: taken } = Promise.withResolvers<void>();
  // The host accepts the key, but the page is gone before the answer.
  let isFirst = true;
  await page.routeWebSocket(/socket/, (socket) => {
    const host = socket.connectToServer();
    if (isFirst) host.onMessage(() => taken());
    isFirst = false;
  });
  await page.goto(meeting.url);
  await isTaken;
  await page.goto('about:blank');
  await page.goto(meeting.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
});

test('turns a page into the one that its new address is for', async ({ page, meeting }) => {
  const isWhole = page.getByRole('tab', { name: 'Møter' });
  await page.goto(meeting.url);
  await expect(isWhole).toBeVisible();
  const { url, projector } = await meeting.newAddresses();
  await page.goto(projector);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/viser ingenting/);
  await expect(isWhole).toHaveCount(0);
  await page.goto(url);
  await expect(isWhole).toBeVisible();
});

test('admits a page without a key only after its browser was admitted', async ({
  browser,
  meeting,
}) => {
  const first = await inAnotherBrowser(browser, meeting.origin);
  await expect(first.getByText(NO_ACCESS)).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(meeting.url);
  await expect(first.getByRole('tab', { name: 'Møter' })).toBeVisible();
  await first.context().close();
});

test('admits other tabs of the same browser', async ({ page, context, meeting }) => {
  await page.goto(meeting.url);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Møtet', exact: true }).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab.getByRole('heading', { level: 1, name: 'Møtet' })).toBeVisible();
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    tab.getByRole('link', { name: 'Vis på storskjerm' }).click(),
  ]);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
  // The big screen's page cannot change the meeting, whatever people try.
  await expect(wall.getByRole('textbox')).toHaveCount(0);
  await wall.reload();
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
});

test('shows only the big screen at its own address', async ({ page, browser, meeting }) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  await showBigScreen(page);
  const { projector } = await meeting.newAddresses();
  const screen = await inAnotherBrowser(browser, projector);
  const heading = screen.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Strategien');
  for (const address of ['#/', '#/meeting/m/run', '#/projector/m', '#/meeting/m/minutes']) {
    // Goes through another page, because a change of the hash alone does not load a page.
    await screen.goto('about:blank');
    await screen.goto(`${meeting.origin}/${address}`);
    await expect(heading).toHaveText('Strategien');
    await expect(screen.getByRole('textbox')).toHaveCount(0);
  }
  await screen.context().close();
});

test('sends nothing to a page of another port, which opens no socket', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await expect(page.getByRole('tab', { name: 'Møter' })).toBeVisible();
  const sent: unknown[] = [];
  const other = createServer((request, response) => {
    sent.push(request.headers.cookie);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Other</title>');
  });
  await once(other.listen(0, '127.0.0.1'), 'listening');
  try {
    const { port } = other.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(sent[0]).toBeUndefined();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.evaluate(triedSocket, meeting.origin)).toBe('refused');
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

function triedSocket(origin: Serving['origin']): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
    socket.onopen = () => resolve('opened');
    socket.onerror = () => resolve('refused');
  });
}
