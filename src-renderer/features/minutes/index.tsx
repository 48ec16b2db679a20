import { Button, Heading, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Edition } from '../../../src-core/documents/blocks.ts';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import { hasEnded } from '../../../src-core/meeting/phases.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import type { LetterheadChoice } from '../../../src-core/model/letterhead.ts';
import {
  EDITIONS_OF,
  EXPORT_FORMATS,
  type ExportFormat,
} from '../../../src-core/protocol/service.ts';
import { PhaseStep } from '../../app/phase-step.tsx';
import { bridge, useView } from '../../app/session.ts';
import { Choice, LanguageChoice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { partnerOptions } from '../partners/partner-name.ts';
import { Review } from '../review/index.tsx';
import { LetterheadChooser, LetterheadNotes } from './letterhead-choice.tsx';

const KINDS = ['agenda', 'minutes', 'decisions', 'extract'] as const;
type Kind = (typeof KINDS)[number];

const NAMES = {
  agenda: 'meeting.notice',
  minutes: 'meetingViews.minutes',
  decisions: 'minutes.decisions',
  extract: 'extract.name',
} as const satisfies Record<Kind, WordKey>;

const EDITION_NAMES = {
  full: 'meeting.full',
  public: 'meeting.public',
} as const satisfies Record<Edition, WordKey>;

/** The document as it will be, and as a file. */
export function Minutes({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const view = useView(`meeting:${meeting}`);
  const forum = useView('forum');
  const windowLanguage = useLanguage();
  const [chosenKind, setKind] = useState<Kind>();
  const [chosen, setLanguage] = useState<Language>();
  const [chosenEdition, setEdition] = useState<Edition>('full');
  const [chosenPartner, setPartner] = useState<string>();
  const [chosenFormat, setFormat] = useState<ExportFormat>('docx');
  const [template, setTemplate] = useState<LetterheadChoice>('forum');
  const [html, setHtml] = useState('');
  const { made, busy, make } = useExport();
  const phase = view?.meeting.phase;
  const kind = chosenKind ?? (phase === 'draft' || phase === 'convened' ? 'agenda' : 'minutes');
  const language = chosen ?? view?.meeting.language ?? windowLanguage;
  // Only a notice goes into calendars.
  const formats: readonly ExportFormat[] =
    kind === 'agenda' ? [...EXPORT_FORMATS, 'ics'] : EXPORT_FORMATS;
  const format = formats.includes(chosenFormat) ? chosenFormat : 'docx';
  const editions: readonly Edition[] = EDITIONS_OF[kind];
  const edition = editions.includes(chosenEdition) ? chosenEdition : 'full';
  const partners = forum?.partners.map(({ id }) => id) ?? [];
  const partner = kind === 'extract' ? (chosenPartner ?? partners[0]) : undefined;

  useEffect(() => {
    if (!view || (kind === 'extract' && !partner)) return;
    let wanted = true;
    void bridge.service.preview(meeting, { kind, language, edition, partner }).then((outcome) => {
      if (wanted && outcome.ok) setHtml(outcome.html);
    });
    return () => {
      wanted = false;
    };
  }, [meeting, kind, language, edition, partner, view]);

  return (
    <div className="stack">
      <div className="row middle">
        <Heading level={1} data-size="md" className="grow">
          {t(NAMES[kind])}: {view?.meeting.title}
        </Heading>
        {view && <PhaseStep meeting={view.meeting} />}
      </div>
      <div className="row card">
        <Choice
          label={t('meeting.document')}
          value={kind}
          onChoose={setKind}
          options={KINDS.filter((each) => each !== 'extract' || partners.length > 0).map(
            (each) => [each, t(NAMES[each])] as const,
          )}
        />
        {forum && partner && (
          <Choice
            label={t('meeting.partner')}
            value={partner}
            onChoose={setPartner}
            options={partnerOptions(forum, partners)}
          />
        )}
        <LanguageChoice
          label={t('meeting.documentLanguage')}
          value={language}
          onChoose={setLanguage}
        />
        <Choice
          label={t('meeting.edition')}
          value={edition}
          onChoose={setEdition}
          options={editions.map((each) => [each, t(EDITION_NAMES[each])] as const)}
        />
        <Choice
          label={t('meeting.format')}
          value={format}
          onChoose={setFormat}
          options={formats.map((each) => [each, t(`formats.${each}`)] as const)}
        />
        {format === 'docx' && forum && (
          <LetterheadChooser forum={forum} value={template} onChoose={setTemplate} />
        )}
        <Button
          onClick={() => void make(meeting, { kind, language, edition, partner, format, template })}
          disabled={busy}
        >
          {busy && <Spinner aria-hidden data-size="xs" />}
          {t(format === 'docx' ? 'meeting.exportWord' : 'meeting.exportFile')}
        </Button>
        {hasEnded(phase) && (
          <Button
            variant="secondary"
            onClick={() => void make(meeting, { kind: 'archive', language, format: 'zip' })}
            disabled={busy}
          >
            {t('archive.package')}
          </Button>
        )}
      </div>
      {format === 'docx' && forum && <LetterheadNotes forum={forum} choice={template} />}
      <ExportedFile made={made} busy={busy} />
      {view && <Review meeting={view.meeting} />}
      <iframe title={t('meeting.preview')} sandbox="" srcDoc={html} />
    </div>
  );
}
