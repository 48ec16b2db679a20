import type { Day, Id } from '../model/field-types.ts';
import type { Decision } from '../model/meeting.ts';
import type { PartnerBinding } from './bound-partners.ts';

/** How adopted decisions change earlier ones (D211). */

export interface Alteration {
  readonly of: { readonly meeting: Id; readonly decision: Id };
  readonly as: NonNullable<Decision['alters']>['as'];
  /** The decision that changes it. */
  readonly by: { readonly meeting: Id; readonly decision: Id; readonly number: string };
  readonly on: Day;
  /** The public edition tells nothing of it, nor of what follows from it. */
  readonly isExempt?: boolean;
  /** Whom the later decision binds, from which day. */
  readonly bound: readonly { readonly partner: Id; readonly from: Day }[];
}

/** Finds what changed a decision by a day, oldest first. The meetings are read once, for any number of decisions. */
export function alterationsBy(
  meetings: readonly { readonly alters?: readonly Alteration[] }[],
  day: Day,
): (meeting: Id, decision: Id) => readonly Alteration[] {
  const known = meetings
    .flatMap(({ alters = [] }) => alters)
    .filter(({ on }) => on <= day)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  const byDecision = Map.groupBy(known, ({ of }) => keyOf(of.meeting, of.decision));
  return (meeting, decision) => byDecision.get(keyOf(meeting, decision)) ?? [];
}

function keyOf(meeting: Id, decision: Id): string {
  return `${meeting}/${decision}`;
}

/**
 * Whom the earlier decision still binds: one that is bound by what replaces or repeals it is released that day, and one
 * that is not stays bound.
 */
export function withoutReleased(
  bindings: Readonly<Record<Id, PartnerBinding>>,
  alterations: readonly Alteration[],
  day: Day,
): Readonly<Record<Id, PartnerBinding>> {
  const ending = alterations.filter(({ as }) => as === 'replaces' || as === 'repeals');
  const released = new Map(
    ending.flatMap(({ as, bound }) =>
      bound.filter(({ from }) => from <= day).map(({ partner }) => [partner, as] as const),
    ),
  );
  const last = ending.at(-1)?.as;
  return Object.fromEntries(
    Object.entries(bindings).map(([partner, each]): [Id, PartnerBinding] => {
      if (each.state === 'not-bound') return [partner, each];
      // Who was still asking at home is asked no more.
      const as = released.get(partner) ?? (each.state === 'bound' ? undefined : last);
      if (as === undefined) return [partner, each];
      return [partner, { state: 'not-bound', reason: as === 'repeals' ? 'repealed' : 'replaced' }];
    }),
  );
}
