import type { Alteration } from '../meeting/alterations.ts';
import { dayAnswered } from '../meeting/answer-days.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { decidingIn, type Results } from '../meeting/outcome.ts';
import type { Meeting } from '../model/meeting.ts';
import { exemptionOf } from './exemption-of.ts';

/** What the adopted decisions of a meeting change. */
export function alterationsIn(meeting: Meeting, results: Results): Alteration[] {
  return meeting.decisions.flatMap((decision) => {
    const { id, alters } = decision;
    const result = results.get(id);
    if (alters?.decision === undefined || result?.outcome !== 'adopted') return [];
    const { exemptBasis } = exemptionOf(meeting, decision);
    const on = dayAnswered(meeting, decision, decidingIn(result));
    return [
      {
        of: { meeting: alters.meeting ?? meeting.id, decision: alters.decision },
        as: alters.as,
        by: { meeting: meeting.id, decision: id, number: decisionNumber(decision) },
        on,
        ...(exemptBasis === undefined ? {} : { isExempt: true }),
        bound: Object.entries(result.bindings).flatMap(([partner, { state, since }]) =>
          state === 'bound' && since !== undefined ? [{ partner, from: since }] : [],
        ),
      },
    ];
  });
}
