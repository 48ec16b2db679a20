import { z } from 'zod';
import { ShortText } from './field-types.ts';

/** The letterhead that documents are written on: one that comes with the program, or the office's own file. */

export const OWN_LETTERHEADS = ['plain', 'band', 'compact'] as const;
export const OwnLetterhead = z.enum(OWN_LETTERHEADS);

/** The office's file lies in the forum's folder, as `templates/<sha256>.docx`. */
export const Letterhead = z.union([
  z.strictObject({ own: OwnLetterhead }),
  z.strictObject({ name: ShortText, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type Letterhead = z.infer<typeof Letterhead>;

/** For one document: the forum's, one of the program's, or none. */
export const LETTERHEAD_CHOICES = ['forum', ...OWN_LETTERHEADS, 'none'] as const;
export type LetterheadChoice = (typeof LETTERHEAD_CHOICES)[number];

/** In bytes. A letterhead is a page with a logo on it. */
export const MAX_LETTERHEAD_BYTES = 10 * 1024 * 1024;

/** What a template may have filled in, written as `{{title}}`; `minutes` is where the document itself goes. */
export const PLACEHOLDERS = [
  'minutes',
  'title',
  'forum',
  'secretariat',
  'date',
  'place',
  'number',
  'chair',
  'secretary',
  'marking',
] as const;
export type LetterheadPlaceholder = (typeof PLACEHOLDERS)[number];
/** What stands for each mark in one document. */
export type Filling = Readonly<Record<Exclude<LetterheadPlaceholder, 'minutes'>, string>>;
