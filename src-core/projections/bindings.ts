import { shortened } from '../i18n/format.ts';
import { stands } from '../meeting/decision-terms.ts';
import { agreementNumber, decisionNumber } from '../meeting/numbers.ts';
import {
  answersOn,
  type Binding,
  decidingIn,
  followUpOf,
  type Results,
  resultOfAgreement,
} from '../meeting/outcome.ts';
import { signaturesOf } from '../meeting/signatures.ts';
import { type Day, dayOf, type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting, Position } from '../model/meeting.ts';
import type { Binds } from './summary-types.ts';

/**
 * Whom a meeting bound to what, and from when. A majority decision on the forum's own rules binds no partner to
 * another (D47).
 */

export function bindingsOf(forum: Forum, meeting: Meeting, results: Results): Binds[] {
  return [...decisionsOf(forum, meeting, results), ...agreementsOf(forum, meeting)].filter(
    (each) => each.bound.length > 0 || each.reserved.length > 0,
  );
}

const MAX_CHARACTERS = 240;

function decisionsOf(forum: Forum, meeting: Meeting, results: Results): Binds[] {
  return meeting.decisions
    .filter((each) => each.procedure === 'consensus' && !each.withdrawn)
    .map((decision) => {
      const result = results.get(decision.id);
      const { binding = {}, eligible = [], late = [] } = result ?? {};
      const answers = answersOn(forum, meeting, 'decision', decision.id);
      const adopted = dayAnswered(meeting, decision, result ? decidingIn(result) : []);
      const own = (partner: Id) => dayAnswered(meeting, decision, [partner]);
      return {
        of: 'decision' as const,
        id: decision.id,
        meeting: meeting.id,
        item: decision.item,
        number: decisionNumber(decision),
        title: shortened(decision.wording, MAX_CHARACTERS),
        bound: boundIn(binding).map((partner) => ({
          partner,
          from: latestDay(
            late.includes(partner) ? latestDay(adopted, own(partner)) : adopted,
            answers.get(partner)?.on,
          ),
        })),
        reserved: decision.positions
          .filter(
            (each) =>
              each.position === 'reserves' && stands(each) && eligible.includes(each.partner),
          )
          .map(({ partner, note }) => ({ partner, ...(note ? { note } : {}) })),
      };
    });
}

/**
 * The day of the last answer; before it, the decision is not adopted and binds nobody. Without a deadline for
 * written answers, they count as given in the meeting, whenever they were recorded (D46).
 */
export function dayAnswered(meeting: Meeting, decision: Decision, counted: readonly Id[]): Day {
  if (decision.deadline === undefined) return dayOf(meeting.startsAt);
  const answers = decision.positions.filter(
    (each) => stands(each) && counted.includes(each.partner),
  );
  return latestDay(dayOf(meeting.startsAt), ...answers.map((each) => dayOf(each.at)));
}

/**
 * The time of the last answer in the meeting, and of the last written one where the decision has a deadline. Other
 * answers that were recorded afterwards count as given in the meeting (D46).
 */
export function timeDecided(
  { times: { open, closed } }: Meeting,
  decision: Decision,
  counted: readonly Id[],
): Time | undefined {
  const isCounted = ({ at, partner }: Position) =>
    counted.includes(partner) &&
    (decision.deadline !== undefined || closed === undefined || instantOf(at) <= instantOf(closed));
  return decision.positions
    .filter((each) => stands(each) && isCounted(each))
    .map(({ at }) => at)
    .concat(open ?? [])
    .sort((a, b) => instantOf(a) - instantOf(b))
    .at(-1);
}

function agreementsOf(forum: Forum, meeting: Meeting): Binds[] {
  const followUp = followUpOf(forum, meeting.id);
  return meeting.agreements.map((agreement) => {
    const { standing } = signaturesOf(followUp, agreement);
    const answers = answersOn(forum, meeting, 'agreement', agreement.id);
    const signed = (partner: Id) => standing.get(partner)?.at ?? meeting.startsAt;
    return {
      of: 'agreement' as const,
      id: agreement.id,
      meeting: meeting.id,
      item: agreement.item,
      number: agreementNumber(agreement),
      title: agreement.title,
      ...(agreement.to === undefined ? {} : { to: agreement.to }),
      bound: boundIn(resultOfAgreement(forum, meeting, agreement).binding).map((partner) => ({
        partner,
        from: latestDay(agreement.from, dayOf(signed(partner)), answers.get(partner)?.on),
      })),
      reserved: [],
    };
  });
}

function boundIn(binding: Readonly<Record<Id, Binding>>): Id[] {
  return Object.keys(binding).filter((id) => binding[id] === 'bound');
}

function latestDay(...days: readonly (Day | undefined)[]): Day {
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? ''
  );
}
