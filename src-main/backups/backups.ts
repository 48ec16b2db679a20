import { type Backup, isDue } from '../../src-core/backups/backup-rotation.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { fromDisk, onDisk, unlessRefused } from '../store/atomic-fs.ts';
import type { MeetingTrace } from '../store/file-finding.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { stat } from '../store/fs.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { stateIn } from './backup-contents.ts';
import { BackupFolder } from './backup-folder.ts';
import { BeforeRestore } from './before-restore.ts';
import { type ChangesAhead, changesAheadIn } from './changes-ahead.ts';
import { type Files, filesOf, lengthsOf } from './forum-files.ts';
import { tracesIn } from './meeting-traces.ts';
import { withZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

/**
 * The backups of a forum: .zip files in its own folder, where people find them, and where they move with the
 * forum. Forum makes one every hour in which something changed, without delaying any change.
 */

/** Not at once: somebody is waiting for the first view. */
const FIRST_LOOK = 60_000;
const BETWEEN_LOOKS = 5 * 60_000;
const TRIES = 3;

type Refusing = (work: () => Promise<void>) => Promise<{ readonly message: string } | undefined>;

export class Backups {
  /** Why the last backup could not be made, in words. */
  trouble: string | undefined;
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  private readonly now: () => Time;
  /** Completes a restore, removes refused lines, and writes every snapshot. */
  private readonly recover: () => Promise<void>;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  /** Undefined: not known yet. */
  private isChanged: boolean | undefined;
  /** Files that changed since the last backup began, by their names without ending. */
  private readonly touched = new Set<string>();
  /** Files of which a backup has later changes than the forum. */
  ahead: readonly ChangesAhead[] = [];
  readonly files: BackupFolder;
  /** One at a time. */
  private making: Promise<unknown> = Promise.resolve();

  constructor(folder: ForumFolder, inTurn: InTurn, now: () => Time, recover: () => Promise<void>) {
    this.folder = folder;
    this.files = new BackupFolder(folder.path);
    this.inTurn = inTurn;
    this.now = now;
    this.recover = recover;
  }

  /** Makes a backup whenever one is due. `changed` is called when `trouble` has changed. */
  start(refusing: Refusing, changed: () => void): void {
    const again = async () => {
      const refused = await refusing(async () => void (await this.makeIfDue()));
      if (this.trouble !== refused?.message) {
        this.trouble = refused?.message;
        changed();
      }
      if (this.timer) this.timer = setTimeout(() => void again(), BETWEEN_LOOKS).unref();
    };
    this.timer = setTimeout(() => void again(), FIRST_LOOK).unref();
  }

  /** Abandons the backup in progress, and makes no more. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isStopped = true;
    await this.making.catch(() => undefined);
  }

  /** Call it when a file has changed. `base` is its name without ending. */
  changed(base: string): void {
    this.isChanged = true;
    this.touched.add(base);
  }

  /**
   * Compares the forum with its newest backup, or with `all`: which of their meetings are missing here, and
   * which files have fewer changes here. Skips a backup that cannot be read.
   */
  async compare(all: boolean): Promise<readonly MeetingTrace[]> {
    const there = (await this.files.all()).toReversed();
    const traces: MeetingTrace[] = [];
    const ahead = new Map<string, ChangesAhead>();
    for (const { name } of all ? there : there.slice(0, 1)) {
      const reading = withZip(this.files.pathOf(name), async (files) => {
        traces.push(...(await tracesIn(name, files, this.folder)));
        for (const each of await changesAheadIn(name, files, this.folder)) {
          if (!ahead.has(each.path)) ahead.set(each.path, each);
        }
      });
      await reading.catch(unlessRefused);
    }
    this.ahead = [...ahead.values()];
    return traces;
  }

  async makeIfDue(): Promise<string | undefined> {
    if (this.folder.isReadOnly || this.isChanged === false) return undefined;
    const there = await this.files.all();
    if (!isDue(there, this.now())) return undefined;
    this.isChanged ??= await fromDisk(() => this.hasChangedSince(there));
    return this.isChanged ? this.make() : undefined;
  }

  /** Returns the name of the backup. */
  make(): Promise<string> {
    return this.alone(() => this.makeNow());
  }

  /** Reads a backup, or one meeting of it. No command waits for that. */
  reading<T>(
    name: string,
    meeting: Id | undefined,
    work: (then: RestoreState, file: string) => Promise<T>,
  ): Promise<T> {
    return this.alone(async () => {
      const file = await this.files.find(name);
      return work(await stateIn(this.folder, file, meeting), file);
    });
  }

  /**
   * Reads a backup, prepares the restore, and makes a backup of the present state, while commands continue.
   * Then runs the work, with no command in between. `since` names what changed after the present state was
   * read. Refuses an unreadable backup before anything is done. No backup is deleted meanwhile.
   */
  restoring<P, T>(
    name: string,
    meeting: Id | undefined,
    prepare: (then: RestoreState, file: string) => Promise<P>,
    work: (prepared: P, since: ReadonlySet<string>, kept: string) => Promise<T>,
  ): Promise<T> {
    return this.alone(async () => {
      const file = await this.files.find(name);
      const then = await stateIn(this.folder, file, meeting);
      for (let left = TRIES; left > 0; left -= 1) {
        const { kept, before } = await this.beginBeforeRestore();
        try {
          const prepared = await prepare(then, file);
          const done = await this.inTurn(async () => {
            await this.recover();
            const since = new Set(this.touched);
            if (this.isStopped || !before.isTrue(since)) return undefined;
            await before.finish(since);
            return { value: await work(prepared, since, kept) };
          });
          if (done) return done.value;
        } finally {
          await before.drop();
        }
      }
      refuse('not-saved', '', 'backups.noPeace');
    });
  }

  /** Writes everything except the files that somebody works with. */
  private async beginBeforeRestore() {
    const kept = await this.files.newName(this.now(), true);
    const files = await this.inTurn(() => this.filesNow(false));
    const isStill = () => !this.isStopped;
    return {
      kept,
      before: await BeforeRestore.begin(this.folder, this.files.pathOf(kept), files, isStill),
    };
  }

  /** Call it between two commands. From now on, `touched` collects what changes. */
  private async filesNow(isWhole: boolean): Promise<Files> {
    await this.recover();
    this.touched.clear();
    return onDisk(() => filesOf(this.folder, isWhole));
  }

  /** Saves the forum with its attachments and documents as one file to move elsewhere. */
  saveWhole(path: string): Promise<void> {
    return this.alone(() => this.write(path, true));
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.making.then(work);
    this.making = done.catch(() => undefined);
    return done;
  }

  private async makeNow(): Promise<string> {
    const name = await this.files.newName(this.now(), false);
    await this.write(this.files.pathOf(name), false);
    this.isChanged = this.touched.size > 0;
    await this.files.rotate(this.now(), this.neededNames());
    return name;
  }

  private async write(path: string, isWhole: boolean): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      const files = await this.inTurn(() => this.filesNow(isWhole));
      // A file that was not in memory may have changed before it was read.
      const isStill = () =>
        !this.isStopped && [...this.touched].every((base) => files.live.has(base));
      if (await onDisk(() => writeZip(path, files.entries, isStill))) return;
    }
    refuse('not-saved', '', 'backups.noPeace');
  }

  private async hasChangedSince(there: readonly Backup[]): Promise<boolean> {
    const last = there.filter((each) => !each.isBeforeRestore).at(-1);
    const lengths = await lengthsOf(this.folder.path, async (path) => (await stat(path)).size);
    if (!last) return true;
    const files = await withZip(this.files.pathOf(last.name), async (all) => all).catch(() => []);
    const kept = new Map(files.map(({ name, size }) => [name, size]));
    return [...lengths].some(([name, length]) => kept.get(name) !== length);
  }

  /** The last backup of a meeting whose files no longer exist must stay. */
  private neededNames(): ReadonlySet<string | undefined> {
    return new Set(this.folder.missing().map(([, { trace }]) => trace?.where));
  }
}
