import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { type Difference, FATES } from '../../src-core/backups/differences.ts';
import { shortDay, shortened } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import type { BackupPreview, Outcome } from '../../src-core/service.ts';
import { bridge, useLanguage, useTranslate } from '../session.ts';

const LONGEST = 120;

/** What would be otherwise if a backup were restored; and the button that does it. */
export function Preview(props: {
  readonly name: string;
  readonly at: string;
  /** Where the forum may be changed. */
  readonly onRestore?: () => Promise<void>;
}) {
  const t = useTranslate();
  const { name, at, onRestore } = props;
  const [found, setFound] = useState<Outcome<BackupPreview>>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void bridge.service.previewBackup(name).then(setFound), [name]);

  if (!found) return <Paragraph>{t('backups.looking')}</Paragraph>;
  if (!found.ok) {
    return (
      <Alert data-color="danger" role="alert">
        {found.message}
      </Alert>
    );
  }
  const { differences, more } = found;
  if (differences.length === 0) return <Paragraph>{t('backups.same')}</Paragraph>;
  async function restore() {
    setBusy(true);
    await onRestore?.();
    setBusy(false);
  }
  return (
    <div className="card stack tight">
      {FATES.map((fate) => {
        const rows = differences.filter((each) => each.fate === fate);
        if (rows.length === 0) return null;
        return (
          <section key={fate} className="stack tight">
            <Heading level={4} data-size="2xs">
              {t(`fates.${fate}`)}
            </Heading>
            <ul>
              {rows.map((row, index) => (
                <Row key={index} row={row} />
              ))}
            </ul>
          </section>
        );
      })}
      {more > 0 && <Paragraph>{t('backups.more', { count: more })}</Paragraph>}
      {onRestore && (
        <>
          <Paragraph data-size="sm">{t('backups.restoreMeans')}</Paragraph>
          <div>
            <Button loading={busy} onClick={() => void restore()}>
              {t('backups.restore', { at })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Row({ row: { kind, title, number, meeting } }: { readonly row: Difference }) {
  const t = useTranslate();
  const language = useLanguage();
  const where =
    meeting &&
    t('backups.inMeeting', {
      title: meeting.title,
      day: shortDay(dayOf(meeting.startsAt), language),
    });
  const what = kind === 'meeting' || kind === 'follow-up' ? undefined : shortened(title, LONGEST);
  return (
    <li>
      <strong>{[t(`differenceKinds.${kind}`), number].filter(Boolean).join(' ')}</strong>
      {': '}
      {what ?? where}
      {what !== undefined && where && <span className="muted"> – {where}</span>}
    </li>
  );
}
