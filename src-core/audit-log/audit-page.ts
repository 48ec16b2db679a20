import type { Time } from '../model/field-types.ts';

/** What a person reads in the trace: when, who, what was done, about what, and each field before and after. */

export const AUDIT_KINDS = [
  'meeting',
  'item',
  'decision',
  'agreement',
  'follow-up',
  'attendance',
  'check',
  'attachment',
  'forum',
  'partner',
  'plan',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
export interface AuditChange {
  /** Empty for the meeting or the forum itself. */
  readonly about: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** What differs within it can be marked. */
  readonly isText: boolean;
  /** An id, a counter. */
  readonly isAside: boolean;
}
export interface AuditEntry {
  /** Unlike any other's in the same trace. */
  readonly key: string;
  readonly from: Time;
  readonly to: Time;
  readonly author: string;
  readonly what: string;
  readonly kinds: readonly AuditKind[];
  readonly isExempt: boolean;
  readonly changes: readonly AuditChange[];
}
export interface AuditFilter {
  readonly author?: string | undefined;
  readonly kind?: AuditKind | undefined;
  readonly words?: string | undefined;
}
/** The changes of an entry under what they are about, in order. */

export function byThing(
  changes: readonly AuditChange[],
): readonly { readonly about: string; readonly changes: readonly AuditChange[] }[] {
  const groups = new Map<string, AuditChange[]>();
  for (const change of changes) {
    groups.set(change.about, [...(groups.get(change.about) ?? []), change]);
  }
  return [...groups].map(([about, own]) => ({ about, changes: own }));
}
