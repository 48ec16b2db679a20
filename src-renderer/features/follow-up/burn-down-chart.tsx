import { useId } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { BurnDownPoint } from '../../../src-core/projections/burn-down.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import './burn-down-section.css';

/** What is open, from the bottom up, and what is done, hatched, on top of it. Each step lasts until the next. */
export function BurnDownChart(props: {
  readonly name: string;
  readonly points: readonly BurnDownPoint[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const hatch = useId();
  const { name, points } = props;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [shortDay(first.on, language), shortDay(last.on, language)];
  const most = Math.max(1, ...points.map(({ open, done }) => open + done));
  // Today has a width too.
  const days = daysTo(last.on) + 1 - daysTo(first.on);
  const place = (day: Day) => ((daysTo(day) - daysTo(first.on)) / days) * 100;
  return (
    <div className="burn-down-chart">
      <div className="burn-down-scale" aria-hidden="true">
        <span>{most}</span>
        <span>0</span>
      </div>
      <svg
        role="img"
        aria-label={t('burnDown.say', {
          ...{ name, from, openThen: first.open, doneThen: first.done },
          ...{ to, open: last.open, done: last.done },
        })}
      >
        <Hatch id={hatch} />
        <Steps points={thinned(points, place)} place={place} most={most} hatch={hatch} />
      </svg>
      <div className="burn-down-days" aria-hidden="true">
        <span>{from === to ? '' : from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}

/** A bar for each step, as wide as the time until the next. */
function Steps(props: {
  readonly points: readonly BurnDownPoint[];
  /** Where a day is, in per cent of the width. */
  readonly place: (day: Day) => number;
  /** How many obligations the full height is. */
  readonly most: number;
  /** The id of the pattern. */
  readonly hatch: string;
}) {
  const { points, place, most, hatch } = props;
  return points.map(({ on, open, done }, index) => {
    const next = points[index + 1];
    const x = place(on);
    const width = (next ? place(next.on) : 100) - x;
    const [low, high] = [(open / most) * 100, ((open + done) / most) * 100];
    const of = { x: `${x}%`, width: `${width}%` };
    return (
      <g key={on}>
        <rect className="open" {...of} y={`${100 - low}%`} height={`${low}%`} />
        <rect {...of} fill={`url(#${hatch})`} y={`${100 - high}%`} height={`${high - low}%`} />
      </g>
    );
  });
}

export function BurnDownLegend() {
  const t = useTranslate();
  const hatch = useId();
  return (
    <div className="legend burn-down-legend">
      <span>
        <svg aria-hidden="true">
          <rect className="open" width="100%" height="100%" />
        </svg>
        {t('burnDown.open')}
      </span>
      <span>
        <svg aria-hidden="true">
          <Hatch id={hatch} />
          <rect fill={`url(#${hatch})`} width="100%" height="100%" />
        </svg>
        {t('burnDown.done')}
      </span>
    </div>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="done" y2="7" />
      </pattern>
    </defs>
  );
}

/** More steps than these would be too narrow to see. */
const MAX_STEPS = 160;

/** At most about that many points: the last one in each small part of the time, and always the first and today. */
function thinned(
  points: readonly BurnDownPoint[],
  place: (day: Day) => number,
): readonly BurnDownPoint[] {
  if (points.length <= MAX_STEPS) return points;
  const last = new Map(
    points.map((each) => [Math.floor(place(each.on) * (MAX_STEPS / 100)), each]),
  );
  return [...new Set([...points.slice(0, 1), ...last.values()])];
}

/** Counted from any fixed day. */
function daysTo(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
