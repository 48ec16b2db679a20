import { z } from 'zod';
import { Language } from '../model/forum.ts';
import { LETTERHEAD_CHOICES } from '../model/letterhead.ts';

/** Files that users send to be read, whatever their names, and the results. */

/** A Word or text file. */
export const AgendaUpload = z.object({ dataBase64: z.string() });
export type AgendaUpload = Readonly<z.infer<typeof AgendaUpload>>;

/** An Excel file. The words about its rows are in `language`. */
export const PartnersUpload = z.object({ dataBase64: z.string(), language: Language });
export type PartnersUpload = Readonly<z.infer<typeof PartnersUpload>>;

/** A Word file. */
export const ReviewedFile = z.object({ dataBase64: z.string() });
export type ReviewedFile = Readonly<z.infer<typeof ReviewedFile>>;

/** A letterhead: a file, or one that already exists. The words about it are in `language`. */
export const LetterheadFile = z.union([
  z.strictObject({ choice: z.enum(LETTERHEAD_CHOICES), language: Language }),
  z.strictObject({ dataBase64: z.string(), language: Language }),
]);
export type LetterheadFile = Readonly<z.infer<typeof LetterheadFile>>;

/** A file that the program wrote. */
export interface Exported {
  readonly name: string;
  /** The path of the file; `href` is the address for a browser. */
  readonly path: string;
  readonly href?: string;
  /** The document should fit on one page, but is too long. */
  readonly isLonger?: true;
}
