import { expect, test } from './served-forums.ts';

/** Many people double-click every button: a form is sent once, and the next step is not taken unnoticed. */

test('creates one meeting on a double-click, and convenes it without opening', async ({
  page,
  serving,
}) => {
  await page.goto(serving.url);
  await page.getByRole('textbox', { name: 'Tittel' }).fill('Desembermøte');
  await page.getByRole('textbox', { name: 'Dato' }).fill('09.12.2026');
  await page.getByRole('button', { name: 'Lag møtet' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Desembermøte' })).toBeVisible();

  const convene = page.getByRole('button', { name: 'Kall inn' });
  const box = await convene.boundingBox();
  if (!box) throw new Error('the button is not in the window');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  // The button of the next step appears in the same place.
  const start = page.getByRole('button', { name: 'Start møtet' });
  await expect(start).toBeVisible();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.goto(`${serving.origin}/#/`);
  await expect(page.getByText('Innkalt', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Desembermøte' })).toHaveCount(1);
});

test('adds one partner on a double-click, and leaves the empty form alone', async ({
  page,
  serving,
}) => {
  await page.goto(serving.url);
  await page.getByRole('tab', { name: 'Parter' }).click();
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Bodø kommune');
  await page.getByRole('textbox', { name: 'Rolle og begrunnelse' }).fill('Vertskommune');
  await page.getByRole('button', { name: 'Legg til', exact: true }).dblclick();
  await expect(page.getByRole('link', { name: 'Bodø kommune' })).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Navn', exact: true })).toHaveValue('');
  await expect(page.getByText('må fylles ut')).toHaveCount(0);
});
