import { Button, Heading, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { list, shortDay } from '../../../src-core/i18n/format.ts';
import { decisionLabel } from '../../../src-core/meeting/number-labels.ts';
import {
  type DecisionResult,
  resultOfDecision,
  resultOn,
} from '../../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../../src-core/meeting/outcome-words.ts';
import { type Day, dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { WrittenProcedure } from '../../../src-core/projections/summary-types.ts';
import { daysUntil, writtenProceduresOn } from '../../../src-core/projections/written-procedure.ts';
import { href } from '../../app/routes.ts';
import { execute, useView } from '../../app/session.ts';
import { timeAt, timeNow } from '../../app/time.ts';
import { useMeeting } from '../../app/use-meeting.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { OutcomeTag } from '../decision/outcome-tag.tsx';
import { PositionForm } from '../decision/position-form.tsx';
import { partnerName, shortPartnerName } from '../partners/partner-name.ts';

/** Decisions with written answers after the meeting: who has answered, who has not, and the deadline. */
export function WrittenProceduresTab() {
  const t = useTranslate();
  const meetings = useView('follow-up');
  const [cameOn, setCameOn] = useState<Day>();
  if (!meetings) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const today = dayOf(timeNow());
  const { open, late } = writtenProceduresOn(Object.values(meetings), today);
  if (open.length + late.length === 0)
    return <Paragraph>{t('writtenProcedure.nothing')}</Paragraph>;
  const at = () => (cameOn === undefined || cameOn === today ? timeNow() : timeAt(cameOn, '12:00'));
  const groups = [
    ['writtenProcedure.open', open],
    ['writtenProcedure.late', late],
  ] as const;
  return (
    <div className="stack">
      <div className="card row middle">
        <DayField
          label={t('writtenProcedure.cameOn')}
          value={cameOn ?? today}
          onDay={(day) => setCameOn(day || undefined)}
        />
        <span className="muted grow">{t('writtenProcedure.cameOnHelp')}</span>
        {[...new Set([...open, ...late].map((each) => each.meeting))].map((meeting) => (
          <TakeBack key={meeting} meeting={meeting} />
        ))}
      </div>
      {groups
        .filter(([, procedures]) => procedures.length > 0)
        .map(([words, procedures]) => (
          <section key={words} className="stack" aria-label={t(words)}>
            <Heading level={2} data-size="sm">
              {t(words)}
            </Heading>
            {procedures.map((each) => (
              <Procedure
                key={`${each.meeting}/${each.decision}`}
                procedure={each}
                today={today}
                at={at}
              />
            ))}
          </section>
        ))}
    </div>
  );
}

/** Corrects an answer that was recorded by mistake: that is not a change of mind. */
function TakeBack({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const undo = useView('history')?.scopes[`meeting:${meeting}`]?.undo;
  if (undo?.do !== 'takePosition') return null;
  return (
    <Button variant="secondary" onClick={() => void execute({ do: 'undo', meeting })}>
      {t('shell.undoWhat', { what: t(`changes.${undo.do}`) })}
    </Button>
  );
}

function Procedure(props: {
  readonly procedure: WrittenProcedure;
  readonly today: Day;
  readonly at: () => string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { procedure, today, at } = props;
  const known = useMeeting(procedure.meeting);
  const decision = known?.meeting.decisions.find((each) => each.id === procedure.decision);
  if (!known || !decision) return null;
  const { forum, meeting } = known;
  const result = resultOn(forum, resultOfDecision(forum, meeting, decision), today);
  const number = decisionLabel(meeting, decision, t);
  const nameOf = (partner: string) => partnerName(forum, partner);
  return (
    <article className="card stack" aria-label={number}>
      <div className="row middle">
        <span className="grow">
          <Link
            href={href({ view: 'run', meeting: meeting.id, item: decision.item })}
            className="number"
          >
            {number}
          </Link>{' '}
          <span className="muted">
            {meeting.title}, {shortDay(dayOf(meeting.startsAt), language)}
          </span>
        </span>
        <Deadline deadline={procedure.deadline} today={today} />
        <OutcomeTag forum={forum} result={result} isShort />
      </div>
      <p className="as-typed" lang={meeting.language}>
        {decision.wording}
      </p>
      <Answered forum={forum} result={result} />
      <PositionForm forum={forum} meeting={meeting} decision={decision} result={result} at={at} />
      {result.outcome !== 'open' && (
        <Paragraph>
          {outcomeInWords({ forum, meeting, decision, result, language, nameOf, today })}
        </Paragraph>
      )}
    </article>
  );
}

function Deadline({ deadline, today }: { readonly deadline: Day; readonly today: Day }) {
  const t = useTranslate();
  const language = useLanguage();
  const count = daysUntil(deadline, today);
  const left =
    count < 0
      ? t('writtenProcedure.passed')
      : count === 0
        ? t('writtenProcedure.lastDay')
        : t('writtenProcedure.daysLeft', { count });
  return (
    <>
      <span>{t('writtenProcedure.deadline', { day: shortDay(deadline, language) })}</span>
      <Tag data-color={count <= 0 ? 'warning' : 'neutral'}>{left}</Tag>
    </>
  );
}

function Answered({
  forum,
  result,
}: {
  readonly forum: ForumItself;
  readonly result: DecisionResult;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { eligible, missing } = result;
  const partners = list(
    missing.map((id) => shortPartnerName(forum, id)),
    language,
  );
  return (
    <Paragraph role="status">
      {t('writtenProcedure.answered', {
        answered: eligible.length - missing.length,
        all: eligible.length,
      })}{' '}
      {missing.length > 0 && t('writtenProcedure.missing', { partners })}
    </Paragraph>
  );
}
