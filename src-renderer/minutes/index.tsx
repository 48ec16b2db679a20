import { Button, Heading, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../src-core/forum/schema.ts';
import type { TemplateChoice } from '../../src-core/forum/template.ts';
import type { Edition } from '../../src-core/minutes/blocks.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../src-core/service.ts';
import { Choice, LanguageChoice } from '../components/fields.tsx';
import { MadeFile, useExport } from '../components/made-file.tsx';
import { PhaseStep } from '../components/phase-step.tsx';
import { bridge, useLanguage, useTranslate, useView } from '../session.ts';
import { TemplateChooser, TemplateNotes } from './template-choice.tsx';

type Kind = 'minutes' | 'agenda';

/** The document as it will be, and as a file. */
export function Minutes({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const view = useView(`meeting:${meeting}`);
  const windowLanguage = useLanguage();
  const [chosenKind, setKind] = useState<Kind>();
  const [chosen, setLanguage] = useState<Language>();
  const [edition, setEdition] = useState<Edition>('full');
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [template, setTemplate] = useState<TemplateChoice>('forum');
  const forum = useView('forum');
  const [html, setHtml] = useState('');
  const { made, busy, make } = useExport();
  const phase = view?.meeting.phase;
  const kind = chosenKind ?? (phase === 'draft' || phase === 'convened' ? 'agenda' : 'minutes');
  const language = chosen ?? view?.meeting.language ?? windowLanguage;

  useEffect(() => {
    if (!view) return;
    let wanted = true;
    void bridge.service.preview(meeting, { kind, language, edition }).then((outcome) => {
      if (wanted && outcome.ok) setHtml(outcome.html);
    });
    return () => {
      wanted = false;
    };
  }, [meeting, kind, language, edition, view]);

  return (
    <div className="stack">
      <div className="row middle">
        <Heading level={1} data-size="md" className="grow">
          {t(kind === 'agenda' ? 'room.notice' : 'meetingViews.minutes')}: {view?.meeting.title}
        </Heading>
        {view && <PhaseStep meeting={view.meeting} />}
      </div>
      <div className="row card">
        <Choice
          label={t('room.document')}
          value={kind}
          onChoose={setKind}
          options={[
            ['agenda', t('room.notice')],
            ['minutes', t('meetingViews.minutes')],
          ]}
        />
        <LanguageChoice
          label={t('room.documentLanguage')}
          value={language}
          onChoose={setLanguage}
        />
        <Choice
          label={t('room.edition')}
          value={edition}
          onChoose={setEdition}
          options={[
            ['full', t('room.full')],
            ['public', t('room.public')],
          ]}
        />
        <Choice
          label={t('room.format')}
          value={format}
          onChoose={setFormat}
          options={EXPORT_FORMATS.map((each) => [each, t(`formats.${each}`)] as const)}
        />
        {format === 'docx' && forum && (
          <TemplateChooser forum={forum} value={template} onChoose={setTemplate} />
        )}
        <Button
          onClick={() => void make(meeting, { kind, language, edition, format, template })}
          disabled={busy}
        >
          {busy && <Spinner aria-hidden data-size="xs" />}
          {t(format === 'docx' ? 'room.exportWord' : 'room.exportFile')}
        </Button>
      </div>
      {format === 'docx' && forum && <TemplateNotes forum={forum} choice={template} />}
      <MadeFile made={made} busy={busy} />
      <iframe title={t('room.preview')} sandbox="" srcDoc={html} />
    </div>
  );
}
