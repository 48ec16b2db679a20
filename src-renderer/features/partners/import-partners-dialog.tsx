import { Button, Paragraph } from '@digdir/designsystemet-react';
import { list } from '../../../src-core/i18n/format.ts';
import { COLUMNS, MAX_SHEET_BYTES } from '../../../src-core/imports/partners/partner-columns.ts';
import type { SheetReading } from '../../../src-core/imports/partners/partner-sheet.ts';
import { bridge, execute } from '../../app/session.ts';
import { ImportDialog } from '../../ui/import-dialog.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { useImport } from '../../ui/use-import.ts';
import { PartnersPreview } from './partners-preview.tsx';

/** Imports partners from a file. The user sees its contents first; either all of them are added, or none. */
export function ImportPartners({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const file = useImport<SheetReading>({
    maxBytes: MAX_SHEET_BYTES,
    tooLarge: t('partnerSheet.tooLarge', { limit: MAX_SHEET_BYTES / 1024 / 1024 }),
    parse: (dataBase64) => bridge.service.readPartners({ dataBase64, language }),
    onClose,
  });
  const { reading } = file;
  const columns = list(
    COLUMNS.map((column) => t(`sheetColumns.${column}`)),
    language,
  );

  async function takeIn(partners: readonly NewOne[]) {
    file.finish(await execute({ do: 'addPartners', partners: [...partners] }));
  }
  return (
    <ImportDialog
      title={t('partnerSheet.title')}
      help={t('partnerSheet.fileHelp', { columns })}
      choose={t('partnerSheet.file')}
      accept=".xlsx,.csv,.txt"
      className="wide"
      file={file}
      onClose={onClose}
    >
      <div aria-live="polite" className="stack">
        {reading && (
          <>
            <PartnersPreview reading={reading} />
            <TakeIn reading={reading} onTake={takeIn} />
          </>
        )}
      </div>
    </ImportDialog>
  );
}

type NewOne = NonNullable<SheetReading['rows'][number]['partner']>;

function TakeIn(props: {
  readonly reading: SheetReading;
  readonly onTake: (partners: readonly NewOne[]) => Promise<void>;
}) {
  const t = useTranslate();
  const { rows } = props.reading;
  if (rows.some((row) => row.state === 'wrong')) {
    return <Paragraph>{t('partnerSheet.mustCorrect')}</Paragraph>;
  }
  const partners = rows.flatMap((row) => row.partner ?? []);
  if (partners.length === 0) return <Paragraph>{t('partnerSheet.nothingNew')}</Paragraph>;
  return (
    <div>
      <Button onClick={() => void props.onTake(partners)}>
        {t('partnerSheet.takeAll', { count: partners.length })}
      </Button>
    </div>
  );
}
