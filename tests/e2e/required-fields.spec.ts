import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Translate, translator, type WordKey } from '../../src-core/i18n/index.ts';
import { LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import { expectAccessible } from './axe.ts';
import {
  FORMS,
  type Form,
  formWith,
  makeAgreement,
  press,
  pressAgreement,
  unfold,
} from './forms.ts';
import { expect, type Serving, test } from './served-forums.ts';

/** Each form shows errors at the field, in the language of the window. */

async function goTo(page: Page, { url, origin }: Serving, place: string, language: Language) {
  await page.goto(url);
  await page.getByRole('banner').getByRole('combobox').selectOption(language);
  await page.goto(`${origin}/#${place}`);
}

/** Everything that is stored. */
async function recorded(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const kept = names.filter((name) => /(?:forum|m)\.journal$/.test(name)).sort();
  return (await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

for (const language of LANGUAGES) {
  test(`submits no form while something is missing, ${language}`, async ({ page, meeting }) => {
    // Many forms in one test: slow on a busy machine.
    test.setTimeout(600_000);
    const t = translator(language);
    await goTo(page, meeting, '/', language);
    for (const form of FORMS) {
      await test.step(form.name, () => refusesEmpty(page, meeting, form, t));
      if (language === 'nb') await expectAccessible(page);
    }
  });
}

async function refusesEmpty(page: Page, serving: Serving, of: Form, t: Translate): Promise<void> {
  // This closes what was opened before, once the page has been shown.
  await page.goto(`${serving.origin}/#/trace`);
  await expect(page.getByRole('heading', { level: 1, name: t('auditLog.ofForum') })).toBeVisible();
  await page.goto(`${serving.origin}/#${of.at}`);
  await of.opens?.(t, page);
  const form = formWith(page, t(of.sends));
  await expect(form).toHaveJSProperty('noValidate', true);
  const fields = of.required.map((words) => shownField(form, t(words)));
  for (const field of fields) await field.fill('');
  const before = await recorded(serving.folder);
  expect(before).not.toBe('');
  await form.getByRole('button', { name: t(of.sends), exact: true }).click();
  for (const [index, field] of fields.entries()) {
    const words = t('faults.empty', { field: t(of.required[index] as WordKey), row: '' });
    await saysAt(field, words);
  }
  await expect(fields[0] as Locator).toBeFocused();
  await expect(form.locator('[aria-invalid="true"]')).toHaveCount(fields.length);
  expect(await recorded(serving.folder)).toBe(before);
  const [first] = fields;
  await first?.pressSequentially('9');
  await expect(first as Locator).not.toHaveAttribute('aria-invalid', 'true');
}

/**
 * A text with formatting has an editor, and a hidden field that holds its text for the form. A field with suggestions
 * shares its label with the list of them.
 */
function shownField(form: Locator, label: string): Locator {
  const shown = form.locator(':not([aria-hidden]):not([role=listbox])');
  return form.getByLabel(label, { exact: true }).and(shown);
}

/** Beside the field, and for screen readers. */
async function saysAt(field: Locator, words: string): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const asTheyStand = words.replace(/[.()]/g, '\\$&');
  await expect(field).toHaveAccessibleDescription(new RegExp(`^${asTheyStand}`));
  await expect(field.page().getByText(words).first()).toBeVisible();
}

test('checks the forms of the start page', async ({ page, serving }) => {
  await page.goto(serving.url);
  await page.getByRole('button', { name: 'Lukk forumet' }).click();
  for (const [button, labels] of [
    ['Lag forumet', ['Navn på forumet']],
    ['Åpne', ['Mappen der forumet ligger']],
    [
      'Pakk ut og åpne',
      [translator('nb')('backups.zipFile'), translator('nb')('backups.zipFolder')],
    ],
  ] as const) {
    const form = formWith(page, button);
    await form.getByRole('button', { name: button, exact: true }).click();
    for (const label of labels) {
      await saysAt(form.getByLabel(label, { exact: true }), `${label} må fylles ut.`);
    }
    await expect(form.getByLabel(labels[0], { exact: true })).toBeFocused();
    await expectAccessible(page);
  }
  const name = page.getByLabel('Navn på forumet');
  await name.fill('a'.repeat(1_001));
  await formWith(page, 'Lag forumet').getByRole('button', { name: 'Lag forumet' }).click();
  await saysAt(name, 'Navn på forumet er for langt. Grensen er 1000 tegn.');
  await expect(name).toBeFocused();
});

test('shows a refusal at its field', async ({ page, meeting }) => {
  await goTo(page, meeting, '/', 'nb');
  const form = formWith(page, 'Lag møtet');
  await form.getByLabel('Tittel').fill('a'.repeat(1_001));
  await form.getByLabel('Dato', { exact: true }).fill('1.2.2027');
  await form.getByRole('button', { name: 'Lag møtet' }).click();
  await saysAt(form.getByLabel('Tittel'), 'Tittel er for lang. Grensen er 1000 tegn.');
  await expect(form.getByLabel('Tittel')).toBeFocused();
  await form.getByLabel('Tittel').fill('Møtet');
  await expect(form.getByLabel('Tittel')).not.toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Til kl.').fill('8');
  await form.getByRole('button', { name: 'Lag møtet' }).click();
  await saysAt(form.getByLabel('Til kl.'), 'Slutten kan ikke komme før starten.');
  await page.goto(`${meeting.origin}/#/meeting/m/run/s`);
  await pressAgreement(translator('nb'), page);
  const agreement = formWith(page, 'Lag avtalen');
  await agreement.getByLabel('Tittel på avtalen').fill('Kurs');
  await agreement.getByLabel('Tekst').fill('Kurs');
  await agreement.getByRole('button', { name: 'Lag avtalen' }).click();
  await expect(agreement.getByRole('group')).toContainText('En avtale må ha minst to parter');
  await expect(agreement.getByRole('checkbox').first()).toBeFocused();
  await expectAccessible(page);
});

test('accepts numbers as people write them, and explains wrong ones', async ({ page, meeting }) => {
  const t = translator('nb');
  await goTo(page, meeting, '/meeting/m/run/s', 'nb');
  await makeAgreement(t, page);
  await unfold('run.addCommitment')(t, page);
  const form = page.getByRole('form', { name: t('run.addCommitment') });
  const amount = form.getByLabel('Omfang');
  await form.getByLabel('Hva').fill('Lærere');
  await amount.fill('halvannen');
  await amount.press('Enter');
  await saysAt(amount, 'Omfang må være et tall.');
  await expect(amount).toBeFocused();
  for (const [typed, shown] of [
    ['1,5', 'Lærere (Penger 1,50)'],
    ['10 000', 'Lærere (Penger 10 000)'],
  ] as const) {
    await form.getByLabel('Hva').fill('Lærere');
    await amount.fill(typed);
    await amount.press('Enter');
    await expect(page.getByText(shown)).toBeVisible();
  }
  await press('clock.break')(t, page);
  const minutes = page.getByLabel('Lengden på pausen (minutter)');
  for (const [typed, said] of [
    ['0', 'Tallet i «Lengden på pausen (minutter)» er for lavt. Det må være minst 1 minutt.'],
    ['2000', 'Tallet i «Lengden på pausen (minutter)» er for høyt. Grensen er 1440 minutter.'],
    ['1,5', 'Lengden på pausen (minutter) må være et helt tall.'],
  ] as const) {
    await minutes.fill(typed);
    await minutes.press('Enter');
    await saysAt(minutes, said);
  }
  await page.goto(`${meeting.origin}/#/meeting/m/prepare`);
  await page.getByRole('button', { name: 'Rediger Veivalg' }).click();
  const planned = page.getByLabel('Minutter', { exact: true }).first();
  await planned.fill('mange');
  await saysAt(planned, 'Minutter må være et tall.');
  await planned.fill('12');
  await expect(planned).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('12 min', { exact: true })).toBeVisible();
});

test('explains at the field why text is not saved', async ({ page, meeting }) => {
  await goTo(page, meeting, '/meeting/m/prepare', 'nb');
  const title = page.getByLabel('Tittel', { exact: true });
  await title.fill('');
  await saysAt(title, 'Tittel må fylles ut.');
  await title.fill('Møtet');
  await expect(title).not.toHaveAttribute('aria-invalid', 'true');
  const day = page.getByLabel('Dato', { exact: true });
  for (const [typed, said] of [
    ['31.2.2027', 'Skriv en gyldig dato, for eksempel 09.12.2026.'],
    ['', 'Dato må fylles ut.'],
  ] as const) {
    await day.fill(typed);
    await day.blur();
    await saysAt(day, said);
  }
  await day.fill('24.11.2026');
  await day.blur();
  await expect(day).not.toHaveAttribute('aria-invalid', 'true');
});

test('lets people correct wrong items from a file', async ({ page, meeting }) => {
  await goTo(page, meeting, '/meeting/m/prepare', 'nb');
  await page.getByRole('button', { name: 'Hent saker fra fil' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Velg fil' }).click();
  const buffer = Buffer.from('1. Strategien (V, 20 min)\n2. Budsjett v/ rektor\n3. Planen\n');
  await (await chooser).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
  const dialog = page.getByRole('dialog');
  const title = dialog.getByLabel('Tittel på saken, rad 3');
  const minutes = dialog.getByLabel('Minutter, rad 2');
  await title.fill('');
  await minutes.fill('mye');
  await dialog.getByRole('button', { name: /^Legg til/ }).click();
  await saysAt(title, 'Tittel på saken, rad 3 må fylles ut.');
  await saysAt(minutes, 'Minutter, rad 2 må være et tall.');
  await expect(minutes).toBeFocused();
  await expectAccessible(page);
  await minutes.fill('15');
  await title.fill('Planen');
  await dialog.getByRole('button', { name: /^Legg til/ }).click();
  await expect(dialog).toHaveCount(0);
});

test('requires a full address', async ({ page, meeting }) => {
  await goTo(page, meeting, '/partners', 'nb');
  await press('meeting.edit', { title: 'NAV' })(translator('nb'), page);
  await unfold('shell.addRepresentative')(translator('nb'), page);
  const form = formWith(page, 'Legg til representant');
  await form.getByLabel('Navn på representanten').fill('Direktør');
  await form.getByLabel('E-post').fill('direktor');
  await form.getByRole('button', { name: 'Legg til representant' }).click();
  await saysAt(form.getByLabel('E-post'), 'Skriv en hel e-postadresse');
  await expect(form.getByLabel('E-post')).toBeFocused();
});
