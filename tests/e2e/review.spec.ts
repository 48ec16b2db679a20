import type { Page } from '@playwright/test';
import { renderDocx } from '../../src-main/documents/formats.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EditedWord } from '../support/edited-word.ts';
import { serveHere } from '../support/serve-here.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** The minutes return with partners' edits, and are reviewed without a mouse. */

async function minutesFrom({ folder }: Serving): Promise<Uint8Array> {
  const forum = await openForumService(folder, { author: 'test', readOnly: true });
  const docx = await renderDocx(await forum.documentTree('m', {}));
  await forum.close();
  return docx;
}

async function edited(serving: Serving): Promise<Buffer> {
  const word = new EditedWord(await minutesFrom(serving))
    .comment('Forumet', 'Hele forumet?', 'Universitetet', 'Ja, alle.')
    .replace('vedtar', 'godkjenner', 'Fylkeskommunen')
    .replace('planen.', 'planen for året.', 'NAV')
    .retype('Punkt', 'Nytt punkt')
    .replace('Fylkeskommunen', 'Fylket', 'NAV');
  return Buffer.from(word.save());
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Hent merknader fra fil' }).press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function open(page: Page, { url, origin }: Serving): Promise<void> {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/m/minutes`);
}

test('accepts or rejects each change, and handles each comment, by keyboard alone', async ({
  page,
  meeting,
}) => {
  await open(page, meeting);
  await choose(page, 'feil.docx', Buffer.from('hei'));
  await expect(page.getByText('Filen er ikke et Word-dokument (.docx).')).toBeVisible();
  await choose(page, 'referat.docx', await edited(meeting));
  const list = page.getByRole('region', { name: 'Hent merknader fra fil' });
  await expect(list.getByRole('heading', { name: 'Merknader i «referat.docx»' })).toBeFocused();
  await expect(list.getByRole('status')).toHaveText('0 av 5 er behandlet');
  const cards = list.getByRole('article');
  const card = (text: string) => cards.filter({ hasText: text });
  await expect(card('Uten sporing')).toContainText('Ukjent forfatter');
  await expect(list.getByRole('heading', { level: 3 }).last()).toHaveText(
    'Kan ikke plasseres under en sak',
  );

  await card('Hele forumet?').getByRole('button').focus();
  await expect(card('Hele forumet?')).toContainText('Ja, alle.');
  await page.keyboard.press('b');
  await expect(card('Hele forumet?')).toContainText('✓ Behandlet');
  const change = card('godkjenner');
  await change.getByRole('button', { name: 'Godta' }).focus();
  await page.keyboard.press('t');
  await expect(change).toContainText('✓ Godtatt');
  await expect(change).toBeFocused();
  const second = card('planen for året');
  await second.getByRole('button', { name: 'Godta' }).press('Enter');
  await expect(second).toContainText('✓ Godtatt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('l');
  await expect(card('Uten sporing')).toContainText('Avvist');
  await expect(list.getByRole('status')).toHaveText('4 av 5 er behandlet');

  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await expect(page.getByText('Forumet godkjenner planen for året.').first()).toBeVisible();
  await page.goto(`${meeting.origin}/#/meeting/m/minutes`);
  await expect(list.getByRole('status')).toHaveText('4 av 5 er behandlet');
});

test('accepts an action point by key; a statement explains why not, and links to its item', async ({
  page,
}) => {
  await serveHere(withRecord, async (serving) => {
    await open(page, serving);
    const word = new EditedWord(await minutesFrom(serving))
      .replace('utkast', 'et utkast', 'NAV')
      .replace('for kort', 'altfor kort', 'Universitetet');
    await choose(page, 'referat.docx', Buffer.from(word.save()));
    const point = page.getByRole('article', { name: 'Oppfølgingspunkt' });
    await point.getByRole('button', { name: 'Godta' }).focus();
    await page.keyboard.press('t');
    await expect(point).toContainText('✓ Godtatt');
    const statement = page.getByRole('article', { name: 'Protokolltilførsel' });
    await expect(statement.getByRole('button', { name: 'Godta' })).toHaveCount(0);
    await expect(statement).toContainText('En protokolltilførsel kan ikke endres.');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/record.png` });
    await statement.getByRole('link', { name: 'Gå til saken' }).press('Enter');
    await expect(page).toHaveURL(/#\/meeting\/m\/run\/s$/);
    await expect(page.getByText('Lager et utkast til plan.').first()).toBeVisible();
  });
});

/** A finished meeting with an action point and a statement. */
async function withRecord(folder: string): Promise<void> {
  await createForum(folder, { name: 'Prøveforum', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(folder, { author: 'test' });
  const at = '2026-11-23T09:00:00+01:00';
  const partner = { role: 'r', authority: 'decides', joined: '2020-01-01' };
  const meeting = [
    { do: 'addItem', id: 's', section: 'status', title: 'Strategien', kind: 'decision' },
    { do: 'conveneMeeting', at },
    { do: 'openMeeting', at },
    { do: 'addActionPoint', item: 's', what: 'Lager utkast til plan.', owner: 'uni' },
    { do: 'addStatement', item: 's', partner: 'uni', text: 'Fristen er for kort.' },
    { do: 'closeMeeting', at },
  ].map((command) => ({ meeting: 'm', ...command }));
  for (const command of [
    { do: 'addPartner', id: 'uni', name: 'Universitetet', ...partner },
    { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: at, template: 'blank' },
    ...meeting,
  ]) {
    const answer = await service.execute(command);
    if (!answer.ok) throw new Error(answer.message);
  }
  await close();
}

test('recalls circulated minutes before applying anything', async ({ page, meeting }) => {
  await open(page, meeting);
  await page.getByRole('button', { name: 'Hev møtet' }).press('Enter');
  await page.getByRole('button', { name: 'Send ut referatet' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Godkjenn referatet' })).toBeVisible();
  await choose(page, 'referat.docx', await edited(meeting));
  const take = page.getByRole('button', { name: 'Godta' }).first();
  await expect(take).toBeDisabled();
  await page.getByRole('button', { name: 'Kall tilbake referatet' }).press('Enter');
  await expect(take).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Send ut referatet' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`keeps the review accessible, ${colorScheme}`, async ({ page, meeting }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, meeting);
    await choose(page, 'referat.docx', await edited(meeting));
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await expectAccessible(page);
    if (process.env.SHOTS) {
      await page.screenshot({
        path: `${process.env.SHOTS}/narrow-${colorScheme}.png`,
        fullPage: true,
      });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.screenshot({
        path: `${process.env.SHOTS}/wide-${colorScheme}.png`,
        fullPage: true,
      });
    }
  });
}
