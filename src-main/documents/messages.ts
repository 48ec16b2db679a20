import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import type { Refused } from '../../src-core/refusal.ts';
import type { ExportFormat } from '../../src-core/service.ts';
import type { ArchiveInput } from '../export/archive/index.ts';
import type { Basis } from './basis.ts';
import type { Made } from './rendered.ts';

/** What is said between the thread that answers windows and the one that makes documents. */

/** To be made: `json` is an `Order`. */
export interface Sent {
  readonly id: number;
  readonly json: string;
  /** The letterhead's file. */
  readonly template: Uint8Array | undefined;
}
export type Order = DocumentOrder | ArchiveOrder;

export interface DocumentOrder {
  readonly basis: Basis;
  readonly format: ExportFormat;
  /** Of what is to be printed. */
  readonly scale?: number;
}
/** The archive's package of a meeting, with what is attached in the forum's folder. */
export interface ArchiveOrder {
  readonly archive: ArchiveInput;
  readonly folder: string;
}

/** Known before the document is there: what it is called, and whether it is to come on one page. */
export type About = Pick<DocumentTree, 'language' | 'subject' | 'onOnePage'>;

export type Reply = { readonly id: number } & (
  | { readonly about: About }
  | { readonly made: Made }
  | { readonly refused: Pick<Refused, 'code' | 'path' | 'words' | 'values'> }
  | { readonly fault: unknown }
);
