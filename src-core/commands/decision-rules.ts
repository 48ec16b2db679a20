import type { WordKey } from '../i18n/index.ts';
import { effectOf } from '../meeting/effects.ts';
import { lastDayForAnswers } from '../meeting/meeting-form.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { usualProcedure } from '../meeting/outcome.ts';
import { misplacedIn, type Term } from '../meeting/terms-that-apply.ts';
import { fractionOf } from '../meeting/voting.ts';
import { Alters, type Share } from '../model/decision.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { decisionOf, findById, itemOf, unknownId } from './lookups.ts';

/** What the fields of a decision must say together. */

/** As a command gives it: the program finds the number. */
export const GivenAlters = Alters.omit({ number: true });

type Changes = { readonly [K in keyof Decision]?: Decision[K] | null | undefined };

/** What is taken note of is not voted on unless the change says so, and nothing else is noted without a vote (D39). */
export function withProcedure<C extends Changes>(
  meeting: Meeting,
  decision: Decision,
  changes: C,
): C & Changes {
  const { effect, procedure } = changes;
  if (procedure === 'noted' && effect === undefined) return { ...changes, effect: null };
  if (procedure) return changes;
  if (effect === 'noted') return { ...changes, procedure: 'noted' };
  if (!effect || decision.procedure !== 'noted') return changes;
  const usual = usualProcedure(itemOf(meeting, decision.item));
  return { ...changes, procedure: usual };
}

const WHERE_IT_APPLIES: Readonly<Record<Term, WordKey>> = {
  basis: 'refusals.basisOfDelegated',
  addressees: 'refusals.addresseesOfRecommendation',
  share: 'refusals.shareOfMajority',
  from: 'refusals.termOfBinding',
  until: 'refusals.termOfBinding',
  condition: 'refusals.termOfBinding',
  inForce: 'refusals.termOfBinding',
  answerBy: 'refusals.termOfBinding',
  ratification: 'refusals.approvalOfBinding',
  silence: 'refusals.silenceBinds',
};

/** Refuses a decision whose fields contradict each other (D214). Call it on the draft, with what it was before a change. */
export function assertFits(
  meeting: Meeting,
  decision: Decision,
  meetings: readonly MeetingSummary[],
  before?: Decision,
): void {
  const { procedure, basis, share, from, until, silence } = decision;
  const effect = effectOf(decision);
  if (procedure === 'noted' && effect !== 'noted') {
    refuse('invalid', 'procedure', 'refusals.notedOnly');
  }
  if (effect === 'delegated' && basis === undefined) {
    refuse('invalid', 'basis', 'refusals.needsBasis');
  }
  const misplaced = misplacedIn(decision, before);
  if (misplaced) refuse('invalid', misplaced, WHERE_IT_APPLIES[misplaced]);
  if (share !== undefined && !isMajorityShare(share)) refuse('invalid', 'share', 'faults.unusable');
  if (from !== undefined && until !== undefined && until < from) {
    refuse('invalid', 'until', 'refusals.untilBeforeFrom');
  }
  if (silence !== undefined && lastDayForAnswers(meeting, decision) === undefined) {
    refuse('invalid', 'deadline', 'refusals.silenceUntil');
  }
  assertNames(meeting, decision, meetings);
}

function isMajorityShare(share: Share): boolean {
  const { parts, of } = fractionOf(share);
  return parts * 2 >= of && parts <= of;
}

/** The other decisions that it names, with their numbers of now (D208, D211). */
function assertNames(
  meeting: Meeting,
  { id, item, against, alters }: Decision,
  meetings: readonly MeetingSummary[],
): void {
  if (against !== undefined) {
    const other = decisionOf(meeting, against, 'against');
    if (other.id === id || other.item !== item) refuse('invalid', 'against', 'faults.unusable');
  }
  if (!alters) return;
  const { meeting: where, decision, text } = alters;
  if ((decision === undefined) === (text === undefined)) {
    refuse('invalid', 'alters', 'refusals.altersOne');
  }
  if (decision === undefined) return;
  const held = where ?? meeting.id;
  if (held === meeting.id && decision === id) {
    refuse('invalid', 'alters.decision', 'faults.unusable');
  }
  const known =
    held === meeting.id ? meeting.decisions : findById(meetings, held, 'alters.meeting').decisions;
  const found =
    known.find((each) => each.id === decision) ?? unknownId(decision, 'alters.decision');
  if (held === meeting.id && 'alters' in found && found.alters?.decision === id) {
    refuse('invalid', 'alters.decision', 'faults.unusable');
  }
  const number = decisionNumber(found);
  if (number !== '') alters.number = number;
}
