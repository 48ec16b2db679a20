import { z } from 'zod';
import { Day, Id, LongText, OptionalText, ShortText } from './field-types.ts';

/** What parties agree on and sign: the text, and what each contributes. */

export const ResourceKind = z.enum(['money', 'competence', 'people', 'premises', 'other']);
export type ResourceKind = z.infer<typeof ResourceKind>;

/** What a commitment contributes (D52). */
export const Resource = z.strictObject({
  kind: ResourceKind,
  /** Money: in the currency `unit`. People: full-time equivalents. */
  amount: z.number().min(0).max(1e15).optional(),
  unit: OptionalText.optional(),
});
export type Resource = z.infer<typeof Resource>;

export const Commitment = z.strictObject({
  id: Id,
  partner: Id,
  what: ShortText,
  resource: Resource,
  due: Day.optional(),
});
export type Commitment = z.infer<typeof Commitment>;

/** What parties sign: a signature stands for these words (D129). */
export const AgreementTerms = z.strictObject({
  title: ShortText,
  text: LongText,
  parties: z.array(Id),
  degree: z.int().min(1).max(4).optional(),
  from: Day.optional(),
  to: Day.optional(),
  commitments: z.array(Commitment.omit({ id: true })),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;
