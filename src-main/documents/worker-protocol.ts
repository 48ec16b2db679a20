import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import type { ExportedDocument } from '../../src-core/imports/review/exported-document.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Refused } from '../../src-core/model/refusal.ts';
import type { ExportFormat } from '../../src-core/protocol/service.ts';
import type { ArchiveInput } from './archive/archive-package.ts';
import type { DocumentInput } from './document-input.ts';
import type { RenderResult } from './render.ts';

/** What is said between the thread that answers windows and the one that makes documents and reads files. */

/** To be made: `json` is an `Order`. */
export interface WorkerMessage {
  readonly id: number;
  readonly json: string;
  /** Of the letterhead, or of the file that is to be read. */
  readonly bytes: Uint8Array | undefined;
}
export type WorkerOrder = DocumentOrder | ArchiveOrder | ReadingOrder;

export interface DocumentOrder {
  readonly basis: DocumentInput;
  readonly format: ExportFormat;
  /** Of what is to be printed. */
  readonly scale?: number;
}
/** The archive's package of a meeting, with what is attached in the forum's folder. */
export interface ArchiveOrder {
  readonly archive: ArchiveInput;
  readonly folder: string;
}

/** A file that came in, and what it is to be read beside. `origin`: from which forum and meeting it came. */
export type ReadingOrder =
  | { readonly reading: 'origin' | 'agenda' }
  | { readonly reading: 'returned'; readonly sent: ExportedDocument }
  | ({ readonly reading: 'partners' } & KnownPartners)
  | { readonly reading: 'letterhead'; readonly language: Language };

export interface KnownPartners {
  readonly forum: Pick<Forum, 'partners'>;
  readonly language: Language;
  readonly today: Day;
}

/** Known before the document is there: what it is called, and whether it is to come on one page. */
export type ReadingSubject = Pick<DocumentTree, 'language' | 'subject' | 'onOnePage'>;

export type WorkerReply = { readonly id: number } & (
  | { readonly about: ReadingSubject }
  | { readonly made: RenderResult }
  | { readonly read: unknown }
  | { readonly refused: Pick<Refused, 'code' | 'path' | 'words' | 'values'> }
  | { readonly fault: unknown }
);
