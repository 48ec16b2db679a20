import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { PartnerNames } from '../../../src-core/projections/screen-view.ts';

/** The names that partners are shown by. A partner that the forum does not know is shown by its id. */

export function partnerName(forum: PartnerNames, id: string | undefined): string {
  return forum.partners.find((partner) => partner.id === id)?.name ?? id ?? '';
}

export function shortPartnerName(forum: PartnerNames, id: string): string {
  const partner = forum.partners.find((each) => each.id === id);
  return partner?.shortName ?? partner?.name ?? id;
}

/** The options of a `Choice` among partners. */
export function partnerOptions(forum: ForumItself, ids: readonly string[]) {
  return ids.map((id) => [id, partnerName(forum, id)] as const);
}
