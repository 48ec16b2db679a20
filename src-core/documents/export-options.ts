import { z } from 'zod';
import { Day, Id } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';
import { LETTERHEAD_CHOICES } from '../model/letterhead.ts';
import { refuse } from '../model/refusal.ts';
import { FollowUpFilter } from '../projections/follow-up-rows.ts';
import { EDITIONS, type Edition } from './blocks.ts';

/** What users can export as a file. */

/** The full edition if it is left out. */
const edition = z.enum(EDITIONS).optional();

/**
 * A document of a meeting, of one thing in it, or of its consequences for one partner. `follow-up` covers all
 * meetings.
 */
export const DOCUMENT_KINDS = [
  'minutes',
  'decisions',
  'status',
  'extract',
  'agenda',
  'letter',
  'agreement',
  'follow-up',
] as const;
/**
 * The editions of each kind of file; any other edition is refused. Documents for those to be bound leave
 * nothing out and have no public edition. Neither do archives and copies of the whole forum (D86).
 */
export const EDITIONS_OF = {
  minutes: ['full', 'public'],
  decisions: ['full', 'public'],
  status: ['full', 'public'],
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

export const DocumentOptions = z.object({
  kind: z.enum(DOCUMENT_KINDS).optional(),
  language: Language.optional(),
  edition,
  /** The rows of the follow-up list to include. */
  filter: FollowUpFilter.optional(),
  /** The subject of a letter or an agreement sheet. */
  of: z.strictObject({ kind: z.enum(['decision', 'agreement']), id: Id }).optional(),
  /** The partner that the extract is for, or whose principal gets the letter. */
  partner: Id.optional(),
  /** A version of the notice; the latest if it is left out. */
  version: z.int().positive().optional(),
  /** For a notice as a calendar file: the meeting is cancelled. */
  cancelled: z.boolean().optional(),
  /** The last day for the answer to a letter. */
  answerBy: Day.optional(),
});
export type DocumentOptions = Readonly<z.infer<typeof DocumentOptions>>;

/** The formats of every document. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
/** A workbook contains the tables of a document; a calendar file contains the meeting of a notice. */
export const ALL_FORMATS = [...EXPORT_FORMATS, 'xlsx', 'ics'] as const;
export type ExportFormat = (typeof ALL_FORMATS)[number];

const ExportOptions = DocumentOptions.extend({
  format: z.enum(ALL_FORMATS),
  /** The letterhead of a Word file; the forum's own if it is left out. */
  template: z.enum(LETTERHEAD_CHOICES).optional(),
});
export type ExportOptions = Readonly<z.infer<typeof ExportOptions>>;

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
/** The partners as a sheet that can be imported again. */
const SheetOptions = z.object({
  kind: z.literal('partners'),
  format: z.enum(SHEET_FORMATS),
  language: Language,
  edition,
});
export type SheetOptions = Readonly<z.infer<typeof SheetOptions>>;

/** The whole forum as one file, to move it elsewhere. */
const WholeOptions = z.object({ kind: z.literal('forum'), format: z.literal('zip'), edition });
export type WholeOptions = Readonly<z.infer<typeof WholeOptions>>;

/** A meeting as a package for the archive. */
const ArchiveOptions = z.object({
  kind: z.literal('archive'),
  format: z.literal('zip'),
  language: Language.optional(),
  edition,
});
export type ArchiveOptions = Readonly<z.infer<typeof ArchiveOptions>>;

export const FileOptions = z.union([WholeOptions, SheetOptions, ArchiveOptions, ExportOptions]);
export type FileOptions = Readonly<z.infer<typeof FileOptions>>;
