import { Tag } from '@digdir/designsystemet-react';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import { correctionsInWords } from '../../../src-core/meeting/correction-words.ts';
import { decisionLabel } from '../../../src-core/meeting/number-labels.ts';
import { decisionNumber } from '../../../src-core/meeting/numbers.ts';
import {
  type DecisionResult,
  resultOfDecision,
  resultOn,
} from '../../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../../src-core/meeting/outcome-words.ts';
import { answersOn } from '../../../src-core/meeting/principal-answers.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, saveText } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { SharedField } from '../../ui/form.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { ConditionAnswer } from '../decision/condition-answer.tsx';
import { OutcomeTag } from '../decision/outcome-tag.tsx';
import { PositionForm } from '../decision/position-form.tsx';
import { Awaiting } from '../decision/ratify.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { AdoptedText } from './adopted-text.tsx';
import { CountedVotes } from './counted-votes.tsx';
import { DecisionOnScreen } from './decision-on-screen.tsx';
import { DecisionSettings } from './decision-settings.tsx';
import { KindOfDecision } from './kind-of-decision.tsx';

/** A decision while it is being made: its wording, each partner's position, and who is bound. */
export function DecisionCard(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  /** Called with the wording when the user leaves it. */
  readonly onLeave?: (wording: string) => void;
}) {
  const t = useTranslate();
  const { forum, meeting, decision, onLeave } = props;
  const isProposed = meeting.decisions.some((each) => each.id === decision.id);
  const number = decisionNumber(decision);
  const label = decisionLabel(meeting, decision, t);
  const arrival = useArrival(`decision-${decision.id}`);
  const result = resultOn(forum, resultOfDecision(forum, meeting, decision), dayOf(timeNow()));
  const locked = whyLocked(forum, meeting, decision);
  const about = { meeting: meeting.id, decision: decision.id };
  async function writeWording(wording: string, base: string) {
    if (isProposed) return saveText({ do: 'changeDecision', ...about, wording }, base);
    const { id, item } = decision;
    const answer = await execute({ do: 'proposeDecision', meeting: meeting.id, id, item, wording });
    return answer.ok ? { ...answer, text: wording } : answer;
  }
  if (decision.withdrawn) {
    return (
      <article className="card row middle" {...arrival}>
        <strong className="number grow">{label}</strong>
        <Tag>{t('outcomes.withdrawn')}</Tag>
      </article>
    );
  }
  return (
    <article className="card stack" aria-label={label} {...arrival}>
      <div className="row middle">
        <strong className="number grow">{label}</strong>
        {isProposed && <OutcomeTag forum={forum} result={result} />}
      </div>
      {decision.adopts && (
        <AdoptedText meeting={meeting} decision={decision} adopts={decision.adopts} />
      )}
      <SharedField
        rows={4}
        label={t('run.wording', { number })}
        lang={meeting.language}
        autoFocus={decision.wording === ''}
        value={decision.wording}
        onWrite={writeWording}
        {...(locked ? { readOnly: true, description: t(locked) } : {})}
        {...(onLeave ? { onLeave } : {})}
      />
      {isProposed && <Proposed {...props} result={result} />}
    </article>
  );
}

/** Why the wording cannot be changed (D128). */
function whyLocked(forum: Forum, meeting: Meeting, { id }: Decision): WordKey | undefined {
  if (meeting.phase === 'approved') return 'refusals.locked';
  if (meeting.phase === 'circulated') return 'refusals.circulated';
  const isAnswered = answersOn(forum, meeting, 'decision', id).size > 0;
  return isAnswered ? 'refusals.answeredAtHome' : undefined;
}

/** Below the wording: its kind, each partner's position, who is bound, and the decision's settings. */
function Proposed(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly result: DecisionResult;
}) {
  const t = useTranslate();
  const { forum, meeting, decision, result } = props;
  const language = useLanguage();
  const nameOf = (partner: string) => partnerName(forum, partner);
  const today = dayOf(timeNow());
  const isLocked = whyLocked(forum, meeting, decision) !== undefined;
  return (
    <>
      <KindOfDecision meeting={meeting} decision={decision} isLocked={isLocked} />
      <DecisionOnScreen decision={decision} />
      <PositionForm forum={forum} meeting={meeting} decision={decision} result={result} />
      <CountedVotes {...props} />
      <p aria-live="polite">
        {outcomeInWords({ forum, meeting, decision, result, language, nameOf, today })}{' '}
        {correctionsInWords(decision, language).join(' ')}
      </p>
      <Awaiting
        forum={forum}
        meeting={meeting.id}
        of={{ decision: decision.id }}
        partners={result.awaiting}
      />
      <ConditionAnswer {...props} />
      <LazyDetails summary={t('run.more')}>
        {() => <DecisionSettings {...props} isLocked={isLocked} />}
      </LazyDetails>
    </>
  );
}
