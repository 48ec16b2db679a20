import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { HostState, NewForum, Outcome } from '../../../src-core/protocol/service.ts';
import { bridge, showRefusal } from '../../app/session.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { OpenZip } from './open-zip.tsx';
import { PathField, pathIn } from './path-field.tsx';

/** Opens a recent forum, a new one, or one from anywhere on this machine. */
export function StartPage({ host }: { readonly host: HostState }) {
  const t = useTranslate();
  const [isOpening, setOpening] = useState(false);

  /** One at a time: the second click of a double-click would create another sample. */
  async function openOne(open: () => Promise<Outcome<object>>) {
    if (isOpening) return;
    setOpening(true);
    showRefusal(await open());
    setOpening(false);
  }
  return (
    <div className="stack wide-gap">
      <div className="hero">
        <Heading level={1} data-size="xl">
          {t('shell.welcome')}
        </Heading>
        <Paragraph data-size="lg">{t('shell.lead')}</Paragraph>
        <Button
          loading={isOpening}
          onClick={() => void openOne(() => bridge.host.openSample(host.language))}
        >
          {t('shell.sample')}
        </Button>
      </div>
      <Recents host={host} onOpen={(folder) => void openOne(() => bridge.host.open(folder))} />
      <div className="two">
        <MakeForum host={host} />
        <div className="stack">
          <OpenForum />
          <OpenZip host={host} />
        </div>
      </div>
    </div>
  );
}

function Recents(props: { readonly host: HostState; readonly onOpen: (folder: string) => void }) {
  const t = useTranslate();
  const { host, onOpen } = props;
  return (
    <section className="card stack tight">
      <Heading level={2} data-size="sm">
        {t('shell.recents')}
      </Heading>
      {host.recents.length === 0 && <Paragraph className="muted">{t('shell.noRecents')}</Paragraph>}
      <ul className="plain">
        {host.recents.map(({ folder, name }) => (
          <li key={folder} className="line">
            <Button variant="secondary" onClick={() => onOpen(folder)}>
              {name}
            </Button>
            <span className="muted grow path">{folder}</span>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t('shell.forgetThis', { name })}
              onClick={() => void bridge.host.forgetRecent(folder)}
            >
              {t('shell.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MakeForum({ host }: { readonly host: HostState }) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [parent, setParent] = useState(host.home);
  const [typed, setTyped] = useState<string>();
  const [template, setTemplate] = useState<NewForum['template']>('blank');
  const folder = typed ?? pathIn(host, parent, name.trim() || t('shell.newForum'));

  async function make() {
    const made = await bridge.host.create({ folder, name, language: host.language, template });
    showRefusal(made);
    return made;
  }
  return (
    <CheckedForm className="card stack" onSend={make}>
      <Heading level={2} data-size="sm">
        {t('shell.newForum')}
      </Heading>
      <FormText
        name="name"
        label={t('shell.forumName')}
        value={name}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <Choice
        label={t('shell.template')}
        value={template}
        onChoose={setTemplate}
        options={[
          ['blank', t('shell.templateBlank')],
          ['kompetanseforum', t('shell.templateKompetanseforum')],
        ]}
      />
      <PathField
        name="folder"
        label={t('shell.folder')}
        value={folder}
        onType={setTyped}
        purpose="create"
        onChoose={(chosen) => {
          setParent(chosen);
          setTyped(undefined);
        }}
      />
      <div>
        <Button type="submit">{t('shell.make')}</Button>
      </div>
    </CheckedForm>
  );
}

function OpenForum() {
  const t = useTranslate();
  const [folder, setFolder] = useState('');
  async function open(place: string) {
    const opened = await bridge.host.open(place);
    showRefusal(opened);
    return opened;
  }
  return (
    <CheckedForm className="card stack" onSend={() => open(folder)}>
      <Heading level={2} data-size="sm">
        {t('shell.openFolder')}
      </Heading>
      <PathField
        name="folder"
        label={t('shell.openFolderHint')}
        value={folder}
        onType={setFolder}
        purpose="open"
        onChoose={(chosen) => void open(chosen)}
      />
      <div>
        <Button type="submit">{t('shell.open')}</Button>
      </div>
    </CheckedForm>
  );
}
