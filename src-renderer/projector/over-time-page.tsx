import type { CSSProperties } from 'react';
import { checksUpTo, courseOf } from '../../src-core/check/over-time.ts';
import type { ForumItself } from '../../src-core/forum/schema.ts';
import { dayInText } from '../../src-core/language/format.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { CourseFigure, CourseLegend } from '../check/course.tsx';
import { type Look, useCourseRows } from '../check/course-rows.ts';
import { useLanguage, useTranslate, useView } from '../session.ts';
import { Fitted } from './fitted.tsx';
import './over-time-page.css';

/** How the check has moved, on the wall: every criterion, or every partner by the mean and spread of its answers. */
export function OverTimePage(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly look: Look;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, meeting, look } = props;
  const known = useView('checks')?.checks;
  const checks = checksUpTo(known ?? [], meeting);
  const rows = useCourseRows(forum, checks, look, '');
  if (!known) return null;
  const [from = '', to = ''] = [checks[0], checks.at(-1)].map((check) =>
    check ? dayInText(dayOf(check.startsAt), language) : '',
  );
  const [none, once, held] = ['never', 'once', 'held'] as const;
  const often = checks.length === 0 ? none : checks.length === 1 ? once : held;
  return (
    <Fitted className="over-time-page">
      <h1>{t(`wallPages.${look}-over-time`)}</h1>
      <p className="meta">
        {t(`checkOverTime.${often}`, { count: checks.length, day: from, from, to })}
        <span>{t('check.scale')}</span>
      </p>
      {checks.length > 0 && (
        <>
          <CourseLegend />
          <div
            className="courses"
            style={{ '--columns': Math.ceil(Math.sqrt(rows.length)) } as CSSProperties}
          >
            {rows.map(({ key, name, about }) => (
              <CourseFigure
                key={key}
                name={name}
                checks={checks}
                course={courseOf(checks, about)}
              />
            ))}
          </div>
        </>
      )}
    </Fitted>
  );
}
