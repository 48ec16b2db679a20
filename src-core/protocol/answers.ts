import { z } from 'zod';
import { AUDIT_KINDS, type AuditChange, type AuditEntry } from '../audit-log/audit-page.ts';
import type { BackupDifference } from '../backups/backup-differences.ts';
import { RestorePart } from '../backups/restore-part.ts';
import { Id } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Refusal } from '../model/refusal.ts';

/** The answers to calls, and the arguments of some of them. */

/** A command was carried out. `id` and `number` are those of what it created. */
export interface Done {
  readonly ok: true;
  readonly revision: number;
  readonly id?: string;
  readonly number?: string;
}
/** The text after the change, merged with what others wrote. */
export type SavedText = Omit<Done, 'ok'> & { readonly text: string };
export type Failed = { readonly ok: false } & Refusal;
export type Answer = Done | Failed;
export type Outcome<T> = ({ readonly ok: true } & T) | Failed;

export interface BackupHead {
  readonly name: string;
  /** In local time: `2026-11-25 01.16.43`. */
  readonly at: string;
  /** The state before another backup was restored. */
  readonly isBeforeRestore: boolean;
  /** In bytes. */
  readonly size: number;
}
export const PreviewOptions = z.strictObject({
  /** The language of the words; the forum's own if it is left out. */
  language: Language.optional(),
  /** Without it, the whole forum. */
  part: RestorePart.optional(),
});
export type PreviewOptions = Readonly<z.infer<typeof PreviewOptions>>;
export interface BackupPreview {
  readonly differences: readonly BackupDifference[];
  /** The number of further differences that the list leaves out. */
  readonly more: number;
  /** For the whole forum: the meetings in the backup, newest first. */
  readonly meetings: readonly BackedUpMeeting[];
  /** For a part: each field that differs, now and after the restore. */
  readonly changes: readonly AuditChange[];
  /** For a part: the names of what it refers to that no longer exists. */
  readonly gone: readonly string[];
}
export type BackedUpMeeting = Pick<Meeting, 'id' | 'title' | 'startsAt' | 'phase'>;

export interface SealState {
  readonly digest?: string;
  readonly faults: readonly string[];
}
export const AuditRequest = z.strictObject({
  meeting: Id.optional(),
  language: Language,
  filter: z
    .strictObject({
      author: z.string().max(1_000).optional(),
      kind: z.enum(AUDIT_KINDS).optional(),
      words: z.string().max(1_000).optional(),
    })
    .optional(),
  /** From the page before. */
  next: z
    .string()
    .regex(/^(\d{1,9}\.){2}\d{1,9}$/)
    .optional(),
});
export type AuditRequest = Readonly<z.infer<typeof AuditRequest>>;
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where to continue. A page may be empty without being the last, if few changes match. */
  readonly next?: string;
}
