import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { HostState } from '../../../src-core/protocol/service.ts';
import { bridge } from '../../app/session.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { FolderButton } from './folder-picker.tsx';

/** A whole forum, or a backup of one, that came as a file: unpacked where one says, and opened. */
export function OpenZip({ host }: { readonly host: HostState }) {
  const t = useTranslate();
  const [file, setFile] = useState('');
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const separator = host.home.includes('\\') ? '\\' : '/';
  const name = file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.zip$/i, '');
  const folder = typed ?? (name ? `${host.home}${separator}${name}` : '');

  async function unpack() {
    setBusy(true);
    setProblem(undefined);
    const outcome = await bridge.host.openZip(file, folder);
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.message);
    return outcome;
  }
  return (
    <CheckedForm className="card stack" onSend={unpack}>
      <Heading level={2} data-size="sm">
        {t('backups.openZip')}
      </Heading>
      <div className="row">
        <FormText
          className="grow"
          name="file"
          label={t('backups.zipFile')}
          value={file}
          required
          onChange={(event) => setFile(event.target.value)}
        />
        <FolderButton purpose="zip" onChoose={setFile} />
      </div>
      <FormText
        name="folder"
        label={t('backups.zipFolder')}
        value={folder}
        required
        onChange={(event) => setTyped(event.target.value)}
      />
      <Problem message={problem} />
      <div>
        <Button type="submit" loading={busy}>
          {t('backups.unpack')}
        </Button>
      </div>
    </CheckedForm>
  );
}
