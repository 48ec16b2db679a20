import { Checkbox, Field, Input, Select, Table, Tag } from '@digdir/designsystemet-react';
import type { NewItem } from '../../../src-core/commands/agenda-commands.ts';
import type { AgendaRow } from '../../../src-core/imports/agenda/read-agenda.ts';
import { ItemKind, MAX_MINUTES } from '../../../src-core/model/meeting.ts';
import { FaultOf, useFault } from '../../ui/checked-form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';

/** Each item that the file contains, as it will be added. The user can correct it or leave it out. */
export function AgendaPreview(props: {
  /** The sections that the items can be put in. */
  readonly sections: readonly (readonly [id: string, title: string])[];
  readonly rows: readonly ChosenRow[];
  readonly onRows: (rows: readonly ChosenRow[]) => void;
}) {
  const t = useTranslate();
  const { sections, rows, onRows } = props;
  const headings = [
    t('agendaImport.include'),
    t('meeting.itemTitle'),
    ...(sections.length > 0 ? [t('agendaImport.section')] : []),
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
          sections={sections}
          row={row}
          onRow={(changed) => onRows(rows.with(index, changed))}
        />
      ))}
    </ScrolledTable>
  );
}

/** How many rows above this one will be imported: the row's place in the command. */
function chosenBefore(rows: readonly ChosenRow[], index: number): number {
  return rows.slice(0, index).filter(({ isChosen }) => isChosen).length;
}

function PreviewRow(props: {
  readonly place: number;
  /** Where the row is in the command; none if it is left out. */
  readonly path?: string;
  readonly sections: readonly (readonly [id: string, title: string])[];
  readonly row: ChosenRow;
  readonly onRow: (row: ChosenRow) => void;
}) {
  const t = useTranslate();
  const { place, path, sections, row, onRow } = props;
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
        {item.background && <Background text={item.background} />}
      </Table.Cell>
      {sections.length > 0 && (
        <Table.Cell>
          <ChoiceCell
            label={label(t('agendaImport.section'))}
            value={item.section ?? ''}
            onChoose={(section) => onRow({ ...row, item: withSection(item, section) })}
            options={[['', t('prepare.noSection')], ...sections]}
          />
        </Table.Cell>
      )}
      <Table.Cell>
        <ChoiceCell
          label={label(t('meeting.kind'))}
          value={item.kind}
          onChoose={(kind) => change({ kind: ItemKind.parse(kind) })}
          options={ItemKind.options.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
        />
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

/** Empty: no section. */
function withSection({ section: _, ...item }: NewItem, section: string): NewItem {
  return section === '' ? item : { ...item, section };
}

function Background({ text }: { readonly text: string }) {
  const t = useTranslate();
  return (
    <details className="more">
      <summary>{t('agendaImport.background')}</summary>
      <p className="lines">{text}</p>
    </details>
  );
}

function ChoiceCell(props: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
}) {
  const { label, value, onChoose, options } = props;
  return (
    <Select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      {options.map(([each, words]) => (
        <Select.Option key={each} value={each}>
          {words}
        </Select.Option>
      ))}
    </Select>
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
/** A row with the user's corrections, and whether it will be imported. */
export interface ChosenRow extends AgendaRow {
  readonly isChosen: boolean;
}
