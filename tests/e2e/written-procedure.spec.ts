import { expectAccessible } from './axe.ts';
import { expect, test } from './served-forums.ts';

/** Written positions after the meeting, by keyboard alone. */

const DAY = 86_400_000;
/** The day as people type it: 4.12.2026. */
const inDays = (days: number) => {
  const [year, month, day] = new Date(Date.now() + days * DAY)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}.${month}.${year}`;
};

test('lists partners that have not answered, records answers by key until the deadline, and lets them change', async ({
  page,
  meeting,
}) => {
  await page.goto(meeting.url);
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  const card = page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
  const position = (partner: string) =>
    page.getByRole('radiogroup', { name: `Standpunkt: ${partner}` });
  await position('NAV').getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await card.getByText('Mer', { exact: true }).press('Enter');
  const deadline = card.getByRole('textbox', { name: 'Frist for skriftlige standpunkter' });
  await deadline.fill(inDays(10));
  await deadline.press('Enter');
  await page.getByRole('button', { name: 'Hev møtet' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Referat/ })).toBeVisible();

  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await expect(page.getByText('Ett vedtak tar imot skriftlige standpunkter.')).toBeVisible();
  // A partner without a written answer has not consented.
  await expect(position('NAV')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alle slutter seg til' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Skriftlig behandling' }).press('Enter');
  await expect(card.getByText('10 dager igjen')).toBeVisible();
  await expect(card.getByRole('status')).toHaveText(
    '1 av 3 har svart. Mangler svar fra Fylkeskommunen og Universitetet.',
  );
  await position('Fylkeskommunen').getByRole('radio').first().focus();
  await page.keyboard.press('2');
  await expect(card.getByRole('status')).toHaveText(
    '2 av 3 har svart. Mangler svar fra Universitetet.',
  );
  await position('NAV').getByRole('radio').first().focus();
  await page.keyboard.press('3');
  const history = card.getByRole('list', { name: 'Tidligere svar fra NAV' });
  await expect(history).toBeVisible();
  // Undoing a mistake leaves no record of a changed answer.
  await page.getByRole('button', { name: /^Angre: standpunkt/i }).press('Enter');
  await expect(history).toHaveCount(0);
  await position('NAV').getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await expect(history).toHaveText(
    /^Svarte først «Slutter seg til» \(.+\)\. Endret .+, registrert av/i,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await page.setViewportSize({ width: 320, height: 640 });
  await expect(position('NAV')).toBeVisible();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  const cameOn = page.getByRole('textbox', { name: 'Dato svarene kom' });
  await cameOn.fill(inDays(11));
  await cameOn.press('Enter');
  await position('Universitetet').getByRole('radio').first().focus();
  await page.keyboard.press('4');
  await expect(page.getByText(/^Fristen for å ta stilling er ute/)).toBeVisible();
  await expect(card.getByRole('status')).toHaveText(/^2 av 3/);
  await cameOn.fill(inDays(9));
  await cameOn.press('Enter');
  await position('Universitetet').getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await expect(card.getByRole('status')).toHaveText('3 av 3 har svart.');
  await expect(card.getByText(/^Vedtatt\./)).toBeVisible();

  // The first answer remains in the meeting, and undo reverts the last.
  await card.getByRole('link', { name: 'Vedtak i sak 1/2026' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Strategien' })).toBeVisible();
  await expect(history).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('button', { name: /^Godkjent/ })).toHaveCount(0);
  await expect(
    page
      .getByRole('radiogroup', { name: 'Standpunkt: Universitetet' })
      .getByRole('radio', { checked: true }),
  ).toHaveCount(0);
});
