import { expect, it } from 'vitest';
import { z } from 'zod';
import { LongText, OptionalText, ShortText } from '../../src-core/model/field-types.ts';
import { Forum } from '../../src-core/model/forum.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { FORUM_TEXTS, MEETING_TEXTS } from '../../src-core/model/text-forms.ts';

/** Every text in the files has a form: plain, or the small Markdown of notes. */

const TEXT_TYPES: readonly unknown[] = [ShortText, OptionalText, LongText];

function textsIn(schema: unknown, path: readonly string[] = []): string[] {
  if (TEXT_TYPES.includes(schema)) return [path.join('.')];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return textsIn(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodArray) return textsIn(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => textsIn(each, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, each]) => textsIn(each, [...path, key]));
}

/** Copies of texts as they were: each has the form of the text that it was copied from. */
const COPIES = /(^|\.)(frozen|notices|earlierTerms|signedTerms|editorial)\./;

// (D120)
it.each([
  ['meeting', Meeting, MEETING_TEXTS],
  ['forum', Forum, FORUM_TEXTS],
] as const)('gives every text of a %s a form, and names no other field', (_, schema, forms) => {
  const texts = textsIn(schema).filter((field) => !COPIES.test(field));
  expect(Object.keys(forms).sort()).toEqual([...new Set(texts)].sort());
});

// (D120)
it('has Markdown in notes, backgrounds and adopted documents alone', () => {
  const markdown = Object.entries({ ...MEETING_TEXTS, ...FORUM_TEXTS }).filter(
    ([, form]) => form === 'markdown',
  );
  expect(markdown.map(([field]) => field)).toEqual([
    'items.*.background',
    'items.*.notes',
    'decisions.*.adopts.text',
    'decisions.*.adopts.purpose',
    'mandate.purpose',
  ]);
});
