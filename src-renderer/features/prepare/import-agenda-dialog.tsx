import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { MAX_AGENDA_BYTES } from '../../../src-core/imports/agenda/agenda-limits.ts';
import type { AgendaReading } from '../../../src-core/imports/agenda/read-agenda.ts';
import { sectionTitle } from '../../../src-core/meeting/agenda-sections.ts';
import { bridge, execute } from '../../app/session.ts';
import { CheckedForm } from '../../ui/checked-form.tsx';
import { ImportDialog } from '../../ui/import-dialog.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { useImport } from '../../ui/use-import.ts';
import './import-agenda-dialog.css';
import { AgendaPreview, type ChosenRow } from './agenda-preview.tsx';

/** Imports agenda items from a file. The user corrects and chooses them first; either all of these are added, or none. */
export function ImportAgenda({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {t('agendaImport.read')}
      </Button>
      {isOpen && <AgendaDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </div>
  );
}

function AgendaDialog(props: { readonly meeting: string; readonly onClose: () => void }) {
  const { meeting, onClose } = props;
  const t = useTranslate();
  const file = useImport<ChosenItems>({
    maxBytes: MAX_AGENDA_BYTES,
    tooLarge: t('agendaImport.tooLarge', { limit: MAX_AGENDA_BYTES / 1024 / 1024 }),
    parse: async (dataBase64) => {
      const answer = await bridge.service.readAgenda(meeting, { dataBase64 });
      if (!answer.ok) return answer;
      const rows = answer.rows.map((row) => ({ ...row, isChosen: row.state === 'new' }));
      return { ...answer, rows };
    },
    onClose,
  });
  const { reading } = file;

  async function takeIn({ rows }: ChosenItems) {
    const items = rows.filter(({ isChosen }) => isChosen).map(({ item }) => item);
    const answer = await execute({ do: 'addItems', meeting, items });
    file.finish(answer);
    return answer;
  }
  return (
    <ImportDialog
      title={t('agendaImport.title')}
      help={t('agendaImport.fileHelp')}
      choose={t('agendaImport.file')}
      accept=".docx,.md,.txt"
      className="agenda-file"
      file={file}
      onClose={onClose}
    >
      {reading && (
        <CheckedForm className="stack" onSend={() => takeIn(reading)}>
          <AgendaPreview
            sections={reading.offered.map((id) => [id, sectionTitle(id, reading, t)] as const)}
            rows={reading.rows}
            onRows={(rows) => file.correct({ ...reading, rows })}
          />
          <Ignored lines={reading.ignored} />
          <TakeIn rows={reading.rows} />
        </CheckedForm>
      )}
    </ImportDialog>
  );
}

interface ChosenItems extends Pick<AgendaReading, 'offered' | 'sections'> {
  readonly rows: readonly ChosenRow[];
  readonly ignored: AgendaReading['ignored'];
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
