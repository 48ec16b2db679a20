import { showBigScreen } from '../support/show-big-screen.ts';
import { expect, test } from './served-forums.ts';

/** A whole meeting: the chair, the secretary and the big screen in three pages. */

const MEETING = '#/meeting/2026-1';

test('lets the chair lead, the secretary write, and the big screen show', async ({
  page,
  context,
  program,
}) => {
  test.slow();
  const chair = page;
  await chair.goto(program.url);
  await chair.goto(`${program.origin}/${MEETING}/prepare`);
  await chair.getByRole('button', { name: 'Start møtet' }).click();
  await chair.goto(`${program.origin}/${MEETING}/run`);
  const secretary = await context.newPage();
  await secretary.goto(`${program.origin}/${MEETING}/run`);
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${program.origin}/#/projector/2026-1`);
  await showBigScreen(chair);
  const heading = wall.getByRole('heading', { level: 1 });
  const said = wall.locator('main');

  await test.step('records attendance', async () => {
    await secretary.getByRole('button', { name: 'Alle andre er til stede' }).click();
    await expect(chair.getByText(/11 av 11 parter/)).toBeVisible();
  });

  await test.step('decides the first item by majority', async () => {
    await chair.getByRole('heading', { level: 1 }).click();
    await chair.keyboard.press('n');
    await expect(heading).toHaveText('Godkjenning av innkalling og saksliste');
    await secretary.getByRole('heading', { level: 1 }).click();
    await secretary.keyboard.press('d');
    await secretary.keyboard.type('Innkalling og saksliste er godkjent.');
    await expect(wall.getByText('Innkalling og saksliste er godkjent.')).toBeVisible();
    await secretary.getByRole('button', { name: 'Alle slutter seg til' }).click();
    await expect(said).toContainText('Vedtatt');
  });

  const title = await test.step('starts a decision by consensus', async () => {
    for (const next of ['Godkjenning av referat', 'Kompetansestrategien']) {
      await chair.keyboard.press('n');
      await expect(heading).toContainText(next);
      for (const each of [secretary, chair]) {
        await expect(each.getByRole('heading', { level: 2, name: next })).toBeVisible();
      }
    }
    return heading.textContent();
  });
  await test.step('keeps notes off the big screen', async () => {
    const notes = secretary.getByRole('textbox', { name: /Notater til sak/ });
    await notes.fill('Diskusjonen var god.');
    await expect(chair.getByRole('textbox', { name: /Notater til sak/ })).toHaveText(
      'Diskusjonen var god.',
    );
    await expect(said).not.toContainText('Diskusjonen');
  });
  await test.step('records the wording, a reservation, and a veto that is withdrawn', async () => {
    await secretary.keyboard.press('Escape');
    await secretary.keyboard.press('d');
    await secretary.keyboard.type('Partene deler tallgrunnlaget.');
    await expect(said).toContainText('Partene deler tallgrunnlaget.');
    await secretary.keyboard.press('Escape');
    await secretary.keyboard.press('r');
    await secretary.keyboard.press('2');
    await secretary.keyboard.press('4');
    await expect(said).toContainText('går imot');
    await chair.getByRole('button', { name: 'Angre: standpunkt' }).click();
    await expect(said).not.toContainText('går imot');
    await secretary.getByRole('button', { name: 'Alle slutter seg til' }).click();
    await expect(said).toContainText('Bundne fra');
    await expect(said).toContainText('Bundne når oppdragsgiver har godkjent det');
  });
  await test.step('records an agreement and an action point', async () => {
    await secretary.getByRole('heading', { level: 1 }).click();
    await secretary.keyboard.press('a');
    await secretary.getByRole('textbox', { name: 'Tittel på avtalen' }).fill('Felles tall');
    await secretary.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Vi deler tall.');
    const parties = secretary.getByRole('form', { name: 'Avtale' }).getByRole('checkbox');
    await parties.nth(0).check();
    await parties.nth(1).check();
    await secretary.getByRole('button', { name: 'Lag avtalen' }).click();
    const agreement = secretary.getByRole('article', { name: /Avtale A/ });
    await agreement
      .getByRole('button', { name: /signerer/ })
      .first()
      .click();
    await expect(agreement.getByText(/har signert/)).toBeVisible();
    await secretary.getByRole('heading', { level: 1 }).click();
    await secretary.keyboard.press('p');
    await secretary.keyboard.type('Sende ut tallene');
    await secretary.keyboard.press('Enter');
    await expect(secretary.getByRole('combobox', { name: 'Ansvarlig' })).toBeFocused();
    await secretary.keyboard.type('sekretariatet');
    await secretary.getByRole('button', { name: 'Legg til', exact: true }).click();
    await expect(chair.getByText(/Sende ut tallene/)).toBeVisible();
  });
  await test.step('shows the same place after a reload', async () => {
    for (const each of [secretary, chair, wall]) await each.reload();
    await expect(heading).toHaveText(title ?? '');
    await expect(said).toContainText('Partene deler tallgrunnlaget.');
    await expect(secretary.getByRole('textbox', { name: /Ordlyd i/ })).toHaveValue(
      'Partene deler tallgrunnlaget.',
    );
  });
  await test.step('closes the meeting, and makes its minutes', async () => {
    await chair.getByRole('button', { name: 'Hev møtet' }).click();
    await expect(heading).toHaveText('Møtet er hevet');
    const minutes = chair.frameLocator('iframe');
    for (const text of ['Diskusjonen var god.', 'Partene deler tallgrunnlaget.', 'Felles tall']) {
      await expect(minutes.getByText(text).first()).toBeVisible();
    }
    await expect(secretary.getByRole('button', { name: 'Send ut referatet' })).toBeVisible();
  });
});
