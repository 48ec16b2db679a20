import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { targetOf, toRefusalAsync } from '../../src-core/commands/index.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import { emptyForum, type Forum, type Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type {
  Answer,
  Failed,
  ForumService,
  Topic,
  Update,
} from '../../src-core/protocol/service.ts';
import { AuditLogService } from '../audit-log/audit-log-service.ts';
import {
  checkUnfinished,
  createBackupService,
  restoreIntentOf,
} from '../backups/backup-service.ts';
import { Backups } from '../backups/backups.ts';
import { RestoreIntent } from '../backups/restore-intent.ts';
import { createDocumentService } from '../documents/document-service.ts';
import { DocumentWorkerClient } from '../documents/document-worker-client.ts';
import { letterheadIn } from '../documents/letterheads.ts';
import { printByChromium } from '../documents/printing/print-by-chromium.ts';
import { createImportService } from '../imports/import-service.ts';
import { BackgroundCheck } from '../integrity/background-check.ts';
import { checkBackups, toldOfBackups } from '../integrity/check-backups.ts';
import { checkFolder, inWords, type Repair } from '../integrity/check-folder.ts';
import { sealState } from '../integrity/seal-report.ts';
import { localTime } from '../platform/local-time.ts';
import { SearchService } from '../search/search-service.ts';
import { fromDisk, unlessRefused } from '../store/atomic-fs.ts';
import { assertForum, createForumFolder } from '../store/create-forum.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import { ForumFolder } from '../store/forum-folder.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { inversePatches } from '../store/patches.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { Autosave } from './autosave.ts';
import { type Changing, type CommitResult, executeCommand } from './execute-command.ts';
import { ForumLock } from './forum-lock.ts';
import { mergeTextCommand } from './merge-text-command.ts';
import type { OpenedForum, OpenOptions } from './opened-forum.ts';
import { meetingIdIn, Publisher } from './publisher.ts';
import { ScreenControl } from './screen-control.ts';
import { showForum } from './state-dump.ts';
import { undoOrRedo } from './undo.ts';

export type { OpenedForum, OpenOptions } from './opened-forum.ts';

/** A forum that is open: all changes go through `execute`, one after the other. */

const MAX_WAITING = 1_000;

export async function createForum(
  folder: string,
  {
    name,
    language,
    author,
    now = localTime,
  }: { name: string; language: Language; author: string; now?: () => Time },
): Promise<void> {
  const id = randomBytes(8).toString('hex');
  await createForumFolder(resolve(folder), { ...emptyForum(name, language), id }, now(), author);
}

/** Throws Refused when the folder holds no forum that this version can read. */
export async function openForumService(path: string, options: OpenOptions): Promise<OpenedForum> {
  const { now = localTime, print = printByChromium, wall = new ScreenControl() } = options;
  const absolute = resolve(path);
  // A lock is a folder: it would stay behind in a folder that is no forum.
  await fromDisk(() => assertForum(absolute));
  const hold = await ForumLock.take(absolute, now(), options.readOnly !== true);
  const folder = await ForumFolder.open(absolute, hold.lock).catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  const language = () => options.language ?? folder.state.language;
  const standing = hold.isLost ? await folder.standing() : '';
  const inTurn = oneAtATime();
  const feed = new Publisher(folder, inTurn, now, wall);
  const finder = new SearchService(folder, inTurn);
  const tracing = new AuditLogService(folder, inTurn);
  const listeners = new Set<() => void>();
  let closed = false;
  let inWaiting = 0;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** What a rule or the disk refuses becomes an answer. */
  const failing = <T>(work: () => Promise<T>): Promise<T | Failed> =>
    toRefusalAsync(language, work);

  const refusing = (work: () => Promise<void>) => failing(() => work().then(() => undefined));
  const keeping = new Autosave(
    folder,
    hold,
    () => (unfinished.pending ? inTurn(settle) : Promise.resolve()),
    refusing,
    tell,
    (key) => translator(language())(key),
  );
  const backups = new Backups(folder, inTurn, now, async () => {
    await settle();
    await folder.save();
  });
  const watch = new BackgroundCheck(folder, backups, language);
  const unfinished = new RestoreIntent(folder, backups, toldOfAll);

  /** So many changes at most wait for the disk; what comes on top is refused, not heaped up. */
  async function waiting<T>(work: () => Promise<T>): Promise<T | Failed> {
    if (inWaiting === MAX_WAITING) {
      return failing(async () => refuse('not-saved', '', 'store.tooManyWaiting'));
    }
    inWaiting += 1;
    try {
      return await inTurn(() => keeping.during(work));
    } finally {
      inWaiting -= 1;
    }
  }

  const execute = (command: unknown) =>
    changing(async (by) => {
      const undone = await undoOrRedo(folder, command, by);
      if (undone) return { ...undone, answer: {} };
      const done = await executeCommand(folder, command, by);
      if (!('ok' in done)) feed.made(done.patches);
      return done;
    });

  /** The one way in which anything is changed (D97). */
  async function changing(work: Changing): Promise<Answer> {
    const answer = await failing(async (): Promise<Answer> => {
      if (closed) refuse('read-only', '', 'store.closed');
      assertMayWrite();
      await settle();
      const done = await work({
        at: now(),
        author: options.author,
        language: language(),
        allowFiles: options.allowFiles === true,
        checkLetterhead: (bytes) =>
          reader.read({ reading: 'letterhead', language: language() }, bytes),
      });
      if ('ok' in done) return done;
      return { ok: true, revision: await told(done.file, done.patches), ...done.answer };
    });
    keeping.answered(answer);
    return answer;
  }

  const mend: Repair = async (file, patches, inverse) => {
    if (patches.length === 0) return;
    await file.record({
      revision: file.revision + 1,
      at: now(),
      author: options.author,
      command: { do: 'repair' } satisfies ProgramCommand,
      patches,
      inverse: inverse ?? inversePatches(file.value, patches),
    });
    await told(file, patches);
  };

  async function told(
    file: StoredFile<Forum> | StoredFile<Meeting>,
    patches: Parameters<Publisher['changed']>[1],
  ): Promise<number> {
    await toldOfAll([{ file, patches }]);
    return file.revision;
  }

  /** What follows from all the meetings together is told of once, however many have changed. */
  async function toldOfAll(changes: readonly CommitResult[]): Promise<void> {
    let isDerivedToo = false;
    for (const [index, { file, patches }] of changes.entries()) {
      const isForum = file === folder.forum;
      backups.changed(isForum ? 'forum' : `meetings/${meetingIdIn(file as StoredFile<Meeting>)}`);
      if (isForum) await folder.summariseAffected(patches);
      const summaryChanged = isForum || folder.summarise(file as StoredFile<Meeting>);
      isDerivedToo ||= summaryChanged;
      finder.changed(file, patches);
      await feed.changed(file, patches, isDerivedToo && index === changes.length - 1);
      // Every window has the forum's name at the top, whatever it follows.
      if (isForum && patches.some(({ path }) => path.length === 0 || path[0] === 'name')) tell();
    }
  }

  function assertMayWrite(): void {
    const whyNot = hold.whyNot(language());
    if (whyNot) throw whyNot;
  }

  /** Before anything is recorded: nothing is half done, and nothing stands on the disk that was refused. */
  async function settle(): Promise<void> {
    if (folder.isReadOnly) return;
    await folder.settle();
    const had = unfinished.pending;
    await unfinished.settle();
    if (had) tell();
  }

  const restoring = createBackupService(folder, backups, unfinished, {
    inTurn,
    failing,
    assertMayWrite,
    language,
    by: () => ({ at: now(), author: options.author }),
    change: (work) => waiting(() => changing(work)),
    answered: (answer) => {
      keeping.answered(answer);
      if (unfinished.pending) keeping.again();
      tell();
    },
  });
  /** Its own, so that a file that takes long to read holds up no document. */
  const reader = new DocumentWorkerClient();
  const making = createDocumentService(folder, backups, { inTurn, failing, now, print });
  const service: ForumService = {
    execute: (command) => waiting(() => execute(command)),
    write: (command, base) =>
      waiting(async () => {
        const target = targetOf(command);
        const meeting =
          target?.file === 'meeting' ? (await folder.meeting(target.meeting))?.value : undefined;
        const writing = mergeTextCommand(command, base, meeting);
        const answer = await execute(writing.command);
        return answer.ok ? { ...answer, text: writing.text } : answer;
      }),
    setWall: async (changes) => feed.setWall(changes),
    subscribe: <T extends Topic>(topic: T, onUpdate: (update: Update<T>) => void) =>
      feed.follow(topic, onUpdate as (update: Update) => void),
    preview: making.preview,
    export: making.export,
    ...createImportService(folder, { inTurn, failing, now, maker: reader }),
    search: (words) => finder.search(words),
    ...restoring,
    trace: (request) => failing(() => tracing.page(request)),
    seal: (id, words) => inTurn(() => failing(() => sealState(folder, id, words))),
  };

  try {
    await fromDisk(() => unfinished.find());
    const refused = unfinished.pending && (await failing(settle));
    if (refused) {
      keeping.answered(refused);
      keeping.again();
    }
  } catch (error) {
    keeping.stop();
    await hold.release();
    throw error;
  }
  folder.miss((await backups.compare(false).catch(unlessRefused)) ?? []);
  if (!hold.isLost) backups.start(refusing, tell);
  watch.start(refusing, tell);

  return {
    service,
    wall,
    language,
    info: () => {
      const whyNot = hold.whyNot(language());
      const notSaved = keeping.trouble;
      const t = translator(language());
      const told = [
        ...restoreIntentOf(unfinished, t),
        ...inWords(folder.findings(), t),
        ...watch.told,
        ...toldOfBackups(backups, t).map(({ path, message }) => `${path}: ${message}`),
      ];
      return {
        folder: absolute,
        name: folder.state.name,
        ...(whyNot && { readOnly: t(whyNot.words, whyNot.values) }),
        ...(notSaved !== undefined && { notSaved }),
        ...(told.length > 0 && { found: told }),
        ...(backups.trouble !== undefined && {
          notBackedUp: t('backups.notMade', { reason: backups.trouble }),
        }),
      };
    },
    onInfo: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (meeting) => inTurn(() => showForum(folder, dayOf(now()), meeting)),
    isOutdated: async () => (await hold.isFree()) || (await folder.standing()) !== standing,
    check: (repair) =>
      inTurn(async () => {
        if (repair) {
          assertMayWrite();
          await settle();
        }
        return fromDisk(async () => {
          if (folder.miss(await backups.compare(true))) tell();
          const { problems } = await checkFolder(folder, language(), repair ? mend : undefined);
          const begun = await checkUnfinished(unfinished, translator(language()), repair);
          const rotten = await checkBackups(backups, translator(language()));
          return { problems: [...begun, ...problems, ...rotten] };
        });
      }),
    look: () => watch.look(),
    archive: making.archive,
    documentTree: making.documentTree,
    exportTo: making.exportTo,
    template: (choice) => letterheadIn(folder, choice),
    close: async () => {
      watch.stop();
      await backups.stop();
      await making.close();
      await reader.close();
      await inTurn(async () => {
        if (closed) return;
        closed = true;
        keeping.stop();
        // All that was acknowledged is in the journals: a disk that will not let it be tidied loses nothing.
        try {
          await refusing(() => folder.close());
        } finally {
          await refusing(() => hold.release());
        }
      });
    },
  };
}
