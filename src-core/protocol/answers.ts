import { z } from 'zod';
import { AUDIT_KINDS, type AuditChange, type AuditEntry } from '../audit-log/audit-page.ts';
import type { BackupDifference } from '../backups/backup-differences.ts';
import { RestorePart } from '../backups/restore-part.ts';
import { Id } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Refusal } from '../model/refusal.ts';

/** What calls are answered with, and what some of them ask for. */

/** What was carried out; `id` and `number` of what it made. */
export interface Done {
  readonly ok: true;
  readonly revision: number;
  readonly id?: string;
  readonly number?: string;
}
/** The text as it is now, with what others wrote. */
export type SavedText = Omit<Done, 'ok'> & { readonly text: string };
export type Failed = { readonly ok: false } & Refusal;
export type Answer = Done | Failed;
export type Outcome<T> = ({ readonly ok: true } & T) | Failed;

export interface BackupHead {
  readonly name: string;
  /** As the clock on the wall showed it: `2026-11-25 01.16.43`. */
  readonly at: string;
  /** What there was before another backup was restored. */
  readonly isBeforeRestore: boolean;
  /** Bytes. */
  readonly size: number;
}
export const PreviewOptions = z.strictObject({
  /** Of the words; the forum's own when it is left out. */
  language: Language.optional(),
  /** Without it, the whole forum. */
  part: RestorePart.optional(),
});
export type PreviewOptions = Readonly<z.infer<typeof PreviewOptions>>;
export interface BackupPreview {
  readonly differences: readonly BackupDifference[];
  /** So many more than are told of. */
  readonly more: number;
  /** Of the whole: the meetings that the backup holds, newest first. */
  readonly meetings: readonly BackedUpMeeting[];
  /** Of a part: each field that is otherwise, as it is now and as it becomes. */
  readonly changes: readonly AuditChange[];
  /** Of a part: what it names that no longer exists, by its name. */
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
  /** Where to go on. A page may be empty and yet not the last, where few changes are asked for. */
  readonly next?: string;
}
