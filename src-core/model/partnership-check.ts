import { z } from 'zod';
import { Id, LongText } from './field-types.ts';

/** The criteria of the partnership check, in their fixed order (D74). */
export const CRITERIA = [
  'decides-for-principals',
  'contributes-resources',
  'mutual-dependence',
  'equality',
  'stability',
  'formalised',
  'voluntary',
  'binding-cooperation',
  'shared-ambitions',
  'good-processes',
  'shared-resources',
  'concrete-agreements',
] as const;
export const Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof Criterion>;

export const Assessment = z.strictObject({
  partner: Id,
  criterion: Criterion,
  score: z.int().min(1).max(5),
  note: LongText.optional(),
});
export type Assessment = z.infer<typeof Assessment>;
