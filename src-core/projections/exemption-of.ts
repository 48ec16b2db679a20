import type { Id } from '../model/field-types.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Obligation } from './summary-types.ts';

/** The legal basis of a thing, or of its item (D81). */
export function exemptionOf(
  meeting: Meeting,
  thing: { readonly item: Id; readonly exempt?: { readonly basis: string } },
): Pick<Obligation, 'exemptBasis'> {
  const exempt = thing.exempt ?? meeting.items.find((item) => item.id === thing.item)?.exempt;
  return exempt ? { exemptBasis: exempt.basis } : {};
}
