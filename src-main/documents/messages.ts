import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import type { Refused } from '../../src-core/refusal.ts';
import type { ExportFormat } from '../../src-core/service.ts';
import type { Basis } from './basis.ts';

/** What is said between the thread that answers windows and the one that makes documents. */

/** To be made: `json` is an `Order`. */
export interface Sent {
  readonly id: number;
  readonly json: string;
  /** The letterhead's file. */
  readonly template: Uint8Array | undefined;
}
export interface Order {
  readonly basis: Basis;
  readonly format: ExportFormat;
}

/** Known before the document is there: what it is called. */
export interface About extends Pick<DocumentTree, 'language' | 'subject'> {
  /** It was to be on one page, and is not. */
  readonly isLonger: boolean;
}
export type Content = string | Uint8Array;

export type Reply = { readonly id: number } & (
  | { readonly about: About }
  | { readonly content: Content }
  | { readonly refused: Pick<Refused, 'code' | 'path' | 'words' | 'values'> }
  | { readonly fault: unknown }
);
