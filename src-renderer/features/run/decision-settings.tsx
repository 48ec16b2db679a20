import { Button } from '@digdir/designsystemet-react';
import { TERMS_OPEN, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { decisionNumber } from '../../../src-core/meeting/numbers.ts';
import { changesTo } from '../../../src-core/meeting/terms-that-apply.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import { type Decision, type Meeting, Procedure } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { CorrectSlip } from '../decision/correct-slip.tsx';
import { ExemptField } from '../decision/exempt-field.tsx';
import { ApprovesChoice } from './approves-choice.tsx';
import { DecisionAlters } from './decision-alters.tsx';
import { type ChangeDecision, DecisionForce } from './decision-force.tsx';
import { DecisionOrigin } from './decision-origin.tsx';

interface Settings {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  /** Its words stay as they are. */
  readonly isLocked: boolean;
}

/** What is seldom needed: how it is decided, from when and on what condition, and where it comes from. */
export function DecisionSettings(props: Settings) {
  const t = useTranslate();
  const { meeting, decision, isLocked } = props;
  const about = { meeting: meeting.id, decision: decision.id };
  const isOver = whyLocked(meeting, TERMS_OPEN) !== undefined;
  const change: ChangeDecision = (changes) =>
    execute({ do: 'changeDecision', ...about, ...changes });
  return (
    <div className="stack" data-size="sm">
      <fieldset className="locked-fields" disabled={isOver}>
        <fieldset className="locked-fields" disabled={isLocked}>
          <ProcedureChoice decision={decision} change={change} />
          <DecisionForce decision={decision} change={change} />
        </fieldset>
        <DayField
          label={t('meeting.positionsBy')}
          value={decision.deadline}
          onDay={(day) =>
            change({
              deadline: day || null,
              // Silence counts only by a deadline.
              ...(!day && decision.silence !== undefined ? { silence: null } : {}),
            })
          }
        />
        <DecisionOrigin {...props} change={change} />
        <ApprovesChoice meeting={meeting} decision={decision} />
        <DecisionAlters meeting={meeting} decision={decision} change={change} />
      </fieldset>
      {!isLocked && <CorrectSlip meeting={meeting} decision={decision} />}
      <ExemptField meeting={meeting} of={{ decision: decision.id }} exempt={decision.exempt} />
      <div>
        <Button
          variant="tertiary"
          onClick={() => void execute({ do: 'withdrawDecision', ...about })}
        >
          {t('run.withdrawDecision')}
        </Button>
      </div>
    </div>
  );
}

/** Only what is taken note of needs no positions (D39). */
function ProcedureChoice(props: { readonly decision: Decision; readonly change: ChangeDecision }) {
  const t = useTranslate();
  const { decision, change } = props;
  const { effect, procedure } = decision;
  const mayBeNoted = effect === undefined || effect === 'noted';
  const kinds = Procedure.options.filter((each) => each !== 'noted' || mayBeNoted);
  return (
    <Choice
      label={t('run.procedure', { number: decisionNumber(decision) })}
      value={procedure}
      onChoose={(chosen) =>
        void change(
          changesTo(decision, {
            procedure: chosen,
            ...(chosen === 'noted' ? { effect: 'noted' as const } : {}),
          }),
        )
      }
      options={kinds.map((each) => [each, t(`procedures.${each}`)] as const)}
    />
  );
}
