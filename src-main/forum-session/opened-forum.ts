import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { HouseWords, Language } from '../../src-core/model/forum.ts';
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

/** An open forum, as this program uses it. Windows see only its `service`. */

export interface OpenedForum {
  readonly service: ForumService;
  readonly wall: ScreenControl;
  /** The language of messages: the requested one, or else the forum's own. */
  language(): Language;
  /** The words that the forum has chosen (D182). */
  words(): HouseWords | undefined;
  info(): OpenForum;
  onInfo(listener: () => void): () => void;
  show(meeting?: string): Promise<object>;
  /** For a reader: whether the disk has changed since it was read. */
  isOutdated(): Promise<boolean>;
  /** Checks the next file in the background; true if the findings changed. */
  look(): Promise<boolean>;
  check(repair: boolean): Promise<{ readonly problems: readonly FolderProblem[] }>;
  /** The archive package, file by file. */
  archive(meeting: string, language?: Language): Promise<readonly PackedFile[]>;
  documentTree(meeting: string, options: DocumentOptions): Promise<DocumentTree>;
  /** A letterhead; by default the forum's own, as it was when the document was sent. */
  template(
    document: { readonly meeting: string; readonly options: DocumentOptions },
    choice?: LetterheadChoice,
  ): ReturnType<typeof letterheadIn>;
  /** Writes a file where the user chose; null if they cancelled. */
  exportTo(
    meeting: string | undefined,
    options: FileOptions,
    choose: (suggested: Exported) => Promise<string | null>,
  ): Promise<Outcome<Exported> | null>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly author: string;
  /** The language of messages. */
  readonly language?: Language;
  readonly now?: () => Time;
  readonly readOnly?: boolean;
  /** The big screen's state from when this program last had the forum open; blank by default. */
  readonly wall?: ScreenControl;
  /** How to print a page; by default with a Chromium on the machine. */
  readonly print?: Print;
  /** Whether commands may name files on this machine. */
  readonly allowFiles?: boolean;
}
