import { Tag } from '@digdir/designsystemet-react';
import { capitalised, clock } from '../../src-core/language/format.ts';
import { byThing, type TraceChange, type TraceEntry } from '../../src-core/trace/lines.ts';
import { Changes } from '../components/changes.tsx';
import { Comparison } from '../components/comparison.tsx';
import { useLanguage, useTranslate } from '../session.ts';

/** So many fields are shown at once; a meeting that is made has a hundred. */
const MOST_AT_ONCE = 8;
/** A longer text is shown by the paragraphs that differ. */
const LONG = 400;

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
      {mine.length > MOST_AT_ONCE ? (
        <details className="more">
          <summary>{t('trace.fields', { count: mine.length })}</summary>
          <Things changes={mine} />
        </details>
      ) : (
        <Things changes={mine} />
      )}
    </li>
  );
}

function Things({ changes }: { readonly changes: readonly TraceChange[] }) {
  return byThing(changes).map(({ about, changes: own }) => (
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
