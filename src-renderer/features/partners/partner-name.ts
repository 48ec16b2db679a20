import type { PartyNames } from '../../../src-core/meeting/party-names.ts';
import type { ForumItself, Language } from '../../../src-core/model/forum.ts';
import type { PartnerNames } from '../../../src-core/projections/screen-view.ts';

/** The names that partners are shown by. A partner that the forum does not know is shown by its id. */

export function partnerName(forum: PartnerNames, id: string | undefined): string {
  return forum.partners.find((partner) => partner.id === id)?.name ?? id ?? '';
}

export function shortPartnerName(forum: PartnerNames, id: string): string {
  const partner = forum.partners.find((each) => each.id === id);
  return partner?.shortName ?? partner?.name ?? id;
}

/** For sentences that name partners and others. */
export function partyNames(forum: PartnerNames, language: Language): PartyNames {
  return { language, nameOf: (id) => partnerName(forum, id) };
}

/** The options of a `Choice` among partners. */
export function partnerOptions(forum: ForumItself, ids: readonly string[]) {
  return ids.map((id) => [id, partnerName(forum, id)] as const);
}
