import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { served } from '../support/serve.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Disk errors in the window: what is reported, that it is visible, and that work continues. */

const GONE = /^Fant ikke .*Den siste endringen er ikke lagret/;

test('reports a save error once, visible far down on a small screen', async ({ page, meeting }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const wording = page.getByRole('textbox', { name: /Ordlyd i/i });
  await wording.fill('Forumet vedtar strategien.');
  const undo = page.getByRole('button', { name: 'Angre: endring av vedtak' });
  await expect(undo).toBeEnabled();

  await rename(meeting.folder, `${meeting.folder}-borte`);
  await wording.press('End');
  await wording.pressSequentially(' Skrevet mens mappen er borte.');
  const said = page.getByText(GONE);
  await expect(said).toBeInViewport({ ratio: 1 });
  await expect(said).toHaveCount(1);
  await expectAccessible(page);
  // Text of double size makes the bar tall; it must not cover the focused element.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('.in-the-way');
      const focused = document.activeElement;
      if (!bar || !focused || bar.contains(focused)) return null;
      const covered = bar.getBoundingClientRect();
      const { bottom } = focused.getBoundingClientRect();
      const isBeneath = covered.top < bottom && bottom <= covered.bottom;
      return isBeneath ? focused.outerHTML : null;
    });
    expect(hidden).toBeNull();
  }

  await rename(`${meeting.folder}-borte`, meeting.folder);
  await expect(said).toHaveCount(0);
  await expect(wording).toHaveValue(/Skrevet mens mappen er borte\.$/);
});

test('reports a save error in the dialog, and saves when the disk returns', async ({
  page,
  serving,
}) => {
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  const dialog = page.getByRole('dialog');
  await rename(serving.folder, `${serving.folder}-borte`);
  await dialog.getByLabel('Navn på forumet').fill('Et nytt navn');
  await expect(dialog.getByText(GONE)).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'Lagre hele forumet som zip-fil' }).click();
  await expect(dialog.getByText(/^Fant ikke backups/)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await rename(`${serving.folder}-borte`, serving.folder);
  await expect(page.locator('header .name')).toHaveText('Et nytt navn');
  await expect(dialog.getByText(/^Fant ikke forum/)).toHaveCount(0);
});

test('saves what was written while another held the forum, once it is free', async ({
  page,
  serving,
}) => {
  const home = join(serving.folder, '..', 'second');
  await served(serving.folder, home, async ({ url }) => {
    await page.goto(url);
    const who = page.getByText(/har hatt forumet åpent siden/);
    await expect(who).toHaveCount(1);
    await page.getByRole('button', { name: 'Innstillinger' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Navn på forumet').fill('Skrevet av den andre');
    await expect(dialog.getByText(/har hatt forumet åpent siden/)).toBeInViewport({ ratio: 1 });

    const first = await page.context().newPage();
    await first.goto(serving.url);
    await first.getByRole('button', { name: 'Lukk forumet' }).click();
    await expect(page.locator('header .name')).toHaveText('Skrevet av den andre');
    await expect(who).toHaveCount(0);
  });
});

test('opens a forum at the top, where findings are shown', async ({ page, serving }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  await writeFile(join(serving.folder, 'forum (conflicted copy).json'), '{}');
  const form = page.locator('form', { hasText: 'Åpne et forum' });
  // A refusal appears where it happened.
  await form.getByRole('textbox').fill(join(serving.folder, 'meetings'));
  await form.getByRole('button', { name: 'Åpne', exact: true }).click();
  await expect(form.getByText('Det er ikke noe forum i')).toBeInViewport({ ratio: 1 });
  await form.getByRole('textbox').fill(serving.folder);
  await form.getByRole('button', { name: 'Åpne', exact: true }).click();
  await expect(page.getByText('Filen er ikke lest.')).toBeInViewport({ ratio: 1 });
});

test('reports an unreadable meeting, and shows it after a restore', async ({ page, meeting }) => {
  await page.goto(meeting.url);
  const settings = page.getByRole('button', { name: 'Innstillinger' });
  await settings.click();
  await page.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
  await expect(page.getByText('Sikkerhetskopien er tatt.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  const file = (ending: string) => join(meeting.folder, `meetings/m.${ending}`);
  for (const ending of ['json', 'json.bak', 'journal']) await writeFile(file(ending), 'ødelagt');
  await page.getByRole('button', { name: 'Prøveforum', exact: true }).click();
  const advice = page.getByText('Gjenopprett en sikkerhetskopi under Innstillinger');
  await expect(advice).toBeVisible();

  for (const view of ['minutes', 'run', 'prepare']) {
    await page.goto(`${meeting.origin}/#/meeting/m/${view}`);
    await expect(page.getByRole('main')).toHaveText(/^Møtet finnes ikke, eller filen kan ikke les/);
  }
  await settings.click();
  await page.getByRole('button', { name: 'Se hva som er annerledes' }).click();
  await page.getByRole('button', { name: /^Gjenopprett slik det var/ }).click();
  await expect(page.getByText('Forumet er gjenopprettet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møtet');
  await expect(advice).toHaveCount(0);
});
