import { z } from 'zod';
import { isOwnerGroup, type Owner } from '../model/action-point.ts';
import { Id, ShortText } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { NamedParty } from '../model/named-party.ts';
import { memberOf, partnerOf, refuseAllBut } from './lookups.ts';

/** Partners and others, as a command names them: by a partner's id, or by what people call them (D180). */

export const NamedOwners = z.array(ShortText).min(1).max(100);

/** A partner's id, `secretariat`, `all`, or the text itself. A partner with one of those two ids comes first. */
function ownerFrom(forum: Forum, named: string): Owner {
  if (isPartner(forum, named)) return { partner: named };
  return isOwnerGroup(named) ? { group: named } : { text: named };
}

/** A partner by its id, or somebody else by what people call them. */
export function partyFrom(forum: Forum, named: string): NamedParty {
  return isPartner(forum, named) ? { partner: named } : { text: named };
}

/** The owners that a command gives, each once; undefined if it gives none. */
export function ownersFrom(
  forum: Forum,
  { owner, owners }: { readonly owner?: Id | undefined; readonly owners?: string[] | undefined },
  language: Language,
): Owner[] | undefined {
  if (owner !== undefined && owners !== undefined) refuseAllBut(['owner', 'owners'], language);
  if (owners) return [...new Set(owners)].map((named) => ownerFrom(forum, named));
  if (owner === undefined) return undefined;
  if (!isPartner(forum, owner) && isOwnerGroup(owner)) return [{ group: owner }];
  return [{ partner: partnerOf(forum, owner, 'owner').id }];
}

/** The one partner that owns it, if one does. */
export function soleOwner(owners: readonly Owner[]): Id | undefined {
  const [only, ...others] = owners;
  return only && 'partner' in only && others.length === 0 ? only.partner : undefined;
}

/** Members of the meeting's day by their ids, or somebody else by a text. In a list, what looks like an id must be one. */
export const NamedSpeakers = z.union([z.array(ShortText).min(1).max(100), ShortText]);

export function speakersFrom(
  forum: Forum,
  meeting: Meeting,
  by: z.output<typeof NamedSpeakers>,
): NamedParty[] {
  if (typeof by === 'string') {
    return [
      isPartner(forum, by) ? { partner: memberOf(forum, meeting, by, 'by').partner } : { text: by },
    ];
  }
  return [...new Set(by)].map((named, index) => {
    const isText = !isPartner(forum, named) && !Id.safeParse(named).success;
    return isText
      ? { text: named }
      : { partner: memberOf(forum, meeting, named, `by.${index}`).partner };
  });
}

function isPartner({ partners }: Forum, id: string): boolean {
  return partners.some((each) => each.id === id);
}
