import { Button, Dialog, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { ArrowUpIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { FolderList, FolderPurpose } from '../../../src-core/protocol/service.ts';
import { bridge, showRefusal, useHost } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';

/** What is asked for, what to press for it, and what is said where there is nothing. */
const WORDS = {
  open: ['host.chooseForum', 'shell.chooseFolder', 'shell.noFolders'],
  create: ['host.choosePlace', 'shell.chooseFolder', 'shell.noFolders'],
  zip: ['backups.zipFile', 'backups.chooseZip', 'backups.noZips'],
} as const;

/** Choosing a folder, or a .zip: the machine's own dialog on the desktop, ours in a browser. */
export function FolderButton(props: {
  readonly purpose: FolderPurpose;
  readonly onChoose: (folder: string) => void;
}) {
  const t = useTranslate();
  const host = useHost();
  const [list, setList] = useState<FolderList>();
  const { purpose, onChoose } = props;
  const [title, press, nothing] = WORDS[purpose];
  const shown = list?.entries.filter((each) => purpose === 'zip' || !each.isZip) ?? [];

  async function look(folder?: string) {
    const outcome = await bridge.host.listFolders(folder);
    showRefusal(outcome);
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
        {t(press)}
      </Button>
      <Dialog
        open={list !== undefined}
        onClose={() => setList(undefined)}
        closeButton={t('meeting.close')}
      >
        {list && (
          <div className="stack">
            <Heading level={2} data-size="sm">
              {t(title)}
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
              {shown.map((entry) => (
                <li key={entry.folder} className="line">
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    onClick={() =>
                      entry.isZip || (purpose === 'open' && entry.isForum)
                        ? take(entry.folder)
                        : void look(entry.folder)
                    }
                  >
                    {entry.name}
                  </Button>
                  {entry.isForum && <Tag data-color="success">{t('shell.isForum')}</Tag>}
                  {entry.isZip && <Tag>{t('backups.isZip')}</Tag>}
                </li>
              ))}
              {shown.length === 0 && <li className="muted">{t(nothing)}</li>}
            </ul>
          </div>
        )}
      </Dialog>
    </>
  );
}
