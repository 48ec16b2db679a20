import { dirname, join } from 'node:path';
import type { Patch } from 'immer';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import {
  assertFolder,
  fromDisk,
  makeOwnFolder,
  namesIn,
  onDisk,
  stampOf,
  syncFolder,
  unlessMissing,
  unlessRefused,
  writeAtomic,
} from './atomic-fs.ts';
import { assertForum } from './create-forum.ts';
import type { FileFinding, MeetingTrace } from './file-finding.ts';
import { FORUM, MEETING } from './file-formats.ts';
import { ForeignFiles } from './foreign-files.ts';
import type { Lock } from './lock.ts';
import { MeetingIndex } from './meeting-index.ts';
import { readCache, writeCache } from './meeting-index-cache.ts';
import {
  findingsOf,
  meetingsIn,
  tracesInCache,
  tracesInForum,
  tracesInMeetings,
  tracesInNames,
} from './missing-meetings.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { StoredFile } from './stored-file.ts';

/** A forum on disk (docs/DOMAIN.md, “The folder”). Meetings are read when they are asked for. */

/** So many files are read at a time that the disk is not waited for; more would only take memory. */
const AT_A_TIME = 2;

export class ForumFolder {
  readonly path: string;
  readonly forum: StoredFile<Forum>;
  private readonly lock: Lock | undefined;
  private readonly others: ForeignFiles;
  private readonly loaded = new Map<Id, StoredFile<Meeting>>();
  private readonly known = new MeetingIndex(() => this.state);
  /** One save at a time. */
  private readonly saving = oneAtATime();

  private constructor(path: string, forum: StoredFile<Forum>, lock: Lock | undefined) {
    this.path = path;
    this.others = new ForeignFiles(path);
    this.forum = forum;
    this.lock = lock;
  }

  /** Without a lock, nothing on the disk is touched. */
  static open(path: string, lock?: Lock): Promise<ForumFolder> {
    return fromDisk(() => ForumFolder.read(path, lock));
  }

  private static async read(path: string, lock: Lock | undefined): Promise<ForumFolder> {
    await assertForum(path);
    for (const place of ['meetings', 'attachments', 'templates']) {
      await assertFolder(join(path, place));
    }
    // What is read is to stay: whoever wrote it may have been stopped before its names were flushed.
    if (lock) {
      await syncFolder(path);
      await unlessMissing(syncFolder(join(path, 'meetings')));
    }
    const forum = await StoredFile.open(join(path, 'forum'), FORUM, lock);
    if (!forum.value) refuse('invalid', 'folder', 'store.unreadable', { file: 'forum.json' });
    await forum.readSteps();
    const folder = new ForumFolder(path, forum, lock);
    await folder.readSummaries();
    await folder.findOthers();
    await folder.findMissing();
    return folder;
  }

  /** Nothing on the disk is touched. Becomes so when another has taken the forum over. */
  get isReadOnly(): boolean {
    return !this.lock || this.lock.heldBy !== undefined;
  }

  get state(): Forum {
    return this.forum.value ?? refuse('invalid', '', 'store.closed');
  }

  /** A meeting that somebody works with: it is kept, with what can be undone. */
  async meeting(id: Id): Promise<StoredFile<Meeting> | undefined> {
    const file = await this.look(id);
    if (!file) return undefined;
    this.loaded.set(id, file);
    await file.readSteps();
    return file;
  }

  /**
   * Finds files that were deleted or moved while the forum was open. What is in memory is written again; of the
   * others it is told until they are back. True when something has changed.
   */
  async findGone(): Promise<boolean> {
    const before = this.findings().length;
    this.known.lookFor(meetingsIn(await fromDisk(() => namesIn(join(this.path, 'meetings')))));
    const held = this.isReadOnly ? [] : [this.forum, ...this.loadedMeetings()];
    for (const file of held) await file.putBack();
    return this.findings().length !== before;
  }

  /** A meeting as it is, to be looked at only: it does not stay in memory. */
  async look(id: Id): Promise<StoredFile<Meeting> | undefined> {
    if (!this.known.has(id)) return undefined;
    const file = this.loaded.get(id) ?? (await this.read(id));
    // It was there: the disk is away, or somebody has moved the file. Kept as nothing, it would stay nothing.
    if (!file.value && !file.last && file.findings.length === 0) {
      refuse('not-saved', '', 'store.cannotRead', { file: `${id}.json`, reason: 'ENOENT' });
    }
    return file;
  }

  /** A file for a meeting that is about to be made. */
  async newMeeting(id: Id): Promise<StoredFile<Meeting>> {
    await onDisk(() => makeOwnFolder(join(this.path, 'meetings')));
    const file = await StoredFile.open(this.base(id), MEETING, this.lock);
    // A file that is there but cannot be read, or calls itself something else.
    if (file.value || file.last || file.findings.length > 0) {
      refuse('duplicate-id', 'id', 'refusals.duplicateId', { id });
    }
    // Before anything is recorded there, for whoever follows it: nothing need be read afterwards.
    await file.readSteps();
    this.loaded.set(id, file);
    return file;
  }

  /** Nothing lies there of the meeting, whatever is remembered of it. */
  async isLost(id: Id): Promise<boolean> {
    const base = this.base(id);
    for (const ending of ['json', 'journal', 'json.bak']) {
      if ((await fromDisk(() => stampOf(`${base}.${ending}`))) !== '') return false;
    }
    return true;
  }

  /** A meeting whose files have been put there beside the program. */
  async readAnew(id: Id): Promise<StoredFile<Meeting>> {
    this.loaded.delete(id);
    const file = await this.read(id);
    this.loaded.set(id, file);
    await file.readSteps();
    return file;
  }

  /** Every file of a meeting that is there, whether it can be read or not. */
  async meetingFiles(): Promise<ReadonlyMap<Id, StoredFile<Meeting>>> {
    await this.findGone();
    const there = this.known.ids().filter((id) => !this.known.isGone(id));
    const ids = [...new Set([...there, ...this.loaded.keys()])].sort();
    const files = new Map<Id, StoredFile<Meeting>>();
    for (const id of ids) {
      const file = this.loaded.get(id) ?? (await this.look(id));
      if (file) files.set(id, file);
    }
    return files;
  }

  loadedMeetings(): readonly StoredFile<Meeting>[] {
    return [...this.loaded].flatMap(([id, file]) => (this.known.has(id) ? file : []));
  }

  /** Meetings that have files, of which nothing can be read. */
  unreadable(): ReadonlySet<Id> {
    // One that is only now being made is not wrong.
    const lost = [...this.loaded].filter(
      ([, { value, last, findings }]) => !value && !last && findings.length > 0,
    );
    return new Set(lost.map(([id]) => id));
  }

  /** What was wrong with the files that are read, by their names. */
  findings(): readonly (readonly [string, FileFinding])[] {
    const found = [...this.loaded].flatMap(([id, { findings }]) =>
      findings.map((finding) => [`meetings/${id}.json`, finding] as const),
    );
    const own = this.forum.findings.map((finding) => ['forum.json', finding] as const);
    return [...own, ...found, ...this.beside(), ...this.missing()];
  }

  /** Meetings that were here, and whose files are gone, each with what still names it. */
  missing(): readonly (readonly [string, FileFinding])[] {
    return findingsOf(this.known.missing((id) => this.loaded.has(id)));
  }

  has(id: Id): boolean {
    return this.known.has(id);
  }

  /** Notes what was found to name meetings; true when one is missed that was not before. */
  miss(traces: readonly MeetingTrace[]): boolean {
    const there = this.unreadable();
    return this.known.miss(traces.filter(({ id }) => !there.has(id)));
  }

  /** What lies there and is none of the forum's own files, and has not been told of with one of those. */
  beside(): readonly (readonly [string, FileFinding])[] {
    const files = [this.forum, ...this.loaded.values()];
    const told = new Set(files.flatMap(({ findings }) => findings.map(({ copy }) => copy)));
    return this.others.findings(told);
  }

  loadedMeeting(id: Id): StoredFile<Meeting> | undefined {
    return this.loaded.get(id);
  }

  /** Of the meetings that are there, oldest first. */
  summaries(): readonly MeetingSummary[] {
    return this.known.summaries();
  }

  /** Also those that were taken away: their ids and numbers stay used. */
  everGiven(): readonly MeetingSummary[] {
    return this.known.everGiven();
  }

  /** Derives a meeting's summary anew; true when it says something else than before. */
  summarise({ value, last, isDirty }: StoredFile<Meeting>, stamp = ''): boolean {
    const meeting = value ?? last;
    // What is yet to be saved will not lie as it did when it was read.
    const lies = isDirty ? '' : stamp;
    return meeting !== undefined && this.known.learn(meeting, value === undefined, lies);
  }

  /** After a change of forum.json: what is derived from it is derived anew. */
  async summariseAffected(patches: readonly Patch[]): Promise<void> {
    for (const { id, stamp } of this.known.outdated(patches)) {
      // The change is recorded by now, and is to be answered so: what cannot be read is derived when it can.
      const file = await this.look(id).catch(unlessRefused);
      if (file) this.summarise(file, stamp);
    }
  }

  /** Before anything is recorded: what was refused, and could not be taken back at once, is so now. */
  async settle(): Promise<void> {
    for (const file of [this.forum, ...this.loaded.values()]) await file.settle();
  }

  /** Writes every snapshot that lags behind its journal. Commands may go on meanwhile. */
  save(): Promise<void> {
    return this.saving(() => this.writeSnapshots());
  }

  /** Writes all that is not written, and what is known, for a quick start. */
  async close(): Promise<void> {
    if (this.isReadOnly) return;
    await this.save();
    if (!this.known.isNew) return;
    await onDisk(async () => {
      await writeCache(this.path, await this.known.toRemember((id) => this.stamp(id)));
    });
  }

  /** What lies there beside the forum's own files. */
  findOthers(): Promise<void> {
    return this.others.find();
  }

  private async findMissing(): Promise<void> {
    this.miss([
      ...tracesInForum(this.state, this.forum.steps),
      ...tracesInMeetings(this.summaries()),
      ...(await tracesInNames(this.path)),
    ]);
  }

  /** Puts a file away in its place, named by its checksum, before what refers to it is recorded. */
  async attach(place: string, bytes: Buffer): Promise<void> {
    const path = join(this.path, place);
    await onDisk(async () => {
      await makeOwnFolder(dirname(path));
      // Also when it is there: it may not have been flushed, or not be what it was.
      await writeAtomic(path, bytes);
    });
  }

  /** The meetings that have been found here. */
  ids(): readonly Id[] {
    return this.known.ids();
  }

  /** How the files lie that may yet change: to see what another writes. */
  standing(): Promise<string> {
    return fromDisk(() => this.stamps());
  }

  private async stamps(): Promise<string> {
    const names = await namesIn(join(this.path, 'meetings'));
    const live = this.known.summaries().filter(({ phase }) => phase !== 'approved');
    const stamps = await Promise.all([
      ...['forum.json', 'forum.journal'].map((name) => stampOf(join(this.path, name))),
      ...live.map(({ id }) => this.stamp(id)),
    ]);
    return [names.length, ...stamps].join('|');
  }

  private async writeSnapshots(): Promise<void> {
    if (this.isReadOnly) return;
    await this.settle();
    for (const file of [this.forum, ...this.loaded.values()]) await file.save();
  }

  private base(id: Id): string {
    return join(this.path, 'meetings', id);
  }

  private async stamp(id: Id): Promise<string> {
    const base = this.base(id);
    return (await Promise.all([stampOf(`${base}.json`), stampOf(`${base}.journal`)])).join('/');
  }

  private async read(id: Id): Promise<StoredFile<Meeting>> {
    const file = await StoredFile.open(this.base(id), MEETING, this.lock);
    const meeting = file.value ?? file.last;
    if (meeting && meeting.id !== id) file.findings.splice(0, Infinity, { kind: 'misnamed' });
    // Kept when there is something to write or to tell.
    if (file.isDirty || file.findings.length > 0) this.loaded.set(id, file);
    return file;
  }

  private async readSummaries(): Promise<void> {
    const remembered = await readCache(this.path);
    const ids = meetingsIn(await namesIn(join(this.path, 'meetings')));
    const stamped = [...ids].map(async (id) => ({ id, stamp: await this.stamp(id) }));
    const changed = (await Promise.all(stamped)).filter(
      ({ id, stamp }) => !this.known.recall(id, stamp, remembered.get(id)),
    );
    const left = changed.values();
    // Each takes the next one when it is through with its own.
    const readers = Array.from({ length: AT_A_TIME }, async () => {
      for (const { id, stamp } of left) {
        const file = await this.read(id);
        if ((file.value ?? file.last)?.id === id) this.summarise(file, stamp);
      }
    });
    await Promise.all(readers);
    this.miss(tracesInCache(remembered));
  }
}
