import { bindingLines } from '../../../src-core/meeting/binding-lines.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import type { PartnerNames } from '../../../src-core/projections/screen-view.ts';
import { useLanguage } from '../../ui/language.tsx';

/** Which partners are bound and from when, which on what, and which are not. The result is as it is today. */
export function BindingList(props: {
  readonly forum: PartnerNames;
  readonly result: Pick<DecisionResult, 'bindings'>;
}) {
  const language = useLanguage();
  const { forum, result } = props;
  return (
    <dl className="bound">
      {bindingLines(forum.partners, result.bindings, language).map(({ how, partners }) => (
        <div key={how} className="contents">
          <dt>{how}</dt>
          <dd>{partners}</dd>
        </div>
      ))}
    </dl>
  );
}
