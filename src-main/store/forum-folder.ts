import type { Patch } from 'immer';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import { fromDisk, onDisk, unlessRefused } from './atomic-fs.ts';
import type { FileFinding, MeetingTrace } from './file-finding.ts';
import { FolderStore } from './folder-store.ts';
import { ForeignFiles } from './foreign-files.ts';
import type { ForumFile, NewLine } from './forum-store.ts';
import type { Lock } from './lock.ts';
import { MeetingIndex } from './meeting-index.ts';
import { readCache, writeCache } from './meeting-index-cache.ts';
import {
  findingsOf,
  tracesInCache,
  tracesInForum,
  tracesInMeetings,
  tracesInNames,
  tracesInRegister,
} from './missing-meetings.ts';
import { forgetUnmade, unmadeMeeting } from './reserve-line.ts';
import type { StoredFile } from './stored-file.ts';

/** How many files are read at a time. More would not be faster, and would take memory. */
const AT_A_TIME = 2;

/** Which file a line is for, and where it is. */
type Named = Pick<ForumFile<Forum>, 'name' | 'revision'>;

/** A forum in a folder, as the program works with it: its files, what is known of its meetings, and what is wrong. */
export class ForumFolder {
  readonly path: string;
  readonly store: FolderStore;
  readonly forum: StoredFile<Forum>;
  private readonly foreign: ForeignFiles;
  private readonly known = new MeetingIndex(() => this.state);

  private constructor(store: FolderStore) {
    this.path = store.path;
    this.store = store;
    this.forum = store.forum;
    this.foreign = new ForeignFiles(store.path);
  }

  /** Without a lock, nothing on the disk is touched. */
  static async open(path: string, lock?: Lock): Promise<ForumFolder> {
    const store = await FolderStore.open(path, lock);
    return fromDisk(async () => {
      await store.forum.readSteps();
      const folder = new ForumFolder(store);
      await folder.readSummaries();
      await folder.findForeign();
      await folder.findMissing();
      return folder;
    });
  }

  /** Nothing on the disk is touched. Becomes true when another program has taken the forum over. */
  get isReadOnly(): boolean {
    return this.store.isReadOnly;
  }

  get state(): Forum {
    return this.forum.value ?? refuse('invalid', '', 'store.closed');
  }

  /** Appends one line to a file; `next` is what its patches make. Refused where another program was first. */
  record(file: Named, line: NewLine, next?: Forum | Meeting): Promise<void> {
    return this.recordTogether([[file, line, next]]);
  }

  /** As `record`, for several files: all of the lines, in order, or none. */
  async recordTogether(
    lines: readonly (readonly [file: Named, line: NewLine, next?: Forum | Meeting | undefined])[],
  ): Promise<void> {
    const appends = lines.map(([{ name, revision }, line, next]) => {
      return { file: name, expectedRevision: revision, line, ...(next && { next }) };
    });
    const result = await this.store.append(appends, this.store.fence);
    if (result.isDone) return;
    // Under the lock of the folder, only this program writes, one command at a time.
    const file = `${result.conflicts[0]?.file ?? 'forum'}.json`;
    refuse('not-saved', '', 'store.changedOutside', { file });
  }

  /** A meeting that somebody works with: it stays in memory, with what can be undone. */
  async meeting(id: Id): Promise<StoredFile<Meeting> | undefined> {
    const file = await this.look(id);
    if (file) await this.store.keep(id, file);
    return file;
  }

  /**
   * Finds files that were deleted or moved while the forum was open. Those in memory are written again; the others
   * are reported until they are back. True when something has changed.
   */
  async findGone(): Promise<boolean> {
    const before = this.findings().length;
    this.known.lookFor(new Set(await this.store.meetingIds()));
    const held = this.isReadOnly ? [] : [this.forum, ...this.loadedMeetings()];
    for (const file of held) await file.putBack();
    return this.findings().length !== before;
  }

  /** A meeting as it is, to be looked at only: it does not stay in memory. */
  async look(id: Id): Promise<StoredFile<Meeting> | undefined> {
    if (!this.known.has(id)) return undefined;
    // The meeting was here: the disk is away, or somebody has moved the file. Cached as missing, it would stay
    // missing.
    return (
      (await this.store.readMeeting(id)) ??
      refuse('not-saved', '', 'store.cannotRead', { file: `${id}.json`, reason: 'ENOENT' })
    );
  }

  /** A file for a meeting that is about to be made. */
  newMeeting(id: Id): Promise<StoredFile<Meeting>> {
    return this.store.startMeeting(id);
  }

  /** Whether a meeting has no file at all, whatever is remembered of it. */
  isLost(id: Id): Promise<boolean> {
    return this.store.hasNoFiles(id);
  }

  /** Every file of a meeting that is there, whether it can be read or not. */
  async meetingFiles(): Promise<ReadonlyMap<Id, StoredFile<Meeting>>> {
    await this.findGone();
    const there = this.known.ids().filter((id) => !this.known.isGone(id));
    const ids = [...new Set([...there, ...this.store.loadedMeetings.keys()])].sort();
    const files = new Map<Id, StoredFile<Meeting>>();
    for (const id of ids) {
      const file = this.loadedMeeting(id) ?? (await this.look(id));
      if (file) files.set(id, file);
    }
    return files;
  }

  loadedMeetings(): readonly StoredFile<Meeting>[] {
    return [...this.store.loadedMeetings].flatMap(([id, file]) => (this.known.has(id) ? file : []));
  }

  loadedMeeting(id: Id): StoredFile<Meeting> | undefined {
    return this.store.loadedMeetings.get(id);
  }

  /** Meetings that have files, of which nothing can be read. */
  unreadable(): ReadonlySet<Id> {
    // A meeting that is just being made has no value either, but nothing is wrong with it.
    const lost = [...this.store.loadedMeetings].filter(
      ([, file]) => !file.isKnown && file.findings.length > 0,
    );
    return new Set(lost.map(([id]) => id));
  }

  /** What is wrong with the files that were read, each with the name of its file. */
  findings(): readonly (readonly [string, FileFinding])[] {
    const found = [...this.store.loadedMeetings].flatMap(([id, { findings }]) =>
      findings.map((finding) => [`meetings/${id}.json`, finding] as const),
    );
    const own = this.forum.findings.map((finding) => ['forum.json', finding] as const);
    return [...own, ...found, ...this.foreignFindings(), ...this.missing()];
  }

  /** Meetings that were here, and whose files are gone, each with what still names it. */
  missing(): readonly (readonly [string, FileFinding])[] {
    return findingsOf(this.known.missing((id) => this.store.loadedMeetings.has(id)));
  }

  has(id: Id): boolean {
    return this.known.has(id);
  }

  /** Notes what names meetings; true when a meeting is missing that was not missed before. */
  miss(traces: readonly MeetingTrace[]): boolean {
    const there = this.unreadable();
    return this.known.miss(traces.filter(({ id }) => !there.has(id)));
  }

  /** Files that are none of the forum's own, unless a finding of one of those names them. */
  foreignFindings(): readonly (readonly [string, FileFinding])[] {
    const files = [this.forum, ...this.store.loadedMeetings.values()];
    const named = new Set(files.flatMap(({ findings }) => findings.map(({ copy }) => copy)));
    return this.foreign.findings(named);
  }

  /** Of the meetings that are there, oldest first. */
  summaries(): readonly MeetingSummary[] {
    return this.known.summaries();
  }

  /** Also of those that were taken away: their ids and numbers stay used. */
  everGiven(): readonly MeetingSummary[] {
    return this.known.everGiven();
  }

  /** The meetings that have been found here. */
  ids(): readonly Id[] {
    return this.known.ids();
  }

  /** Works out a meeting's summary again; true when it has changed. */
  summarise({ value, last }: ForumFile<Meeting>, stamp = ''): boolean {
    const meeting = value ?? last;
    return meeting !== undefined && this.known.learn(meeting, value === undefined, stamp);
  }

  /** After a change of forum.json: works out every summary again that was derived from what has changed. */
  async summariseAffected(patches: readonly Patch[]): Promise<void> {
    for (const { id, stamp } of this.known.outdated(patches)) {
      // The change is recorded, so it must not be refused now. What cannot be read is derived later.
      const file = await this.look(id).catch(unlessRefused);
      if (file) this.summarise(file, lasting(file, stamp));
    }
  }

  /** Writes every snapshot that lags behind its journal. Commands may go on meanwhile. */
  save(): Promise<void> {
    return this.store.saveSnapshots();
  }

  /**
   * Writes everything that is not written, and the meeting index, so that the next start is fast. Then releases
   * the lock.
   */
  async close(): Promise<void> {
    try {
      if (!this.isReadOnly) await this.save();
      if (!this.isReadOnly && this.known.isNew) await this.writeCache();
    } finally {
      await this.store.close();
    }
  }

  /** Files that are none of the forum's own. */
  findForeign(): Promise<void> {
    return this.foreign.find();
  }

  /** A mark that changes when another program changes something that can still change. */
  fingerprint(): Promise<string> {
    const live = this.summaries().filter(({ phase }) => phase !== 'approved');
    return this.store.fingerprint(live.map(({ id }) => id));
  }

  private writeCache(): Promise<void> {
    return onDisk(async () => {
      const entries = await this.known.toRemember((id) => this.store.stampOfMeeting(id));
      await writeCache(this.path, entries);
    });
  }

  private async findMissing(): Promise<void> {
    const unmade = unmadeMeeting(this.forum, (id) => this.known.has(id));
    if (unmade !== undefined && !this.isReadOnly) await forgetUnmade(this, unmade);
    this.miss([
      ...tracesInForum(this.state, this.forum.steps),
      ...tracesInMeetings(this.summaries()),
      ...(await tracesInNames(this.path)),
      ...tracesInRegister(this.state, unmade),
    ]);
  }

  private async readSummaries(): Promise<void> {
    const remembered = await readCache(this.path);
    const ids = await this.store.meetingIds();
    const stamped = ids.map(async (id) => ({ id, stamp: await this.store.stampOfMeeting(id) }));
    const changed = (await Promise.all(stamped)).filter(
      ({ id, stamp }) => !this.known.recall(id, stamp, remembered.get(id)),
    );
    const left = changed.values();
    // Each reader takes the next meeting when it is done with one.
    const readers = Array.from({ length: AT_A_TIME }, async () => {
      for (const { id, stamp } of left) {
        const file = await this.store.readMeeting(id);
        if (file && (file.value ?? file.last)?.id === id) {
          this.summarise(file, lasting(file, stamp));
        }
      }
    });
    await Promise.all(readers);
    this.miss(tracesInCache(remembered));
  }
}

/** The stamp of files that stay as they are: of a file that is yet to be written, it will change. */
function lasting({ isDirty }: StoredFile<Meeting>, stamp: string): string {
  return isDirty ? '' : stamp;
}
