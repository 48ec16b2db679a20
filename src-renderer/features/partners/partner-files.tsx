import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { SHEET_FORMATS } from '../../../src-core/protocol/service.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { ImportPartners } from './import-partners-dialog.tsx';

/** Imports and exports the partners as a spreadsheet. */
export function PartnersFiles() {
  const t = useTranslate();
  const language = useLanguage();
  const [isImporting, setImporting] = useState(false);
  const file = useExport();
  return (
    <div className="stack tight">
      <div className="row">
        <Button variant="secondary" onClick={() => setImporting(true)}>
          {t('partnerSheet.read')}
        </Button>
        {SHEET_FORMATS.map((format) => (
          <Button
            key={format}
            variant="tertiary"
            disabled={file.busy}
            onClick={() => void file.make(undefined, { kind: 'partners', format, language })}
          >
            {t('partnerSheet.saveAs', { format: t(`formats.${format}`) })}
          </Button>
        ))}
      </div>
      <ExportedFile {...file} />
      {isImporting && <ImportPartners onClose={() => setImporting(false)} />}
    </div>
  );
}
