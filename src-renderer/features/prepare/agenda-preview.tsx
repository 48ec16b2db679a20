import { Checkbox, Field, Input, Select, Table, Tag } from '@digdir/designsystemet-react';
import type { NewItem } from '../../../src-core/commands/agenda-commands.ts';
import type { AgendaRow } from '../../../src-core/imports/agenda/read-agenda.ts';
import { ItemKind, MAX_MINUTES, Section } from '../../../src-core/model/meeting.ts';
import { FaultOf, useFault } from '../../ui/checked-form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';

/** Each item that a file holds, as it will be: to be corrected, or left out. */
export function AgendaPreview(props: {
  readonly rows: readonly ChosenRow[];
  readonly onRows: (rows: readonly ChosenRow[]) => void;
}) {
  const t = useTranslate();
  const { rows, onRows } = props;
  const headings = [
    t('agendaImport.include'),
    t('meeting.itemTitle'),
    t('agendaImport.section'),
    t('meeting.kind'),
    t('meeting.minutesField'),
    t('meeting.presenter'),
  ];
  return (
    <ScrolledTable label={t('agendaImport.preview')} headings={headings}>
      {rows.map((row, index) => (
        <PreviewRow
          key={index}
          place={index + 1}
          {...(row.isChosen ? { path: `items.${chosenBefore(rows, index)}` } : {})}
          row={row}
          onRow={(changed) => onRows(rows.with(index, changed))}
        />
      ))}
    </ScrolledTable>
  );
}

/** Which of those that are taken in it is. */
function chosenBefore(rows: readonly ChosenRow[], index: number): number {
  return rows.slice(0, index).filter(({ isChosen }) => isChosen).length;
}

function PreviewRow(props: {
  readonly place: number;
  /** In the command; none for one that is left out. */
  readonly path?: string;
  readonly row: ChosenRow;
  readonly onRow: (row: ChosenRow) => void;
}) {
  const t = useTranslate();
  const { place, path, row, onRow } = props;
  const { item, state } = row;
  const label = (field: string) => t('agendaImport.ofItem', { field, row: place });
  const name = (field: string) => (path === undefined ? undefined : `${path}.${field}`);
  const change = (changes: Partial<NewItem>) => onRow({ ...row, item: { ...item, ...changes } });
  return (
    <Table.Row>
      <Table.Cell>
        <Checkbox
          aria-label={t('agendaImport.includeItem', { title: item.title })}
          checked={row.isChosen}
          onChange={(event) => onRow({ ...row, isChosen: event.target.checked })}
        />
      </Table.Cell>
      <Table.Cell className="title">
        <TextCell
          label={label(t('meeting.itemTitle'))}
          name={name('title')}
          value={item.title}
          onText={(title) => change({ title })}
          required
        />
        {state !== 'new' && <Tag data-color="neutral">{t(`agendaRowStates.${state}`)}</Tag>}
        {item.background && (
          <details className="more">
            <summary>{t('agendaImport.background')}</summary>
            <p className="lines">{item.background}</p>
          </details>
        )}
      </Table.Cell>
      <Table.Cell>
        <Select
          aria-label={label(t('agendaImport.section'))}
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
          aria-label={label(t('meeting.kind'))}
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
        <NumberField
          isInTable
          label={label(t('meeting.minutesField'))}
          name={name('minutes')}
          min={0}
          max={MAX_MINUTES}
          unit="minutes"
          defaultValue={item.minutes}
          onNumber={(minutes) => change({ minutes })}
        />
      </Table.Cell>
      <Table.Cell className="presenter">
        <TextCell
          label={label(t('meeting.presenter'))}
          name={name('presenter')}
          value={item.presenter ?? ''}
          onText={(presenter) => change({ presenter })}
        />
      </Table.Cell>
    </Table.Row>
  );
}

function TextCell(props: {
  readonly label: string;
  readonly name: string | undefined;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly required?: boolean;
}) {
  const { label, name, value, onText, required = false } = props;
  const fault = useFault(name);
  return (
    <Field>
      <Input
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        name={name}
        value={value}
        required={required}
        onChange={(event) => onText(event.target.value)}
      />
      {name !== undefined && <FaultOf name={name} />}
    </Field>
  );
}
/** A row as it is being corrected, and whether it comes along. */

export interface ChosenRow extends AgendaRow {
  readonly isChosen: boolean;
}
