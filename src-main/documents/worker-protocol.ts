import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import type { ExportedDocument } from '../../src-core/imports/review/exported-document.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Refused } from '../../src-core/model/refusal.ts';
import type { ExportFormat } from '../../src-core/protocol/service.ts';
import type { ArchiveInput } from './archive/archive-package.ts';
import type { DocumentInput } from './document-input.ts';
import type { RenderResult } from './render.ts';

/** The messages between the thread that answers windows and the one that makes documents and reads files. */

/** A request: `json` is an `Order`. */
export interface WorkerMessage {
  readonly id: number;
  readonly json: string;
  /** The bytes of the letterhead, or of the file to read. */
  readonly bytes: Uint8Array | undefined;
}
export type WorkerOrder = DocumentOrder | ArchiveOrder | ReadingOrder;

export interface DocumentOrder {
  readonly basis: DocumentInput;
  readonly format: ExportFormat;
  /** The scale of a document for printing. */
  readonly scale?: number;
}
/** The archive package of a meeting, with the attachments from the forum's folder. */
export interface ArchiveOrder {
  readonly archive: ArchiveInput;
  readonly folder: string;
}

/** An uploaded file, and the data to read it with. `origin`: the forum and meeting that it came from. */
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

/** Known before the document is complete: its name, and whether it must fit on one page. */
export type ReadingSubject = Pick<DocumentTree, 'language' | 'subject' | 'onOnePage'>;

export type WorkerReply = { readonly id: number } & (
  | { readonly about: ReadingSubject }
  | { readonly made: RenderResult }
  | { readonly read: unknown }
  | { readonly refused: Pick<Refused, 'code' | 'path' | 'words' | 'values'> }
  | { readonly fault: unknown }
);
