import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** What kind a decision is, how it is voted on, whom it binds and from when, in the window. */

async function decisionIn(page: Page, { url, origin }: Serving): Promise<Locator> {
  await page.goto(url);
  await page.goto(`${origin}/#/meeting/m/run/s`);
  return page.getByRole('article', { name: 'Vedtak i sak 1/2026' });
}

const kindOf = (card: Locator) => card.getByRole('group', { name: 'Hva slags vedtak er dette?' });

async function unfold(card: Locator): Promise<void> {
  await card.getByText('Mer', { exact: true }).press('Enter');
}

test('the kind is asked for with a suggestion, and chosen and changed with one key', async ({
  page,
  meeting,
}) => {
  const card = await decisionIn(page, meeting);
  const kind = kindOf(card);
  await expect(kind.getByRole('button').first()).toHaveText(/Binder dem som slutter seg til/);
  await expectAccessible(page);

  await card
    .getByRole('textbox', { name: 'Ordlyd i 1/2026-1' })
    .fill('Forumet anbefaler kommunene å bli med.');
  const suggested = kind.getByRole('button').first();
  await expect(suggested).toHaveText(/Anbefaling/);
  await suggested.press('Enter');
  await card.getByRole('textbox', { name: 'Hvem anbefales det for?' }).fill('kommunene');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Vedtakstype: Anbefaling til kommunene')).toBeVisible();
  await card.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(card.getByText('Enstemmig vedtatt. Anbefaling til kommunene.')).toBeVisible();

  // The present kind comes first; delegated is the third, and asks what gives the authority.
  await card.getByRole('button', { name: 'Endre vedtakstype' }).press('Enter');
  await expect(kind.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(card.getByText(/fullmakten må fylles ut\.$/)).toBeVisible();
  await card
    .getByRole('textbox', { name: 'Avtalen, vedtektene eller loven som gir fullmakten' })
    .fill('vedtektene § 7');
  await page.keyboard.press('Enter');
  await expect(
    card.getByText('Vedtakstype: Avgjort på fullmakt, gjelder alle, jf. vedtektene § 7'),
  ).toBeVisible();
  await expect(card.getByRole('button', { name: 'Endre vedtakstype' })).toBeFocused();
});

test('the kind is chosen by its number after the wording is left', async ({ page, meeting }) => {
  const card = await decisionIn(page, meeting);
  await card.getByRole('textbox', { name: 'Ordlyd i 1/2026-1' }).fill('Partene deler tall.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  await expect(card.getByText('Vedtakstype: Til orientering')).toBeVisible();
});

test('votes are counted, a tie is settled where the rules say so, and the votes are removed', async ({
  page,
  meeting,
}) => {
  const card = await decisionIn(page, meeting);
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  const castingVote = page.getByRole('checkbox', { name: /^Ved likt stemmetall/ });
  await castingVote.click();
  await expect(castingVote).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await unfold(card);
  await card.getByRole('combobox', { name: 'Framgangsmåte for 1/2026-1' }).selectOption('majority');
  await card.getByText('Stem med tall').press('Enter');
  const form = card.getByRole('form', { name: 'Stem med tall' });
  const fill = async (label: string, count: string) =>
    form.getByRole('textbox', { name: label, exact: true }).fill(count);
  await fill('For', '4');
  await fill('Mot', '1');
  await fill('Avsto', '2');
  await form.getByRole('button', { name: 'Registrer stemmetallet' }).press('Enter');
  await expect(
    card.getByText(/^Vedtatt med 4 mot 1 stemme\. 2 avsto fra å stemme\./),
  ).toBeVisible();
  await expectAccessible(page);

  await fill('Mot', '4');
  await form.getByRole('button', { name: 'Registrer stemmetallet' }).press('Enter');
  const tie = card.getByRole('combobox', { name: 'Stemmetallet er likt' });
  await tie.selectOption({ label: 'Møtelederens dobbeltstemme: for' });
  await expect(
    card.getByText(/Vedtatt med møtelederens dobbeltstemme\. 2 avsto fra å stemme\./),
  ).toBeVisible();
  await card.getByRole('button', { name: 'Fjern stemmetallet' }).press('Enter');
  await expect(tie).toHaveCount(0);
  await expect(card.getByText(/^Ikke avgjort\./)).toBeVisible();
});

test('a reservation says what it is about, and a partner that consents what it must do at home', async ({
  page,
  meeting,
}) => {
  const card = await decisionIn(page, meeting);
  await kindOf(card).getByRole('button').first().press('Enter');
  const row = (name: string) => card.getByRole('radiogroup', { name: `Standpunkt: ${name}` });
  await row('Fylkeskommunen').getByRole('radio').first().focus();
  for (const key of ['2', '1', '1']) await page.keyboard.press(key);
  await expect(card.getByText(/^Vedtatt\. Fylkeskommunen sluttet seg til/)).toBeVisible();

  const about = card.getByRole('group', { name: 'Hva gjelder forbeholdet? Fylkeskommunen' });
  await about.getByRole('button', { name: 'Godkjenning hjemme' }).press('Enter');
  await expect(card.getByText('Skriv hva forbeholdet fra Fylkeskommunen gjelder.')).toBeVisible();
  await card.getByRole('textbox', { name: 'Merknad fra Fylkeskommunen' }).fill('Fylkestinget');
  await expect(
    card.getByText(/Bindende for Fylkeskommunen og NAV når de har fått godkjenning hjemmefra\./),
  ).toBeVisible();

  // One that usually asks at home has been given leave in this matter; the same key takes it back.
  await row('NAV').getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('5');
  await expect(card.getByText('har fått fullmakt', { exact: true })).toBeVisible();
  await expect(card.getByText(/Bindende for NAV fra .* fullmakt/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('5');
  await expect(card.getByText('har fått fullmakt', { exact: true })).toHaveCount(0);
});

test('a principal adopts another text, and a condition is met', async ({ page, meeting }) => {
  const card = await decisionIn(page, meeting);
  await kindOf(card).getByRole('button').first().press('Enter');
  await unfold(card);
  await card.getByRole('textbox', { name: 'Vilkår' }).fill('Staten gir tilskudd');
  await card.getByRole('button', { name: 'Alle slutter seg til' }).click();
  await expect(
    card.getByText(/Bindende for Fylkeskommunen og Universitetet når vilkåret er oppfylt\./),
  ).toBeVisible();

  await card.getByText('Én part venter på svar fra oppdragsgiver').press('Enter');
  await card.getByRole('button', { name: 'Annen tekst vedtatt: NAV' }).press('Enter');
  await card.getByRole('textbox', { name: 'Hva ble vedtatt i stedet?' }).fill('Bare for 2027.');
  await card.getByRole('button', { name: 'Registrer svaret' }).press('Enter');
  await expect(card.getByText(/vedtok .* en annen tekst\. Ikke bindende for NAV/)).toBeVisible();

  await card.getByText('Vilkåret er ikke avklart').press('Enter');
  await card.getByRole('button', { name: 'Vilkåret er oppfylt' }).press('Enter');
  await expect(card.getByText(/Vilkår: Staten gir tilskudd\. Oppfylt /)).toBeVisible();
  await expect(card.getByText(/Bindende for Fylkeskommunen og Universitetet fra/)).toBeVisible();
  await card.getByRole('button', { name: /Trekk svaret tilbake$/ }).press('Enter');
  await expect(card.getByText('Vilkåret er ikke avklart')).toBeVisible();
});

test('a decision says who proposed it, and which earlier decision it changes', async ({
  page,
  meeting,
}) => {
  const card = await decisionIn(page, meeting);
  await kindOf(card).getByRole('button').first().press('Enter');
  await unfold(card);
  await card.getByRole('combobox', { name: 'Forslag fra' }).selectOption({ label: 'En annen' });
  await card.getByRole('textbox', { name: 'Hvem har foreslått det?' }).fill('Arbeidsgruppen');
  await card.getByText('Endrer et tidligere vedtak').press('Enter');
  await card.getByRole('combobox', { name: 'Hvordan' }).selectOption('repeals');
  await card.getByRole('combobox', { name: /^Tidligere vedtak/ }).fill('sak 12/2019');
  await card
    .getByRole('form', { name: 'Endrer et tidligere vedtak' })
    .getByRole('button', { name: 'Lagre' })
    .press('Enter');
  await expect(card.getByText('Opphever: sak 12/2019')).toBeVisible();
  await card.getByRole('button', { name: 'Endrer ikke likevel' }).press('Enter');
  await expect(card.getByText('Opphever: sak 12/2019')).toHaveCount(0);
  await expect(card.getByRole('textbox', { name: 'Hvem har foreslått det?' })).toHaveValue(
    'Arbeidsgruppen',
  );
});
