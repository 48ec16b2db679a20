import { z } from 'zod';
import { Language } from '../model/forum.ts';
import { LETTERHEAD_CHOICES } from '../model/letterhead.ts';

/** Files that people send in to be read, whatever the files are called, and what came out. */

/** A file from Word, or of text. */
export const AgendaUpload = z.object({ dataBase64: z.string() });
export type AgendaUpload = Readonly<z.infer<typeof AgendaUpload>>;

/** A file from Excel. The words about its rows are in `language`. */
export const PartnersUpload = z.object({ dataBase64: z.string(), language: Language });
export type PartnersUpload = Readonly<z.infer<typeof PartnersUpload>>;

/** A Word file. */
export const ReviewedFile = z.object({ dataBase64: z.string() });
export type ReviewedFile = Readonly<z.infer<typeof ReviewedFile>>;

/** A letterhead: a file, or one that is there already. The words about it are in `language`. */
export const LetterheadFile = z.union([
  z.strictObject({ choice: z.enum(LETTERHEAD_CHOICES), language: Language }),
  z.strictObject({ dataBase64: z.string(), language: Language }),
]);
export type LetterheadFile = Readonly<z.infer<typeof LetterheadFile>>;

/** A file that the program wrote. */
export interface Exported {
  readonly name: string;
  /** Where it lies; `href` is where a browser can fetch it. */
  readonly path: string;
  readonly href?: string;
  /** It was to fit on one page, and is too long for it. */
  readonly isLonger?: true;
}
