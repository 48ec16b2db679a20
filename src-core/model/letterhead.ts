import { z } from 'zod';
import { ShortText } from './field-types.ts';

/** The letterhead of documents: one that the program includes, or the organisation's own file. */

export const OWN_LETTERHEADS = ['plain', 'band', 'compact'] as const;
export const OwnLetterhead = z.enum(OWN_LETTERHEADS);

/** The organisation's file is in the forum's folder, as `templates/<sha256>.docx`. */
export const Letterhead = z.union([
  z.strictObject({ own: OwnLetterhead }),
  z.strictObject({ name: ShortText, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type Letterhead = z.infer<typeof Letterhead>;

/** The choices for one document: the forum's letterhead, one of the program's, or none. */
export const LETTERHEAD_CHOICES = ['forum', ...OWN_LETTERHEADS, 'none'] as const;
export type LetterheadChoice = (typeof LETTERHEAD_CHOICES)[number];

/** In bytes. A letterhead is a page with a logo. */
export const MAX_LETTERHEAD_BYTES = 10 * 1024 * 1024;

/** The placeholders that a letterhead may contain, written as `{{title}}`. The document replaces `minutes`. */
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
/** The text that replaces each placeholder in one document. */
export type Filling = Readonly<Record<Exclude<LetterheadPlaceholder, 'minutes'>, string>>;
