import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The browser validates no field in its own language: every form is a CheckedForm, without native number fields. */

const FOLDER = 'src-renderer';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const filesWith = (pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name.replaceAll('\\', '/'));

it('builds all forms on one component', () => {
  expect(filesWith(/<form\b/)).toEqual(['ui/checked-form.tsx']);
});

it('leaves no validation to the browser', () => {
  expect(filesWith(/\stype="(number|url|tel|time|month)"|\bpattern=|\bmaxLength=|\bstep=/)).toEqual(
    [],
  );
  // The native calendar behind a day field; the field is ours.
  expect(filesWith(/type="date"/)).toEqual(['ui/day-field.tsx']);
});

it('shows the error of each text that a form sends', () => {
  // A clock field reports its own errors too.
  expect(filesWith(/<Textfield[^>]*\b(name="|required)/)).toEqual(['ui/clock-field.tsx']);
});
