import { useCallback, useEffect, useState } from 'react';
import type { RestorePart } from '../../../src-core/backups/restore-part.ts';
import type { BackupHead } from '../../../src-core/protocol/service.ts';
import { bridge } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';

/** The forum's backups, newest first: which one is chosen, whether its contents are shown, and what changes them. */
export function useBackups() {
  const t = useTranslate();
  const [list, setList] = useState<readonly BackupHead[]>();
  const [chosen, setChosen] = useState<string>();
  /** The name of the backup whose contents are shown. */
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
    choose(outcome.name);
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
    // Without a choice the newest backup is selected, and the restore has just made a newer one.
    setChosen(name);
  }

  function choose(name: string) {
    setChosen(name);
    setLooked(undefined);
  }
  const backup = list?.find(({ name }) => name === chosen) ?? list?.[0];
  return { list, backup, choose, looked, look: setLooked, make, restore, told, problem };
}
