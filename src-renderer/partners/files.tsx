import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Exported, SHEET_FORMATS, type SheetOptions } from '../../src-core/service.ts';
import { Made } from '../components/made.tsx';
import { bridge, tell, useLanguage, useTranslate } from '../session.ts';
import { ImportPartners } from './import-partners.tsx';

/** The partners as a file from Excel, in and out. */
export function PartnersFiles() {
  const t = useTranslate();
  const language = useLanguage();
  const [isImporting, setImporting] = useState(false);
  const [made, setMade] = useState<Exported>();
  async function write(format: SheetOptions['format']) {
    const outcome = await bridge.service.exportPartners({ format, language });
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
          <Button key={format} variant="tertiary" onClick={() => void write(format)}>
            {t('partnersSheet.saveAs', { format: t(`formats.${format}`) })}
          </Button>
        ))}
      </div>
      <div aria-live="polite">{made && <Made file={made} />}</div>
      {isImporting && <ImportPartners onClose={() => setImporting(false)} />}
    </div>
  );
}
