import { Button, Dialog, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { ArrowUpIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { FolderList, FolderPurpose } from '../../../src-core/protocol/service.ts';
import { bridge, showRefusal, useHost } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';

/** The dialog's title, the button that opens it, and the message if there is nothing to choose. */
const WORDS = {
  open: { title: 'host.chooseForum', press: 'shell.chooseFolder', nothing: 'shell.noFolders' },
  create: { title: 'host.choosePlace', press: 'shell.chooseFolder', nothing: 'shell.noFolders' },
  zip: { title: 'backups.zipFile', press: 'backups.chooseZip', nothing: 'backups.noZips' },
} as const;

/** Chooses a folder or a .zip file: in the system's dialog on the desktop, in our own in a browser. */
export function FolderButton(props: {
  readonly purpose: FolderPurpose;
  readonly onChoose: (folder: string) => void;
}) {
  const t = useTranslate();
  const host = useHost();
  const [list, setList] = useState<FolderList>();
  const { purpose, onChoose } = props;

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
        {t(WORDS[purpose].press)}
      </Button>
      <Dialog
        open={list !== undefined}
        onClose={() => setList(undefined)}
        closeButton={t('meeting.close')}
      >
        {list && (
          <FolderContents
            purpose={purpose}
            list={list}
            onLook={(each) => void look(each)}
            onTake={take}
          />
        )}
      </Dialog>
    </>
  );
}

/** What the folder contains that can be chosen or looked into, and the way up. */
function FolderContents(props: {
  readonly purpose: FolderPurpose;
  readonly list: FolderList;
  readonly onLook: (folder: string) => void;
  readonly onTake: (path: string) => void;
}) {
  const t = useTranslate();
  const { purpose, list, onLook, onTake } = props;
  const { folder, parent } = list;
  const { title, nothing } = WORDS[purpose];
  const shown = list.entries.filter((each) => purpose === 'zip' || !each.isZip);
  const isTaken = ({ isZip, isForum }: FolderList['entries'][number]) =>
    isZip || (purpose === 'open' && isForum);
  return (
    <div className="stack">
      <Heading level={2} data-size="sm">
        {t(title)}
      </Heading>
      <Paragraph className="path">{folder}</Paragraph>
      <div className="row" data-size="sm">
        {parent !== undefined && (
          <Button variant="tertiary" onClick={() => onLook(parent)}>
            <ArrowUpIcon aria-hidden />
            {t('shell.folderUp')}
          </Button>
        )}
        {purpose === 'create' && (
          <Button onClick={() => onTake(folder)}>{t('shell.useThisFolder')}</Button>
        )}
      </div>
      <ul className="plain folders">
        {shown.map((entry) => (
          <li key={entry.folder} className="line">
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => (isTaken(entry) ? onTake : onLook)(entry.folder)}
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
  );
}
