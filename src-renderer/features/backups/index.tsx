import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useState } from 'react';
import type { RestorePart } from '../../../src-core/backups/restore-part.ts';
import { clockTime, shortDay } from '../../../src-core/i18n/format.ts';
import type { BackupHead, OpenForum } from '../../../src-core/protocol/service.ts';
import { bridge } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { BackupContents } from './backup-contents-view.tsx';

/** The forum's backups, what each holds and would change, and the whole forum as a file to be taken elsewhere. */
export function BackupSettings({ forum }: { readonly forum: OpenForum }) {
  const t = useTranslate();
  const whole = useExport();
  return (
    <>
      <Backups isReadOnly={forum.readOnly !== undefined} />
      <section className="stack tight">
        <Heading level={3} data-size="xs">
          {t('backups.wholeTitle')}
        </Heading>
        <Paragraph data-size="sm" className="muted">
          {t('backups.wholeHelp')}
        </Paragraph>
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
      </section>
    </>
  );
}

function Backups({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useTranslate();
  const when = useWhen();
  const [list, setList] = useState<readonly BackupHead[]>();
  const [chosen, setChosen] = useState<string>();
  const [looked, setLooked] = useState<string>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string>();

  const read = useCallback(async () => {
    const outcome = await bridge.service.backups();
    if (outcome.ok) setList(outcome.backups);
    else setProblem(outcome.message);
  }, []);
  useEffect(() => void read(), [read]);

  async function make() {
    setTold('');
    const outcome = await bridge.service.makeBackup();
    setProblem(outcome.ok ? undefined : outcome.message);
    if (!outcome.ok) return;
    setTold(t('backups.made'));
    await read();
    setChosen(outcome.name);
    setLooked(undefined);
  }

  async function restore(name: string, part: RestorePart | undefined) {
    setTold('');
    const outcome = await bridge.service.restoreBackup(name, part);
    setProblem(outcome.ok ? undefined : outcome.message);
    if (!outcome.ok) return;
    const { kept } = outcome;
    setLooked(undefined);
    const words = part ? 'backups.meetingRestored' : 'backups.restored';
    setTold(kept === undefined ? t('backups.thingRestored') : t(words, { name: kept }));
    await read();
    // The list is newest first: what was chosen by itself would be another now.
    setChosen(name);
  }

  const backup = list?.find(({ name }) => name === chosen) ?? list?.[0];
  return (
    <section className="stack tight">
      <Heading level={3} data-size="xs">
        {t('backups.title')}
      </Heading>
      <Paragraph data-size="sm" className="muted">
        {t('backups.help')}
      </Paragraph>
      {list?.length === 0 && <Paragraph>{t('backups.none')}</Paragraph>}
      <div className="row">
        {backup && list && (
          <>
            <Choice
              label={t('backups.copy')}
              value={backup.name}
              onChoose={(name) => {
                setChosen(name);
                setLooked(undefined);
              }}
              options={list.map((each) => [each.name, when(each)] as const)}
            />
            <Button variant="secondary" onClick={() => setLooked(backup.name)}>
              {t('backups.look')}
            </Button>
          </>
        )}
        {!isReadOnly && (
          <Button variant="tertiary" onClick={() => void make()}>
            {t('backups.makeNow')}
          </Button>
        )}
      </div>
      <Problem message={problem} />
      <div aria-live="polite" className="stack tight">
        {told && <Paragraph>{told}</Paragraph>}
        {backup && looked === backup.name && (
          <BackupContents
            key={looked}
            name={looked}
            at={when(backup)}
            {...(isReadOnly ? {} : { onRestore: (part) => restore(backup.name, part) })}
          />
        )}
      </div>
    </section>
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
