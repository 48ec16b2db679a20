import { Table } from '@digdir/designsystemet-react';
import { oneDecimal, shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  type CriterionResult,
  meanChange,
} from '../../../src-core/projections/assessment/assessment.ts';
import type { MeetingView } from '../../../src-core/protocol/service.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import { useChange } from './score-chart.tsx';

/** The chart's figures. */
export function ScoreTable(props: {
  readonly results: readonly CriterionResult[];
  readonly lastCheck: MeetingView['lastCheck'];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const sayChange = useChange();
  const { results, lastCheck } = props;
  const day = lastCheck && shortDay(dayOf(lastCheck.startsAt), language);
  const headings = [
    t('assessment.criterion'),
    t('assessment.now'),
    t('assessment.spread'),
    t('assessment.count'),
    ...(day ? [t('assessment.meanOn', { day }), t('assessment.change')] : []),
  ];
  return (
    <ScrolledTable label={t('assessment.figures')} headings={headings}>
      {results.map((result) => {
        const { criterion, now, last } = result;
        return (
          <Table.Row key={criterion}>
            <Table.HeaderCell scope="row">{t(`criteria.${criterion}`)}</Table.HeaderCell>
            <Table.Cell>{now && oneDecimal(now.mean, language)}</Table.Cell>
            <Table.Cell>{now && `${now.min}–${now.max}`}</Table.Cell>
            <Table.Cell>{now?.count ?? 0}</Table.Cell>
            {day && <Table.Cell>{last && oneDecimal(last.mean, language)}</Table.Cell>}
            {day && <Table.Cell>{sayChange(meanChange(result))}</Table.Cell>}
          </Table.Row>
        );
      })}
    </ScrolledTable>
  );
}
