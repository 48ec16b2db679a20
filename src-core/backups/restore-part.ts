import { z } from 'zod';
import { Id } from '../model/field-types.ts';
import { THING_KINDS } from './restorable-kinds.ts';

/** The part of a backup that is restored: one meeting, or one thing of it. Without a part: the whole forum. */

/** `id` is that of the thing; for notes, that of the item. */
export const RestorableThing = z.strictObject({ kind: z.enum(THING_KINDS), id: Id });
export type RestorableThing = z.infer<typeof RestorableThing>;

export const RestorePart = z.strictObject({ meeting: Id, thing: RestorableThing.optional() });
export type RestorePart = z.infer<typeof RestorePart>;
