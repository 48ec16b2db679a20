import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { HostState } from '../../../src-core/protocol/service.ts';
import { bridge } from '../../app/session.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { PathField, pathIn } from './path-field.tsx';

/** Opens a forum, or a backup of one, that came as a .zip file: Forum unpacks it into a folder of your choice. */
export function OpenZip({ host }: { readonly host: HostState }) {
  const t = useTranslate();
  const [file, setFile] = useState('');
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const name = file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.zip$/i, '');
  const folder = typed ?? (name ? pathIn(host, host.home, name) : '');

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
      <PathField
        name="file"
        label={t('backups.zipFile')}
        value={file}
        onType={setFile}
        purpose="zip"
        onChoose={setFile}
      />
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
