import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { list, money, moneyFigures, number } from '../../../src-core/i18n/format.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type Totals, totalsOf } from '../../../src-core/projections/agreement-register.ts';
import type {
  AgreementEntry,
  MeetingSummary,
} from '../../../src-core/projections/summary-types.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';

type Named = readonly (readonly [name: string, totals: Totals])[];

/** What the parties of the shown agreements are bound to bring: per partner, measure and year. */
export function AgreementTotalsCard(props: {
  readonly forum: ForumItself;
  readonly agreements: readonly AgreementEntry[];
  readonly meetings: readonly Pick<MeetingSummary, 'obligations'>[];
  readonly today: Day;
}) {
  const t = useTranslate();
  const { forum, agreements, meetings, today } = props;
  const { all, byPartner, byMeasure, byYear } = useMemo(
    () => totalsOf(forum, agreements, meetings, today),
    [forum, agreements, meetings, today],
  );
  const measureTitle = (id: string) => forum.measures.find((each) => each.id === id)?.title ?? id;
  // A commitment for several measures counts in each of them, so the measures do not add up to one sum.
  const inAll = [t('agreements.inAll'), all] as const;
  const perPartner: Named = [...byPartner].map(([id, sum]) => [partnerName(forum, id), sum]);
  const perMeasure: Named = [...byMeasure].map(([id, sum]) => [measureTitle(id), sum]);
  const perYear: Named = [...byYear].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section className="card stack" aria-label={t('agreements.sums')}>
      <Heading level={2} data-size="sm">
        {t('agreements.sums')}
      </Heading>
      {byYear.size === 0 ? (
        <Paragraph className="muted">{t('agreements.noSums')}</Paragraph>
      ) : (
        <>
          <Paragraph className="muted">{t('agreements.sumsCount')}</Paragraph>
          <SumTable title={t('agreements.perPartner')} rows={[...perPartner, inAll]} />
          <SumTable title={t('agreements.perMeasure')} rows={perMeasure} />
          <SumTable title={t('agreements.perYear')} rows={[...perYear, inAll]} />
        </>
      )}
    </section>
  );
}

function SumTable({ title, rows }: { readonly title: string; readonly rows: Named }) {
  const t = useTranslate();
  const language = useLanguage();
  const amounts = ({ money: sums }: Totals) =>
    list(
      Object.entries(sums).map(([currency, sum]) =>
        currency === '' ? moneyFigures(sum, language) : money(sum, currency, language),
      ),
      language,
    );
  if (rows.length === 0) return null;
  return (
    <div className="scroll">
      <Table aria-label={title} data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{title}</Table.HeaderCell>
            <Table.HeaderCell>{t('agreements.money')}</Table.HeaderCell>
            <Table.HeaderCell>{t('agreements.fullTime')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(([name, totals]) => (
            <Table.Row key={name}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              <Table.Cell className="number">{amounts(totals)}</Table.Cell>
              <Table.Cell className="number">
                {totals.fullTime === 0 ? '' : number(totals.fullTime, language)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
