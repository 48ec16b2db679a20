import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { summaryOf } from '../../src-core/follow-up/index.ts';
import type { MeetingSummary } from '../../src-core/follow-up/types.ts';
import { FORUM_SCHEMA, Forum, type Forum as ForumState } from '../../src-core/forum/schema.ts';
import {
  MEETING_SCHEMA,
  Meeting,
  type Meeting as MeetingState,
} from '../../src-core/meeting/schema.ts';
import { type Id, own } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import { onDisk, readIfThere, stampOf, unlessMissing, writeAtomic } from './disk.ts';
import { FORUM_MIGRATIONS, MEETING_MIGRATIONS } from './migrations.ts';
import { type Format, StoredFile } from './stored-file.ts';

/** A forum on disk (domain.md 4). Meetings are read when they are asked for. */

const FORUM: Format<ForumState> = {
  schema: Forum,
  known: FORUM_SCHEMA,
  migrations: FORUM_MIGRATIONS,
};
const MEETING: Format<MeetingState> = {
  schema: Meeting,
  known: MEETING_SCHEMA,
  migrations: MEETING_MIGRATIONS,
};

/** Raised when summaries say something else than before of the same meeting: older ones are not trusted. */
const DERIVED = 4;

interface Known {
  readonly stamp: string;
  readonly basis: string;
  readonly summary: MeetingSummary;
  readonly removed: boolean;
}

export class ForumFolder {
  readonly path: string;
  readonly forum: StoredFile<ForumState>;
  private readonly readOnly: boolean;
  private readonly loaded = new Map<Id, StoredFile<MeetingState>>();
  private readonly known = new Map<Id, Known>();

  private constructor(path: string, forum: StoredFile<ForumState>, readOnly: boolean) {
    this.path = path;
    this.forum = forum;
    this.readOnly = readOnly;
  }

  static async open(path: string, readOnly: boolean): Promise<ForumFolder> {
    if (!(await isForum(path))) refuse('invalid', 'folder', 'store.notForum', { folder: path });
    const forum = await StoredFile.open(join(path, 'forum'), FORUM, readOnly);
    if (!forum.value) refuse('invalid', 'folder', 'store.unreadable', { file: 'forum.json' });
    const folder = new ForumFolder(path, forum, readOnly);
    await folder.readSummaries();
    return folder;
  }

  get state(): ForumState {
    return this.forum.value ?? refuse('invalid', '', 'store.closed');
  }

  async meeting(id: Id): Promise<StoredFile<MeetingState> | undefined> {
    if (!this.known.has(id)) return undefined;
    const there = this.loaded.get(id);
    if (there) return there;
    const file = await StoredFile.open(this.base(id), MEETING, this.readOnly);
    this.loaded.set(id, file);
    return file;
  }

  /** A file for a meeting that is about to be made. */
  async newMeeting(id: Id): Promise<StoredFile<MeetingState>> {
    await onDisk(() => mkdir(join(this.path, 'meetings'), { recursive: true }));
    const file = await StoredFile.open(this.base(id), MEETING, this.readOnly);
    // A file that is there but cannot be read, or calls itself something else.
    if (file.value || file.last || file.findings.length > 0) {
      refuse('duplicate-id', 'id', 'refusals.duplicateId', { id });
    }
    this.loaded.set(id, file);
    return file;
  }

  /** Every file of a meeting that is there, whether it can be read or not. */
  async meetingFiles(): Promise<ReadonlyMap<Id, StoredFile<MeetingState>>> {
    const ids = [...new Set([...this.known.keys(), ...this.loaded.keys()])].sort();
    const files = new Map<Id, StoredFile<MeetingState>>();
    for (const id of ids) {
      const file = this.loaded.get(id) ?? (await this.meeting(id));
      if (file) files.set(id, file);
    }
    return files;
  }

  loadedMeetings(): readonly StoredFile<MeetingState>[] {
    return [...this.loaded].flatMap(([id, file]) => (this.known.has(id) ? file : []));
  }

  /** Of the meetings that are there, oldest first. */
  summaries(): readonly MeetingSummary[] {
    return [...this.known.values()]
      .filter((each) => !each.removed)
      .map((each) => each.summary)
      .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1));
  }

  /** Also those that were taken away: their ids and numbers stay used. */
  everGiven(): readonly MeetingSummary[] {
    return [...this.known.values()].map((each) => each.summary);
  }

  /** Derives a meeting's summary anew; true when it says something else than before. */
  summarise(file: StoredFile<MeetingState>): boolean {
    const meeting = file.value ?? file.last;
    if (!meeting) return false;
    const before = this.known.get(meeting.id);
    const summary = summaryOf(this.state, meeting);
    const removed = file.value === undefined;
    const basis = this.basisOf(summary);
    this.known.set(meeting.id, { stamp: '', basis, summary, removed });
    return (
      before?.removed !== removed || JSON.stringify(before.summary) !== JSON.stringify(summary)
    );
  }

  /** After a change of forum.json: what is derived from it is derived anew. */
  async summariseAffected(): Promise<void> {
    for (const [id, { basis, summary }] of this.known) {
      if (basis === this.basisOf(summary)) continue;
      const file = await this.meeting(id);
      if (file) this.summarise(file);
    }
  }

  /** Writes every snapshot that lags behind its journal, and what is known for a quick start. */
  async save(): Promise<void> {
    if (this.readOnly) return;
    await this.forum.save();
    for (const [id, file] of this.loaded) {
      await file.save();
      const entry = this.known.get(id);
      if (entry) this.known.set(id, { ...entry, stamp: await this.stamp(id) });
    }
    await mkdir(join(this.path, '.cache'), { recursive: true });
    const entries = [...this.known].filter(([, each]) => each.stamp !== '');
    await writeAtomic(this.cache, JSON.stringify({ derived: DERIVED, entries }));
  }

  /** Puts a file away under its checksum, before what refers to it is recorded. */
  async attach(sha256: string, bytes: Buffer): Promise<void> {
    const path = join(this.path, 'attachments', sha256);
    await onDisk(async () => {
      await mkdir(join(this.path, 'attachments'), { recursive: true });
      if ((await stampOf(path)) === '') await writeAtomic(path, bytes);
    });
  }

  private get cache(): string {
    return join(this.path, '.cache', 'summaries.json');
  }

  private base(id: Id): string {
    return join(this.path, 'meetings', id);
  }

  private async stamp(id: Id): Promise<string> {
    const base = this.base(id);
    return `${await stampOf(`${base}.json`)}/${await stampOf(`${base}.journal`)}`;
  }

  /** What of forum.json a summary was derived from. Once closed, the partners of the day are in the roll. */
  private basisOf(summary: MeetingSummary): string {
    const { followUp, partners, quorum } = this.state;
    const isOver = ['closed', 'circulated', 'approved'].includes(summary.phase);
    const basis = [
      own(followUp, summary.id) ?? null,
      isOver ? partners.length : [partners, quorum],
    ];
    return createHash('sha1').update(JSON.stringify(basis)).digest('base64');
  }

  private async readSummaries(): Promise<void> {
    const cached = await this.readCache();
    const names = (await unlessMissing(readdir(join(this.path, 'meetings')))) ?? [];
    const ids = new Set(
      names.flatMap(
        (name) => /^([a-z0-9][a-z0-9-]{0,63})\.(?:json|journal)$/.exec(name)?.[1] ?? [],
      ),
    );
    for (const id of ids) {
      const entry = cached.get(id);
      if (
        entry &&
        entry.stamp === (await this.stamp(id)) &&
        entry.basis === this.basisOf(entry.summary)
      ) {
        this.known.set(id, entry);
        continue;
      }
      const file = await StoredFile.open(this.base(id), MEETING, this.readOnly);
      const meeting = file.value ?? file.last;
      if (meeting && meeting.id !== id) file.findings.push({ kind: 'misnamed' });
      else this.summarise(file);
      const known = this.known.get(id);
      if (known && !file.isDirty) this.known.set(id, { ...known, stamp: await this.stamp(id) });
      // Kept when there is something to write or to tell.
      if (file.isDirty || file.findings.length > 0) this.loaded.set(id, file);
    }
  }

  private async readCache(): Promise<Map<Id, Known>> {
    const bytes = await readIfThere(this.cache);
    try {
      const { derived, entries } = JSON.parse(bytes?.toString('utf8') ?? '{}');
      return new Map(derived === DERIVED ? (entries as [Id, Known][]) : []);
    } catch {
      // It is only a cache: whatever is wrong with it, the files themselves are read.
      return new Map();
    }
  }
}

export async function isForum(path: string): Promise<boolean> {
  const stamps = await Promise.all([
    stampOf(join(path, 'forum.json')),
    stampOf(join(path, 'forum.journal')),
  ]);
  return stamps.some((stamp) => stamp !== '');
}

/** Makes an empty forum; with its first line in the journal, it is there. */
export async function makeForum(path: string, forum: ForumState, at: string, author: string) {
  if (await isForum(path)) refuse('invalid', 'folder', 'store.isForum', { folder: path });
  await onDisk(() => mkdir(path, { recursive: true }));
  if ((await readdir(path)).length > 0) {
    refuse('invalid', 'folder', 'store.notEmpty', { folder: basename(path) });
  }
  const file = await StoredFile.open(join(path, 'forum'), FORUM, false);
  await file.record({
    revision: 1,
    at,
    author,
    command: { do: 'createForum' },
    patches: [{ op: 'replace', path: [], value: forum }],
    inverse: [],
  });
  await file.save();
}
