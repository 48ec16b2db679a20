import { mayBind } from '../meeting/effects.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import type { Results } from '../meeting/outcome.ts';
import { conditionAnswer } from '../meeting/principal-answers.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { exemptionOf } from './exemption-of.ts';
import type { Obligation } from './summary-types.ts';

/** One for each decision that takes effect only once its condition is met, or that did (D67, D209). */
export function conditionsOf(forum: Forum, meeting: Meeting, results: Results): Obligation[] {
  return meeting.decisions.flatMap((decision): Obligation[] => {
    const { id, condition, withdrawn } = decision;
    const result = results.get(id);
    if (condition === undefined || withdrawn || !result || !mayBind(decision)) return [];
    const answer = conditionAnswer(forum, meeting, id);
    const isWaiting = result.outcome === 'adopted' || result.isForOwnPart;
    if (!answer && !isWaiting) return [];
    const as = answer?.outcome === 'ratified' ? 'met' : 'not-met';
    return [
      {
        kind: 'condition',
        id,
        meeting: meeting.id,
        number: decisionNumber(decision),
        of: { kind: 'decision', id },
        what: condition,
        ...(answer ? { closed: { on: answer.on, as } } : {}),
        ...exemptionOf(meeting, decision),
      },
    ];
  });
}
