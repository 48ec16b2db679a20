import { Checkbox, Input, Select, Table, Tag } from '@digdir/designsystemet-react';
import type { NewItem } from '../../src-core/commands/agenda.ts';
import { ItemKind, MOST_MINUTES, Section } from '../../src-core/meeting/schema.ts';
import { ScrolledTable } from '../components/scrolled-table.tsx';
import { useTranslate } from '../session.ts';
import type { ChosenRow } from './import-agenda.tsx';

/** Each item that a file holds, as it will be: to be corrected, or left out. */
export function AgendaPreview(props: {
  readonly rows: readonly ChosenRow[];
  readonly onRows: (rows: readonly ChosenRow[]) => void;
}) {
  const t = useTranslate();
  const { rows, onRows } = props;
  const headings = [
    t('agendaList.include'),
    t('room.itemTitle'),
    t('agendaList.section'),
    t('room.kind'),
    t('room.minutesField'),
    t('room.presenter'),
  ];
  return (
    <ScrolledTable label={t('agendaList.preview')} headings={headings}>
      {rows.map((row, index) => (
        <PreviewRow
          key={index}
          place={index + 1}
          row={row}
          onRow={(changed) => onRows(rows.with(index, changed))}
        />
      ))}
    </ScrolledTable>
  );
}

function PreviewRow(props: {
  readonly place: number;
  readonly row: ChosenRow;
  readonly onRow: (row: ChosenRow) => void;
}) {
  const t = useTranslate();
  const { place, row, onRow } = props;
  const { item, state } = row;
  const label = (field: string) => t('agendaList.ofItem', { field, row: place });
  const change = (changes: Partial<NewItem>) => onRow({ ...row, item: { ...item, ...changes } });
  return (
    <Table.Row>
      <Table.Cell>
        <Checkbox
          aria-label={t('agendaList.includeItem', { title: item.title })}
          checked={row.isChosen}
          onChange={(event) => onRow({ ...row, isChosen: event.target.checked })}
        />
      </Table.Cell>
      <Table.Cell className="title">
        <Input
          aria-label={label(t('room.itemTitle'))}
          value={item.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        {state !== 'new' && <Tag data-color="neutral">{t(`agendaRowStates.${state}`)}</Tag>}
        {item.background && (
          <details className="more">
            <summary>{t('agendaList.background')}</summary>
            <p className="lines">{item.background}</p>
          </details>
        )}
      </Table.Cell>
      <Table.Cell>
        <Select
          aria-label={label(t('agendaList.section'))}
          value={item.section}
          onChange={(event) => change({ section: Section.parse(event.target.value) })}
        >
          {Section.options.map((section) => (
            <Select.Option key={section} value={section}>
              {t(`sections.${section}`)}
            </Select.Option>
          ))}
        </Select>
      </Table.Cell>
      <Table.Cell>
        <Select
          aria-label={label(t('room.kind'))}
          value={item.kind}
          onChange={(event) => change({ kind: ItemKind.parse(event.target.value) })}
        >
          {ItemKind.options.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Table.Cell>
      <Table.Cell className="minutes">
        <Input
          aria-label={label(t('room.minutesField'))}
          type="number"
          min={0}
          max={MOST_MINUTES}
          value={item.minutes ?? ''}
          onChange={({ target }) =>
            change({ minutes: target.value === '' ? undefined : target.valueAsNumber })
          }
        />
      </Table.Cell>
      <Table.Cell className="presenter">
        <Input
          aria-label={label(t('room.presenter'))}
          value={item.presenter ?? ''}
          onChange={(event) => change({ presenter: event.target.value })}
        />
      </Table.Cell>
    </Table.Row>
  );
}
