import { z } from 'zod';
import { Day, Id, OptionalText, ShortText } from './field-types.ts';
import { NamedParty } from './named-party.ts';

/** Who does what by when. */

export const OWNER_GROUPS = ['secretariat', 'all'] as const;

/** Who is to do it: as `NamedParty`, the secretariat, or all partners (D180). */
export const Owner = z.union([
  ...NamedParty.options,
  z.strictObject({ group: z.enum(OWNER_GROUPS) }),
]);
export type Owner = z.infer<typeof Owner>;

export function isOwnerGroup(named: string): named is (typeof OWNER_GROUPS)[number] {
  return OWNER_GROUPS.some((each) => each === named);
}

export const ActionPoint = z.strictObject({
  id: Id,
  item: Id,
  what: ShortText,
  owners: z.array(Owner).min(1),
  /** Only where one partner is the owner. */
  representative: Id.optional(),
  due: Day.optional(),
  /** A deadline that is no day: «snarest», «neste møte». */
  dueText: OptionalText.optional(),
});
export type ActionPoint = z.infer<typeof ActionPoint>;
