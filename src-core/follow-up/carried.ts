import type { Carried, Obligation } from './types.ts';

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

/** As all may see it: of what is exempt, its number and ground alone. */
export function withoutExempt({ obligations, postponed }: Carried): Carried {
  return {
    obligations: obligations.map((each) =>
      each.exemptBasis === undefined ? each : { ...each, what: '', partner: '' },
    ),
    postponed: postponed.map((each) =>
      each.exemptBasis === undefined ? each : { ...each, title: '' },
    ),
  };
}
