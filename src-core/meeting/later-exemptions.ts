import { getOwn, type Id } from '../model/field-types.ts';
import type { LaterExemption } from '../model/forum.ts';
import type { Exempt, Meeting } from '../model/meeting.ts';

type Exemptible = Pick<Meeting, 'items' | 'decisions' | 'agreements'>;

/** The list of a meeting that has what was exempted. */
const LIST_OF = {
  item: 'items',
  decision: 'decisions',
  agreement: 'agreements',
} as const satisfies Record<LaterExemption['of'], keyof Exemptible>;

/**
 * A meeting with what was exempted after its minutes were approved (D145). Whatever tells the public apart from those
 * who may know reads the meeting through this function; only the approved minutes themselves do not.
 */
export function withLaterExemptions<M extends Exemptible>(
  meeting: M,
  later: readonly LaterExemption[] = [],
): M {
  if (later.length === 0) return withExemptParts(meeting);
  const next: Record<string, unknown> = { ...meeting };
  for (const [of, list] of Object.entries(LIST_OF)) {
    const own = later.filter((each) => each.of === of).map((each) => [each.id, each]);
    next[list] = exempted(meeting[list], Object.fromEntries(own));
  }
  return withExemptParts(next as M);
}

/** A part of an item is exempt with it (D163). */
export function withExemptParts<M extends Pick<Meeting, 'items'>>(meeting: M): M {
  const bases = new Map(
    meeting.items.flatMap(({ id, exempt }) => (exempt ? [[id, exempt] as const] : [])),
  );
  const isOpenPart = ({ parent, exempt }: Meeting['items'][number]) =>
    !exempt && parent !== undefined && bases.has(parent);
  if (bases.size === 0 || !meeting.items.some(isOpenPart)) return meeting;
  const items = meeting.items.map((item) => {
    const exempt = isOpenPart(item) ? bases.get(item.parent ?? '') : undefined;
    return exempt ? { ...item, exempt } : item;
  });
  return { ...meeting, items };
}

/** Whether the meeting has what was exempted. */
export function hasExempted(meeting: Exemptible, { of, id }: LaterExemption): boolean {
  return meeting[LIST_OF[of]].some((each) => each.id === id);
}

interface Thing {
  readonly id: Id;
  readonly exempt?: Exempt | undefined;
}

function exempted(
  things: readonly Thing[],
  later: Readonly<Record<Id, LaterExemption>>,
): readonly Thing[] {
  return things.map((thing) => {
    const found = getOwn(later, thing.id);
    if (!found) return thing;
    const { basis, reason } = found;
    return { ...thing, exempt: { basis, ...(reason === undefined ? {} : { reason }) } };
  });
}
