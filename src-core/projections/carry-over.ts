import type { CarriedFacts, Obligation, PostponedItem } from './summary-types.ts';

/** What earlier meetings left open, for review in a meeting. */

/**
 * One thing that was decided or agreed, with everything that remains to be done: one decision, many
 * ratifications.
 */
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
 * What everyone may see. An exempt obligation disappears completely, with its owner and deadline. An exempt
 * item that was postponed keeps its number and legal basis, as on its own agenda (D83).
 */
export function withoutExempt({ obligations, postponed }: CarriedFacts): CarriedFacts {
  return {
    obligations: obligations.filter((each) => each.exemptBasis === undefined),
    postponed: postponed.map((each) => (each.exemptBasis === undefined ? each : titleless(each))),
  };
}

/** Field by field: more may be known of the item than what a document says of it. */
function titleless({ item, meeting, number, to, exemptBasis }: PostponedItem): PostponedItem {
  return {
    ...{ item, meeting, number, title: '' },
    ...(to === undefined ? {} : { to }),
    ...(exemptBasis === undefined ? {} : { exemptBasis }),
  };
}
