import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { applies, SHARES, usualShare } from '../../../src-core/meeting/terms-that-apply.ts';
import type { Decision } from '../../../src-core/model/meeting.ts';
import type { execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DraftNumber } from '../../ui/number-field.tsx';

export type ChangeDecision = (changes: object) => ReturnType<typeof execute>;

interface Fields {
  readonly decision: Decision;
  readonly change: ChangeDecision;
}

/** The majority it needs, and from when, how long and on what condition it binds, as far as its kind has it (D214). */
export function DecisionForce(props: Fields) {
  const t = useTranslate();
  const { decision, change } = props;
  const { deadline, silence } = decision;
  return (
    <>
      {applies('share', decision) && <ShareChoice {...props} />}
      {applies('from', decision) && (
        <div className="pair">
          <DayField
            label={t('decisionTerms.from')}
            value={decision.from}
            onDay={(day) => change({ from: day || null })}
          />
          <DayField
            label={t('decisionTerms.until')}
            value={decision.until}
            onDay={(day) => change({ until: day || null })}
          />
        </div>
      )}
      {applies('condition', decision) && (
        <>
          <DraftField
            label={t('decisionTerms.condition')}
            description={t('decisionTerms.conditionHint')}
            value={decision.condition}
            onSave={(text) => change({ condition: text.trim() || null })}
          />
          <InForceChoice {...props} />
        </>
      )}
      {applies('ratification', decision) && (
        <Choice
          label={t('decisionTerms.ratification')}
          value={decision.ratification ?? ''}
          onChoose={(chosen) => void change({ ratification: chosen || null })}
          options={[
            ['', t('decisionTerms.asUsual')],
            ['needed', t('decisionTerms.allAsk')],
            ['not-needed', t('decisionTerms.noneAsks')],
          ]}
        />
      )}
      {applies('answerBy', decision) && (
        <DayField
          label={t('decisionTerms.answerBy')}
          value={decision.answerBy}
          onDay={(day) => change({ answerBy: day || null })}
        />
      )}
      {applies('silence', decision) && deadline !== undefined && (
        <Checkbox
          label={t('decisionTerms.silence')}
          checked={silence !== undefined}
          onChange={({ target }) => void change({ silence: target.checked ? 'consents' : null })}
        />
      )}
    </>
  );
}

function ShareChoice({ decision: { share }, change }: Fields) {
  const t = useTranslate();
  const usual = share === undefined ? undefined : usualShare(share);
  const other = share === undefined || usual ? [] : [[String(share), String(share)] as const];
  return (
    <Choice
      label={t('decisionTerms.share')}
      value={share === undefined ? '' : (usual ?? String(share))}
      onChoose={(chosen) => {
        if (chosen === '') void change({ share: null });
        else if (SHARES.some((each) => each === chosen)) void change({ share: chosen });
      }}
      options={[
        ['', t('decisionTerms.simple')],
        ['2/3', t('decisionTerms.twoThirds')],
        ['3/4', t('decisionTerms.threeQuarters')],
        ...other,
      ]}
    />
  );
}

function InForceChoice({ decision: { inForce = 'each' }, change }: Fields) {
  const t = useTranslate();
  const [isCounting, setCounting] = useState(typeof inForce === 'number');
  const counted = typeof inForce === 'number' ? inForce : undefined;
  const hasNumber = isCounting || counted !== undefined;
  return (
    <>
      <Choice
        label={t('decisionTerms.inForce')}
        value={hasNumber ? 'enough' : inForce === 'all' ? 'all' : 'each'}
        onChoose={(chosen) => {
          setCounting(chosen === 'enough');
          if (chosen !== 'enough') void change({ inForce: chosen === 'each' ? null : chosen });
        }}
        options={(['each', 'all', 'enough'] as const).map(
          (each) => [each, t(`decisionTerms.${each}`)] as const,
        )}
      />
      {hasNumber && (
        <DraftNumber
          label={t('decisionTerms.howMany')}
          min={1}
          max={1_000}
          required
          value={counted}
          onSave={(number = 1) => change({ inForce: number })}
        />
      )}
    </>
  );
}
