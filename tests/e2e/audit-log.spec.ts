import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { serveHere } from '../support/serve-here.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** The change log in the window, and the warning about a changed approved meeting. */

test('lists typed, undone and done changes in the change log, by person, kind and words', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run`);
  const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
  await wording.fill('Forumet vedtar strategien.');
  await expect(page.getByRole('button', { name: 'Angre: endring av vedtak' })).toBeEnabled();

  // By keyboard, from the meeting.
  const log = page.getByRole('link', { name: 'Endringslogg' });
  await log.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Endringslogg: Møtet');
  const entries = page.getByRole('main').getByRole('listitem');
  const first = entries.first();
  await expect(first).toContainText('Endring av vedtak');
  await expect(first).toContainText('Sak 1/2026 Strategien · Vedtak 1/2026-1');
  await expect(first.locator('del')).toHaveText('planen');
  await expect(first.locator('ins')).toHaveText('strategien');
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Gjelder' }).selectOption('Oppmøte og talere');
  await expect(page.getByRole('status')).toHaveText('Viser 3 endringer.');
  await page.getByRole('combobox', { name: 'Gjelder' }).selectOption('Alt');
  await page.getByRole('textbox', { name: 'Søk i endringene' }).fill('strategien endring');
  await expect(entries).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Søk i endringene' }).fill('finnes ikke');
  await expect(page.getByRole('status')).toHaveText('Ingen endringer å vise.');

  await page.goto(`${meeting.origin}/#/`);
  await page.getByRole('link', { name: 'Endringslogg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Endringslogg for forumet');
  await expect(entries.first()).toContainText('Nytt tiltak');
});

test('warns on opening an approved meeting that was changed by hand', async ({ page }) => {
  await serveHere(approved, async ({ url, origin }) => {
    await page.goto(url);
    await page.goto(`${origin}/#/meeting/m/minutes`);
    await expect(page.getByText(/Tittel er «Noe annet», men ble godkjent som/)).toBeVisible();
    await expect(
      page.getByText(/gjenopprette en sikkerhetskopi fra etter at referatet/),
    ).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});

async function approved(folder: string): Promise<void> {
  await createForum(folder, { name: 'F', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(folder, { author: 'test' });
  for (const command of EVERY_COMMAND) await service.execute(command);
  await close();
  const file = join(folder, 'meetings', 'm.json');
  const meeting = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...meeting, title: 'Noe annet' }));
}
