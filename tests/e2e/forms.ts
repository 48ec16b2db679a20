import type { Page } from '@playwright/test';
import type { Translate, WordKey } from '../../src-core/i18n/index.ts';
import { expect } from './served-forums.ts';

/** Every form with a field: its place, how to open it, and what it requires. */

export interface Form {
  readonly name: string;
  /** The address, in the meeting `m` or in the forum. */
  readonly at: string;
  /** Names of the buttons to press to open the form. */
  readonly opens?: (t: Translate, page: Page) => Promise<void>;
  /** Label of the submit button. */
  readonly sends: WordKey;
  /** What must be filled in, in order. */
  readonly required: readonly WordKey[];
}
export const press = (words: WordKey, values?: object) => (t: Translate, page: Page) =>
  page
    .getByRole('button', { name: t(words, { ...values }) })
    .first()
    .click();
/** With its shortcut, because another button contains the same word. */
export const pressAgreement = (t: Translate, page: Page) =>
  page.getByRole('button', { name: `${t('meeting.agreement')} (A)` }).click();
export const unfold = (words: WordKey) => (t: Translate, page: Page) =>
  page.getByText(t(words), { exact: true }).first().click();

export const FORMS: readonly Form[] = [
  {
    name: 'a new meeting',
    at: '/',
    sends: 'shell.makeMeeting',
    required: ['shell.title', 'shell.date', 'shell.from', 'shell.to'],
  },
  {
    name: 'a new partner',
    at: '/partners',
    sends: 'shell.add',
    required: ['shell.partnerName', 'shell.role'],
  },
  {
    name: 'a new challenge',
    at: '/plan',
    sends: 'shell.addChallenge',
    required: ['shell.newChallenge'],
  },
  { name: 'a new measure', at: '/plan', sends: 'shell.addMeasure', required: ['shell.newMeasure'] },
  {
    name: 'a new representative',
    at: '/partners',
    opens: async (t, page) => {
      await press('meeting.edit', { title: 'NAV' })(t, page);
      await unfold('shell.addRepresentative')(t, page);
    },
    sends: 'shell.addRepresentative',
    required: ['shell.personName'],
  },
  {
    name: 'somebody in the attendance',
    at: '/meeting/m/run',
    opens: async (t, page) => {
      await page.getByText(/^(Oppmøte|Attendance) \(T\)/).click();
      await page.getByText(new RegExp(t('attending.persons'))).click();
    },
    sends: 'attending.add',
    required: ['attending.name'],
  },
  {
    name: 'a partner that leaves',
    at: '/partners',
    opens: async (t, page) => {
      await press('meeting.edit', { title: 'NAV' })(t, page);
      await unfold('shell.exit')(t, page);
    },
    sends: 'shell.exitNow',
    required: ['shell.exitOn'],
  },
  {
    name: 'a new item',
    at: '/meeting/m/prepare',
    opens: press('prepare.addItem'),
    sends: 'meeting.add',
    required: ['meeting.itemTitle'],
  },
  {
    name: 'an agreement',
    at: '/meeting/m/run/s',
    opens: pressAgreement,
    sends: 'run.makeAgreement',
    required: ['meeting.agreementTitle', 'meeting.text'],
  },
  {
    name: 'an action point',
    at: '/meeting/m/run/s',
    opens: press('meeting.actionPoint'),
    sends: 'meeting.add',
    required: ['meeting.actionPoint', 'meeting.owner'],
  },
  {
    name: 'a statement',
    at: '/meeting/m/run/s',
    opens: press('meeting.statement'),
    sends: 'meeting.add',
    required: ['run.madeBy', 'meeting.statement'],
  },
  {
    name: 'a document to adopt',
    at: '/meeting/m/run/s',
    opens: press('meeting.adopt'),
    sends: 'run.propose',
    required: ['meeting.newWording', 'shell.purpose'],
  },
  {
    name: 'a commitment',
    at: '/meeting/m/run/s',
    opens: async (t, page) => {
      await makeAgreement(t, page);
      await unfold('run.addCommitment')(t, page);
    },
    sends: 'meeting.add',
    required: ['meeting.what'],
  },
];

export async function makeAgreement(t: Translate, page: Page): Promise<void> {
  await pressAgreement(t, page);
  const form = formWith(page, t('run.makeAgreement'));
  await form.getByLabel(t('meeting.agreementTitle')).fill('Felles kurs');
  await form.getByLabel(t('meeting.text')).fill('Vi holder kurs.');
  await form.getByLabel('NAV').check();
  await form.getByLabel('Universitetet').check();
  await form.getByRole('button', { name: t('run.makeAgreement') }).click();
  await expect(form).toHaveCount(0);
}

export const formWith = (page: Page, button: string) =>
  page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: button, exact: true }) })
    .last();
