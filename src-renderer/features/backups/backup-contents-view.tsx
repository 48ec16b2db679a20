import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { BackupDifference } from '../../../src-core/backups/backup-differences.ts';
import { THING_KINDS } from '../../../src-core/backups/restorable-kinds.ts';
import type { RestorableThing, RestorePart } from '../../../src-core/backups/restore-part.ts';
import { shortDay, shortened } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { BackedUpMeeting } from '../../../src-core/protocol/service.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { BackupPreviewPanel, usePreview } from './backup-preview.tsx';

const LONGEST = 60;

/** What a backup contains, and what restoring it would change: all of it, one meeting, or one thing of a meeting. */
export function BackupContents(props: {
  readonly name: string;
  readonly at: string;
  /** Left out if the forum is read-only. */
  readonly onRestore?: (part: RestorePart | undefined) => Promise<void>;
}) {
  const t = useTranslate();
  const { name, at, onRestore } = props;
  const [meeting, setMeeting] = useState('');
  const found = usePreview(name);
  const meetings = found?.ok ? found.meetings : [];
  const nameOf = useNameOf();
  return (
    <div className="card stack tight">
      {found?.ok && (
        <>
          <Paragraph>{t('backups.holds', { count: meetings.length })}</Paragraph>
          <Choice<string>
            label={t('backups.whatToRestore')}
            value={meeting}
            onChoose={setMeeting}
            options={[
              ['', t('backups.wholeForum')],
              ...meetings.map((each) => [each.id, nameOf(each)] as const),
            ]}
          />
        </>
      )}
      {meeting === '' ? (
        <BackupPreviewPanel
          found={found}
          action={t('backups.restore', { at })}
          means={t('backups.restoreMeans')}
          {...(onRestore && { onRestore: () => onRestore(undefined) })}
        />
      ) : (
        <OfMeeting key={meeting} name={name} meeting={meeting} {...(onRestore && { onRestore })} />
      )}
    </div>
  );
}

function OfMeeting(props: {
  readonly name: string;
  readonly meeting: string;
  readonly onRestore?: (part: RestorePart) => Promise<void>;
}) {
  const t = useTranslate();
  const { name, meeting, onRestore } = props;
  const [chosen, setChosen] = useState('');
  const found = usePreview(name, { meeting });
  const things = found?.ok ? found.differences.filter((each) => thingOf(each)) : [];
  const keyOf = ({ kind, id }: BackupDifference) => `${kind}:${id}`;
  const row = things.find((each) => keyOf(each) === chosen);
  const thing = row && thingOf(row);
  return (
    <>
      {things.length > 0 && (
        <Choice<string>
          label={t('backups.whatOfMeeting')}
          value={chosen}
          onChoose={setChosen}
          options={[
            ['', t('backups.wholeMeeting')],
            ...things.map((each) => {
              const { kind, number, title } = each;
              const what = [t(`differenceKinds.${kind}`), number].filter(Boolean).join(' ');
              return [keyOf(each), `${what}: ${shortened(title, LONGEST)}`] as const;
            }),
          ]}
        />
      )}
      {thing ? (
        <OfThing
          key={chosen}
          name={name}
          part={{ meeting, thing }}
          {...(onRestore && { onRestore })}
        />
      ) : (
        <BackupPreviewPanel
          found={found}
          isPart
          action={t('backups.restoreMeeting')}
          means={t('backups.meetingMeans')}
          {...(onRestore && { onRestore: () => onRestore({ meeting }) })}
        />
      )}
    </>
  );
}

function OfThing(props: {
  readonly name: string;
  readonly part: RestorePart;
  readonly onRestore?: (part: RestorePart) => Promise<void>;
}) {
  const t = useTranslate();
  const { name, part, onRestore } = props;
  return (
    <BackupPreviewPanel
      found={usePreview(name, part)}
      isPart
      action={t('backups.restoreThing')}
      means={t('backups.thingMeans')}
      {...(onRestore && { onRestore: () => onRestore(part) })}
    />
  );
}

/** The thing of a difference, if it can be restored alone. What is newer than the backup can only go with the whole meeting. */
function thingOf({ kind, id, fate }: BackupDifference): RestorableThing | undefined {
  const found = THING_KINDS.find((each) => each === kind);
  const isRestorable = fate === 'back' || fate === 'as-before';
  return found && id !== undefined && isRestorable ? { kind: found, id } : undefined;
}

/** The title comes first, because typing in a list of choices searches from the start of each. */
function useNameOf() {
  const t = useTranslate();
  const language = useLanguage();
  return ({ title, startsAt, phase }: BackedUpMeeting) =>
    t('backups.heldMeeting', {
      title: shortened(title, LONGEST),
      day: shortDay(dayOf(startsAt), language),
      phase: t(`phases.${phase}`),
    });
}
