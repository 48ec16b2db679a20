import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Exported, SHEET_FORMATS, type SheetOptions } from '../../src-core/service.ts';
import { MadeFile } from '../components/made-file.tsx';
import { bridge, tell, useLanguage, useTranslate } from '../session.ts';
import { ImportPartners } from './import-partners.tsx';

/** The partners as a file from Excel, in and out. */
export function PartnersFiles() {
  const t = useTranslate();
  const language = useLanguage();
  const [isImporting, setImporting] = useState(false);
  const [made, setMade] = useState<Exported>();
  const [busy, setBusy] = useState(false);
  async function write(format: SheetOptions['format']) {
    setBusy(true);
    setMade(undefined);
    const outcome = await bridge.service.exportPartners({ format, language });
    setBusy(false);
    tell(outcome);
    setMade(outcome.ok ? outcome : undefined);
  }
  return (
    <div className="stack tight">
      <div className="row">
        <Button variant="secondary" onClick={() => setImporting(true)}>
          {t('partnersSheet.read')}
        </Button>
        {SHEET_FORMATS.map((format) => (
          <Button
            key={format}
            variant="tertiary"
            disabled={busy}
            onClick={() => void write(format)}
          >
            {t('partnersSheet.saveAs', { format: t(`formats.${format}`) })}
          </Button>
        ))}
      </div>
      <MadeFile made={made} busy={busy} />
      {isImporting && <ImportPartners onClose={() => setImporting(false)} />}
    </div>
  );
}
