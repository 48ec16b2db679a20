import { Button, Paragraph } from '@digdir/designsystemet-react';
import { clockTime, shortDay } from '../../../src-core/i18n/format.ts';
import type { BackupHead, OpenForum } from '../../../src-core/protocol/service.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { BackupContents } from './backup-contents-view.tsx';
import { useBackups } from './use-backups.ts';

/** The forum's backups, what each contains and would change, and the export of the whole forum to one file. */
export function BackupSettings({ forum }: { readonly forum: OpenForum }) {
  const t = useTranslate();
  const whole = useExport();
  return (
    <>
      <Backups isReadOnly={forum.readOnly !== undefined} />
      <SettingsSection title={t('backups.wholeTitle')} help={t('backups.wholeHelp')}>
        <div>
          <Button
            variant="secondary"
            loading={whole.busy}
            onClick={() => void whole.make(undefined, { kind: 'forum', format: 'zip' })}
          >
            {t('backups.saveWhole')}
          </Button>
        </div>
        <ExportedFile {...whole} />
      </SettingsSection>
    </>
  );
}

function Backups({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useTranslate();
  const when = useWhen();
  const backups = useBackups();
  const { list, backup, looked, told } = backups;
  return (
    <SettingsSection title={t('backups.title')} help={t('backups.help')}>
      {list?.length === 0 && <Paragraph>{t('backups.none')}</Paragraph>}
      <div className="row">
        {backup && list && (
          <>
            <Choice
              label={t('backups.copy')}
              value={backup.name}
              onChoose={backups.choose}
              options={list.map((each) => [each.name, when(each)] as const)}
            />
            <Button variant="secondary" onClick={() => backups.look(backup.name)}>
              {t('backups.look')}
            </Button>
          </>
        )}
        {!isReadOnly && (
          <Button variant="tertiary" onClick={() => void backups.make()}>
            {t('backups.makeNow')}
          </Button>
        )}
      </div>
      <Problem message={backups.problem} />
      <div aria-live="polite" className="stack tight">
        {told && <Paragraph>{told}</Paragraph>}
        {backup && looked === backup.name && (
          <BackupContents
            key={looked}
            name={looked}
            at={when(backup)}
            {...(isReadOnly ? {} : { onRestore: (part) => backups.restore(backup.name, part) })}
          />
        )}
      </div>
    </SettingsSection>
  );
}

/** When a backup was made: 25.11.2026 01.16. */
function useWhen() {
  const t = useTranslate();
  const language = useLanguage();
  return ({ at, isBeforeRestore }: BackupHead) => {
    const time = `${at.slice(0, 10)}T${at.slice(11).replaceAll('.', ':')}Z`;
    const moment = `${shortDay(at.slice(0, 10), language)} ${clockTime(time, language)}`;
    return isBeforeRestore ? t('backups.beforeRestore', { at: moment }) : moment;
  };
}
