import { byThing, type TraceChange } from '../../../src-core/audit-log/audit-entries.ts';
import { useLanguage, useTranslate } from '../../app/session.ts';
import { Changes } from './inline-diff.tsx';
import { Comparison } from './side-by-side-diff.tsx';
import './inline-diff.css';
import './field-changes.css';

/** So many fields are shown at once; a meeting that is made has a hundred. */
const MOST_AT_ONCE = 8;
/** A longer text is shown by the paragraphs that differ. */
const LONG = 400;

/** Fields before and after, under what they are fields of. */
export function FieldChanges({ changes }: { readonly changes: readonly TraceChange[] }) {
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
  if (changes.length <= MOST_AT_ONCE) return <div className="field-changes">{things}</div>;
  return (
    <details className="more field-changes">
      <summary>{t('trace.fields', { count: changes.length })}</summary>
      {things}
    </details>
  );
}

function Change({ change: { before, after, isText } }: { readonly change: TraceChange }) {
  const t = useTranslate();
  const language = useLanguage();
  if (before === '') return after;
  if (isText && Math.max(before.length, after.length) > LONG) {
    return (
      <div className="compared">
        <Comparison
          before={{ text: before, objectives: [] }}
          after={{ text: after, objectives: [] }}
          titles={[t('trace.from'), t('trace.to')]}
          lang={language}
          isShort
        />
      </div>
    );
  }
  if (isText && after !== '') return <Changes before={before} after={after} />;
  return (
    <>
      <del>{before}</del> <span aria-hidden>→</span>{' '}
      {after === '' ? t('trace.nothing') : <ins>{after}</ins>}
    </>
  );
}
