import { Button, Link, Paragraph } from '@digdir/designsystemet-react';
import type { Exported } from '../../src-core/service.ts';
import { bridge, tell, useHost, useTranslate } from '../session.ts';

/** Where the file is, and what to do with it: one click. */
export function Made({ file }: { readonly file: Exported }) {
  const t = useTranslate();
  const isDesktop = useHost()?.host === 'desktop';
  return (
    <div className="row middle card">
      <Paragraph className="grow path">{t('room.savedAt', { path: file.path })}</Paragraph>
      {isDesktop && (
        <>
          <Button onClick={() => void bridge.host.openExported(file.path).then(tell)}>
            {t('shell.open')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => void bridge.host.showInFolder(file.path).then(tell)}
          >
            {t('room.showInFolder')}
          </Button>
        </>
      )}
      {file.href && (
        <Link href={file.href} download={file.name}>
          {t('room.download', { name: file.name })}
        </Link>
      )}
    </div>
  );
}
