import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import type { HostState, Outcome } from '../../src-core/service.ts';
import { bridge, useSession, useTranslate } from '../session.ts';

/** Recent forums, a new one, or one that is somewhere on this machine. */
export function Start({ host }: { readonly host: HostState }) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [folder, setFolder] = useState<string>();
  const [place, setPlace] = useState('');
  const suggested = `${host.home}/${name.trim() || t('shell.newForum')}`;

  async function make(event: FormEvent) {
    event.preventDefault();
    const language = host.language;
    const request = { folder: folder ?? suggested, name, language, template: 'blank' } as const;
    tell(await bridge.host.create(request));
  }
  async function open(event: FormEvent) {
    event.preventDefault();
    tell(await bridge.host.open(place));
  }

  return (
    <div className="stack">
      <div>
        <Heading level={1} data-size="lg">
          {t('shell.welcome')}
        </Heading>
        <Paragraph>{t('shell.lead')}</Paragraph>
        <Button
          variant="secondary"
          onClick={() => void bridge.host.openSample(host.language).then(tell)}
        >
          {t('shell.sample')}
        </Button>
      </div>
      <section className="card stack tight">
        <Heading level={2} data-size="sm">
          {t('shell.recents')}
        </Heading>
        {host.recents.length === 0 && <Paragraph>{t('shell.noRecents')}</Paragraph>}
        <ul className="plain">
          {host.recents.map((recent) => (
            <li key={recent.folder} className="line">
              <Button onClick={() => void bridge.host.open(recent.folder).then(tell)}>
                {recent.name}
              </Button>
              <span className="muted grow">{recent.folder}</span>
              <Button
                variant="tertiary"
                onClick={() => void bridge.host.forgetRecent(recent.folder)}
              >
                {t('shell.forget')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <div className="two">
        <form className="card stack" onSubmit={make}>
          <Heading level={2} data-size="sm">
            {t('shell.newForum')}
          </Heading>
          <Textfield
            label={t('shell.forumName')}
            value={name}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <Textfield
            label={t('shell.folder')}
            value={folder ?? suggested}
            onChange={(event) => setFolder(event.target.value)}
          />
          <Button type="submit">{t('shell.make')}</Button>
        </form>
        <form className="card stack" onSubmit={open}>
          <Heading level={2} data-size="sm">
            {t('shell.openFolder')}
          </Heading>
          <Textfield
            label={t('shell.openFolderHint')}
            value={place}
            required
            onChange={(event) => setPlace(event.target.value)}
          />
          <Button type="submit" variant="secondary">
            {t('shell.open')}
          </Button>
        </form>
      </div>
    </div>
  );
}

function tell(outcome: Outcome<object>): void {
  useSession.setState({ message: outcome.ok ? undefined : outcome.message });
}
