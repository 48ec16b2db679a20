import { dirname, join } from 'node:path';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import {
  assertFolder,
  fromDisk,
  makeOwnFolder,
  namesIn,
  onDisk,
  stampOf,
  syncFolder,
  unlessMissing,
  writeAtomic,
} from './atomic-fs.ts';
import { readChecksummedFile } from './checksummed-file.ts';
import { assertForum } from './create-forum.ts';
import { FORUM, MEETING } from './file-formats.ts';
import type {
  Append,
  AppendResult,
  Attachment,
  AttachmentName,
  Conflict,
  ForumStore,
} from './forum-store.ts';
import type { Lock } from './lock.ts';
import { meetingsIn } from './missing-meetings.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { StoredFile } from './stored-file.ts';

type File = StoredFile<Forum> | StoredFile<Meeting>;

/** A forum stored in a folder of files that people can read (D100). One program at a time writes in it. */
export class FolderStore implements ForumStore {
  readonly path: string;
  readonly forum: StoredFile<Forum>;
  /** The meetings that stay in memory: somebody works with them, or something must be written or reported. */
  private readonly loaded = new Map<Id, StoredFile<Meeting>>();
  private readonly lock: Lock | undefined;
  private readonly appending = oneAtATime();
  private readonly saving = oneAtATime();

  private constructor(path: string, forum: StoredFile<Forum>, lock: Lock | undefined) {
    this.path = path;
    this.forum = forum;
    this.lock = lock;
  }

  /** Without a lock, nothing on the disk is touched. The store releases the lock when it is closed. */
  static open(path: string, lock?: Lock): Promise<FolderStore> {
    return fromDisk(async () => {
      await assertForum(path);
      for (const place of ['meetings', 'attachments', 'templates']) {
        await assertFolder(join(path, place));
      }
      // Whoever wrote what is read here may have been stopped before its names were flushed.
      if (lock) {
        await syncFolder(path);
        await unlessMissing(syncFolder(join(path, 'meetings')));
      }
      const forum = await StoredFile.open(join(path, 'forum'), FORUM, lock);
      if (!forum.value) refuse('invalid', 'folder', 'store.unreadable', { file: 'forum.json' });
      return new FolderStore(path, forum, lock);
    });
  }

  get fence(): number {
    return this.lock?.fence ?? 0;
  }

  /** Becomes true when another program has taken the forum over. */
  get isReadOnly(): boolean {
    return !this.lock || this.lock.heldBy !== undefined;
  }

  get loadedMeetings(): ReadonlyMap<Id, StoredFile<Meeting>> {
    return this.loaded;
  }

  async meetingIds(): Promise<readonly Id[]> {
    const names = await fromDisk(() => namesIn(join(this.path, 'meetings')));
    return [...meetingsIn(names)].sort();
  }

  async readMeeting(id: Id): Promise<StoredFile<Meeting> | undefined> {
    const file = this.loaded.get(id) ?? (await this.read(id));
    return file.isKnown || file.findings.length > 0 ? file : undefined;
  }

  /** Keeps a meeting in memory, with what can be undone. */
  async keep(id: Id, file: StoredFile<Meeting>): Promise<void> {
    this.loaded.set(id, file);
    await file.readSteps();
  }

  /** A meeting whose files were put there by something other than this store. */
  async readAgain(id: Id): Promise<StoredFile<Meeting>> {
    this.loaded.delete(id);
    const file = await this.read(id);
    await this.keep(id, file);
    return file;
  }

  /** A file for a meeting that is about to get its first line. Refused where something is stored by that id. */
  async startMeeting(id: Id): Promise<StoredFile<Meeting>> {
    await onDisk(() => makeOwnFolder(join(this.path, 'meetings')));
    const file = await StoredFile.open(this.baseOf(id), MEETING, this.lock);
    if (file.isKnown || file.findings.length > 0) {
      refuse('duplicate-id', 'id', 'refusals.duplicateId', { id });
    }
    // Now, so that whoever follows the meeting need not wait for it to be read after its first line.
    await file.readSteps();
    this.loaded.set(id, file);
    return file;
  }

  append(lines: readonly Append[], fence: number): Promise<AppendResult> {
    return this.appending(async () => {
      const lock = this.lock ?? refuse('read-only', '', 'store.readOnly');
      lock.assertIsFence(fence);
      const files: File[] = [];
      for (const each of lines) files.push(await this.fileOf(each));
      const conflicts = await conflictsIn(lines, files);
      if (conflicts.length > 0) return { isDone: false, conflicts };
      await appendAll(lines, files);
      return { isDone: true };
    });
  }

  /** Removes what may be on the disk of lines that were refused. Nothing is appended before that. */
  async removeRefused(): Promise<void> {
    for (const file of [this.forum, ...this.loaded.values()]) await file.removeRefused();
  }

  saveSnapshots(): Promise<void> {
    return this.saving(async () => {
      if (this.isReadOnly) return;
      await this.removeRefused();
      for (const file of [this.forum, ...this.loaded.values()]) await file.save();
    });
  }

  async putAttachment(name: AttachmentName, bytes: Buffer): Promise<void> {
    const path = join(this.path, name);
    await onDisk(async () => {
      await makeOwnFolder(dirname(path));
      // Also if it exists: it may not have been flushed, or not be what it was.
      await writeAtomic(path, bytes);
    });
  }

  readAttachment(name: AttachmentName): Promise<Attachment | undefined> {
    return readChecksummedFile(join(this.path, name));
  }

  fingerprint(meetings: readonly Id[]): Promise<string> {
    return fromDisk(async () => {
      const names = await namesIn(join(this.path, 'meetings'));
      const stamps = await Promise.all([
        ...['forum.json', 'forum.journal'].map((name) => stampOf(join(this.path, name))),
        ...meetings.map((id) => this.stampOfMeeting(id)),
      ]);
      return [names.length, ...stamps].join('|');
    });
  }

  /** Size and time of a meeting's files, to tell whether they are as they were. */
  async stampOfMeeting(id: Id): Promise<string> {
    const base = this.baseOf(id);
    return (await Promise.all([stampOf(`${base}.json`), stampOf(`${base}.journal`)])).join('/');
  }

  /** Whether a meeting has no file at all, whatever is remembered of it. */
  async hasNoFiles(id: Id): Promise<boolean> {
    const base = this.baseOf(id);
    for (const ending of ['json', 'journal', 'json.bak']) {
      if ((await fromDisk(() => stampOf(`${base}.${ending}`))) !== '') return false;
    }
    return true;
  }

  async close(): Promise<void> {
    await onDisk(async () => this.lock?.release());
  }

  private baseOf(id: Id): string {
    return join(this.path, 'meetings', id);
  }

  private async read(id: Id): Promise<StoredFile<Meeting>> {
    const file = await StoredFile.open(this.baseOf(id), MEETING, this.lock);
    const meeting = file.value ?? file.last;
    if (meeting && meeting.id !== id) file.findings.splice(0, Infinity, { kind: 'misnamed' });
    if (file.isDirty || file.findings.length > 0) this.loaded.set(id, file);
    return file;
  }

  /** The file that a line is for, ready to be written. */
  private async fileOf({ file: name, expectedRevision }: Append): Promise<File> {
    if (name === 'forum') return this.forum;
    const id = name.slice('meetings/'.length);
    const file = this.loaded.get(id) ?? (await this.read(id));
    if (file.isKnown) this.loaded.set(id, file);
    else if (file.findings.length > 0) {
      refuse('not-saved', '', 'store.unreadable', { file: `${name}.json` });
    } else if (expectedRevision === 0 && !this.loaded.has(id)) return this.startMeeting(id);
    return file;
  }
}

async function conflictsIn(lines: readonly Append[], files: readonly File[]): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const [index, { file: name, expectedRevision }] of lines.entries()) {
    const file = files[index];
    if (!file || file.revision === expectedRevision) continue;
    const between = await file.linesAfter(expectedRevision);
    conflicts.push({ file: name, revision: file.revision, between });
  }
  return conflicts;
}

/** In order. If one is refused, those before it are removed. A program that is killed in between leaves them. */
async function appendAll(lines: readonly Append[], files: readonly File[]): Promise<void> {
  const written: Awaited<ReturnType<File['append']>>[] = [];
  try {
    for (const [index, { line, next }] of lines.entries()) {
      // The caller says which file the value is of.
      const file = files[index] as StoredFile<Forum | Meeting>;
      written.push(await file.append(line, next));
    }
  } catch (error) {
    for (const each of written.toReversed()) await each.takeBack();
    throw error;
  }
  for (const each of written) each.accept();
}
