import { Paragraph, Table } from '@digdir/designsystemet-react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  scoreRangeInFigures,
  whyNoAnswer,
} from '../../../src-core/projections/assessment/assessment-terms.ts';
import {
  answeringAt,
  type CompletedAssessment,
  trendOf,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import type { TrendLineStyle, TrendRow } from './trend-rows.ts';

/** The charts' figures, with a column for each check. */
export function TrendTable(props: {
  readonly forum: ForumItself;
  readonly checks: readonly CompletedAssessment[];
  readonly rows: readonly TrendRow[];
  readonly look: TrendLineStyle;
  readonly which: string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, checks, rows, look, which } = props;
  const isByCriterion = (look === 'criteria') === (which === '');
  const counts = answeringAt(checks);
  return (
    <>
      <Paragraph>{t('assessmentTrend.cells')}</Paragraph>
      <ScrolledTable
        label={t('assessment.figures')}
        headings={[
          t(isByCriterion ? 'assessment.criterion' : 'meeting.partner'),
          ...checks.map((check) => shortDay(dayOf(check.startsAt), language)),
        ]}
      >
        {rows.map((row) => (
          <Table.Row key={row.key}>
            <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
            <TrendCells forum={forum} checks={checks} about={row.about} />
          </Table.Row>
        ))}
        {which === '' && (
          <Table.Row>
            <Table.HeaderCell scope="row">{t('assessmentTrend.whoAnswered')}</Table.HeaderCell>
            {checks.map((check, index) => (
              <Table.Cell key={check.meeting}>{counts[index]?.count}</Table.Cell>
            ))}
          </Table.Row>
        )}
      </ScrolledTable>
    </>
  );
}

/** One criterion's or partner's scores at each check, or why it has none. */
function TrendCells(props: {
  readonly forum: ForumItself;
  readonly checks: readonly CompletedAssessment[];
  readonly about: TrendRow['about'];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, checks, about } = props;
  const course = trendOf(checks, about);
  return checks.map((check, index) => {
    const spread = course[index];
    const none = about.partner === undefined ? '–' : t(whyNoAnswer(forum, about.partner, check));
    return (
      <Table.Cell key={check.meeting}>
        {spread ? scoreRangeInFigures(spread, language) : none}
      </Table.Cell>
    );
  });
}
