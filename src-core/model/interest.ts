import { z } from 'zod';
import { Id, OptionalText, Time } from './field-types.ts';

/** Who declared an interest in an item, and what the meeting ruled. */

/** `may-remain`: in the room with the meeting's consent, but with no part in the decision. */
export const Ruling = z.enum(['disqualified', 'qualified', 'may-remain']);
export type Ruling = z.infer<typeof Ruling>;

/** One for each item (or decision) and partner (or representative). Without a ruling, it was only declared. */
export const Interest = z.strictObject({
  item: Id,
  /** Concerns this decision of the item alone. */
  decision: Id.optional(),
  partner: Id,
  /** Concerns this person alone; another who speaks for the partner may take part. */
  representative: Id.optional(),
  ground: OptionalText.optional(),
  ruling: Ruling.optional(),
  /** When it was last declared or ruled on. */
  at: Time,
});
export type Interest = z.infer<typeof Interest>;
