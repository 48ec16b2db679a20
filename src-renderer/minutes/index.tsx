import {
  Button,
  Field,
  Heading,
  Label,
  Link,
  Paragraph,
  Select,
} from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../../src-core/forum/schema.ts';
import type { Edition } from '../../src-core/minutes/blocks.ts';
import type { Exported } from '../../src-core/service.ts';
import { bridge, useLanguage, useSession, useTranslate, useView } from '../session.ts';

const NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The document as it will be, and as a Word file. */
export function Minutes({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const view = useView(`meeting:${meeting}`);
  const windowLanguage = useLanguage();
  const [chosen, setLanguage] = useState<Language>();
  const [edition, setEdition] = useState<Edition>('full');
  const [html, setHtml] = useState('');
  const [made, setMade] = useState<Exported>();
  const [busy, setBusy] = useState(false);
  const language = chosen ?? view?.meeting.language ?? windowLanguage;

  useEffect(() => {
    if (!view) return;
    let wanted = true;
    void bridge.service.preview(meeting, { language, edition }).then((outcome) => {
      if (wanted && outcome.ok) setHtml(outcome.html);
    });
    return () => {
      wanted = false;
    };
  }, [meeting, language, edition, view]);

  async function makeWord() {
    setBusy(true);
    const outcome = await bridge.service.export(meeting, { language, edition, format: 'docx' });
    setBusy(false);
    useSession.setState({ message: outcome.ok ? undefined : outcome.message });
    if (outcome.ok) setMade(outcome);
  }

  return (
    <div className="stack">
      <Heading level={1} data-size="md">
        {t('room.minutes')}: {view?.meeting.title}
      </Heading>
      <div className="row">
        <Field>
          <Label>{t('room.language')}</Label>
          <Select
            value={language}
            onChange={(event) => setLanguage(LANGUAGES.find((each) => each === event.target.value))}
          >
            {LANGUAGES.map((each) => (
              <Select.Option key={each} value={each} lang={each}>
                {NAMES[each]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('room.edition')}</Label>
          <Select
            value={edition}
            onChange={(event) => setEdition(event.target.value === 'public' ? 'public' : 'full')}
          >
            <Select.Option value="full">{t('room.full')}</Select.Option>
            <Select.Option value="public">{t('room.public')}</Select.Option>
          </Select>
        </Field>
        <Button onClick={() => void makeWord()} disabled={busy}>
          {t('room.exportWord')}
        </Button>
        <div aria-live="polite">
          {made?.href && (
            <>
              <Link href={made.href} download={made.name}>
                {t('room.download', { name: made.name })}
              </Link>
              <Paragraph data-size="sm">{t('room.savedAt', { path: made.path })}</Paragraph>
            </>
          )}
        </div>
      </div>
      <iframe title={t('room.preview')} sandbox="" srcDoc={html} />
    </div>
  );
}
