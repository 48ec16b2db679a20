import { oneDecimal, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  alongScale,
  type CriterionResult,
  meanChange,
  PARTNER_MARKS,
  SCORES,
} from '../../../src-core/projections/assessment/assessment.ts';
import { changeInWords } from '../../../src-core/projections/assessment/assessment-terms.ts';
import type { MeetingView } from '../../../src-core/protocol/service.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LegendEntry } from './legend-entry.tsx';
import './score-chart.css';

/**
 * One line for each criterion: where the answers lie, their mean now (filled) and last time (hollow). The window or
 * the big screen sets its size and colours.
 */
export function ScoreChart({ results }: { readonly results: readonly CriterionResult[] }) {
  const t = useTranslate();
  return (
    <div className="check-chart">
      <div className="check-row">
        <span />
        <svg className="strip" aria-hidden="true">
          {SCORES.map((score) => (
            <text key={score} x={placeOf(score)} y="75%" textAnchor="middle">
              {score}
            </text>
          ))}
        </svg>
        <span className="check-mean" />
      </div>
      <ul>
        {results.map((result) => (
          <li key={result.criterion} className="check-row">
            <span>{t(`criteria.${result.criterion}`)}</span>
            <Strip result={result} />
            <Mean result={result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the marks mean. */
export function ScoreLegend({ lastCheck }: { readonly lastCheck: MeetingView['lastCheck'] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <div className="check-chart check-legend">
      <LegendEntry words={t('assessment.now')}>
        <circle className="now" cx="50%" cy="50%" r={em(PARTNER_MARKS.now)} />
      </LegendEntry>
      {lastCheck && (
        <LegendEntry
          words={t('assessment.meanOn', { day: shortDay(dayOf(lastCheck.startsAt), language) })}
        >
          <circle className="last" cx="50%" cy="50%" r={em(PARTNER_MARKS.last)} />
        </LegendEntry>
      )}
      <LegendEntry words={t('assessment.spread')}>
        <line className="spread" x1="10%" x2="90%" y1="50%" y2="50%" />
      </LegendEntry>
    </div>
  );
}

function Strip({ result }: { readonly result: CriterionResult }) {
  const say = useSaid();
  const { now, last } = result;
  return (
    <svg className="strip" role="img" aria-label={say(result)}>
      {SCORES.map((score) => (
        <line key={score} className="at" x1={placeOf(score)} x2={placeOf(score)} y1="0" y2="100%" />
      ))}
      {now && (
        <line className="spread" x1={placeOf(now.min)} x2={placeOf(now.max)} y1="50%" y2="50%" />
      )}
      {now && <circle className="now" cx={placeOf(now.mean)} cy="50%" r={em(PARTNER_MARKS.now)} />}
      {last && (
        <circle className="last" cx={placeOf(last.mean)} cy="50%" r={em(PARTNER_MARKS.last)} />
      )}
    </svg>
  );
}

/** The figures beside the line. Screen readers get them with the line. */
function Mean({ result }: { readonly result: CriterionResult }) {
  const language = useLanguage();
  const sayChange = useChange();
  return (
    <span className="check-mean" aria-hidden="true">
      <strong>{result.now ? oneDecimal(result.now.mean, language) : '–'}</strong>{' '}
      <span>{sayChange(meanChange(result), true)}</span>
    </span>
  );
}

/** `▲ opp 0,4`; '' if there is nothing to compare with. */
export function useChange() {
  const t = useTranslate();
  const language = useLanguage();
  return (by: number | undefined, withSymbol = false): string => {
    const words = changeInWords(by, t, language);
    return withSymbol && by ? `${by > 0 ? '▲' : '▼'} ${words}` : words;
  };
}

/** The line in words, for screen readers. */
function useSaid() {
  const t = useTranslate();
  const language = useLanguage();
  const sayChange = useChange();
  return (result: CriterionResult): string => {
    const { now, last } = result;
    const change = sayChange(meanChange(result));
    return [
      now
        ? t('assessment.sayNow', { ...now, mean: oneDecimal(now.mean, language) })
        : t('assessment.sayNone'),
      last && t('assessment.sayLast', { mean: oneDecimal(last.mean, language) }),
      change && `(${change})`,
    ]
      .filter(Boolean)
      .join(' ');
  };
}

function placeOf(score: number): string {
  return `${alongScale(score) * 100}%`;
}

function em(size: number): string {
  return `${size}em`;
}
