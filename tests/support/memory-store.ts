import type { JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { checksumOf } from '../../src-main/store/checksummed-file.ts';
import { contentDigest } from '../../src-main/store/content-seal.ts';
import { MEETING } from '../../src-main/store/file-formats.ts';
import type {
  Append,
  AppendResult,
  Attachment,
  AttachmentName,
  FileName,
  ForumFile,
  ForumStore,
} from '../../src-main/store/forum-store.ts';
import type { JournalLine } from '../../src-main/store/journal-line.ts';
import { withPatches } from '../../src-main/store/patches.ts';
import { addStep, type UndoStep, valueBefore } from '../../src-main/store/undo-stack.ts';

/** What all programs that open the forum share, in the role of a database. */
export class MemoryDatabase {
  readonly lines = new Map<FileName, readonly JournalLine[]>();
  readonly attachments = new Map<AttachmentName, Buffer>();
  /** The fence of the program that took the forum last. */
  fence = 0;
  /** Called at each step of the work. A test may refuse the step, or stop the program in it. */
  step: () => Promise<void> = async () => undefined;
}

/**
 * The smallest store that fulfils the contract: no folder and no snapshots. All lines of an append appear at
 * the same moment.
 */
export class MemoryStore implements ForumStore {
  readonly fence: number;
  readonly forum: MemoryFile<Forum>;
  private readonly database: MemoryDatabase;

  /** Without `isWriter`, the store can only be read. */
  constructor(database: MemoryDatabase, isWriter: boolean) {
    this.database = database;
    if (isWriter) database.fence += 1;
    this.fence = isWriter ? database.fence : 0;
    this.forum = new MemoryFile<Forum>('forum', database);
  }

  async meetingIds(): Promise<readonly Id[]> {
    const names = [...this.database.lines.keys()].filter((name) => name !== 'forum');
    return names.map((name) => name.slice('meetings/'.length)).sort();
  }

  async readMeeting(id: Id): Promise<MemoryFile<Meeting> | undefined> {
    const name: FileName = `meetings/${id}`;
    return this.database.lines.has(name) ? new MemoryFile<Meeting>(name, this.database) : undefined;
  }

  async append(lines: readonly Append[], fence: number): Promise<AppendResult> {
    if (this.fence === 0) refuse('read-only', '', 'store.readOnly');
    const { database } = this;
    const linesOf = (file: FileName) => database.lines.get(file) ?? [];
    const conflicts = lines
      .filter(({ file, expectedRevision }) => linesOf(file).length !== expectedRevision)
      .map(({ file, expectedRevision }) => {
        const between = linesOf(file).slice(expectedRevision);
        return { file, revision: linesOf(file).length, between };
      });
    if (fence === database.fence && conflicts.length > 0) return { isDone: false, conflicts };
    // Like rows of a transaction that is not committed yet.
    const rows = new Map<FileName, readonly JournalLine[]>();
    for (const { file, line, expectedRevision } of lines) {
      await database.step();
      rows.set(file, [...linesOf(file), { revision: expectedRevision + 1, fence, ...line }]);
    }
    await database.step();
    if (fence !== database.fence) {
      refuse('not-saved', '', 'store.takenOver', { host: 'memory', user: 'test' });
    }
    for (const [file, all] of rows) database.lines.set(file, all);
    return { isDone: true };
  }

  async saveSnapshots(): Promise<void> {}

  async putAttachment(name: AttachmentName, bytes: Buffer): Promise<void> {
    await this.database.step();
    this.database.attachments.set(name, bytes);
  }

  async readAttachment(name: AttachmentName): Promise<Attachment | undefined> {
    const bytes = this.database.attachments.get(name);
    return bytes && { bytes, isSame: name.includes(checksumOf(bytes)) };
  }

  async fingerprint(meetings: readonly Id[]): Promise<string> {
    const names: FileName[] = ['forum', ...meetings.map((id) => `meetings/${id}` as const)];
    const revisions = names.map((name) => this.database.lines.get(name)?.length ?? 0);
    return [this.database.lines.size, ...revisions].join('|');
  }

  async close(): Promise<void> {}
}

/** Calculated from the lines at each request. */
class MemoryFile<T extends object> implements ForumFile<T> {
  readonly name: FileName;
  private readonly database: MemoryDatabase;

  constructor(name: FileName, database: MemoryDatabase) {
    this.name = name;
    this.database = database;
  }

  get value(): T | undefined {
    return this.at(this.revision);
  }

  get last(): T | undefined {
    const before = this.lines.findLastIndex((_, index) => this.at(index) !== undefined);
    return before > 0 ? this.at(before) : undefined;
  }

  get revision(): number {
    return this.lines.length;
  }

  get steps(): readonly UndoStep[] {
    const steps: UndoStep[] = [];
    for (const line of this.lines) addStep(steps, line);
    return steps;
  }

  get seal(): string | undefined {
    const { value } = this;
    const isFinal = this.name !== 'forum' && value && MEETING.isSealed?.(value);
    return isFinal ? contentDigest(this.revision, value) : undefined;
  }

  async readSteps(): Promise<void> {}

  async *stepsBack(): AsyncGenerator<JournalStep> {
    for (const { revision, at, author, command } of this.lines.toReversed()) {
      const states = { before: this.at(revision - 1), after: this.at(revision) };
      yield { revision, at, author, do: command.do, ...states };
    }
  }

  async recordedAt(revision: number) {
    return revision <= this.revision ? { value: this.at(revision) } : undefined;
  }

  valueAt(revision: number): T | undefined {
    return valueBefore(this.steps, this, revision);
  }

  private get lines(): readonly JournalLine[] {
    return this.database.lines.get(this.name) ?? [];
  }

  private at(revision: number): T | undefined {
    return this.lines
      .slice(0, revision)
      .reduce<T | undefined>((value, { patches }) => withPatches(value, patches), undefined);
  }
}
