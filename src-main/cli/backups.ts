import { basename, resolve } from 'node:path';
import { shortened } from '../../src-core/language/format.ts';
import { translator } from '../../src-core/language/index.ts';
import { harmless } from '../../src-core/refusal.ts';
import type { Failed, Outcome } from '../../src-core/service.ts';
import type { OpenedForum } from '../service.ts';

/** `forum backup` and `forum restore`. */

const LONGEST = 120;

/** A backup in the forum's own folder, or with a file named the whole forum in that. */
export async function backUp(
  forum: OpenedForum,
  { out, list, json }: { out?: string; list?: boolean; json?: boolean },
): Promise<number> {
  if (list) return listed(forum, json === true);
  if (out === undefined) {
    return said(await forum.service.makeBackup(), ({ name }) => print(json ? { name } : name));
  }
  const saved = await forum.exportTo(undefined, { kind: 'forum', format: 'zip' }, async () =>
    resolve(out),
  );
  return saved ? said(saved, ({ path }) => print(json ? { path } : harmless(path))) : 1;
}

/** Puts a backup back, or only says what would be otherwise. */
export async function restoreIn(
  forum: OpenedForum,
  backup: string,
  { preview, json }: { preview?: boolean; json?: boolean },
): Promise<number> {
  const name = basename(backup);
  const t = translator(forum.language());
  if (!preview) {
    return said(await forum.service.restoreBackup(name), ({ kept }) =>
      print(json ? { kept } : t('backups.restored', { name: kept })),
    );
  }
  return said(await forum.service.previewBackup(name), ({ differences, more }) => {
    if (json) return print({ differences, more });
    if (differences.length === 0) print(t('backups.same'));
    for (const { fate, kind, number, title, meeting } of differences) {
      const what = [t(`differenceKinds.${kind}`), number, shortened(title, LONGEST)];
      const where = meeting?.title === title ? undefined : meeting?.title;
      print(
        [t(`fates.${fate}`), what.filter(Boolean).join(' '), where].filter(Boolean).join(' · '),
      );
    }
    if (more > 0) print(t('backups.more', { count: more }));
  });
}

async function listed(forum: OpenedForum, json: boolean): Promise<number> {
  return said(await forum.service.backups(), ({ backups }) => {
    if (json) print({ backups });
    for (const { name } of json ? [] : backups) print(name);
    if (!json && backups.length === 0) print(translator(forum.language())('backups.none'));
  });
}

function said<T extends object>(
  outcome: Outcome<T>,
  tell: (done: Exclude<Outcome<T>, Failed>) => void,
): number {
  if (outcome.ok) {
    tell(outcome as Exclude<Outcome<T>, Failed>);
    return 0;
  }
  process.stderr.write(`${outcome.message}\n`);
  return 1;
}

function print(what: string | object): void {
  process.stdout.write(`${typeof what === 'string' ? what : JSON.stringify(what, null, 2)}\n`);
}
