import { type AuditChange, byThing } from '../../../src-core/audit-log/audit-page.ts';
import type { Translate } from '../../../src-core/i18n/index.ts';
import { oneLine } from './output.ts';

/**
 * One line for each field that changed, or would change, below the thing that it belongs to. Leaves out ids and
 * counters.
 */
export function changeLines(changes: readonly AuditChange[], t: Translate): readonly string[] {
  return byThing(changes.filter((each) => !each.isAside)).flatMap((thing) => [
    ...(thing.about === '' ? [] : [`  ${oneLine(thing.about)}`]),
    ...thing.changes.map((each) => `    ${changeInWords(each, t)}`),
  ]);
}

function changeInWords({ field, before, after }: AuditChange, t: Translate): string {
  const now = oneLine(after) || t('auditLog.nothing');
  return before === '' ? `${field}: ${now}` : `${field}: ${oneLine(before)} → ${now}`;
}
