import { list } from '../../../src-core/i18n/format.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import type { PartnerNames } from '../../../src-core/projections/screen-view.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

const LINES = [
  ['bound', 'meeting.boundNow'],
  ['bound-on-ratification', 'meeting.boundLater'],
  ['not-bound', 'meeting.notBound'],
] as const;

/**
 * Which partners are bound now, which after their principal ratifies, and which are not, in words. The result is as it is
 * today: a principal that is not awaited any more binds nobody (D135).
 */
export function BindingList(props: {
  readonly forum: PartnerNames;
  readonly result: Pick<DecisionResult, 'binding' | 'awaiting'>;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, result } = props;
  const bindingOf = (id: string) => {
    const isOver = result.binding[id] === 'bound-on-ratification' && !result.awaiting.includes(id);
    return isOver ? 'not-bound' : result.binding[id];
  };
  return (
    <dl className="bound">
      {LINES.map(([kind, words]) => {
        const names = forum.partners
          .filter((partner) => bindingOf(partner.id) === kind)
          .map((partner) => partner.shortName ?? partner.name);
        if (names.length === 0) return null;
        return (
          <div key={kind} style={{ display: 'contents' }}>
            <dt>{t(words)}</dt>
            <dd>{list(names, language)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
