import { Button, Heading, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { hasEnded } from '../../../src-core/meeting/phases.ts';
import type { LetterheadChoice } from '../../../src-core/model/letterhead.ts';
import type { MeetingView } from '../../../src-core/protocol/service.ts';
import { PhaseStep } from '../../app/phase-step.tsx';
import { bridge, useView } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { documentState, ExportedFile, useExport } from '../exports/use-export.tsx';
import { Review } from '../review/index.tsx';
import { DOCUMENT_NAMES, DocumentForm } from './document-form.tsx';
import { LetterheadChooser, LetterheadNotes } from './letterhead-choice.tsx';
import { type DocumentChoice, exportOptions, useDocumentChoice } from './use-document-choice.ts';

/** A document of the meeting, as it will be printed; and its export to a file. */
export function Minutes({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const view = useView(`meeting:${meeting}`);
  const forum = useView('forum');
  const chosen = useDocumentChoice(view?.meeting, forum?.partners);
  const [letterhead, setLetterhead] = useState<LetterheadChoice>('forum');
  const html = usePreview(meeting, view, chosen);
  const { made, busy, make } = useExport(view && documentState(view.meeting));
  const { kind, format, language } = chosen;

  return (
    <div className="stack">
      <div className="row middle">
        <Heading level={1} data-size="md" className="grow">
          {t(DOCUMENT_NAMES[kind])}: {view?.meeting.title}
        </Heading>
        {view && <PhaseStep meeting={view.meeting} />}
      </div>
      <div className="row card">
        <DocumentForm chosen={chosen} forum={forum} />
        {format === 'docx' && forum && (
          <LetterheadChooser forum={forum} value={letterhead} onChoose={setLetterhead} />
        )}
        <Button
          onClick={() => void make(meeting, { ...exportOptions(chosen), template: letterhead })}
          disabled={busy}
        >
          {busy && <Spinner aria-hidden data-size="xs" />}
          {t(format === 'docx' ? 'meeting.exportWord' : 'meeting.exportFile')}
        </Button>
        {hasEnded(view?.meeting.phase) && (
          <Button
            variant="secondary"
            onClick={() => void make(meeting, { kind: 'archive', language, format: 'zip' })}
            disabled={busy}
          >
            {t('archive.package')}
          </Button>
        )}
      </div>
      {format === 'docx' && forum && <LetterheadNotes forum={forum} choice={letterhead} />}
      <ExportedFile made={made} busy={busy} />
      {view && <Review meeting={view.meeting} />}
      {/* A new frame for each document: one that is still loading could end up in place of the next. */}
      {html && <iframe key={html} title={t('meeting.preview')} sandbox="" srcDoc={html} />}
    </div>
  );
}

/** The chosen document as HTML, '' until the host has made it. */
function usePreview(
  meeting: string,
  view: MeetingView | undefined,
  { kind, language, edition, partner, version }: DocumentChoice,
): string {
  const [html, setHtml] = useState('');
  useEffect(() => {
    if (!view || (kind === 'extract' && !partner)) return;
    let wanted = true;
    const asked = { kind, language, edition, partner, version };
    void bridge.service.preview(meeting, asked).then((outcome) => {
      if (wanted && outcome.ok) setHtml(outcome.html);
    });
    return () => {
      wanted = false;
    };
  }, [meeting, kind, language, edition, partner, version, view]);
  return html;
}
