import { useState } from 'react';
import { decisionLabel } from '../../../src-core/meeting/number-labels.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { Choice } from '../../ui/choice.tsx';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import type { ChangeDecision } from './decision-force.tsx';

/** Who proposed a decision, and which proposal it is an alternative to. */
export function DecisionOrigin(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly change: ChangeDecision;
}) {
  const t = useTranslate();
  const { forum, meeting, decision, change } = props;
  const others = meeting.decisions.filter(
    ({ id, item, withdrawn }) => item === decision.item && id !== decision.id && !withdrawn,
  );
  return (
    <>
      <ProposedBy forum={forum} decision={decision} change={change} />
      {others.length > 0 && (
        <Choice
          label={t('decisionTerms.against')}
          value={decision.against ?? ''}
          onChoose={(chosen) => void change({ against: chosen || null })}
          options={[
            ['', t('decisionTerms.notAgainst')],
            ...others.map((each) => [each.id, decisionLabel(meeting, each, t)] as const),
          ]}
        />
      )}
    </>
  );
}

/** Never the id of a partner: those have letters. */
const SOMEBODY = '+';

function ProposedBy(props: {
  readonly forum: Forum;
  readonly decision: Decision;
  readonly change: ChangeDecision;
}) {
  const t = useTranslate();
  const { forum, decision, change } = props;
  const { by } = decision;
  const [isOther, setOther] = useState(false);
  const text = by && 'text' in by ? by.text : undefined;
  const isSomebody = isOther || text !== undefined;
  const partner = by && 'partner' in by ? by.partner : '';
  return (
    <>
      <Choice
        label={t('decisionTerms.by')}
        value={isSomebody ? SOMEBODY : partner}
        onChoose={(chosen) => {
          setOther(chosen === SOMEBODY);
          if (chosen !== SOMEBODY) void change({ by: chosen || null });
        }}
        options={[
          ['', t('decisionTerms.nobody')],
          ...forum.partners.map(({ id, name }) => [id, name] as const),
          [SOMEBODY, t('decisionTerms.somebody')],
        ]}
      />
      {isSomebody && (
        <DraftField
          label={t('decisionTerms.byWhom')}
          value={text}
          onSave={(typed) => change({ by: typed.trim() || null })}
        />
      )}
    </>
  );
}
