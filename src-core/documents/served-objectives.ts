import type { Objective } from '../model/forum.ts';
import type { Item } from '../model/meeting.ts';
import { adoptedVersions, withPublicAdoptions } from '../projections/document-versions.ts';
import type { MinutesInput } from './minutes-input.ts';

/**
 * An objective that an item serves, as it was last adopted. In the full edition it also has the legal basis of
 * its exemption.
 */
export interface Served extends Objective {
  readonly exemptBasis?: string | undefined;
}

/** The objectives in the order of the item, without those that the reader may not know. */
export function servedBy(
  { forum, meetings, edition }: Pick<MinutesInput, 'forum' | 'meetings'> & Partial<MinutesInput>,
  item: Item,
): Served[] {
  if (item.objectives.length === 0) return [];
  const known = edition === 'public' ? withPublicAdoptions(meetings) : meetings;
  const all: Served[] = [
    ...(forum.mandate?.objectives ?? []),
    ...adoptedVersions(known).flatMap(({ objectives = [], exemptBasis }) =>
      objectives.map((each) => ({ ...each, exemptBasis })),
    ),
  ];
  return item.objectives.flatMap((id) => all.findLast((each) => each.id === id) ?? []);
}
