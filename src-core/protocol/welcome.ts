import type { Id } from '../model/field-types.ts';
import type { Caller } from './roles.ts';

/**
 * How a page in a browser says who it is: the first message of its socket, and the answer to it. A window of the
 * desktop app needs none of it.
 */

export interface EntryRequest {
  /** A secret that the page makes and keeps. The host knows it once it came with a key. */
  readonly token: string;
  /** From the address; works once. */
  readonly key?: string | undefined;
  /** Made by the page, so that one which lost contact is known again. */
  readonly window?: string | undefined;
  /** The page is a big screen, and asks for no more than that needs. */
  readonly screen?: { readonly meeting?: Id | undefined } | undefined;
}

export interface Welcome {
  readonly welcome: Caller;
}

/** The socket is closed with this where neither the key nor the token lets the page in. */
export const NOT_LET_IN = 4403;
