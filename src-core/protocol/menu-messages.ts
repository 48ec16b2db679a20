import { z } from 'zod';
import { Language } from '../model/forum.ts';
import type { Refusal } from '../model/refusal.ts';

/** What a window and the desktop program's menu say to each other. A browser has no such menu. */

/** What a window tells whenever it changes. */
export const LookedAt = z.strictObject({
  /** What the meeting's or the forum's undo would do, in words; left out where there is nothing to undo. */
  undo: z.string().max(500).optional(),
  redo: z.string().max(500).optional(),
  /** Whether the focus is in a text: undo is then the text's own. */
  isTyping: z.boolean(),
  /** Of the meeting or the forum that is looked at: the language that one writes in. */
  language: Language,
});
export type LookedAt = z.infer<typeof LookedAt>;

export const FromWindow = z.strictObject({ lookedAt: LookedAt });
export type FromWindow = z.infer<typeof FromWindow>;

export type FromMenu =
  /** What was chosen in the menu, to be done in the window as its key does it. */
  | { readonly chosen: Chosen }
  /** Why what was chosen could not be done. */
  | { readonly refused: Refusal };
export type Chosen = 'undo' | 'redo' | 'keys';
