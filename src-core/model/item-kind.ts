import { z } from 'zod';

export const ItemKind = z.enum(['information', 'discussion', 'decision', 'review']);
export type ItemKind = z.infer<typeof ItemKind>;
