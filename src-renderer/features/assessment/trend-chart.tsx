import { dayInText, oneDecimal, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  meanChange,
  SCORES,
  type ScoreRange,
} from '../../../src-core/projections/assessment/assessment.ts';
import type {
  AssessmentDay,
  Trend,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LegendEntry } from './legend-entry.tsx';
import { useChange } from './score-chart.tsx';
import './trend-chart.css';

interface Point extends ScoreRange {
  readonly at: number;
}

/**
 * How one criterion or partner has moved from check to check: the mean at each, and a line from the lowest answer to
 * the highest. A check that nobody answered leaves a gap. The window or the big screen sets its size and colours.
 */
export function TrendChart(props: {
  readonly name: string;
  readonly checks: readonly AssessmentDay[];
  readonly course: Trend;
}) {
  const { name, checks, course } = props;
  const language = useLanguage();
  const sayChange = useChange();
  const say = useSaid();
  const points = course.flatMap((spread, at) => (spread ? [{ ...spread, at }] : []));
  const [before, last] = [course.at(-2), course.at(-1)];
  const change = last && before ? sayChange(meanChange({ now: last, last: before }), true) : '';
  return (
    <figure className="course">
      <figcaption>
        <span>{name}</span>
        <span className="check-mean" aria-hidden="true">
          <strong>{last ? oneDecimal(last.mean, language) : '–'}</strong> <span>{change}</span>
        </span>
      </figcaption>
      <div className="course-scale" aria-hidden="true">
        <span>{SCORES.at(-1)}</span>
        <span>{SCORES[0]}</span>
      </div>
      <svg role="img" aria-label={say(name, checks, points)} data-many={checks.length > MANY}>
        {SCORES.map((score) => (
          <line
            key={score}
            className="at"
            x1="0"
            x2="100%"
            y1={heightOf(score)}
            y2={heightOf(score)}
          />
        ))}
        <Curve points={points} of={checks.length} />
      </svg>
      <Days checks={checks} />
    </figure>
  );
}

/** A line from lowest to highest at each check, and the means, joined where no check is missing between them. */
function Curve({ points, of }: { readonly points: readonly Point[]; readonly of: number }) {
  const left = (at: number) => placeOf(at, of);
  return (
    <>
      {points.map(({ at, min, max }) => (
        <line
          key={at}
          className="spread"
          {...{ x1: left(at), x2: left(at), y1: heightOf(min), y2: heightOf(max) }}
        />
      ))}
      {points.map(({ at, mean }, index) => {
        const next = points[index + 1];
        if (next?.at !== at + 1) return null;
        const [from, to] = [heightOf(mean), heightOf(next.mean)];
        return (
          <line
            key={at}
            className="mean"
            {...{ x1: left(at), x2: left(next.at), y1: from, y2: to }}
          />
        );
      })}
      {points.map(({ at, mean }) => (
        <circle key={at} className="now" cx={left(at)} cy={heightOf(mean)} r="0.34em" />
      ))}
    </>
  );
}

/** What the marks mean. */
export function TrendLegend() {
  const t = useTranslate();
  return (
    <div className="courses check-legend">
      <LegendEntry words={t('assessmentTrend.mean')}>
        <line className="mean" x1="0" x2="100%" y1="50%" y2="50%" />
        <circle className="now" cx="50%" cy="50%" r="0.34em" />
      </LegendEntry>
      <LegendEntry words={t('assessment.spread')}>
        <line className="spread" x1="50%" x2="50%" y1="15%" y2="85%" />
      </LegendEntry>
    </div>
  );
}

/** With more checks than these, the chart has no mark for each. */
const MANY = 24;

/** The first and the last day. The table has them all. */
function Days({ checks }: { readonly checks: readonly AssessmentDay[] }) {
  const language = useLanguage();
  const ends = checks.length > 1 ? [checks[0], checks.at(-1)] : checks;
  return (
    <div className="course-days" aria-hidden="true">
      {ends.map(
        (check) =>
          check && <span key={check.meeting}>{shortDay(dayOf(check.startsAt), language)}</span>,
      )}
    </div>
  );
}

/** The chart in words, for screen readers. */
function useSaid() {
  const t = useTranslate();
  const language = useLanguage();
  return (name: string, checks: readonly AssessmentDay[], points: readonly Point[]): string => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return t('assessmentTrend.sayNothing', { name });
    const dayAt = ({ at }: Point) => dayInText(dayOf(checks[at]?.startsAt ?? ''), language);
    return t(points.length === 1 ? 'assessmentTrend.sayOnce' : 'assessmentTrend.sayCourse', {
      name,
      first: oneDecimal(first.mean, language),
      firstDay: dayAt(first),
      last: oneDecimal(last.mean, language),
      lastDay: dayAt(last),
      min: Math.min(...points.map(({ min }) => min)),
      max: Math.max(...points.map(({ max }) => max)),
    });
  };
}

/** Leaves room for the marks at both ends. */
function placeOf(at: number, of: number): string {
  return of === 1 ? '50%' : `${6 + (at / (of - 1)) * 88}%`;
}
function heightOf(score: number): string {
  return `${92 - ((score - 1) / (SCORES.length - 1)) * 84}%`;
}
