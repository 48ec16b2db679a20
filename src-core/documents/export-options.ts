import type { Day, Id } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { LetterheadChoice } from '../model/letterhead.ts';
import { refuse } from '../model/refusal.ts';
import type { FollowUpFilter } from '../projections/follow-up-rows.ts';
import type { Obligation } from '../projections/summary-types.ts';
import type { Edition } from './blocks.ts';

/** What can be asked for as a file, and what files can be read. */

interface InEdition {
  /** The full one unless told otherwise. */
  readonly edition?: Edition | undefined;
}

/** Of a meeting, of one thing in it, or of what it means for one partner; `follow-up` is of all meetings. */
export const DOCUMENT_KINDS = [
  'minutes',
  'decisions',
  'extract',
  'agenda',
  'letter',
  'agreement',
  'follow-up',
] as const;
/**
 * Which editions each kind of file has; any other is refused. What goes to those who are to be bound leaves nothing out
 * and has no public one, nor has what keeps or moves all that there is (D86).
 */
export const EDITIONS_OF = {
  minutes: ['full', 'public'],
  decisions: ['full', 'public'],
  extract: ['full'],
  agenda: ['full', 'public'],
  letter: ['full'],
  agreement: ['full'],
  'follow-up': ['full', 'public'],
  partners: ['full'],
  archive: ['full'],
  forum: ['full'],
} as const satisfies Record<NonNullable<FileOptions['kind']>, readonly Edition[]>;

export function assertEdition({
  kind = 'minutes',
  edition = 'full',
}: Pick<FileOptions, 'kind' | 'edition'>): void {
  const editions: readonly Edition[] = EDITIONS_OF[kind];
  if (!editions.includes(edition)) refuse('invalid', 'edition', 'refusals.onlyFull');
}

export interface DocumentOptions extends InEdition {
  readonly kind?: (typeof DOCUMENT_KINDS)[number] | undefined;
  readonly language?: Language | undefined;
  /** Which lines of the follow-up list. */
  readonly filter?: FollowUpFilter | undefined;
  /** What a letter or an agreement's own document is about. */
  readonly of?: NonNullable<Obligation['of']> | undefined;
  /** Whose extract it is, or whose principal a letter goes to. */
  readonly partner?: Id | undefined;
  /** Of a notice as a calendar file: that the meeting is cancelled. */
  readonly cancelled?: boolean | undefined;
  /** The last day for the answer to a letter. */
  readonly answerBy?: Day | undefined;
}
/** Any document's. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
/** A workbook has the tables of a document; a calendar file the meeting of a notice. */
export const ALL_FORMATS = [...EXPORT_FORMATS, 'xlsx', 'ics'] as const;
export type ExportFormat = (typeof ALL_FORMATS)[number];
export interface ExportOptions extends DocumentOptions {
  readonly format: ExportFormat;
  /** Of a Word file; the forum's unless told otherwise. */
  readonly template?: LetterheadChoice | undefined;
}
export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
/** The partners as a sheet that can be read in again. */
export interface SheetOptions extends InEdition {
  readonly kind: 'partners';
  readonly format: (typeof SHEET_FORMATS)[number];
  readonly language: Language;
}
/** The whole forum as one file, to be taken elsewhere. */
export interface WholeOptions extends InEdition {
  readonly kind: 'forum';
  readonly format: 'zip';
}
/** The archive's package of a meeting. */
export interface ArchiveOptions extends InEdition {
  readonly kind: 'archive';
  readonly format: 'zip';
  readonly language?: Language | undefined;
}
export type FileOptions = ExportOptions | SheetOptions | ArchiveOptions | WholeOptions;
