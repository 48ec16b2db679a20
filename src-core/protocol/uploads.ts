import type { Language } from '../model/forum.ts';
import type { LetterheadChoice } from '../model/letterhead.ts';
/** A file from Word, or of text, whatever it is called. */
export interface AgendaUpload {
  readonly dataBase64: string;
}
/** A file from Excel, whatever it is called. */
export interface PartnersUpload {
  readonly dataBase64: string;
  /** Of what is said about its rows. */
  readonly language: Language;
}
/** A Word file, whatever it is called. */
export interface ReviewedFile {
  readonly dataBase64: string;
}
/** A letterhead: a file, or one that is there already. */
export type LetterheadFile = {
  /** Of what is said about it. */
  readonly language: Language;
} & ({ readonly choice: LetterheadChoice } | { readonly dataBase64: string });
export interface Exported {
  readonly name: string;
  /** Where it lies; `href` is where a browser can fetch it. */
  readonly path: string;
  readonly href?: string;
  /** It was to come on one page, and is too long for it. */
  readonly isLonger?: true;
}
