import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { list } from '../../../src-core/i18n/format.ts';
import { COLUMNS, MAX_SHEET_BYTES } from '../../../src-core/imports/partners/partner-columns.ts';
import type { SheetReading } from '../../../src-core/imports/partners/partner-sheet.ts';
import { bridge, execute } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { PartnersPreview } from './partners-preview.tsx';

/** Partners from a file: what it holds is shown first, then all are taken in, or none. */
export function ImportPartners({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [reading, setReading] = useState<SheetReading>();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function read(file: File) {
    setReading(undefined);
    setProblem(undefined);
    setName(file.name);
    if (file.size > MAX_SHEET_BYTES) {
      setProblem(t('partnerSheet.tooLarge', { limit: MAX_SHEET_BYTES / 1024 / 1024 }));
      return;
    }
    const answer = await bridge.service.readPartners({
      dataBase64: await base64Of(file),
      language,
    });
    if (answer.ok) setReading(answer);
    else setProblem(answer.message);
  }

  async function takeIn(partners: readonly NewOne[]) {
    const answer = await execute({ do: 'addPartners', partners: [...partners] });
    if (answer.ok) onClose();
    else setProblem(answer.message);
  }

  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')} className="wide">
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('partnerSheet.title')}
        </Heading>
        <Paragraph className="muted">
          {t('partnerSheet.fileHelp', {
            columns: list(
              COLUMNS.map((column) => t(`sheetColumns.${column}`)),
              language,
            ),
          })}
        </Paragraph>
        <div className="row middle">
          <FileButton accept=".xlsx,.csv,.txt" onFile={(file) => void read(file)}>
            {t('partnerSheet.file')}
          </FileButton>
          <span>{name}</span>
        </div>
        <Problem message={problem} />
        <div aria-live="polite" className="stack">
          {reading && (
            <>
              <PartnersPreview reading={reading} />
              <TakeIn reading={reading} onTake={takeIn} />
            </>
          )}
        </div>
      </div>
    </Dialog>
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
