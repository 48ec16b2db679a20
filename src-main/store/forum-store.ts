import type { Patch } from 'immer';
import type { JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { JournalLine } from './journal-line.ts';
import type { UndoStep } from './undo-stack.ts';

/**
 * The port to where a forum is stored. docs/store-port.md explains it, and says what each adapter supports.
 *
 * A store that cannot do what it is asked throws Refused: `not-saved` where the disk or the line fails or another
 * program has taken over, `read-only` where it was opened to read.
 */
export interface ForumStore {
  /** The number under which this program writes. It only grows; 0 in a store that was opened to read. */
  readonly fence: number;

  readonly forum: ForumFile<Forum>;

  /** Undefined for a meeting that never had a line. */
  readMeeting(id: Id): Promise<ForumFile<Meeting> | undefined>;

  /** Every meeting that has a line, also those that were taken away again, sorted by id. */
  meetingIds(): Promise<readonly Id[]>;

  /**
   * Appends one line to each file: all of them, or none. No file is named twice.
   *
   * Done means durable: the lines are there after a crash and a power cut, and every later read has them. The order
   * of appends is the same for everyone. On a conflict nothing was written; the caller judges its command again on
   * top of the lines in between. When it throws, nothing counts, but a crash right after may leave the lines (as a
   * connection that is cut may): the caller finds out by reading.
   *
   * `fence` is the number that the caller works under. One from before another program took over is refused.
   */
  append(lines: readonly Append[], fence: number): Promise<AppendResult>;

  /**
   * Writes the readable form of every file that has lines since it was last written. Nothing that was appended
   * depends on it. A store that needs no such form does nothing.
   */
  saveSnapshots(): Promise<void>;

  /** Stores bytes, durable when it returns. Call it before the line that refers to them. */
  putAttachment(name: AttachmentName, bytes: Buffer): Promise<void>;

  /** Undefined: it is not there. */
  readAttachment(name: AttachmentName): Promise<Attachment | undefined>;

  /**
   * A mark that changes once another program has changed the forum's own file or one of these meetings, or has made a
   * meeting. Readers compare it now and then, and open the store again when it has changed.
   */
  fingerprint(meetings: readonly Id[]): Promise<string>;

  /** Lets other programs write. Nothing may be asked of the store afterwards. */
  close(): Promise<void>;
}

export type FileName = 'forum' | `meetings/${Id}`;
/** Named by the SHA-256 of the bytes, in hexadecimal. */
export type AttachmentName = `attachments/${string}` | `templates/${string}.docx`;

export interface Attachment {
  readonly bytes: Buffer;
  /** Whether the bytes have the checksum that they are named by. */
  readonly isSame: boolean;
}

export interface Append {
  readonly file: FileName;
  /** The revision that the line builds on; 0 for a new file. The line gets the next one. */
  readonly expectedRevision: number;
  readonly line: NewLine;
  /** What the patches make of the file. A caller that has it spares the store from working it out. */
  readonly next?: Forum | Meeting;
}

/** A change as the caller has it. The store adds the revision, the fence and the checksum of what is final. */
export type NewLine = Omit<JournalLine, 'revision' | 'fence' | 'seal'>;

export type AppendResult =
  | { readonly isDone: true }
  | { readonly isDone: false; readonly conflicts: readonly Conflict[] };

/** A file that is at another revision than the caller expected. */
export interface Conflict {
  readonly file: FileName;
  /** Where it is now. */
  readonly revision: number;
  /** The lines after the expected revision, oldest first. Empty where the file has fewer lines than the caller expected. */
  readonly between: readonly JournalLine[];
}

/** One file as the store has it. It follows what this store appends: the object stays, its fields change. */
export interface ForumFile<T extends object> {
  readonly name: FileName;
  /** Undefined: never made, or taken away again. */
  readonly value: T | undefined;
  /** What it last was, where it has been taken away: its numbers stay used. */
  readonly last: T | undefined;
  /** The number of its last line; lines count from 1. */
  readonly revision: number;
  /** What can be undone, oldest first. Complete only after `readSteps`. */
  readonly steps: readonly UndoStep[];
  /** The checksum of what is final, if it is. */
  readonly seal: string | undefined;

  readSteps(): Promise<void>;
  /** Every change there has been, newest first. */
  stepsBack(): AsyncGenerator<JournalStep>;
  /** What it was at an earlier revision by its lines alone. Undefined: the lines do not lead there. */
  recordedAt(revision: number): Promise<{ readonly value: object | undefined } | undefined>;
  /** As `recordedAt`, at once, but only as far back as `readSteps` reaches. */
  valueAt(revision: number): T | undefined;
}

/** A change that has been appended, for everything that is derived from the files. */
export interface AppendedChange {
  readonly file: ForumFile<Forum> | ForumFile<Meeting>;
  readonly patches: readonly Patch[];
}
