import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { mayBind } from '../../../src-core/meeting/effects.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import { conditionAnswer } from '../../../src-core/meeting/principal-answers.ts';
import { type Day, dayOf } from '../../../src-core/model/field-types.ts';
import type { Forum, Ratification } from '../../../src-core/model/forum.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';

/** Whether the condition of an adopted decision is met: when that became known, and from what. */
export function ConditionAnswer(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly result: DecisionResult;
}) {
  const t = useTranslate();
  const { forum, meeting, decision, result } = props;
  const [on, setOn] = useState<Day>(dayOf(timeNow()));
  const [reference, setReference] = useState('');
  const isStanding = result.outcome === 'adopted' || result.outcome === 'lapsed';
  if (decision.condition === undefined || !mayBind(decision) || !isStanding) return null;
  const answer = (outcome: Ratification['outcome']) => {
    const paper = reference.trim() === '' ? {} : { reference: reference.trim() };
    const about = { meeting: meeting.id, decision: decision.id };
    return execute({ do: 'ratify', ...about, outcome, on, ...paper });
  };
  if (conditionAnswer(forum, meeting, decision.id)) {
    return (
      <div data-size="sm">
        <SendButton variant="tertiary" onSend={() => answer('open')}>
          {t('atHome.conditionAnswered')}: {t('atHome.conditionTakenBack')}
        </SendButton>
      </div>
    );
  }
  return (
    <details className="more">
      <summary>{t('atHome.conditionOpen')}</summary>
      <div className="stack tight" data-size="sm">
        <div className="row">
          <DayField
            label={t('atHome.answeredOn')}
            value={on}
            onDay={(day) => setOn(day || dayOf(timeNow()))}
          />
          <Textfield
            label={t('letter.reference')}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </div>
        <div className="row">
          <SendButton onSend={() => answer('ratified')}>{t('atHome.conditionMet')}</SendButton>
          <SendButton variant="secondary" onSend={() => answer('declined')}>
            {t('atHome.conditionFailed')}
          </SendButton>
        </div>
      </div>
    </details>
  );
}
