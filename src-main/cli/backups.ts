import { basename } from 'node:path';
import { shortened } from '../../src-core/language/format.ts';
import { translator } from '../../src-core/language/index.ts';
import { harmless } from '../../src-core/refusal.ts';
import type { Failed, Outcome } from '../../src-core/service.ts';
import type { OpenedForum } from '../service.ts';
import { outFile } from './out.ts';
import { complain, print, printJson } from './output.ts';

/** `forum backup` and `forum restore`. */

const LONGEST = 120;

/** A backup in the forum's own folder, or with a file named the whole forum in that. */
export async function backUp(
  forum: OpenedForum,
  { out, list, json }: { out?: string; list?: boolean; json?: boolean },
): Promise<number> {
  if (list) return listed(forum, json === true);
  if (out === undefined) {
    return said(await forum.service.makeBackup(), ({ name }) =>
      json ? printJson({ name }, 2) : print(name),
    );
  }
  const file = await outFile(out, forum.language());
  const saved = await forum.exportTo(undefined, { kind: 'forum', format: 'zip' }, async () => file);
  return saved
    ? said(saved, ({ path }) => (json ? printJson({ path }, 2) : print(harmless(path))))
    : 1;
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
      json ? printJson({ kept }, 2) : print(t('backups.restored', { name: kept })),
    );
  }
  return said(await forum.service.previewBackup(name), async ({ differences, more }) => {
    if (json) return printJson({ differences, more }, 2);
    if (differences.length === 0) await print(t('backups.same'));
    for (const { fate, kind, number, title, meeting } of differences) {
      const what = [t(`differenceKinds.${kind}`), number, shortened(title, LONGEST)];
      const where = meeting?.title === title ? undefined : meeting?.title;
      const parts = [t(`fates.${fate}`), what.filter(Boolean).join(' '), where];
      await print(harmless(parts.filter(Boolean).join(' · ')));
    }
    if (more > 0) await print(t('backups.more', { count: more }));
  });
}

async function listed(forum: OpenedForum, json: boolean): Promise<number> {
  return said(await forum.service.backups(), async ({ backups }) => {
    if (json) return printJson({ backups }, 2);
    for (const { name } of backups) await print(harmless(name));
    if (backups.length === 0) await print(translator(forum.language())('backups.none'));
  });
}

async function said<T extends object>(
  outcome: Outcome<T>,
  tell: (done: Exclude<Outcome<T>, Failed>) => Promise<void>,
): Promise<number> {
  if (outcome.ok) {
    await tell(outcome as Exclude<Outcome<T>, Failed>);
    return 0;
  }
  complain(outcome.message);
  return 1;
}
