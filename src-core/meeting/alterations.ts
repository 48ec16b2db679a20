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

/** What changed one decision by a day, oldest first. */
export function alteredBy(
  meetings: readonly { readonly alters?: readonly Alteration[] }[],
  meeting: Id,
  decision: Id,
  day: Day,
): readonly Alteration[] {
  return meetings
    .flatMap(({ alters = [] }) => alters)
    .filter(({ of, on }) => of.meeting === meeting && of.decision === decision && on <= day)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
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
