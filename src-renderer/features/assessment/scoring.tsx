import { useEffect, useRef, useState } from 'react';
import { isPresent, membersAt } from '../../../src-core/meeting/membership.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA, Criterion, type Meeting } from '../../../src-core/model/meeting.ts';
import { answerCount } from '../../../src-core/projections/assessment/assessment.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { ScoreRow } from './score-row.tsx';
import './scoring.css';

const ORDERS = ['byPartner', 'byCriterion'] as const;
type Order = (typeof ORDERS)[number];

/**
 * Around the table: all criteria for one partner, or all partners on one criterion. A digit sets the score and moves
 * on: past the last line to the next partner or criterion.
 */
export function Scoring(props: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const { forum, meeting } = props;
  const scoring = useScoring(forum, meeting);
  const { place, partners, isByPartner, current } = scoring;
  if (current === undefined) return <div className="muted">{t('assessment.nobodyPresent')}</div>;
  return (
    <div className="scoring stack tight" ref={place}>
      <ScoringChoices {...props} scoring={scoring} current={current} />
      <div className="muted">{t('assessment.scale')}</div>
      {(isByPartner ? CRITERIA : partners).map((each) => {
        const partner = isByPartner ? current : each;
        const criterion = isByPartner ? each : current;
        return (
          <ScoreRow
            key={`${partner}/${criterion}`}
            meeting={meeting}
            partner={partner}
            partnerName={partnerName(forum, partner)}
            criterion={Criterion.parse(criterion)}
            isByPartner={isByPartner}
            onMove={scoring.go}
            onTurn={scoring.turn}
          />
        );
      })}
      <div className="muted" aria-hidden="true">
        {t('assessment.keys')}
      </div>
    </div>
  );
}

/** Whose or what scores are shown, and moving between the lines with the keyboard. */
function useScoring(forum: ForumItself, meeting: Meeting) {
  const place = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  const partners = partnersOf(forum, meeting);
  const [order, setOrder] = useState<Order>('byPartner');
  const [chosen, choose] = useState(() => partners.find((each) => !isComplete(meeting, each)));
  const isByPartner = order === 'byPartner';
  const all: readonly string[] = isByPartner ? partners : CRITERIA;
  const current = all.find((each) => each === chosen) ?? all[0];

  // Another choice draws new lines.
  useEffect(() => {
    if (goesOn.current) rowsIn(place.current)[0]?.focus();
    goesOn.current = false;
  }, [current]);
  useShortcut('assess', () => {
    const rows = rowsIn(place.current);
    (rows.find((row) => !row.checked) ?? rows[0])?.focus();
  });

  /** From one line to another, or to the next partner or criterion. */
  function go(from: HTMLElement, by: -1 | 1): void {
    const rows = rowsIn(place.current);
    const next = rows[rows.findIndex((row) => from.contains(row)) + by];
    if (next) next.focus();
    else if (by > 0) turn(1);
  }
  function turn(by: -1 | 1): void {
    const next = all[all.indexOf(current ?? '') + by];
    if (next === undefined) return;
    goesOn.current = true;
    choose(next);
  }
  return { place, partners, order, setOrder, isByPartner, all, current, choose, go, turn };
}

/** The order of the lines, and the partner or criterion, each with how many answers it has. */
function ScoringChoices(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly scoring: ReturnType<typeof useScoring>;
  readonly current: string;
}) {
  const t = useTranslate();
  const { forum, meeting, scoring, current } = props;
  const { order, setOrder, isByPartner, partners, all, choose } = scoring;
  const nameOf = (id: string) =>
    isByPartner ? partnerName(forum, id) : t(`criteria.${Criterion.parse(id)}`);
  const progressOf = (id: string) =>
    isByPartner
      ? { answered: answersOf(meeting, id), all: CRITERIA.length }
      : { answered: answerCount(meeting.assessments, Criterion.parse(id)), all: partners.length };
  return (
    <div className="pair">
      <Choice
        label={t('assessment.order')}
        value={order}
        onChoose={setOrder}
        options={ORDERS.map((each) => [each, t(`assessment.${each}`)] as const)}
      />
      <Choice<string>
        label={t(isByPartner ? 'meeting.partner' : 'assessment.criterion')}
        value={current}
        onChoose={choose}
        options={all.map(
          (id) => [id, t('assessment.progress', { name: nameOf(id), ...progressOf(id) })] as const,
        )}
      />
    </div>
  );
}

/** The partners that are present, and those that have answered although they are not. */
function partnersOf(forum: ForumItself, meeting: Meeting): readonly string[] {
  return membersAt(forum, meeting)
    .map((member) => member.partner)
    .filter((id) => isPresent(forum, meeting, id) || answersOf(meeting, id) > 0);
}

function answersOf(meeting: Meeting, partner: string): number {
  return meeting.assessments.filter((each) => each.partner === partner).length;
}

function isComplete(meeting: Meeting, partner: string): boolean {
  return answersOf(meeting, partner) === CRITERIA.length;
}

/** Where the keyboard stops in each line: at its answer, or at its first score if it has none. */
function rowsIn(place: HTMLElement | null): readonly HTMLInputElement[] {
  return [...(place?.querySelectorAll('[role="radiogroup"]') ?? [])].flatMap(
    (row) =>
      row.querySelector<HTMLInputElement>('input:checked') ??
      row.querySelector<HTMLInputElement>('input') ??
      [],
  );
}
