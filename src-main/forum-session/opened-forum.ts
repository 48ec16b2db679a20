import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { LetterheadChoice } from '../../src-core/model/letterhead.ts';
import type {
  DocumentOptions,
  Exported,
  FileOptions,
  ForumService,
  OpenForum,
  Outcome,
} from '../../src-core/protocol/service.ts';
import type { PackedFile } from '../documents/archive/archive-package.ts';
import type { letterheadIn } from '../documents/letterheads.ts';
import type { Print } from '../documents/printing/print-by-chromium.ts';
import type { FolderProblem } from '../integrity/check-folder.ts';
import type { ScreenControl } from './screen-control.ts';

/** A forum that is open, as the program that has it may use it; windows have its `service` alone. */

export interface OpenedForum {
  readonly service: ForumService;
  readonly wall: ScreenControl;
  /** Of the messages: the one asked for, or else the forum's own. */
  language(): Language;
  info(): OpenForum;
  onInfo(listener: () => void): () => void;
  show(meeting?: string): Promise<object>;
  /** Whether something else lies on the disk than what was read: for one who only reads. */
  isOutdated(): Promise<boolean>;
  /** Looks at the next file in the background check; true when there is something else to tell. */
  look(): Promise<boolean>;
  check(repair: boolean): Promise<{ readonly problems: readonly FolderProblem[] }>;
  /** The archive's package, file by file. */
  archive(meeting: string, language?: Language): Promise<readonly PackedFile[]>;
  documentTree(meeting: string, options: DocumentOptions): Promise<DocumentTree>;
  /** A letterhead; the forum's own unless told otherwise. */
  template(choice?: LetterheadChoice): ReturnType<typeof letterheadIn>;
  /** Writes a file where the person chose; null when they thought better of it. */
  exportTo(
    meeting: string | undefined,
    options: FileOptions,
    choose: (suggested: Exported) => Promise<string | null>,
  ): Promise<Outcome<Exported> | null>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly author: string;
  /** Of the messages. */
  readonly language?: Language;
  readonly now?: () => Time;
  readonly readOnly?: boolean;
  /** Of the same forum as this program had it before; a blank one unless told otherwise. */
  readonly wall?: ScreenControl;
  /** How a page is put on paper; by a Chromium on the machine, unless told otherwise. */
  readonly print?: Print;
  /** May commands name files on this machine? */
  readonly allowFiles?: boolean;
}
