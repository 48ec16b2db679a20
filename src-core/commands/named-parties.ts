import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { NamedParty } from '../model/named-party.ts';

/** A partner by its id, or somebody else by what people call them. */
export function partyFrom(forum: Forum, named: string): NamedParty {
  return isPartner(forum, named) ? { partner: named } : { text: named };
}

function isPartner({ partners }: Forum, id: Id): boolean {
  return partners.some((each) => each.id === id);
}
