import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { RestorePart } from '../../../src-core/backups/restore-part.ts';
import { shortDay, shortened } from '../../../src-core/i18n/format.ts';
import { type Translate, translator } from '../../../src-core/i18n/index.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { withoutControls } from '../../../src-core/model/refusal.ts';
import type { BackupPreview, Failed, Outcome } from '../../../src-core/protocol/service.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { unlessMissing } from '../../store/atomic-fs.ts';
import { changeLines } from './change-lines.ts';
import { outFile } from './out-path.ts';
import { print, printError, printJson } from './output.ts';
import { usageWords } from './usage-words.ts';

/** `forum backup` and `forum restore`. */

const LONGEST = 120;

/** Makes a backup in the forum's own folder; with a file name, saves the whole forum in that file. */
export async function backUp(
  forum: OpenedForum,
  { out, list, json }: { out?: string; list?: boolean; json?: boolean },
): Promise<number> {
  if (list) return listBackups(forum, json === true);
  if (out === undefined) {
    return reportOutcome(await forum.service.makeBackup(), ({ name }) =>
      json ? printJson({ name }, 2) : print(name),
    );
  }
  const file = await outFile(out, forum.language());
  const saved = await forum.exportTo(undefined, { kind: 'forum', format: 'zip' }, async () => file);
  return saved
    ? reportOutcome(saved, ({ path }) =>
        json ? printJson({ path }, 2) : print(withoutControls(path)),
      )
    : 1;
}

export interface RestoreOptions {
  readonly preview?: boolean;
  /** Only lists the meetings in the backup. */
  readonly list?: boolean;
  readonly meeting?: string;
  /** A kind and an id, such as `decision:d1`. */
  readonly thing?: string;
  readonly json?: boolean;
}

/** Restores a backup or a part of it, or only shows what would change. */
export async function restoreIn(
  forum: OpenedForum,
  backup: string,
  options: RestoreOptions,
): Promise<number> {
  const { json = false } = options;
  const language = forum.language();
  if (options.thing !== undefined && options.meeting === undefined) {
    printError(usageWords(language)('commandLine.thingNeedsMeeting'));
    return 2;
  }
  const t = translator(language);
  const part = partIn(options);
  const name = basename(backup);
  if (!(await isInForum(backup, forum.info().folder))) {
    printError(t('backups.gone', { name: withoutControls(backup) }));
    return 1;
  }
  if (options.preview || options.list) {
    const preview = await forum.service.previewBackup(name, { language, part });
    return reportOutcome(preview, (found) => {
      const { meetings: _, ...rest } = found;
      if (options.list) return printMeetings(found, language, json);
      return json ? printJson(rest, 2) : printPreview(found, part, t);
    });
  }
  return reportOutcome(await forum.service.restoreBackup(name, part), ({ kept }) => {
    const words = part ? 'backups.meetingRestored' : 'backups.restored';
    if (json) return printJson({ ...(kept !== undefined && { kept }) }, 2);
    return print(kept === undefined ? t('backups.thingRestored') : t(words, { name: kept }));
  });
}

/**
 * A name alone, or the whole path of a backup in the forum's folder. A file of the same name elsewhere is a
 * different one.
 */
async function isInForum(backup: string, folder: string): Promise<boolean> {
  if (basename(backup) === backup) return true;
  const [given, own] = await Promise.all(
    [dirname(resolve(backup)), join(folder, 'backups')].map((path) =>
      unlessMissing(realpath(path)),
    ),
  );
  return own !== undefined && given === own;
}

/** Undefined: the whole forum. */
function partIn({ meeting, thing }: RestoreOptions): RestorePart | undefined {
  if (meeting === undefined) return undefined;
  const [kind, id] = thing?.split(':') ?? [];
  return RestorePart.parse({ meeting, ...(thing !== undefined && { thing: { kind, id } }) });
}

async function printMeetings(
  { meetings }: BackupPreview,
  language: Language,
  json: boolean,
): Promise<void> {
  const t = translator(language);
  if (json) return printJson({ meetings }, 2);
  for (const { id, title, startsAt, phase } of meetings) {
    const when = shortDay(dayOf(startsAt), language);
    await print([id, when, t(`phases.${phase}`), withoutControls(title)].join(' · '));
  }
}

async function printPreview(
  { differences, more, changes, gone }: BackupPreview,
  part: RestorePart | undefined,
  t: Translate,
): Promise<void> {
  if (differences.length === 0) await print(t(part ? 'backups.samePart' : 'backups.same'));
  for (const { fate, kind, id, number, title, meeting } of differences) {
    const what = [t(`differenceKinds.${kind}`), number, shortened(withoutControls(title), LONGEST)];
    const where = meeting?.title === title ? undefined : meeting?.title;
    // The option that names this thing.
    const handle = part && id !== undefined ? `${kind}:${id}` : undefined;
    const said = [
      t(`fates.${fate}`),
      what.filter(Boolean).join(' '),
      where && withoutControls(where),
    ];
    await print([...said, handle].filter(Boolean).join(' · '));
  }
  if (more > 0) await print(t('backups.more', { count: more }));
  for (const line of changeLines(changes, t)) await print(line);
  if (gone.length > 0)
    await print(t('backups.gonePart', { names: gone.map(withoutControls).join(', ') }));
}

async function listBackups(forum: OpenedForum, json: boolean): Promise<number> {
  return reportOutcome(await forum.service.backups(), async ({ backups }) => {
    if (json) return printJson({ backups }, 2);
    for (const { name } of backups) await print(withoutControls(name));
    if (backups.length === 0)
      await print(translator(forum.language(), forum.words())('backups.none'));
  });
}

async function reportOutcome<T extends object>(
  outcome: Outcome<T>,
  tell: (done: Exclude<Outcome<T>, Failed>) => Promise<void>,
): Promise<number> {
  if (outcome.ok) {
    await tell(outcome as Exclude<Outcome<T>, Failed>);
    return 0;
  }
  printError(outcome.message);
  return 1;
}
