import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, launchStandIn } from './app.ts';
import type { DesktopApp } from './desktop-app.ts';
import { onEachKind } from './on-each-kind.ts';
import { OUR_WINDOW, openMeeting } from './open-meeting.ts';

/** The connection between the window and the process that owns the data, in the shipped bundles. */

onEachKind((kind) => {
  let app: DesktopApp;
  let page: Page;
  test.beforeEach(async () => {
    app = await launch(kind);
    page = await app.window(OUR_WINDOW);
  });
  test.afterEach(() => app.close());

  test('sends a command through the bridge to the disk and back', async () => {
    const folder = join(app.home, 'nytt');
    await page.getByRole('textbox', { name: 'Navn på forumet' }).fill('Regionrådet');
    await page.getByRole('textbox', { name: 'Mappe', exact: true }).fill(folder);
    await page.getByRole('button', { name: 'Lag forumet' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Regionrådet' })).toBeVisible();
    await page.getByRole('tab', { name: 'Parter' }).click();
    await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Fagskolen');
    await page.getByRole('textbox', { name: 'Rolle og begrunnelse' }).fill('Utdanning');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await expect(page.getByText('Fagskolen', { exact: true })).toBeVisible();
    const files = (await readdir(folder)).filter((name) => name.startsWith('forum'));
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.join('')).toContain('Fagskolen');
  });

  test('opens the big screen in its own window, which follows the meeting', async () => {
    await openMeeting(app, page);
    await page.getByRole('button', { name: 'Vis på storskjerm' }).click();
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Strategien');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('d');
    await page.getByRole('textbox', { name: /Ordlyd i/ }).fill('Forumet vedtar strategien.');
    await expect(wall.getByText('Forumet vedtar strategien.')).toBeVisible();
  });

  test('saves the minutes where people choose, opens them and shows the folder', async () => {
    await openMeeting(app, page);
    await page.getByRole('link', { name: 'Referat' }).click();
    const path = join(app.home, 'mitt referat.docx');
    await app.answerDialogs(path);
    await page.getByRole('button', { name: 'Lag Word-dokument' }).click();
    await page.getByRole('button', { name: 'Åpne', exact: true }).click();
    await page.getByRole('button', { name: 'Vis i mappen' }).click();
    await expect.poll(() => app.seen()).toMatchObject({ opened: [path], shown: [path] });
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  });

  test('makes a PDF with the app’s own Chromium', async () => {
    await openMeeting(app, page);
    await page.getByRole('link', { name: 'Referat' }).click();
    await page.getByRole('combobox', { name: 'Format' }).selectOption('PDF (.pdf)');
    const path = join(app.home, 'mitt referat.pdf');
    await app.answerDialogs(path);
    await page.getByRole('button', { name: 'Lag filen' }).click();
    await page.getByRole('button', { name: 'Åpne', exact: true }).click();
    await expect.poll(() => app.seen()).toMatchObject({ opened: [path] });
    const pdf = (await readFile(path)).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (nb)');
    const addresses = app.pages().map((each) => each.url());
    expect(addresses.filter((each) => each.includes('print'))).toEqual([]);
  });

  test('saves the partners where people choose', async () => {
    await openMeeting(app, page);
    await page.evaluate(() => location.assign('#/partners'));
    const path = join(app.home, 'partene våre.xlsx');
    await app.answerDialogs(path);
    await page.getByRole('button', { name: 'Lagre som Excel' }).click();
    await page.getByRole('button', { name: 'Vis i mappen' }).click();
    await expect.poll(() => app.seen()).toMatchObject({ shown: [path] });
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  });

  test('lets the window reach nothing but the service', async () => {
    for (const preferences of await app.preferences()) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      });
    }
    const keys = await page.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      Object.keys(window.forum ?? {}).join(),
    ]);
    expect(keys).toEqual(['undefined', 'undefined', 'send,onMessage']);
    const address = page.url();
    await page.evaluate(() => window.open('https://example.org/'));
    await page.evaluate(() => window.open('file:///etc/passwd'));
    await expect.poll(async () => (await app.seen()).external).toEqual(['https://example.org/']);
    await page.evaluate(() => location.assign('https://example.org/'));
    await expect(page.getByRole('button', { name: 'Lag forumet' })).toBeVisible();
    expect(page.url()).toBe(address);
    await expect(page.evaluate(() => fetch('https://example.org/'))).rejects.toThrow();
  });
});

test('answers only our page, and grants no permissions', async () => {
  const app = await launchStandIn();
  const page = await app.window(OUR_WINDOW);
  expect(await app.ask('seen')).toMatchObject({
    sandboxed: true,
    switches: [...(process.platform === 'linux' ? ['password-store=basic'] : []), 'lang=nb'],
  });
  await app.ask('forge', 'https://evil.example/');
  await app.ask('forge', 'app://forum.evil.example/');
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('Nynorsk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  const settings = () => readFile(join(app.home, 'settings.json'), 'utf8').catch(() => '');
  await expect.poll(settings).toContain('"language": "nn"');
  for (const permission of ['media', 'geolocation', 'notifications', 'fullscreen']) {
    expect(await app.ask('permission', permission)).toBe(false);
  }
  await app.close();
});
