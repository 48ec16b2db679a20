import type { Time } from '../model/field-types.ts';

/** What a user reads in the change log: when, who, what was done, to what, and each field before and after. */

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
  /** Whether the window can mark the changes within the value. */
  readonly isText: boolean;
  /** The field is an id or a counter. */
  readonly isAside: boolean;
}
export interface AuditEntry {
  /** Unique within the change log. */
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
/** Groups the changes of an entry by the thing they concern, in order. */

export function byThing(
  changes: readonly AuditChange[],
): readonly { readonly about: string; readonly changes: readonly AuditChange[] }[] {
  const groups = new Map<string, AuditChange[]>();
  for (const change of changes) {
    groups.set(change.about, [...(groups.get(change.about) ?? []), change]);
  }
  return [...groups].map(([about, own]) => ({ about, changes: own }));
}
