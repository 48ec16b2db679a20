import { z } from 'zod';
import type { Refusal } from '../model/refusal.ts';
import type { CallName } from './calls.ts';
import type { HostState } from './host-state.ts';
import type { FromMenu, FromWindow } from './menu-messages.ts';
import type { Update } from './subscriptions.ts';

/**
 * Messages between a window and its host, the same over IPC and over a WebSocket: calls with answers, and
 * updates of the views that the window follows.
 */

/** Methods that are not in the table of calls: following a view, and answering a question of the host. */
export const OTHER_METHODS = ['subscribe', 'unsubscribe', 'allSaved'] as const;
export type Method = CallName | (typeof OTHER_METHODS)[number];

export const Call = z.object({ id: z.int(), method: z.string(), args: z.array(z.unknown()) });
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
export type FromHost =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: Refusal }
  | { readonly subscription: number; readonly update: Update }
  | { readonly state: HostState }
  /** A question by its id: save what was typed last. The answer is the call `allSaved`. */
  | { readonly saveAll: number }
  | FromMenu;

/** What the preload script gives a desktop window as `window.forum`, and nothing else. */
export interface DesktopPort {
  send(message: Call | FromWindow): void;
  onMessage(listener: (message: FromHost) => void): void;
}
