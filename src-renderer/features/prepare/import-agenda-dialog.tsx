import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { MAX_AGENDA_BYTES } from '../../../src-core/imports/agenda/agenda-limits.ts';
import type { AgendaReading } from '../../../src-core/imports/agenda/read-agenda.ts';
import { bridge, execute } from '../../app/session.ts';
import { CheckedForm } from '../../ui/checked-form.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import './import-agenda-dialog.css';
import { AgendaPreview, type ChosenRow } from './agenda-preview.tsx';

/** Items from a file: looked over and corrected first, then those that were chosen are taken in, all or none. */
export function ImportAgenda({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {t('agendaImport.read')}
      </Button>
      {isOpen && <ImportDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ImportDialog(props: { readonly meeting: string; readonly onClose: () => void }) {
  const { meeting, onClose } = props;
  const t = useTranslate();
  const [rows, setRows] = useState<readonly ChosenRow[]>();
  const [ignored, setIgnored] = useState<AgendaReading['ignored']>([]);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function read(file: File) {
    setRows(undefined);
    setProblem(undefined);
    setName(file.name);
    if (file.size > MAX_AGENDA_BYTES) {
      setProblem(t('agendaImport.tooLarge', { limit: MAX_AGENDA_BYTES / 1024 / 1024 }));
      return;
    }
    const answer = await bridge.service.readAgenda(meeting, { dataBase64: await base64Of(file) });
    if (!answer.ok) return setProblem(answer.message);
    setRows(answer.rows.map((row) => ({ ...row, isChosen: row.state === 'new' })));
    setIgnored(answer.ignored);
  }

  async function takeIn() {
    const items = (rows ?? []).filter(({ isChosen }) => isChosen).map(({ item }) => item);
    const answer = await execute({ do: 'addItems', meeting, items });
    if (answer.ok) onClose();
    else setProblem(answer.message);
    return answer;
  }

  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')} className="agenda-file">
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('agendaImport.title')}
        </Heading>
        <Paragraph className="muted">{t('agendaImport.fileHelp')}</Paragraph>
        <div className="row middle">
          <FileButton accept=".docx,.md,.txt" onFile={(file) => void read(file)}>
            {t('agendaImport.file')}
          </FileButton>
          <span>{name}</span>
        </div>
        <Problem message={problem} />
        {rows && (
          <CheckedForm className="stack" onSend={takeIn}>
            <AgendaPreview rows={rows} onRows={setRows} />
            <Ignored lines={ignored} />
            <TakeIn rows={rows} />
          </CheckedForm>
        )}
      </div>
    </Dialog>
  );
}

function Ignored({ lines }: { readonly lines: readonly string[] }) {
  const t = useTranslate();
  if (lines.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('agendaImport.ignored', { count: lines.length })}</summary>
      <p className="lines">{lines.join('\n')}</p>
    </details>
  );
}

function TakeIn({ rows }: { readonly rows: readonly ChosenRow[] }) {
  const t = useTranslate();
  const chosen = rows.filter(({ isChosen }) => isChosen);
  const minutes = chosen.reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
  return (
    <div className="row middle">
      <Button type="submit" disabled={chosen.length === 0}>
        {t('agendaImport.takeAll', { count: chosen.length })}
      </Button>
      <span aria-live="polite">
        {chosen.length === 0 ? t('agendaImport.noneChosen') : t('agendaImport.sum', { minutes })}
      </span>
    </div>
  );
}
