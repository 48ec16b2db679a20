import { Table } from '@digdir/designsystemet-react';
import { oneDecimal, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  type CriterionResult,
  moved,
} from '../../../src-core/projections/assessment/assessment.ts';
import type { MeetingView } from '../../../src-core/protocol/service.ts';
import { useLanguage, useTranslate } from '../../app/session.ts';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import { useChange } from './score-chart.tsx';

/** The same as the chart, in figures. */
export function CheckTable(props: {
  readonly results: readonly CriterionResult[];
  readonly lastCheck: MeetingView['lastCheck'];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const sayChange = useChange();
  const { results, lastCheck } = props;
  const day = lastCheck && shortDay(dayOf(lastCheck.startsAt), language);
  const headings = [
    t('check.criterion'),
    t('check.now'),
    t('check.spread'),
    t('check.count'),
    ...(day ? [t('check.meanOn', { day }), t('check.change')] : []),
  ];
  return (
    <ScrolledTable label={t('check.figures')} headings={headings}>
      {results.map((result) => {
        const { criterion, now, last } = result;
        return (
          <Table.Row key={criterion}>
            <Table.HeaderCell scope="row">{t(`criteria.${criterion}`)}</Table.HeaderCell>
            <Table.Cell>{now && oneDecimal(now.mean, language)}</Table.Cell>
            <Table.Cell>{now && `${now.min}–${now.max}`}</Table.Cell>
            <Table.Cell>{now?.count ?? 0}</Table.Cell>
            {day && <Table.Cell>{last && oneDecimal(last.mean, language)}</Table.Cell>}
            {day && <Table.Cell>{sayChange(moved(result))}</Table.Cell>}
          </Table.Row>
        );
      })}
    </ScrolledTable>
  );
}
