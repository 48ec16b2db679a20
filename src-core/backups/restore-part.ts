import { z } from 'zod';
import { Id } from '../model/field-types.ts';
import { THING_KINDS } from './restorable-kinds.ts';

/** What a person takes back from a backup: one meeting, or one thing of it. Without a part: the whole forum. */

/** `id` is that of the item for its notes, and else that of the thing itself. */
export const Thing = z.strictObject({ kind: z.enum(THING_KINDS), id: Id });
export type Thing = z.infer<typeof Thing>;

export const Part = z.strictObject({ meeting: Id, thing: Thing.optional() });
export type Part = z.infer<typeof Part>;
