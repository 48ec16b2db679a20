import type { Locator, Page } from '@playwright/test';
import { showBigScreen } from '../support/show-big-screen.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Plain texts in the window: what is typed or pasted is what is kept and shown, to the letter. */

const FIRST = 'Satsen er 3*4*5 kroner, se _vedlegg 1_.';
const LINES = [FIRST, '- **ikke** et punkt', '# 1. &amp; <b> \\ `x`'];
const TEXT = LINES.join('\n');

async function paste(page: Page, html: string, plain: string) {
  await page.evaluate(
    async ([rich, text]) => {
      const item = new ClipboardItem({
        'text/html': new Blob([rich ?? ''], { type: 'text/html' }),
        'text/plain': new Blob([text ?? ''], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    },
    [html, plain],
  );
  await page.keyboard.press('ControlOrMeta+v');
}

/** All letters, with the line breaks visible. */
async function expectShown(place: Locator, text: string) {
  await expect.poll(() => place.textContent()).toBe(text);
  await expect(place).toHaveCSS('white-space', 'pre-wrap');
}

// (D123)
test('keeps and shows a wording, an agreement and a statement as typed', async ({
  page,
  meeting,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(meeting.url);
  const wall = await page.context().newPage();
  await wall.goto(`${meeting.origin}/#/projector/m`);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await page.bringToFront();
  await showBigScreen(page);
  const record = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
  await expect(record.getByRole('toolbar')).toHaveCount(0);
  const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
  await wording.fill('');
  await page.keyboard.type(TEXT);
  await expect(wording).toHaveValue(TEXT);
  await page.keyboard.press('ControlOrMeta+b');
  await paste(page, '<p>og <b>mer</b></p>', ' og mer');
  await expect(wording).toHaveValue(`${TEXT} og mer`);
  await page.keyboard.press('Escape');

  await expectShown(wall.locator('.fit p'), `${TEXT} og mer`);

  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'Tittel på avtalen' }).fill(FIRST);
  await page.getByRole('textbox', { name: 'Tekst' }).fill(TEXT);
  await page.getByRole('checkbox', { name: 'NAV' }).check();
  await page.getByRole('checkbox', { name: 'Universitetet' }).check();
  await page.getByRole('button', { name: 'Lag avtalen' }).click();
  await expect(page.getByText(`Avtale A 1/2026: ${FIRST}`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Teksten i/ })).toHaveValue(TEXT);

  await page.keyboard.press('s');
  await page.getByRole('combobox', { name: 'Fra', exact: true }).fill('Fylkeskommunen');
  await page.getByRole('textbox', { name: 'Protokolltilførsel' }).fill(TEXT);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  const statement = page
    .getByRole('article', { name: 'Protokolltilførsler' })
    .getByRole('listitem')
    .locator('.as-typed');
  await expectShown(statement, `Fylkeskommunen: ${TEXT}`);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Endringslogg' }).click();
  const entry = page.getByRole('main').getByRole('listitem').first();
  await expect(entry.getByText(FIRST)).toBeVisible();
});
