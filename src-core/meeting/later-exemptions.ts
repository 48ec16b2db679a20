import { getOwn, type Id } from '../model/field-types.ts';
import type { LaterExemption } from '../model/forum.ts';
import type { Exempt, Meeting } from '../model/meeting.ts';

/**
 * A meeting with what was exempted after its minutes were approved (D145). Whatever tells the public apart from those
 * who may know reads the meeting through this function; only the approved minutes themselves do not.
 */
export function withLaterExemptions<M extends Pick<Meeting, 'items' | 'decisions' | 'agreements'>>(
  meeting: M,
  later: readonly LaterExemption[] = [],
): M {
  if (later.length === 0) return meeting;
  const exemptionsOf = (kind: LaterExemption['of']) =>
    Object.fromEntries(later.filter(({ of }) => of === kind).map((each) => [each.id, each]));
  return {
    ...meeting,
    items: exempted(meeting.items, exemptionsOf('item')),
    decisions: exempted(meeting.decisions, exemptionsOf('decision')),
    agreements: exempted(meeting.agreements, exemptionsOf('agreement')),
  };
}

function exempted<T extends { readonly id: Id; readonly exempt?: Exempt | undefined }>(
  things: readonly T[],
  later: Readonly<Record<Id, LaterExemption>>,
): T[] {
  return things.map((thing) => {
    const found = getOwn(later, thing.id);
    if (!found) return thing;
    const { basis, reason } = found;
    return { ...thing, exempt: { basis, ...(reason === undefined ? {} : { reason }) } };
  });
}
