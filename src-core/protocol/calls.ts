import { z } from 'zod';
import { RestorePart } from '../backups/restore-part.ts';
import { DocumentOptions, FileOptions } from '../documents/export-options.ts';
import type { AgendaReading } from '../imports/agenda/read-agenda.ts';
import type { SheetReading } from '../imports/partners/partner-sheet.ts';
import type { ReturnedReading } from '../imports/review/suggestions.ts';
import { Id, LongText } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';
import { ScreenChange } from '../projections/screen-state.ts';
import type { SearchHit } from '../search/search-entries.ts';
import {
  type Answer,
  type AuditPage,
  AuditRequest,
  type BackupHead,
  type BackupPreview,
  type Outcome,
  PreviewOptions,
  type SavedText,
  type SealState,
} from './answers.ts';
import { answers } from './call-types.ts';
import {
  FOLDER_PURPOSES,
  Folder,
  type FolderList,
  type HostState,
  NewForum,
  Preferences,
} from './host-state.ts';
import { EVERYONE, OWNER_ONLY } from './roles.ts';
import {
  AgendaUpload,
  type Exported,
  LetterheadFile,
  PartnersUpload,
  ReviewedFile,
} from './uploads.ts';

/**
 * Every call that a window, a browser or a script can make, declared once. The types of the service, the
 * window's client, the host's forwarding and the server's checks are derived from this table (D92, D117). Bad
 * input gets an answer with `ok: false`, never an exception.
 */

const BackupName = z.string().max(200);
const owner = { roles: OWNER_ONLY } as const;
const everyone = { roles: EVERYONE } as const;

/** The open forum answers these calls. */
export const FORUM_CALLS = {
  /** Carries out one command (D97), or undo/redo. Answers when the change is on disk. */
  execute: answers<Answer>()({ ...owner, args: [z.unknown()], once: true, saves: true }),
  /**
   * As `execute`, for a long text that others may be writing in too. The second argument is the text that the
   * writer started from; Forum merges in what others wrote since.
   */
  write: answers<Outcome<SavedText>>()({
    ...owner,
    args: [z.unknown(), LongText],
    once: true,
    saves: true,
  }),
  /** What every big screen shows. It is not stored: after a restart the screen is dark. */
  setWall: answers<void>()({ ...owner, args: [ScreenChange], once: true }),
  /** The minutes (or agenda) as HTML, from the same tree as every export. */
  preview: answers<Outcome<{ html: string }>>()({ ...owner, args: [Id, DocumentOptions] }),
  /**
   * Writes a file into the forum's minutes/ folder. The first argument is the meeting, unless the document
   * covers all.
   */
  export: answers<Outcome<Exported>>()({ ...owner, args: [Id.optional(), FileOptions] }),
  /** Notes about a letterhead that the user should read first; refused if the letterhead cannot be used. */
  readTemplate: answers<Outcome<{ notes: readonly string[] }>>()({
    ...owner,
    args: [LetterheadFile],
  }),
  /** The rows of a file of partners. Nothing is imported: that is the command addPartners. */
  readPartners: answers<Outcome<SheetReading>>()({ ...owner, args: [PartnersUpload] }),
  /** The items of an agenda in a file. Nothing is imported: that is the command addItems. */
  readAgenda: answers<Outcome<AgendaReading>>()({ ...owner, args: [Id, AgendaUpload] }),
  /** What partners changed and wrote in reviewed minutes, a Word file. Nothing is imported. */
  readReturned: answers<Outcome<ReturnedReading>>()({ ...owner, args: [Id, ReviewedFile] }),
  search: answers<readonly SearchHit[]>()({ ...owner, args: [z.string().max(1_000)] }),

  /** All backups, newest first. */
  backups: answers<Outcome<{ backups: readonly BackupHead[] }>>()({ ...owner, args: [] }),
  makeBackup: answers<Outcome<{ name: string }>>()({ ...owner, args: [], once: true }),
  /** What would differ if a backup, or a part of it, were restored. Nothing is changed. */
  previewBackup: answers<Outcome<BackupPreview>>()({
    ...owner,
    args: [BackupName, PreviewOptions.optional()],
  }),
  /**
   * Restores the forum, one meeting, or one thing of a meeting. Before the first two, Forum makes a backup of
   * the present state (`kept`). Restoring one thing is an ordinary change that can be undone.
   */
  restoreBackup: answers<Outcome<{ kept?: string }>>()({
    ...owner,
    args: [BackupName, RestorePart.optional()],
    once: true,
  }),
  /** Who changed what, and when, in a meeting or the forum; newest first, a page at a time. */
  trace: answers<Outcome<AuditPage>>()({ ...owner, args: [AuditRequest] }),
  /** For an approved meeting: its checksum, and later changes to its files, in words. */
  seal: answers<Outcome<SealState>>()({ ...owner, args: [Id, Language] }),
};

/** The host answers these calls, even if no forum is open. */
export const HOST_CALLS = {
  /** What the window must know first. */
  hello: answers<HostState>()({ ...everyone, args: [] }),
  /** Opens the forum in a folder. Without a folder, it asks the user (desktop) or refuses (browser). */
  open: answers<Outcome<object>>()({ ...owner, args: [Folder.optional()], refusal: 'answered' }),
  /** Unpacks the forum in a .zip into an empty or new folder, and opens it. */
  openZip: answers<Outcome<object>>()({
    ...owner,
    args: [Folder, Folder],
    once: true,
    refusal: 'answered',
  }),
  /** Creates a forum in an empty or new folder, and opens it. */
  create: answers<Outcome<object>>()({
    ...owner,
    args: [NewForum],
    once: true,
    refusal: 'answered',
  }),
  /** Creates the sample forum among the user's forums, and opens it. */
  openSample: answers<Outcome<object>>()({
    ...owner,
    args: [Language],
    once: true,
    refusal: 'answered',
  }),
  close: answers<void>()({ ...owner, args: [] }),
  forgetRecent: answers<void>()({ ...owner, args: [Folder] }),
  /** The folders in a folder, to choose a place for a forum without a native dialog. */
  listFolders: answers<Outcome<FolderList>>()({
    ...owner,
    args: [Folder.optional()],
    refusal: 'answered',
  }),
  /** The native dialog; null if the user cancelled. Desktop only. */
  chooseFolder: answers<string | null>()({ ...owner, args: [z.enum(FOLDER_PURPOSES)] }),
  /**
   * Shows the big screen in a window on another display; in a browser the page opens a tab itself. Without a meeting
   * it shows the one that is open.
   */
  openProjector: answers<void>()({ ...owner, args: [Id.optional()] }),
  closeProjector: answers<void>()({ ...everyone, args: [] }),
  /**
   * Moves the big screen to a display of `HostState.projector`, now and next time. A display that is gone is
   * ignored.
   */
  moveProjector: answers<void>()({ ...owner, args: [z.number()] }),
  /** Makes an ordinary window fill the display that the user dragged it to. */
  fillProjector: answers<void>()({ ...everyone, args: [] }),
  /** Asks for a place in the native dialog, then writes there; null if the user cancelled. Desktop only. */
  exportAs: answers<Outcome<Exported> | null>()({ ...owner, args: [Id.optional(), FileOptions] }),
  /** Opens a file that this program just wrote. Desktop only. */
  openExported: answers<Outcome<object>>()({ ...owner, args: [Folder], refusal: 'answered' }),
  /** Shows a file that this program just wrote in its folder. Desktop only. */
  showInFolder: answers<Outcome<object>>()({ ...owner, args: [Folder], refusal: 'answered' }),
  prefer: answers<void>()({ ...owner, args: [Preferences.partial()], saves: true }),
};
export const CALLS = { ...FORUM_CALLS, ...HOST_CALLS };
export type CallName = keyof typeof CALLS;
