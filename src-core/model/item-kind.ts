import { z } from 'zod';

/** A break has a time on the agenda, but no number, and nothing is recorded under it (D163). */
export const ItemKind = z.enum([
  'information',
  'discussion',
  'decision',
  'review',
  'recommendation',
  'paper',
  'break',
]);
export type ItemKind = z.infer<typeof ItemKind>;
