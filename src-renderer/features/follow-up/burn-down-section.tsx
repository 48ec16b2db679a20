import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  type BurnDownPoint,
  type BurnDown as Burning,
  burnDowns,
} from '../../../src-core/projections/burn-down.ts';
import { followUpRows } from '../../../src-core/projections/follow-up-rows.ts';
import { useView } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';
import { BurnDownChart, BurnDownLegend } from './burn-down-chart.tsx';

/** How much is open and how much is done under each objective, from its first day until today. */
export function BurnDowns() {
  const t = useTranslate();
  const forum = useView('forum');
  const meetings = useView('follow-up');
  const objectives = useView('meetings')?.mandate?.objectives;
  const today = dayOf(timeNow());
  const all = useMemo(
    () =>
      forum && meetings
        ? burnDowns(followUpRows(forum, Object.values(meetings), today), objectives ?? [], today)
        : undefined,
    [forum, meetings, objectives, today],
  );
  if (!all) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <section className="card stack" aria-label={t('burnDown.title')}>
      <Heading level={2} data-size="sm">
        {t('burnDown.title')}
      </Heading>
      {all.length === 0 ? (
        <Paragraph className="muted">{t('burnDown.nothingAtAll')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('burnDown.lead')}</Paragraph>
          <BurnDownLegend />
          <ul className="plain burn-downs">
            {all.map((each) => (
              <li key={each.objective?.id ?? ''}>
                <BurnDown burning={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BurnDown({ burning }: { readonly burning: Burning }) {
  const t = useTranslate();
  const { objective, points } = burning;
  const name = objective?.text ?? t('burnDown.others');
  const now = points.at(-1);
  return (
    <div className="burn-down">
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      {now ? (
        <>
          <div>{t('burnDown.counts', { ...now })}</div>
          <BurnDownChart name={name} points={points} />
          <LazyDetails summary={t('assessment.asTable')}>
            {() => <Figures name={name} points={points} />}
          </LazyDetails>
        </>
      ) : (
        <div className="muted">{t('burnDown.nothing')}</div>
      )}
    </div>
  );
}

function Figures(props: { readonly name: string; readonly points: readonly BurnDownPoint[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const headings = ['day', 'open', 'done', 'dropped'] as const;
  return (
    <ScrolledTable
      label={t('burnDown.figures', { name: props.name })}
      headings={headings.map((each) => t(`burnDown.${each}`))}
    >
      {props.points.map(({ on, open, done, dropped }) => (
        <Table.Row key={on}>
          <Table.HeaderCell scope="row">{shortDay(on, language)}</Table.HeaderCell>
          <Table.Cell>{open}</Table.Cell>
          <Table.Cell>{done}</Table.Cell>
          <Table.Cell>{dropped}</Table.Cell>
        </Table.Row>
      ))}
    </ScrolledTable>
  );
}
