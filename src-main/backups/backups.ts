import { basename, join } from 'node:path';
import {
  type Backup,
  backupNamed,
  isDue,
  nameOfBackup,
  oldestFirst,
  outlived,
} from '../../src-core/backups/backup-rotation.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import {
  fromDisk,
  makeOwnFolder,
  namesIn,
  onDisk,
  unlessMissing,
  unlessRefused,
} from '../store/atomic-fs.ts';
import type { MeetingTrace } from '../store/file-finding.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { lstat, rm, stat, unlink } from '../store/fs.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { OPENED, stateIn } from './backup-contents.ts';
import { BeforeRestore } from './before-restore.ts';
import { type ChangesAhead, changesAheadIn } from './changes-ahead.ts';
import { type Files, filesOf, lengthsOf } from './forum-files.ts';
import { isSound } from './is-sound.ts';
import { tracesIn } from './meeting-traces.ts';
import { withZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

/**
 * The backups of a forum: .zip files in its own folder, where a person finds them, and where they go along when it
 * is moved. They are made when something has changed, once an hour, beside the way of a change.
 */

/** Not at once: a person is waiting for the first view. */
const FIRST_LOOK = 60_000;
const BETWEEN_LOOKS = 5 * 60_000;
const TRIES = 3;

type Refusing = (work: () => Promise<void>) => Promise<{ readonly message: string } | undefined>;

export class Backups {
  /** Why the last one could not be made, in words. */
  trouble: string | undefined;
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  private readonly now: () => Time;
  /** Nothing is half done, nothing stands in the files that was refused, and no file lags behind its journal. */
  private readonly settle: () => Promise<void>;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  /** Unknown until it has been looked for. */
  private isChanged: boolean | undefined;
  /** What was changed while a .zip was being made. */
  private readonly touched = new Set<string>();
  /** Files of which a backup has later changes, as far as is known. */
  ahead: readonly ChangesAhead[] = [];
  /** Damaged, as far as is known. */
  readonly unsound = new Set<string>();
  /** One at a time. */
  private making: Promise<unknown> = Promise.resolve();

  constructor(folder: ForumFolder, inTurn: InTurn, now: () => Time, settle: () => Promise<void>) {
    this.folder = folder;
    this.inTurn = inTurn;
    this.now = now;
    this.settle = settle;
  }

  /** Looks now and then whether one is due; `told` when the trouble with that has changed. */
  start(refusing: Refusing, told: () => void): void {
    const again = async () => {
      const refused = await refusing(async () => void (await this.makeIfDue()));
      if (this.trouble !== refused?.message) {
        this.trouble = refused?.message;
        told();
      }
      if (this.timer) this.timer = setTimeout(() => void again(), BETWEEN_LOOKS).unref();
    };
    this.timer = setTimeout(() => void again(), FIRST_LOOK).unref();
  }

  /** Nothing more is made; what is under way is left, and answers when it is. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isStopped = true;
    await this.making.catch(() => undefined);
  }

  /** A file was changed; `base` is its name without ending. */
  changed(base: string): void {
    this.isChanged = true;
    this.touched.add(base);
  }

  /** Newest first. */
  async list(): Promise<readonly (Backup & { readonly size: number })[]> {
    const found = (await this.there()).map(async (each) => {
      const size = (await unlessMissing(stat(this.pathOf(each.name))))?.size ?? 0;
      return { ...each, size };
    });
    return fromDisk(async () => (await Promise.all(found)).reverse());
  }

  /** The path of one that is there. A name from a request is never a path. */
  async find(name: string): Promise<string> {
    const found = (await this.there()).find((each) => each.name === name);
    return this.pathOf(found?.name ?? refuse('unknown-id', 'backup', 'backups.gone', { name }));
  }

  /**
   * Compares the forum with its newest backup, or with `all`: which meetings they hold that are gone, and which files
   * have fewer changes than they. A backup that cannot be read is passed over here.
   */
  async compare(all: boolean): Promise<readonly MeetingTrace[]> {
    const there = (await this.there()).toReversed();
    const traces: MeetingTrace[] = [];
    const ahead = new Map<string, ChangesAhead>();
    for (const { name } of all ? there : there.slice(0, 1)) {
      const reading = withZip(this.pathOf(name), async (files) => {
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
    const there = await this.there();
    if (!isDue(there, this.now())) return undefined;
    this.isChanged ??= await fromDisk(() => this.hasChangedSince(there));
    return this.isChanged ? this.make() : undefined;
  }

  /** Answers with its name. */
  make(): Promise<string> {
    return this.alone(() => this.makeNow());
  }

  /** Reads what a backup holds, of one meeting or of all. Nobody waits for it; in this folder, one thing at a time. */
  reading<T>(
    name: string,
    meeting: Id | undefined,
    work: (then: RestoreState, file: string) => Promise<T>,
  ): Promise<T> {
    return this.alone(async () => {
      const file = await this.find(name);
      return work(await stateIn(this.folder, file, meeting), file);
    });
  }

  /**
   * Reads a backup, has all prepared and keeps what there is now, while commands go on; then lets the work change it,
   * with no command between. `since` has what was changed after it was kept. One that cannot be read is refused before
   * anything is done, and none is taken away meanwhile.
   */
  restoring<P, T>(
    name: string,
    meeting: Id | undefined,
    prepare: (then: RestoreState, file: string) => Promise<P>,
    work: (prepared: P, since: ReadonlySet<string>, kept: string) => Promise<T>,
  ): Promise<T> {
    return this.alone(async () => {
      const file = await this.find(name);
      const then = await stateIn(this.folder, file, meeting);
      for (let left = TRIES; left > 0; left -= 1) {
        const { kept, before } = await this.beginBeforeRestore();
        try {
          const prepared = await prepare(then, file);
          const done = await this.inTurn(async () => {
            await this.settle();
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

  /** All of it but what somebody works with. */
  private async beginBeforeRestore() {
    const kept = await this.newName(true);
    const files = await this.inTurn(() => this.filesNow(false));
    const isStill = () => !this.isStopped;
    return {
      kept,
      before: await BeforeRestore.begin(this.folder, this.pathOf(kept), files, isStill),
    };
  }

  /** In turn with the commands: what is changed from now on is told apart. */
  private async filesNow(isWhole: boolean): Promise<Files> {
    await this.settle();
    this.touched.clear();
    return onDisk(() => filesOf(this.folder, isWhole));
  }

  /** The forum with all that belongs to it, as one file to be taken elsewhere. */
  saveWhole(path: string): Promise<void> {
    return this.alone(() => this.write(path, true));
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.making.then(work);
    this.making = done.catch(() => undefined);
    return done;
  }

  private async makeNow(): Promise<string> {
    const name = await this.newName(false);
    await this.write(this.pathOf(name), false);
    this.isChanged = this.touched.size > 0;
    await this.rotate();
    return name;
  }

  /** Of one that is about to be made: there is a folder for it, and nothing half made in it. */
  private async newName(isBeforeRestore: boolean): Promise<string> {
    await onDisk(() => makeOwnFolder(this.pathOf('')));
    await onDisk(() => this.tidy());
    return nameOfBackup(this.now(), isBeforeRestore, await this.there());
  }

  private async write(path: string, isWhole: boolean): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      const files = await this.inTurn(() => this.filesNow(isWhole));
      // What nobody worked with at first may have been changed before it was read.
      const isStill = () =>
        !this.isStopped && [...this.touched].every((base) => files.live.has(base));
      if (await onDisk(() => writeZip(path, files.entries, isStill))) return;
    }
    refuse('not-saved', '', 'backups.noPeace');
  }

  /** Finds those that are damaged. */
  async readThrough(): Promise<void> {
    const names = (await this.there()).map(({ name }) => name);
    for (const gone of this.unsound) if (!names.includes(gone)) this.unsound.delete(gone);
    for (const name of names) await this.isSound(name);
  }

  /** What one holds is compared with its checksums. One that is damaged is kept in mind, and told of. */
  async isSound(name: string): Promise<boolean> {
    const found = await isSound(this.pathOf(name));
    if (found) this.unsound.delete(name);
    else this.unsound.add(name);
    return found;
  }

  private async hasChangedSince(there: readonly Backup[]): Promise<boolean> {
    const last = there.filter((each) => !each.isBeforeRestore).at(-1);
    const lengths = await lengthsOf(this.folder.path, async (path) => (await stat(path)).size);
    if (!last) return true;
    const files = await withZip(this.pathOf(last.name), async (all) => all).catch(() => []);
    const kept = new Map(files.map(({ name, size }) => [name, size]));
    return [...lengths].some(([name, length]) => kept.get(name) !== length);
  }

  private async rotate(): Promise<void> {
    // The last backup of a meeting whose files are gone stays.
    const needed = new Set(this.folder.missing().map(([, { trace }]) => trace?.where));
    // One that is damaged stands for no hour or day, and is left for a person to see to.
    const there = (await this.there()).filter(({ name }) => !this.unsound.has(name));
    for (const each of outlived(there, this.now())) {
      const { name } = each;
      const next = there.find((other) => oldestFirst(other, each) > 0 && isLike(other, each));
      if (needed.has(name) || (next && !(await this.isSound(next.name)))) continue;
      await onDisk(() => unlessMissing(unlink(this.pathOf(name))));
    }
  }

  /** What was being made when the program was stopped. */
  private async tidy(): Promise<void> {
    const names = await namesIn(this.pathOf(''));
    const drafts = names.filter(
      (name) => name.endsWith('.tmp') && backupNamed(basename(name, '.tmp')),
    );
    for (const name of drafts) await unlessMissing(unlink(this.pathOf(name)));
    const left = names.filter((name) => name.startsWith('.opened') && !name.startsWith(OPENED));
    for (const name of left) await rm(this.pathOf(name), { recursive: true, force: true });
  }

  private async there(): Promise<readonly Backup[]> {
    return fromDisk(async () => {
      const named = (await namesIn(this.pathOf(''))).flatMap((name) => backupNamed(name) ?? []);
      // A link would lead out of the folder; a pipe has no end.
      const kinds = named.map(({ name }) => unlessMissing(lstat(this.pathOf(name))));
      const found = await Promise.all(kinds);
      return named.filter((_, at) => found[at]?.isFile()).sort(oldestFirst);
    });
  }

  private pathOf(name: string): string {
    return join(this.folder.path, 'backups', name);
  }
}

/** Made for the same reason: one before a restore takes no other's place. */
function isLike(one: Backup, other: Backup): boolean {
  return one.isBeforeRestore === other.isBeforeRestore;
}
