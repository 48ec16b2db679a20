import { Button, Dialog, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { ArrowUpIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { FolderList } from '../../src-core/service.ts';
import { bridge, tell, useHost, useTranslate } from '../session.ts';

/** Choosing a folder: the machine's own dialog on the desktop, ours in a browser. */
export function FolderButton(props: {
  readonly purpose: 'open' | 'create';
  readonly onChoose: (folder: string) => void;
}) {
  const t = useTranslate();
  const host = useHost();
  const [list, setList] = useState<FolderList>();
  const { purpose, onChoose } = props;

  async function look(folder?: string) {
    const outcome = await bridge.host.listFolders(folder);
    tell(outcome);
    if (outcome.ok) setList(outcome);
  }
  async function choose() {
    if (host?.host !== 'desktop') return look();
    const folder = await bridge.host.chooseFolder(purpose);
    if (folder !== null) onChoose(folder);
  }
  function take(folder: string) {
    setList(undefined);
    onChoose(folder);
  }

  return (
    <>
      <Button type="button" variant="secondary" onClick={() => void choose()}>
        {t('shell.chooseFolder')}
      </Button>
      <Dialog
        open={list !== undefined}
        onClose={() => setList(undefined)}
        closeButton={t('room.close')}
      >
        {list && (
          <div className="stack">
            <Heading level={2} data-size="sm">
              {t(purpose === 'open' ? 'host.chooseForum' : 'host.choosePlace')}
            </Heading>
            <Paragraph className="path">{list.folder}</Paragraph>
            <div className="row" data-size="sm">
              {list.parent !== undefined && (
                <Button variant="tertiary" onClick={() => void look(list.parent)}>
                  <ArrowUpIcon aria-hidden />
                  {t('shell.folderUp')}
                </Button>
              )}
              {purpose === 'create' && (
                <Button onClick={() => take(list.folder)}>{t('shell.useThisFolder')}</Button>
              )}
            </div>
            <ul className="plain folders">
              {list.entries.map((entry) => (
                <li key={entry.folder} className="line">
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    onClick={() =>
                      purpose === 'open' && entry.isForum
                        ? take(entry.folder)
                        : void look(entry.folder)
                    }
                  >
                    {entry.name}
                  </Button>
                  {entry.isForum && <Tag data-color="success">{t('shell.isForum')}</Tag>}
                </li>
              ))}
              {list.entries.length === 0 && <li className="muted">{t('shell.noFolders')}</li>}
            </ul>
          </div>
        )}
      </Dialog>
    </>
  );
}
