import { z } from 'zod';
import { Id } from '../model/field-types.ts';
import { THING_KINDS } from './restorable-kinds.ts';

/** The part of a backup to restore: one meeting, or one thing of it. Without a part: the whole forum. */

/** `id` is the id of the thing; for notes, the id of their item. */
export const RestorableThing = z.strictObject({ kind: z.enum(THING_KINDS), id: Id });
export type RestorableThing = z.infer<typeof RestorableThing>;

export const RestorePart = z.strictObject({ meeting: Id, thing: RestorableThing.optional() });
export type RestorePart = z.infer<typeof RestorePart>;
