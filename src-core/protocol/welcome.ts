import type { Id } from '../model/field-types.ts';
import type { Caller } from './roles.ts';

/**
 * How a page in a browser identifies itself: the first message of its socket, and the answer. Windows of the
 * desktop app do not need it.
 */

export interface EntryRequest {
  /** A secret that the page creates and stores. The host accepts it once the page has also sent a valid key. */
  readonly token: string;
  /** The key in the address. It works once. */
  readonly key?: string | undefined;
  /** The page creates it, so that the host recognises the page after a reconnect. */
  readonly window?: string | undefined;
  /** The page is a big screen, and asks only for the rights of one. */
  readonly screen?: { readonly meeting?: Id | undefined } | undefined;
}

export interface Welcome {
  readonly welcome: Caller;
}

/** The code that closes the socket when neither the key nor the token is valid. */
export const NOT_LET_IN = 4403;
