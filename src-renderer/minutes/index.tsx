import { Button, Heading, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../src-core/forum/schema.ts';
import type { Edition } from '../../src-core/minutes/blocks.ts';
import { EXPORT_FORMATS, type Exported, type ExportFormat } from '../../src-core/service.ts';
import { Choice, LanguageChoice } from '../components/fields.tsx';
import { Made } from '../components/made.tsx';
import { PhaseStep } from '../components/phase-step.tsx';
import { bridge, tell, useHost, useLanguage, useTranslate, useView } from '../session.ts';

type Kind = 'minutes' | 'agenda';

/** The document as it will be, and as a file. */
export function Minutes({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const isDesktop = useHost()?.host === 'desktop';
  const view = useView(`meeting:${meeting}`);
  const windowLanguage = useLanguage();
  const [chosenKind, setKind] = useState<Kind>();
  const [chosen, setLanguage] = useState<Language>();
  const [edition, setEdition] = useState<Edition>('full');
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [html, setHtml] = useState('');
  const [made, setMade] = useState<Exported>();
  const [busy, setBusy] = useState(false);
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

  async function make() {
    setBusy(true);
    setMade(undefined);
    const options = { kind, language, edition, format };
    const outcome = isDesktop
      ? await bridge.host.exportAs(meeting, options)
      : await bridge.service.export(meeting, options);
    setBusy(false);
    if (outcome === null) return;
    tell(outcome);
    if (outcome.ok) setMade(outcome);
  }

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
        <Button onClick={() => void make()} disabled={busy}>
          {busy && <Spinner aria-hidden data-size="xs" />}
          {t(format === 'docx' ? 'room.exportWord' : 'room.exportFile')}
        </Button>
      </div>
      <div aria-live="polite">
        {busy && <span className="visually-hidden">{t('room.making')}</span>}
        {made && <Made file={made} />}
      </div>
      <iframe title={t('room.preview')} sandbox="" srcDoc={html} />
    </div>
  );
}
