import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, launchStandIn } from './app.ts';
import type { DesktopApp, StandIn } from './desktop-app.ts';
import { onEachKind } from './on-each-kind.ts';
import { OUR_WINDOW, openMeeting } from './open-meeting.ts';
import { display } from './stand-in/screen.ts';

/** The big screen on the desktop: it takes no focus, keeps the displays awake and follows them. */

const SHOW = 'Vis på storskjerm';
const CLOSE = 'Lukk storskjermen';
const BUILT_IN = { x: 0, y: 0, width: 1280, height: 800 };
const EPSON = { x: 1280, y: 0, width: 1920, height: 1080 };

onEachKind((kind) => {
  let app: DesktopApp;
  let page: Page;
  test.beforeEach(async () => {
    app = await launch(kind);
    page = await app.window(OUR_WINDOW);
    await openMeeting(app, page);
  });
  test.afterEach(() => app.close());

  test('opens without taking the keyboard focus from the chair', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    await expect.poll(() => keyboard(app)).toEqual({ chair: true, wall: false });
    await page.keyboard.press('d');
    await page.keyboard.type('Forumet vedtar strategien.');
    await expect(wall.getByText('Forumet vedtar strategien.')).toBeVisible();
  });

  test('keeps the displays awake until it is closed by button, Esc or the system', async () => {
    expect(await app.blockers()).toBe(0);
    for (const close of [
      () => page.getByRole('button', { name: CLOSE }).click(),
      // The window closes on the key, perhaps before Playwright has released it.
      async () => (await app.window(/projector/)).keyboard.press('Escape').catch(() => undefined),
      async () => (await app.window(/projector/)).close(),
    ]) {
      await page.getByRole('button', { name: SHOW }).click();
      await expect(page.getByRole('button', { name: CLOSE })).toBeVisible();
      await (await app.window(/projector/)).getByRole('heading', { level: 1 }).waitFor();
      expect(await app.blockers()).toBe(1);
      await close();
      await expect(page.getByRole('button', { name: SHOW })).toBeVisible();
      expect(await app.blockers()).toBe(0);
      await gone(app);
    }
  });

  test('shows the meeting, and can give no command', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    const asked = (method: string, ...args: unknown[]) => wall.evaluate(ask, { method, args });
    expect(await asked('hello')).toHaveProperty('result.language');
    for (const [method, ...args] of [
      ['execute', { do: 'setForum', name: 'Et annet navn' }],
      ['setWall', { blank: true }],
      ['subscribe', 'forum'],
      ['subscribe', 'meeting:m'],
    ] as const) {
      expect(await asked(method, ...args)).toHaveProperty('error.code', 'invalid');
    }
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
  });

  test('closes with the forum', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    await app.window(/projector/);
    await page.getByRole('button', { name: 'Lukk forumet' }).click();
    await expect.poll(async () => (await walls(app)).length).toBe(0);
    expect(await app.blockers()).toBe(0);
  });
});

test.describe('when displays are connected and disconnected', () => {
  let app: StandIn;
  let page: Page;
  test.beforeEach(async () => {
    app = await launchStandIn();
    page = await app.window(OUR_WINDOW);
    await openMeeting(app, page);
  });
  test.afterEach(() => app.close());

  test('fills the display without the chair’s window, and names it', async () => {
    const button = page.getByRole('button', { name: SHOW });
    await expect(button).toHaveAttribute('title', 'EPSON (1920 × 1080)');
    await button.click();
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON, isFull: true }]);
    await expect(page.getByRole('combobox', { name: 'Skjerm for storskjermen' })).toHaveCount(0);
  });

  test('hides while its display is disconnected, and returns to it without a click', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    await expect.poll(async () => (await walls(app)).length).toBe(1);
    await app.ask('unplug', '2');
    await gone(app);
    await expect(page.getByText('Skjermen som viste storskjermen, er koblet fra.')).toBeVisible();
    await expect(page.getByRole('button', { name: CLOSE })).toBeVisible();
    expect(await app.blockers()).toBe(1);
    await plug(app, 2, 'EPSON', EPSON);
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON, isFull: true }]);
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    expect(await keyboard(app)).toEqual({ chair: true, wall: false });
    await expect(page.getByText('er koblet fra.')).toHaveCount(0);
  });

  test('is an ordinary window on the only display, and moves to a newly connected one', async () => {
    await app.ask('unplug', '2');
    await page.getByRole('button', { name: SHOW }).click();
    await expect(page.getByText('Maskinen har bare én skjerm')).toBeVisible();
    await expect.poll(() => walls(app)).toMatchObject([{ isFull: false, isVisible: true }]);
    expect(await keyboard(app)).toEqual({ chair: true, wall: false });
    await plug(app, 3, 'Canon', EPSON);
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON, isFull: true }]);
    await expect(page.getByText('Maskinen har bare én skjerm')).toHaveCount(0);
  });

  test('does not move automatically to a display that was already connected', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    await plug(app, 3, 'Desk', { x: 3200, y: 0, width: 1600, height: 1200 });
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON }]);
    await app.ask('unplug', '2');
    await expect.poll(() => walls(app)).toEqual([]);
    const choice = page.getByRole('combobox', { name: 'Skjerm for storskjermen' });
    await choice.selectOption('Desk (1600 × 1200)');
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: { x: 3200 }, isFull: true }]);
  });

  test('never covers the chair’s window when its display is disconnected', async () => {
    await app.ask('moveChair', JSON.stringify({ x: 1300, y: 20, width: 1280, height: 800 }));
    await expect(page.getByRole('button', { name: SHOW })).toHaveAttribute('title', /Built-in/);
    await page.getByRole('button', { name: SHOW }).click();
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: BUILT_IN, isFull: true }]);
    await app.ask('unplug', '2');
    await expect.poll(() => walls(app)).toEqual([]);
  });

  test('fills its display again after a change of size', async () => {
    await page.getByRole('button', { name: SHOW }).click();
    const smaller = { ...EPSON, width: 1024, height: 768 };
    await app.ask('change', JSON.stringify(display(2, 'EPSON', smaller)));
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: smaller, isFull: true }]);
  });

  test('goes to the chosen one of three displays, from window or menu, and remembers it', async () => {
    await plug(app, 3, 'Canon', { x: 3200, y: 0, width: 1024, height: 768 });
    const choice = page.getByRole('combobox', { name: 'Skjerm for storskjermen' });
    await expect(choice.getByRole('option')).toHaveText([
      'EPSON (1920 × 1080)',
      'Canon (1024 × 768)',
    ]);
    await choice.selectOption('Canon (1024 × 768)');
    await page.getByRole('button', { name: SHOW }).click();
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: { x: 3200 }, isFull: true }]);
    const settings = await readFile(join(app.home, 'settings.json'), 'utf8');
    expect(JSON.parse(settings)).toMatchObject({ projectorDisplay: { id: 3, name: 'Canon' } });
    await app.choose('app', 'EPSON (1920 × 1080)');
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON, isFull: true }]);
    await expect(choice).toHaveValue('2');
    await app.choose('app', CLOSE);
    await gone(app);
    await app.choose('app', SHOW);
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    await expect.poll(() => walls(app)).toMatchObject([{ bounds: EPSON, isFull: true }]);
  });

  test('can be dragged where a program may not place its windows (Wayland)', async () => {
    await app.ask('windowSystem', 'wayland');
    await page.getByRole('button', { name: SHOW }).click();
    await expect(page.getByText('Dra vinduet med storskjermen')).toBeVisible();
    const wall = await app.window(/projector/);
    await wall.getByText('Dra vinduet dit det skal stå').dblclick();
    await expect.poll(() => walls(app)).toMatchObject([{ isFull: true }]);
    await expect(wall.getByText('Dra vinduet dit det skal stå')).toHaveCount(0);
    await expect(page.getByText('Dra vinduet med storskjermen')).toHaveCount(0);
    await app.ask('unplug', '2');
    await expect.poll(() => walls(app)).toMatchObject([{ isFull: false }]);
  });
});

/** In the page: sends a message to the host, and returns the answer. */
function ask(call: { method: string; args: unknown[] }): Promise<unknown> {
  const id = 1_000_000 + Math.floor(Math.random() * 1_000_000);
  return new Promise((resolve) => {
    window.forum?.onMessage((message) => {
      if ('id' in message && message.id === id) resolve(message);
    });
    window.forum?.send({ id, ...call });
  });
}

async function plug(app: StandIn, id: number, label: string, bounds: typeof EPSON): Promise<void> {
  await app.ask('plug', JSON.stringify(display(id, label, bounds)));
}

/** The window, and its page, which the stand-in closes a little later. */
async function gone(app: DesktopApp): Promise<void> {
  await expect.poll(() => walls(app)).toEqual([]);
  const pages = () => app.pages().filter((each) => each.url().includes('projector'));
  await expect.poll(pages).toEqual([]);
}

async function walls(app: DesktopApp) {
  return (await app.windows()).filter(({ url }) => url.includes('projector'));
}

async function keyboard(app: DesktopApp) {
  const windows = await app.windows();
  const has = (isWall: boolean) =>
    windows.some((each) => each.isFocused && each.url.includes('projector') === isWall);
  return { chair: has(false), wall: has(true) };
}
