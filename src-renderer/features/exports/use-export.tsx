import { Button, Link, Paragraph } from '@digdir/designsystemet-react';
import { type MouseEvent, useState } from 'react';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import type { Exported, FileOptions } from '../../../src-core/protocol/service.ts';
import { download } from '../../app/bridge/save-download.ts';
import { bridge, showRefusal, useHost, useSession } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';

/**
 * Creates a file. The desktop program asks where; otherwise it goes into the forum's `minutes/` folder. With `state`,
 * the file is offered only while what it was made of is in the same state.
 */
export function useExport(state = '') {
  const isDesktop = useHost()?.host === 'desktop';
  const [made, setMade] = useState<{ readonly file: Exported; readonly state: string }>();
  const [busy, setBusy] = useState(false);
  async function make(meeting: string | undefined, options: FileOptions): Promise<void> {
    setBusy(true);
    setMade(undefined);
    const outcome = isDesktop
      ? await bridge.host.exportAs(meeting, options)
      : await bridge.service.export(meeting, options);
    setBusy(false);
    if (outcome === null) return;
    showRefusal(outcome);
    if (outcome.ok) setMade({ file: outcome, state });
  }
  return { made: made?.state === state ? made.file : undefined, busy, make };
}

/** Changes when the meeting enters another phase or sends another notice: files made before are of the past. */
export function documentState({ phase, notices }: Pick<Meeting, 'phase' | 'notices'>): string {
  return `${phase} ${notices?.at(-1)?.version ?? ''}`;
}

/** Shows that a file is being created, and then where it is. */
export function ExportedFile({ made, busy }: Pick<ReturnType<typeof useExport>, 'made' | 'busy'>) {
  const t = useTranslate();
  return (
    <div aria-live="polite">
      {busy && <span className="visually-hidden">{t('meeting.making')}</span>}
      {made && <MadeDocument file={made} />}
    </div>
  );
}

/** Where the file is, with buttons to open or download it. */
function MadeDocument({ file }: { readonly file: Exported }) {
  const t = useTranslate();
  const isDesktop = useHost()?.host === 'desktop';
  async function save(event: MouseEvent): Promise<void> {
    event.preventDefault();
    if (file.href === undefined || (await download(file.href, file.name))) return;
    useSession.setState({ message: t('meeting.notDownloaded', { name: file.name }) });
  }
  return (
    <div className="row middle card">
      <div className="grow">
        <Paragraph className="path">{t('meeting.savedAt', { path: file.path })}</Paragraph>
        {file.isLonger && <Paragraph>{t('agreements.longer')}</Paragraph>}
      </div>
      {isDesktop && (
        <>
          <Button onClick={() => void bridge.host.openExported(file.path).then(showRefusal)}>
            {t('shell.open')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => void bridge.host.showInFolder(file.path).then(showRefusal)}
          >
            {t('meeting.showInFolder')}
          </Button>
        </>
      )}
      {file.href && (
        <Link href={file.href} download={file.name} onClick={save}>
          {t('meeting.download', { name: file.name })}
        </Link>
      )}
    </div>
  );
}
