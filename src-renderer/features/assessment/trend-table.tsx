import { Paragraph, Table } from '@digdir/designsystemet-react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  spreadInFigures,
  whyNoAnswer,
} from '../../../src-core/projections/assessment/assessment-terms.ts';
import {
  answeringAt,
  type CheckHeld,
  courseOf,
} from '../../../src-core/projections/assessment/assessment-trend.ts';
import { useLanguage, useTranslate } from '../../app/session.ts';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import type { CourseRow, Look } from './trend-rows.ts';

/** The same as the figures, a column for each check. */
export function CourseTable(props: {
  readonly forum: ForumItself;
  readonly checks: readonly CheckHeld[];
  readonly rows: readonly CourseRow[];
  readonly look: Look;
  readonly which: string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, checks, rows, look, which } = props;
  const isByCriterion = (look === 'criteria') === (which === '');
  const cells = ({ about }: CourseRow) => {
    const course = courseOf(checks, about);
    return checks.map((check, index) => {
      const spread = course[index];
      const none = about.partner === undefined ? '–' : t(whyNoAnswer(forum, about.partner, check));
      return (
        <Table.Cell key={check.meeting}>
          {spread ? spreadInFigures(spread, language) : none}
        </Table.Cell>
      );
    });
  };
  const counts = answeringAt(checks);
  return (
    <>
      <Paragraph>{t('checkOverTime.cells')}</Paragraph>
      <ScrolledTable
        label={t('check.figures')}
        headings={[
          t(isByCriterion ? 'check.criterion' : 'room.partner'),
          ...checks.map((check) => shortDay(dayOf(check.startsAt), language)),
        ]}
      >
        {rows.map((row) => (
          <Table.Row key={row.key}>
            <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
            {cells(row)}
          </Table.Row>
        ))}
        {which === '' && (
          <Table.Row>
            <Table.HeaderCell scope="row">{t('checkOverTime.whoAnswered')}</Table.HeaderCell>
            {checks.map((check, index) => (
              <Table.Cell key={check.meeting}>{counts[index]?.count}</Table.Cell>
            ))}
          </Table.Row>
        )}
      </ScrolledTable>
    </>
  );
}
