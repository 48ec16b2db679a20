import { Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { list, shortDay } from '../../../src-core/i18n/format.ts';
import type { SheetReading, SheetRow } from '../../../src-core/imports/partners/partner-sheet.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ScrolledTable } from '../../ui/scrolled-table.tsx';

const COLOURS = { new: 'success', known: 'neutral', left: 'neutral', wrong: 'danger' } as const;

/** Each row of the spreadsheet: which partner it describes, and what the import will do with it. */
export function PartnersPreview({ reading }: { readonly reading: SheetReading }) {
  const t = useTranslate();
  const language = useLanguage();
  const headings = [
    t('partnerSheet.row'),
    t('sheetColumns.name'),
    t('sheetColumns.authority'),
    t('sheetColumns.representatives'),
    t('sheetColumns.joined'),
    t('partnerSheet.result'),
  ];
  return (
    <>
      <ScrolledTable label={t('partnerSheet.preview')} headings={headings}>
        {reading.rows.map((row) => (
          <PreviewRow key={row.row} row={row} />
        ))}
      </ScrolledTable>
      {reading.ignored.length > 0 && (
        <Paragraph className="muted">
          {t('partnerSheet.ignored', { columns: list(reading.ignored, language) })}
        </Paragraph>
      )}
    </>
  );
}

function PreviewRow({ row: { row, name, state, partner, problems } }: { readonly row: SheetRow }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Table.Row>
      <Table.Cell>{row}</Table.Cell>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      <Table.Cell>{partner && t(`authorities.${partner.authority}`)}</Table.Cell>
      <Table.Cell>
        {partner?.representatives?.map((person, index) => (
          <div key={index}>{[person.name, person.title].filter(Boolean).join(', ')}</div>
        ))}
      </Table.Cell>
      <Table.Cell>{partner && shortDay(partner.joined, language)}</Table.Cell>
      <Table.Cell>
        <Tag data-color={COLOURS[state]}>{t(`sheetStates.${state}`)}</Tag>
        {problems.map((problem) => (
          <div key={problem}>{problem}</div>
        ))}
      </Table.Cell>
    </Table.Row>
  );
}
