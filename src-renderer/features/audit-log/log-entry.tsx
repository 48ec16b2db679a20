import { Tag } from '@digdir/designsystemet-react';
import type { AuditEntry } from '../../../src-core/audit-log/audit-page.ts';
import { capitalised, clockTime } from '../../../src-core/i18n/format.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { FieldChanges } from '../text-diff/field-changes.tsx';

/** One change, or several keystrokes in a row: when, who, what, and each field before and after. */
export function LogEntry({
  entry,
  isWhole,
}: {
  readonly entry: AuditEntry;
  /** Shows ids and counters too. */
  readonly isWhole: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { from, to, author, what, isExempt, changes } = entry;
  const mine = changes.filter((each) => isWhole || !each.isAside);
  const times = [...new Set([from, to].filter(Boolean).map((time) => clockTime(time, language)))];
  return (
    <li className="traced">
      <div className="row middle">
        <span className="number muted">{times.join('–')}</span>
        <strong>{capitalised(what)}</strong>
        <span className="grow">{author}</span>
        {isExempt && <Tag data-color="warning">{t('auditLog.exempt')}</Tag>}
      </div>
      <FieldChanges changes={mine} />
    </li>
  );
}
