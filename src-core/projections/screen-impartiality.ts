import { rulingsAgainst, whoIs } from '../meeting/impartiality.ts';
import { currentItem } from '../meeting/timing.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';

/**
 * Who takes no part in the current item, or in the decision on the page, as the big screen names them (D195).
 * `shown` is the meeting without what is exempt or hidden.
 */
export function outOfMatter(
  { forum, meeting }: { readonly forum: Forum; readonly meeting: Meeting },
  shown: Meeting,
  [decision]: readonly Decision[],
): { readonly disqualified?: readonly string[] } {
  const item = currentItem(shown);
  if (!item || item.exempt) return {};
  const nameOf = (id: string) => {
    const partner = forum.partners.find((each) => each.id === id);
    return partner?.shortName ?? partner?.name ?? id;
  };
  const rulings = rulingsAgainst(meeting, { item: item.id, decision: decision?.id });
  const names = new Set(rulings.map((each) => whoIs({ forum, nameOf }, each)));
  return names.size > 0 ? { disqualified: [...names] } : {};
}
