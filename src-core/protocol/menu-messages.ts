import { z } from 'zod';
import { Language } from '../model/forum.ts';
import type { Refusal } from '../model/refusal.ts';

/** Messages between a window and the desktop program's menu. A browser has no such menu. */

/** A window sends it whenever it changes. */
export const LookedAt = z.strictObject({
  /** What undo would do in the meeting or the forum, in words; left out if there is nothing to undo. */
  undo: z.string().max(500).optional(),
  redo: z.string().max(500).optional(),
  /** The focus is in a text, which then has its own undo. */
  isTyping: z.boolean(),
  /** The language of the meeting or the forum in view. */
  language: Language,
});
export type LookedAt = z.infer<typeof LookedAt>;

export const FromWindow = z.strictObject({ lookedAt: LookedAt });
export type FromWindow = z.infer<typeof FromWindow>;

export type FromMenu =
  /** A choice in the menu: the window does what the shortcut does. */
  | { readonly chosen: Chosen }
  /** Why a choice in the menu could not be carried out. */
  | { readonly refused: Refusal };
export type Chosen = 'undo' | 'redo' | 'keys';
