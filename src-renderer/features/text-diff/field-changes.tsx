import { type AuditChange, byThing } from '../../../src-core/audit-log/audit-page.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { InlineDiff } from './inline-diff.tsx';
import { SideBySideDiff } from './side-by-side-diff.tsx';
import './inline-diff.css';
import './field-changes.css';

/** How many fields show at first. A new meeting has a hundred. */
const MAX_AT_ONCE = 8;
/** Of a text with more characters than this, only the paragraphs that differ show. */
const LONG = 400;

/** Fields before and after, under the thing that they belong to. */
export function FieldChanges({ changes }: { readonly changes: readonly AuditChange[] }) {
  const t = useTranslate();
  const things = byThing(changes).map(({ about, changes: own }) => (
    <div key={about} className="thing">
      {about !== '' && <p>{about}</p>}
      <dl>
        {own.map((change) => (
          <div key={`${change.field}/${change.before}/${change.after}`}>
            <dt>{change.field}</dt>
            <dd>
              <Change change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
  if (changes.length <= MAX_AT_ONCE) return <div className="field-changes">{things}</div>;
  return (
    <details className="more field-changes">
      <summary>{t('auditLog.fields', { count: changes.length })}</summary>
      {things}
    </details>
  );
}

function Change({ change: { before, after, isText } }: { readonly change: AuditChange }) {
  const t = useTranslate();
  const language = useLanguage();
  if (before === '') return after;
  if (isText && Math.max(before.length, after.length) > LONG) {
    return (
      <div className="compared">
        <SideBySideDiff
          before={{ text: before, objectives: [] }}
          after={{ text: after, objectives: [] }}
          titles={[t('auditLog.from'), t('auditLog.to')]}
          lang={language}
          isShort
        />
      </div>
    );
  }
  if (isText && after !== '') return <InlineDiff before={before} after={after} />;
  return (
    <>
      <del>{before}</del> <span aria-hidden>→</span>{' '}
      {after === '' ? t('auditLog.nothing') : <ins>{after}</ins>}
    </>
  );
}
