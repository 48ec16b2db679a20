import { type AuditChange, byThing } from '../../../src-core/audit-log/audit-page.ts';
import type { Translate } from '../../../src-core/i18n/index.ts';
import { oneLine } from './output.ts';

/** Fields that were changed, or would be, under what they are about: one line for each. Without ids and counters. */
export function changeLines(changes: readonly AuditChange[], t: Translate): readonly string[] {
  return byThing(changes.filter((each) => !each.isAside)).flatMap((thing) => [
    ...(thing.about === '' ? [] : [`  ${oneLine(thing.about)}`]),
    ...thing.changes.map((each) => `    ${changed(each, t)}`),
  ]);
}

function changed({ field, before, after }: AuditChange, t: Translate): string {
  const now = oneLine(after) || t('auditLog.nothing');
  return before === '' ? `${field}: ${now}` : `${field}: ${oneLine(before)} → ${now}`;
}
