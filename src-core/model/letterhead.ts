import { z } from 'zod';
import { ShortText } from './field-types.ts';

/** The letterhead that documents are written on: one that comes with the program, or the office's own file. */

export const OWN_TEMPLATES = ['plain', 'band', 'compact'] as const;
export const OwnTemplate = z.enum(OWN_TEMPLATES);

/** The office's file lies in the forum's folder, as `templates/<sha256>.docx`. */
export const Template = z.union([
  z.strictObject({ own: OwnTemplate }),
  z.strictObject({ name: ShortText, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type Template = z.infer<typeof Template>;

/** For one document: the forum's, one of the program's, or none. */
export const TEMPLATE_CHOICES = ['forum', ...OWN_TEMPLATES, 'none'] as const;
export type TemplateChoice = (typeof TEMPLATE_CHOICES)[number];

/** In bytes. A letterhead is a page with a logo on it. */
export const LARGEST_TEMPLATE = 10 * 1024 * 1024;

/** What a template may have filled in, written as `{{title}}`; `minutes` is where the document itself goes. */
export const MARKS = [
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
export type Mark = (typeof MARKS)[number];
/** What stands for each mark in one document. */
export type Filling = Readonly<Record<Exclude<Mark, 'minutes'>, string>>;
