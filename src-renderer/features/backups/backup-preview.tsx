import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { type BackupDifference, FATES } from '../../../src-core/backups/backup-differences.ts';
import type { RestorePart } from '../../../src-core/backups/restore-part.ts';
import { shortDay, shortened } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { BackupPreview, Outcome } from '../../../src-core/protocol/service.ts';
import { bridge } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { FieldChanges } from '../text-diff/field-changes.tsx';

const LONGEST = 120;

/** What restoring a backup, or a part of it, would change. Undefined until the host has answered. */
export function usePreview(name: string, part?: RestorePart): Outcome<BackupPreview> | undefined {
  const language = useLanguage();
  const [found, setFound] = useState<Outcome<BackupPreview>>();
  const [meeting, kind, id] = [part?.meeting, part?.thing?.kind, part?.thing?.id];
  useEffect(() => {
    const thing = kind !== undefined && id !== undefined && { thing: { kind, id } };
    const asked = meeting === undefined ? undefined : { meeting, ...thing };
    void bridge.service.previewBackup(name, { language, part: asked }).then(setFound);
  }, [name, language, meeting, kind, id]);
  return found;
}

/** What the restore would change, and the button that restores. */
export function BackupPreviewPanel(props: {
  readonly found: Outcome<BackupPreview> | undefined;
  readonly action: string;
  readonly means: string;
  readonly isPart?: boolean;
  /** Left out if the forum is read-only. */
  readonly onRestore?: () => Promise<void>;
}) {
  const t = useTranslate();
  const { found, action, means, isPart = false, onRestore } = props;
  if (!found) return <Paragraph>{t('backups.looking')}</Paragraph>;
  if (!found.ok) return <Problem message={found.message} />;
  const { differences, more, gone } = found;
  if (differences.length === 0) {
    return <Paragraph>{t(isPart ? 'backups.samePart' : 'backups.same')}</Paragraph>;
  }
  const changes = found.changes.filter((each) => !each.isAside);
  const isNothing = differences.every(({ fate }) => fate === 'stays' || fate === 'unread');
  return (
    <>
      {FATES.map((fate) => (
        <OfFate key={fate} fate={fate} differences={differences} />
      ))}
      {more > 0 && <Paragraph>{t('backups.more', { count: more })}</Paragraph>}
      {changes.length > 0 && (
        <section className="stack tight">
          <Heading level={4} data-size="2xs">
            {t('backups.fieldByField')}
          </Heading>
          <FieldChanges changes={changes} />
        </section>
      )}
      {gone.length > 0 && (
        <Alert data-color="warning">{t('backups.gonePart', { names: gone.join(', ') })}</Alert>
      )}
      {onRestore && !isNothing && (
        <RestoreButton action={action} means={means} onRestore={onRestore} />
      )}
    </>
  );
}

/** Everything that the restore would treat in the same way. */
function OfFate(props: {
  readonly fate: (typeof FATES)[number];
  readonly differences: readonly BackupDifference[];
}) {
  const t = useTranslate();
  const { fate, differences } = props;
  const rows = differences.filter((each) => each.fate === fate);
  if (rows.length === 0) return null;
  return (
    <section className="stack tight">
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
}

function RestoreButton(props: {
  readonly action: string;
  readonly means: string;
  readonly onRestore: () => Promise<void>;
}) {
  const { action, means, onRestore } = props;
  const [busy, setBusy] = useState(false);
  async function restore() {
    setBusy(true);
    await onRestore();
    setBusy(false);
  }
  return (
    <>
      <Paragraph data-size="sm">{means}</Paragraph>
      <div>
        <Button loading={busy} onClick={() => void restore()}>
          {action}
        </Button>
      </div>
    </>
  );
}

function Row({ row: { kind, title, number, meeting } }: { readonly row: BackupDifference }) {
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
