import { z } from 'zod';
import { Id, ShortText } from './field-types.ts';

/** A partner, or somebody that is no partner, by what people call them. */
export const NamedParty = z.union([
  z.strictObject({ partner: Id }),
  z.strictObject({ text: ShortText }),
]);
export type NamedParty = z.infer<typeof NamedParty>;
