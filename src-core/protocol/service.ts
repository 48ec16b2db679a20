import type { AuditChange, AuditEntry, AuditFilter } from '../audit-log/audit-entries.ts';
import type { BackupDifference } from '../backups/backup-differences.ts';
import type { RestorePart } from '../backups/restore-part.ts';
import type { DocumentOptions, FileOptions } from '../documents/export-options.ts';
import type { AgendaReading } from '../imports/agenda/read-agenda.ts';
import type { SheetReading } from '../imports/partners/partner-sheet.ts';
import type { ReturnedReading } from '../imports/review/suggestions.ts';
import type { Id } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Refusal } from '../model/refusal.ts';
import type { ScreenChange } from '../projections/screen-state.ts';
import type { SearchHit } from '../search/search-entries.ts';
import type { Topic, Update } from './subscriptions.ts';
import type {
  AgendaUpload,
  Exported,
  LetterheadFile,
  PartnersUpload,
  ReviewedFile,
} from './uploads.ts';

export * from '../documents/export-options.ts';
export type * from './subscriptions.ts';
export type * from './uploads.ts';

/**
 * All that any window, browser or script can ask for. The desktop's IPC, the browser's WebSocket and
 * the lines of a script are three thin transports of this one type.
 */
export interface ForumService {
  /**
   * Carries out one command (D97), or undo/redo. Answers when the change is on disk.
   * Unknown or bad input is an answer with `ok: false`, never an exception.
   */
  execute(command: unknown): Promise<Answer>;

  /**
   * As `execute`, for a long text that others may be writing in too: what they have written since `base`
   * is merged in (setNotes, changeDecision's wording, changeAgreement's text).
   */
  write(command: unknown, base: string): Promise<Outcome<SavedText>>;

  /** What the wall shows, for all who look at it. It is not kept: a program that starts shows nothing until told. */
  setWall(change: ScreenChange): Promise<void>;

  /** Calls back with the whole view at once, and then for every change. Returns how to stop. */
  subscribe<T extends Topic>(topic: T, onUpdate: (update: Update<T>) => void): () => void;

  /** The minutes (or agenda) as HTML for the preview; the same tree as every export. */
  preview(meeting: string, options: DocumentOptions): Promise<Outcome<{ html: string }>>;

  /** Writes a file into the forum's minutes/ folder; `meeting` where it is of one meeting. */
  export(meeting: string | undefined, options: FileOptions): Promise<Outcome<Exported>>;

  /** What a person should know of a letterhead before it is used; refused where it cannot be. */
  readTemplate(template: LetterheadFile): Promise<Outcome<{ notes: readonly string[] }>>;

  /** What a file of partners holds, row by row. Nothing is taken in: that is the command addPartners. */
  readPartners(file: PartnersUpload): Promise<Outcome<SheetReading>>;

  /** The items of an agenda in a file, to be looked over. Nothing is taken in: that is the command addItems. */
  readAgenda(meeting: string, file: AgendaUpload): Promise<Outcome<AgendaReading>>;

  /** What partners changed and said in the minutes, in a Word file that came back. Nothing is taken in. */
  readReturned(meeting: string, file: ReviewedFile): Promise<Outcome<ReturnedReading>>;

  search(words: string): Promise<readonly SearchHit[]>;

  /** The backups that there are, newest first. */
  backups(): Promise<Outcome<{ backups: readonly BackupHead[] }>>;
  makeBackup(): Promise<Outcome<{ name: string }>>;
  /** What would be otherwise if a backup, or a part of it, were restored. Nothing is changed. */
  previewBackup(name: string, options?: PreviewOptions): Promise<Outcome<BackupPreview>>;
  /**
   * Puts back what there was: the forum, one meeting, or one thing of a meeting. For the first two, what there is now
   * is kept first, and `kept` is the backup of that; one thing is a change like any other, and can be undone.
   */
  restoreBackup(name: string, part?: RestorePart): Promise<Outcome<{ kept?: string }>>;

  /** Who changed what, and when, of a meeting or of the forum; the newest first, a page at a time. */
  trace(request: AuditRequest): Promise<Outcome<AuditPage>>;

  /** Of an approved meeting: the checksum of its content, and what has been changed in its files since, in words. */
  seal(meeting: string, language: Language): Promise<Outcome<SealState>>;
}

export interface BackupHead {
  readonly name: string;
  /** As the clock on the wall showed it: `2026-11-25 01.16.43`. */
  readonly at: string;
  /** What there was before another backup was restored. */
  readonly isBeforeRestore: boolean;
  /** Bytes. */
  readonly size: number;
}
export interface PreviewOptions {
  /** Of the words; the forum's own, unless told otherwise. */
  readonly language?: Language | undefined;
  /** Without it, the whole forum. */
  readonly part?: RestorePart | undefined;
}
export interface BackupPreview {
  readonly differences: readonly BackupDifference[];
  /** So many more than are told of. */
  readonly more: number;
  /** Of the whole: the meetings that the backup holds, newest first. */
  readonly meetings: readonly BackedUpMeeting[];
  /** Of a part: each field that is otherwise, as it is now and as it becomes. */
  readonly changes: readonly AuditChange[];
  /** Of a part: what it names that no longer exists, by its name. */
  readonly gone: readonly string[];
}
export type BackedUpMeeting = Pick<Meeting, 'id' | 'title' | 'startsAt' | 'phase'>;

/** What was carried out; `id` and `number` of what it made. */
export interface Done {
  readonly ok: true;
  readonly revision: number;
  readonly id?: string;
  readonly number?: string;
}
/** The text as it is now, with what others wrote. */
export type SavedText = Omit<Done, 'ok'> & { readonly text: string };
export type Failed = { readonly ok: false } & Refusal;
export type Answer = Done | Failed;
export type Outcome<T> = ({ readonly ok: true } & T) | Failed;

export interface SealState {
  readonly digest?: string;
  readonly faults: readonly string[];
}
export interface AuditRequest {
  readonly meeting?: Id | undefined;
  readonly language: Language;
  readonly filter?: AuditFilter | undefined;
  /** From the page before. */
  readonly next?: string | undefined;
}
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where to go on. A page may be empty and yet not the last, where few changes are asked for. */
  readonly next?: string;
}
/** Which forum is open in this process, and what the machine can do. */
export interface ForumHost {
  /** What the window must know before anything else. */
  hello(): Promise<HostState>;
  /** Called when the open forum, its lock or its trouble with the disk changes. */
  onState(listener: (state: HostState) => void): () => void;
  /** Opens the forum in a folder; with no folder, asks the person (desktop) or refuses (browser). */
  open(folder?: string): Promise<Outcome<object>>;
  /** Unpacks the forum in a .zip into an empty or new folder, and opens it. */
  openZip(file: string, folder: string): Promise<Outcome<object>>;
  /** Makes a forum in an empty or new folder and opens it. */
  create(request: NewForum): Promise<Outcome<object>>;
  /** Makes the sample forum where such things lie, and opens it. */
  openSample(language: Language): Promise<Outcome<object>>;
  close(): Promise<void>;
  forgetRecent(folder: string): Promise<void>;
  /** Folders below one, for choosing where a forum lies where there is no native dialog. */
  listFolders(folder?: string): Promise<Outcome<FolderList>>;
  /** The native dialog; null when the person thought better of it. Desktop only. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  /**
   * Shows the big screen: in a window on another display, or (browser) the page opens a tab itself.
   * Without a meeting it shows the one that is open.
   */
  openProjector(meeting?: Id): Promise<void>;
  closeProjector(): Promise<void>;
  /** To a display of `HostState.projector`, now and the next time. One that is gone is no fault. */
  moveProjector(display: number): Promise<void>;
  /** Makes an ordinary window fill the display that it was dragged to. */
  fillProjector(): Promise<void>;
  /** A place to save, asked for in the native dialog, then written. null when thought better of. Desktop only. */
  exportAs(meeting: string | undefined, options: FileOptions): Promise<Outcome<Exported> | null>;
  /** Desktop only: opens what was exported, or shows it in its folder. Only files this program just wrote. */
  openExported(path: string): Promise<Outcome<object>>;
  showInFolder(path: string): Promise<Outcome<object>>;
  prefer(preferences: Partial<Preferences>): Promise<void>;
}

/** A forum's folder, a place for a new one, or a .zip that has one. */
export const FOLDER_PURPOSES = ['open', 'create', 'zip'] as const;
export type FolderPurpose = (typeof FOLDER_PURPOSES)[number];

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export const TEXT_SIZES = ['sm', 'md', 'lg'] as const;
/** What a person chose for the window, on this machine. */
export interface Preferences {
  readonly language: Language;
  /** `auto` follows the machine. */
  readonly scheme: (typeof SCHEMES)[number];
  readonly size: (typeof TEXT_SIZES)[number];
  /** Whether the desktop program draws with the graphics card. Holds from the next start. */
  readonly gpu: boolean;
}
export interface NewForum {
  /** Absolute path of the new forum's folder. */
  readonly folder: string;
  readonly name: string;
  readonly language: Language;
  readonly template: 'kompetanseforum' | 'blank';
}
/** The big screen on this machine. */
export interface ProjectorState {
  /** `window`: an ordinary window; `waiting`: out of sight until a display is plugged in. */
  readonly place: 'closed' | 'display' | 'window' | 'waiting';
  /** What it shows; undefined: the meeting that is open. */
  readonly meeting?: Id;
  readonly isFull: boolean;
  /** False where the person must drag it (Wayland). */
  readonly canPlace: boolean;
  /** Where it can be: every display but the one of the chair's window. */
  readonly displays: readonly DisplayInfo[];
  /** The id of the one that it is on, or would open on. */
  readonly display?: number;
}
export interface DisplayInfo {
  /** May be beyond the safe integers. */
  readonly id: number;
  /** Empty where the system knows none. */
  readonly name: string;
  /** In the display's own pixels. */
  readonly width: number;
  readonly height: number;
}
/** The display that a person chose last. */
export type RememberedDisplay = Pick<DisplayInfo, 'id' | 'name'>;

export interface HostState extends Preferences {
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  /** Where newer versions are published. The program never looks there itself. */
  readonly homepage?: string;
  readonly recents: readonly { readonly folder: string; readonly name: string }[];
  readonly forum: OpenForum | null;
  /** Suggestion for where a new forum's folder goes. */
  readonly home: string;
  /** Desktop only. */
  readonly projector?: ProjectorState;
}
export interface OpenForum {
  readonly folder: string;
  readonly name: string;
  /** Set when nothing can be changed: who has it, or why else, in words. */
  readonly readOnly?: string;
  /** What was found damaged when it was opened, and how it was put right, in words. */
  readonly found?: readonly string[];
  /** Set while the disk refuses: what is wrong, in words. Typing goes on; saving is retried. */
  readonly notSaved?: string;
  /** Set while no backup can be made: why, in words. */
  readonly notBackedUp?: string;
}
export interface FolderList {
  readonly folder: string;
  readonly parent?: string;
  readonly entries: readonly {
    readonly name: string;
    readonly folder: string;
    readonly isForum: boolean;
    /** No folder, but a .zip that may have a forum in it. */
    readonly isZip?: boolean;
  }[];
}

/** What a renderer is given by its host: the bridge in a desktop window, a socket in a browser. */
export interface Bridge {
  readonly service: ForumService;
  readonly host: ForumHost;
}
