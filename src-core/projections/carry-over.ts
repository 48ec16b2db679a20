import type { Carried, Obligation } from './summary-types.ts';

/** What is open from before, as it is gone through in a meeting. */

/** Something that was decided or agreed, with all that it left to be done: one decision, many to ratify it. */
export interface CarriedThing {
  readonly key: string;
  readonly kind: Obligation['kind'];
  readonly number: string;
  readonly what: string;
  readonly exemptBasis?: string;
  readonly obligations: readonly Obligation[];
}

export function thingsOf(obligations: readonly Obligation[]): readonly CarriedThing[] {
  const byKey = Map.groupBy(obligations, ({ kind, meeting, id, of }) =>
    [kind, meeting, of?.kind, of?.id, id].join('/'),
  );
  return [...byKey].flatMap(([key, each]): CarriedThing[] => {
    const [first] = each;
    if (!first) return [];
    const { kind, number, what, exemptBasis } = first;
    const basis = exemptBasis === undefined ? {} : { exemptBasis };
    return [{ key, kind, number, what, ...basis, obligations: each }];
  });
}

/**
 * As all may see it. What is exempt left nothing that others may know of: not that it is open, nor whose or how late
 * it is. An item that was put off keeps its number and ground, as on the agenda that it stood on (D83).
 */
export function withoutExempt({ obligations, postponed }: Carried): Carried {
  return {
    obligations: obligations.filter((each) => each.exemptBasis === undefined),
    postponed: postponed.map((each) =>
      each.exemptBasis === undefined ? each : { ...each, title: '' },
    ),
  };
}
