import { Tag } from '@digdir/designsystemet-react';
import { capitalised, clock } from '../../src-core/language/format.ts';
import type { TraceEntry } from '../../src-core/trace/lines.ts';
import { FieldChanges } from '../components/field-changes.tsx';
import { useLanguage, useTranslate } from '../session.ts';

/** One change, or a run of typing: when, who, what, about what, and each field before and after. */
export function Entry({
  entry,
  isWhole,
}: {
  readonly entry: TraceEntry;
  /** With ids and counters. */
  readonly isWhole: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { from, to, author, what, isExempt, changes } = entry;
  const mine = changes.filter((each) => isWhole || !each.isAside);
  const times = [...new Set([from, to].filter(Boolean).map((time) => clock(time, language)))];
  return (
    <li className="traced">
      <div className="row middle">
        <span className="number muted">{times.join('–')}</span>
        <strong>{capitalised(what)}</strong>
        <span className="grow">{author}</span>
        {isExempt && <Tag data-color="warning">{t('trace.exempt')}</Tag>}
      </div>
      <FieldChanges changes={mine} />
    </li>
  );
}
