import { resolve } from 'node:path';
import { translator } from '../../src-core/i18n/index.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { HouseWords, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumService, OpenForum, Topic, Update } from '../../src-core/protocol/service.ts';
import { AuditLogService } from '../audit-log/audit-log-service.ts';
import { Backups } from '../backups/backups.ts';
import { RestoreIntent } from '../backups/restore-intent.ts';
import { DocumentWorkerClient } from '../documents/document-worker-client.ts';
import { printByChromium } from '../documents/printing/print-by-chromium.ts';
import { BackgroundCheck } from '../integrity/background-check.ts';
import { backupProblems, checkBackups } from '../integrity/check-backups.ts';
import { checkFolder } from '../integrity/check-folder.ts';
import { findingsInWords } from '../integrity/finding-words.ts';
import { sealState } from '../integrity/seal-report.ts';
import { localTime } from '../platform/local-time.ts';
import { SearchService } from '../search/search-service.ts';
import { fromDisk, unlessRefused } from '../store/atomic-fs.ts';
import { assertForum } from '../store/create-forum.ts';
import { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';
import { Autosave } from './autosave.ts';
import { BackupService, checkUnfinished, restoreIntentOf } from './backup-service.ts';
import { CommandQueue } from './command-queue.ts';
import { Commits, type Projection } from './commits.ts';
import { DocumentService } from './document-service.ts';
import { ForumLock } from './forum-lock.ts';
import { ForumWriter } from './forum-writer.ts';
import { ImportService } from './import-service.ts';
import type { OpenedForum, OpenOptions } from './opened-forum.ts';
import { meetingIdIn, Publisher } from './publisher.ts';
import { ScreenControl } from './screen-control.ts';
import { showForum } from './state-dump.ts';

export type { OpenedForum, OpenOptions } from './opened-forum.ts';

/** Throws Refused if the folder contains no forum that this version can read. */
export async function openForumService(path: string, options: OpenOptions): Promise<OpenedForum> {
  const absolute = resolve(path);
  // A lock is a folder: it would stay behind in a folder that is not a forum.
  await fromDisk(() => assertForum(absolute));
  const since = (options.now ?? localTime)();
  const lock = await ForumLock.take(absolute, since, options.readOnly !== true);
  const folder = await ForumFolder.open(absolute, lock.lock).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const fingerprint = lock.isLost ? await folder.fingerprint() : '';
  const session = new ForumSession(folder, lock, fingerprint, options);
  await session.start();
  return session;
}

/** An open forum: its parts, started and stopped here. Windows see only its `service`. */
class ForumSession implements OpenedForum {
  readonly service: ForumService;
  readonly wall: ScreenControl;
  private readonly folder: ForumFolder;
  private readonly lock: ForumLock;
  private readonly queue: CommandQueue;
  private readonly writer: ForumWriter;
  private readonly autosave: Autosave;
  private readonly publisher: Publisher;
  private readonly search: SearchService;
  private readonly auditLog: AuditLogService;
  private readonly backups: Backups;
  private readonly restoreIntent: RestoreIntent;
  private readonly backgroundCheck: BackgroundCheck;
  private readonly documents: DocumentService;
  /** A second thread for reading: a file that takes long to read delays no documents. */
  private readonly reader = new DocumentWorkerClient();
  private readonly listeners = new Set<() => void>();
  private readonly now: () => Time;
  /** Never copied: the host changes its language while the forum is open. */
  private readonly asked: OpenOptions;
  /** The fingerprint of the folder when it was opened to read. */
  private readonly fingerprint: string;

  constructor(folder: ForumFolder, lock: ForumLock, fingerprint: string, options: OpenOptions) {
    const { now = localTime, print = printByChromium, wall = new ScreenControl() } = options;
    this.folder = folder;
    this.lock = lock;
    this.fingerprint = fingerprint;
    this.asked = options;
    this.now = now;
    this.wall = wall;
    this.queue = new CommandQueue(this.language, this.words);
    const { inTurn } = this.queue;
    this.publisher = new Publisher(folder, inTurn, now, wall);
    this.search = new SearchService(folder, inTurn);
    this.auditLog = new AuditLogService(folder, inTurn);
    this.backups = new Backups(folder, inTurn, now, async () => {
      await this.writer.recover();
      await folder.save();
    });
    this.backgroundCheck = new BackgroundCheck(folder, this.backups, this.language);
    const commits = new Commits(folder, this.projections());
    this.restoreIntent = new RestoreIntent(folder, this.backups, (all) => commits.publish(all));
    this.autosave = this.createAutosave();
    this.writer = this.createWriter(commits);
    const { backups, queue } = this;
    this.documents = new DocumentService({
      ...{ folder, backups, queue, print, now },
      noteDocument: (meeting) => this.writer.noteDocument(meeting),
    });
    this.service = this.createService();
  }

  /** Resumes a restore that was interrupted, compares with the newest backup, and starts the background work. */
  async start(): Promise<void> {
    const { autosave, backups, folder, restoreIntent, queue } = this;
    try {
      await fromDisk(() => restoreIntent.find());
      const refused = restoreIntent.pending && (await queue.answer(() => this.writer.recover()));
      if (refused) {
        autosave.answered(refused);
        autosave.again();
      }
    } catch (error) {
      autosave.stop();
      await this.lock.release();
      throw error;
    }
    folder.miss((await backups.compare(false).catch(unlessRefused)) ?? []);
    const refusalOf = (work: () => Promise<void>) => queue.refusalOf(work);
    if (!this.lock.isLost) backups.start(refusalOf, this.notify);
    this.backgroundCheck.start(refusalOf, this.notify);
  }

  readonly close = async (): Promise<void> => {
    this.backgroundCheck.stop();
    await this.backups.stop();
    await this.documents.close();
    await this.reader.close();
    await this.queue.inTurn(async () => {
      if (!this.writer.close()) return;
      this.autosave.stop();
      // The journals contain everything acknowledged, so a disk that refuses the snapshots loses nothing.
      await this.queue.refusalOf(() => this.folder.close());
    });
  };

  readonly language = (): Language => this.asked.language ?? this.folder.state.language;

  /** The words that the forum has chosen (D182). */
  readonly words = (): HouseWords | undefined => this.folder.state.words;

  readonly info = (): OpenForum => {
    const whyNot = this.lock.whyNot(this.language());
    const notSaved = this.autosave.trouble;
    const t = translator(this.language(), this.words());
    const found = [
      ...restoreIntentOf(this.restoreIntent, t),
      ...findingsInWords(this.folder.findings(), t),
      ...this.backgroundCheck.told,
      ...backupProblems(this.backups, t).map(({ path, message }) => `${path}: ${message}`),
    ];
    return {
      folder: this.folder.path,
      name: this.folder.state.name,
      ...(whyNot && { readOnly: t(whyNot.words, whyNot.values) }),
      ...(notSaved !== undefined && { notSaved }),
      ...(found.length > 0 && { found }),
      ...(this.backups.trouble !== undefined && {
        notBackedUp: t('backups.notMade', { reason: this.backups.trouble }),
      }),
    };
  };

  readonly onInfo = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly show = (meeting?: string) =>
    this.queue.inTurn(() => showForum(this.folder, dayOf(this.now()), meeting));

  readonly isOutdated = async () =>
    (await this.lock.isFree()) || (await this.folder.fingerprint()) !== this.fingerprint;

  readonly check = (repair: boolean) =>
    this.queue.inTurn(async () => {
      if (repair) {
        this.writer.assertMayWrite();
        await this.writer.recover();
      }
      return fromDisk(async () => {
        const { folder, backups, restoreIntent } = this;
        const t = translator(this.language(), this.words());
        if (folder.miss(await backups.compare(true))) this.notify();
        const mend = repair ? this.writer.repair : undefined;
        const { problems } = await checkFolder(folder, this.language(), mend);
        const begun = await checkUnfinished(restoreIntent, t, repair);
        const rotten = await checkBackups(backups, t);
        return { problems: [...begun, ...problems, ...rotten] };
      });
    });

  readonly look = () => this.backgroundCheck.look();
  readonly archive: OpenedForum['archive'] = (...args) => this.documents.archive(...args);
  readonly documentTree: OpenedForum['documentTree'] = (...args) =>
    this.documents.documentTree(...args);
  readonly exportTo: OpenedForum['exportTo'] = (...args) => this.documents.exportTo(...args);
  readonly template: OpenedForum['template'] = (...args) => this.documents.template(...args);

  private readonly notify = (): void => {
    for (const listener of this.listeners) listener();
  };

  /** Everything that is derived from the files, in the order in which it receives a change. */
  private projections(): Projection[] {
    return [
      ({ file, isForum }) =>
        this.backups.changed(
          isForum ? 'forum' : `meetings/${meetingIdIn(file as ForumFile<Meeting>)}`,
        ),
      ({ file, patches }) => this.search.changed(file, patches),
      ({ file, patches, isDerivedToo }) => this.publisher.changed(file, patches, isDerivedToo),
      ({ isForum, patches }) => {
        // Every window shows the forum's name, whichever views it follows.
        const isNamed = patches.some(({ path }) => path.length === 0 || path[0] === 'name');
        if (isForum && isNamed) this.notify();
      },
    ];
  }

  private createAutosave(): Autosave {
    const { folder, lock, queue, language } = this;
    return new Autosave({
      ...{ folder, lock, queue, language },
      onChange: this.notify,
      recover: async () => {
        if (this.restoreIntent.pending) await queue.inTurn(() => this.writer.recover());
      },
    });
  }

  private createWriter(commits: Commits): ForumWriter {
    const { folder, lock, queue, autosave, restoreIntent, publisher } = this;
    return new ForumWriter({
      ...{ folder, lock, queue, autosave, restoreIntent, commits, publisher },
      author: this.asked.author,
      allowFiles: this.asked.allowFiles === true,
      now: this.now,
      language: this.language,
      checkLetterhead: (bytes) =>
        this.reader.read({ reading: 'letterhead', language: this.language() }, bytes),
      onRestored: this.notify,
    });
  }

  private createService(): ForumService {
    const { folder, writer, publisher, queue, documents, reader, now } = this;
    const imports = new ImportService({ folder, queue, reader, now });
    const backups = this.createBackupService();
    return {
      execute: (command) => writer.execute(command),
      write: (command, base) => writer.write(command, base),
      setWall: async (changes) => publisher.setWall(changes),
      subscribe: <T extends Topic>(topic: T, onUpdate: (update: Update<T>) => void) =>
        publisher.follow(topic, onUpdate as (update: Update) => void),
      preview: documents.preview,
      export: documents.export,
      readTemplate: imports.readTemplate,
      readPartners: imports.readPartners,
      readAgenda: imports.readAgenda,
      readReturned: imports.readReturned,
      search: (words) => this.search.search(words),
      backups: backups.backups,
      makeBackup: backups.makeBackup,
      previewBackup: backups.previewBackup,
      restoreBackup: backups.restoreBackup,
      trace: (request) => queue.answer(() => this.auditLog.page(request)),
      seal: (id, words) => queue.inTurn(() => queue.answer(() => sealState(folder, id, words))),
    };
  }

  private createBackupService(): BackupService {
    const { folder, backups, restoreIntent, queue, writer, language, autosave } = this;
    return new BackupService({
      ...{ folder, backups, restoreIntent, queue, writer, language },
      by: () => ({ at: this.now(), author: this.asked.author }),
      onRestore: (outcome) => {
        autosave.answered(outcome);
        if (restoreIntent.pending) autosave.again();
        this.notify();
      },
    });
  }
}
