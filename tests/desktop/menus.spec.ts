import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { launch, launchStandIn } from './app.ts';
import type { DesktopApp } from './desktop-app.ts';
import { onEachKind } from './on-each-kind.ts';
import { OUR_WINDOW, openMeeting } from './open-meeting.ts';

/** Menus, spelling, zoom, and places of windows and dialogs, in the shipped bundles. */

onEachKind((kind) => {
  let app: DesktopApp;
  let page: Page;
  test.beforeEach(async () => {
    app = await launch(kind);
    page = await started(app);
  });
  test.afterEach(() => app.close());

  test('undoes in the menu what the shortcut undoes in a meeting, and names it', async () => {
    await openMeeting(app, page);
    await expect.poll(() => item(app, /^Angre/)).toMatchObject({ isEnabled: false });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('d');
    const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
    await wording.fill('Forumet vedtar strategien.');
    await expect.poll(() => named(app, /^Angre/)).toBe('Angre skriving');
    await page.keyboard.press('Escape');
    const undo = 'Angre: nytt vedtak';
    await expect.poll(() => named(app, /^Angre/)).toBe(undo);
    await expect(page.getByRole('button', { name: undo })).toBeEnabled();
    await app.choose('app', undo);
    await expect.poll(() => named(app, /^Angre/)).toBe('Angre: start av sak');
    const redo = 'Gjør om: nytt vedtak';
    await expect.poll(() => item(app, /^Gjør om/)).toMatchObject({ isEnabled: true });
    await app.choose('app', redo);
    await expect.poll(() => named(app, /^Angre/)).toBe(undo);
    await expect(wording).toHaveValue('Forumet vedtar strategien.');
  });

  test('undoes typing from the menu in a text field, not the meeting', async () => {
    await openMeeting(app, page);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('d');
    const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
    await wording.pressSequentially('Forumet');
    // Otherwise later changes would look like typing to undo.
    await expect(wording).toHaveValue('Forumet');
    await expect.poll(() => named(app, /^Angre/)).toBe('Angre skriving');
    await app.choose('app', 'Angre skriving');
    await expect(wording).not.toHaveValue('Forumet');
    await app.choose('app', 'Gjør om skriving');
    await expect(wording).toHaveValue('Forumet');

    const notes = page.getByRole('textbox', { name: /^Notat/ });
    await notes.click();
    await page.keyboard.type('Saken');
    await expect(notes).toContainText('Saken');
    await app.choose('app', 'Angre skriving');
    await expect(notes).not.toContainText('Saken');
    await app.choose('app', 'Gjør om skriving');
    await expect(notes).toContainText('Saken');
    await expect(wording).toHaveValue('Forumet');
  });

  test('offers a menu in text: copies the selection, and pastes it as text in the notes', async () => {
    await openMeeting(app, page);
    const notes = page.getByRole('textbox', { name: /^Notat/ });
    await notes.click();
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('Viktig');
    await page.keyboard.press('ControlOrMeta+a');
    await notes.locator('strong').click({ button: 'right' });
    await expect
      .poll(async () => (await app.items('context')).map(({ path }) => path.at(-1)))
      .toEqual(['Klipp ut', 'Kopier', 'Lim inn', 'Lim inn som tekst', 'Merk alt']);
    await page.keyboard.press('ControlOrMeta+a');
    await app.choose('context', 'Kopier');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+b');
    await app.choose('context', 'Lim inn som tekst');
    await expect(notes.locator('p').last()).toHaveText('Viktig');
    await expect(notes.locator('strong')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await app.choose('context', 'Lim inn');
    await expect(notes.locator('strong')).toHaveCount(2);
  });

  test('reports in the window a forum that cannot be opened', async () => {
    const folder = join(app.home, 'tom');
    await mkdir(folder);
    await app.answerDialogs(folder);
    await app.choose('app', 'Åpne forum …');
    await expect(page.locator('.in-the-way')).toContainText(folder);
  });

  test('zooms the window and the big screen independently', async () => {
    await openMeeting(app, page);
    await page.getByRole('button', { name: 'Vis på storskjerm' }).click();
    const wall = await app.window(/projector/);
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
    const zooms = async () => {
      const shown = await app.windows();
      const zoomOf = (isWall: boolean) =>
        shown.find(({ url }) => url.includes('projector') === isWall)?.zoom;
      return { control: zoomOf(false), wall: zoomOf(true) };
    };
    await app.bringToFront('#/meeting');
    await app.choose('app', 'Større');
    await expect.poll(zooms).toEqual({ control: 0.5, wall: 0 });
    await app.bringToFront('projector');
    await app.choose('app', 'Mindre');
    await expect.poll(zooms).toEqual({ control: 0.5, wall: -0.5 });
    await app.crash('projector');
    await expect.poll(() => app.log()).toContain('big screen: is back');
    await expect.poll(zooms).toEqual({ control: 0.5, wall: -0.5 });
  });

  test('opens dialogs in the documents folder, then where each was last used', async () => {
    const [one, other] = [join(app.home, 'a', 'forum'), join(app.home, 'b', 'tom')];
    await createForum(one, { name: 'Prøveforum', language: 'nb', author: 'test' });
    await mkdir(other, { recursive: true });
    await app.answerDialogs(other);
    await app.choose('app', 'Åpne forum …');
    await expect(page.locator('.in-the-way')).toContainText('tom');
    await app.answerDialogs(one);
    await app.choose('app', 'Åpne forum …');
    await expect(page.getByRole('heading', { level: 1, name: 'Prøveforum' })).toBeVisible();
    await app.choose('app', 'Åpne forum …');
    const dialogs = async () => (await app.seen()).dialogs;
    await expect
      .poll(dialogs)
      .toEqual([
        kind === 'stand-in' ? join(app.home, 'documents') : expect.any(String),
        join(app.home, 'b'),
        join(app.home, 'a'),
      ]);
  });

  test('opens the window where it was, always within the displays', async () => {
    const bounds = { x: 40, y: 30, width: 900, height: 600 };
    await app.moveTo(bounds);
    const { home } = app;
    await app.close({ keepHome: true });
    app = await launch(kind, { home });
    await started(app);
    expect(await app.windows()).toMatchObject([{ bounds, isMaximized: false }]);
    await app.moveTo({ x: -9_000, y: -9_000, width: 900, height: 600 });
    await app.close({ keepHome: true });
    app = await launch(kind, { home });
    await started(app);
    const [there] = await app.windows();
    expect(there?.bounds.x).toBeGreaterThanOrEqual(0);
    expect(there?.bounds.y).toBeGreaterThanOrEqual(0);
  });
});

test('fetches no dictionary: points Electron to a place without any', async () => {
  const app = await launchStandIn();
  await started(app);
  expect(await app.ask('seen')).toMatchObject({
    spelling: { from: 'app://dictionaries/', languages: [] },
  });
  for (const preferences of await app.preferences()) {
    expect(preferences).toMatchObject({ spellcheck: false });
  }
  await app.close();
});

test('checks spelling in the language of the meeting on Windows', async () => {
  const app = await launchStandIn({ platform: 'win32' });
  const page = await started(app);
  const languages = async () =>
    ((await app.ask('seen')) as { spelling: { languages: string[] } }).spelling.languages;
  await expect.poll(languages).toEqual(['nb']);
  await openMeeting(app, page, 'en');
  await expect.poll(languages).toEqual(['en-US']);
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('Nynorsk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect.poll(languages).toEqual(['en-US']);
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  await expect.poll(languages).toEqual([]);
  await app.close();
});

test('replaces a misspelt word, or adds it to the dictionary', async () => {
  const app = await launchStandIn();
  const page = await started(app);
  const field = page.getByRole('textbox', { name: 'Navn på forumet' });
  await field.evaluate((element) => {
    element.setAttribute('data-misspelled', 'radet');
    element.setAttribute('data-suggested', 'rådet');
  });
  await field.click({ button: 'right' });
  await expect.poll(() => app.items('context')).not.toEqual([]);
  await app.choose('context', 'rådet');
  await app.choose('context', 'Legg til i ordlisten');
  expect(await app.ask('seen')).toMatchObject({ words: ['rådet', 'radet'] });
  await app.close();
});

test('remembers the window’s place even when quitting right after a move', async () => {
  const app = await launchStandIn();
  await started(app);
  await app.moveTo({ x: 7, y: 8, width: 600, height: 500 });
  await app.close({ keepHome: true });
  const settings = JSON.parse(await readFile(join(app.home, 'settings.json'), 'utf8'));
  expect(settings.place).toEqual({ x: 7, y: 8, width: 600, height: 500, isMaximized: false });
});

/** The window, once it is usable. */
async function started(app: DesktopApp): Promise<Page> {
  const page = await app.window(OUR_WINDOW);
  await expect(page.getByRole('button', { name: 'Lag forumet' })).toBeVisible();
  return page;
}

async function item(app: DesktopApp, name: RegExp) {
  return (await app.items('app')).find(({ path }) => name.test(path.at(-1) ?? ''));
}

async function named(app: DesktopApp, name: RegExp): Promise<string | undefined> {
  return (await item(app, name))?.path.at(-1);
}
