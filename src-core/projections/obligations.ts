import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { DecisionResult, Results } from '../meeting/outcome.ts';
import { answersOn, followUpOf, type RatificationAnswer } from '../meeting/principal-answers.ts';
import { signaturesOf } from '../meeting/signatures.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Forum, ForumItself, StatusChange } from '../model/forum.ts';
import type { ActionPoint, Agreement, Decision, Meeting } from '../model/meeting.ts';
import { conditionsOf } from './awaited-conditions.ts';
import { isOver } from './decision-results-cache.ts';
import { exemptionOf } from './exemption-of.ts';
import { exitOf, statusesOf } from './follow-up-lookups.ts';
import { memoize } from './memoize.ts';
import type { Closed, Obligation } from './summary-types.ts';

/** What a meeting left to be done, by whom, and how it went (D67). */

export function obligationsOf(forum: Forum, meeting: Meeting, results: Results): Obligation[] {
  return [
    ...commitmentsOf(forum, meeting),
    ...actionPointsOf(forum, meeting),
    ...ratificationsOf(forum, meeting, results),
    ...conditionsOf(forum, meeting, results),
  ];
}

/**
 * Whether nobody has settled it. When a party leaves, its open commitments end from that day, and nobody awaits
 * its principal's answer any more (D69).
 */
export function isOpen(forum: ForumItself, obligation: Obligation, day: Day): boolean {
  return obligationStatusOf(forum, obligation, day) === 'open';
}

/** The status as lists show it. */
export function obligationStatusOf(
  forum: ForumItself,
  obligation: Obligation,
  day: Day,
): 'open' | 'done' | 'dropped' {
  const closed = closedBy(obligation, day);
  if (closed) return DONE.includes(closed.as) ? 'done' : 'dropped';
  return endsByExit(forum, obligation, day) ? 'dropped' : 'open';
}

const DONE: readonly Closed['as'][] = ['done', 'ratified', 'met'];

/** Whether it ended because its partner has left by that day. */
export function endsByExit(forum: ForumItself, { kind, partner }: Obligation, day: Day): boolean {
  const exit = partner === undefined ? undefined : exitOf(forum, partner);
  return kind !== 'action-point' && exit !== undefined && day >= exit.on;
}

/** The obligation as it is on a day, without what does not count yet. */
export function obligationOn(obligation: Obligation, day: Day): Obligation {
  const { closed: _, declined: __, records: ___, ...rest } = obligation;
  const closed = closedBy(obligation, day);
  return { ...rest, ...(closed ? { closed } : {}) };
}

/**
 * How it was settled by that day. A status that is dated later does not count yet (D137). A principal's answer
 * counts at once.
 */
export function closedBy(obligation: Obligation, day: Day): Closed | undefined {
  const { kind, closed, declined } = obligation;
  if (isAnswered(kind)) return closed;
  return closedWhen(obligation, (on) => on <= day) ?? declined;
}

/** Settled by an answer that somebody gives, rather than by a status. */
function isAnswered(kind: Obligation['kind']): boolean {
  return kind === 'ratification' || kind === 'condition';
}

/** Whether it was settled before a day, as far as is known on the day `today`. */
export function closedBefore(obligation: Obligation, day: Day, today: Day): boolean {
  const { kind, closed, declined } = obligation;
  const own = closedWhen(obligation, (on) => on < day && on <= today) ?? declined;
  const last = isAnswered(kind) ? closed : own;
  return last !== undefined && last.on < day;
}

/** The status that was last recorded for one of these days, if it settles the obligation. */
function closedWhen(
  { closed, declined, records = closed && !declined ? [closed] : [] }: Obligation,
  counts: (on: Day) => boolean,
): Closed | undefined {
  const last = records.findLast((each) => counts(each.on));
  return last && isClosing(last) ? last : undefined;
}

/** A partner owes what it has signed, and nothing before that (D136). What is settled stays settled. */
function commitmentsOf(forum: Forum, meeting: Meeting): Obligation[] {
  const followUp = followUpOf(forum, meeting.id);
  return meeting.agreements
    .filter((agreement) => !agreement.withdrawn)
    .flatMap((agreement) => {
      const { standing } = signaturesOf(followUp, agreement);
      return commitmentsIn(forum, meeting, agreement).filter(
        (each) => standing.has(each.partner) || each.closed !== undefined,
      );
    });
}

/** The status of a commitment, whether its partner has signed or not. */
export function commitmentStatusOn(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
  id: Id,
  day: Day,
): 'open' | 'done' | 'dropped' {
  const found = commitmentsIn(forum, meeting, agreement).find((each) => each.id === id);
  return found && !agreement.withdrawn ? obligationStatusOf(forum, found, day) : 'dropped';
}

function commitmentsIn(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
): (Obligation & { readonly partner: Id })[] {
  const followUp = followUpOf(forum, meeting.id);
  return agreement.commitments.map((commitment) => ({
    kind: 'commitment' as const,
    id: commitment.id,
    meeting: meeting.id,
    number: agreementNumber(agreement),
    of: { kind: 'agreement' as const, id: agreement.id },
    partner: commitment.partner,
    what: commitment.what,
    ...(commitment.due === undefined ? {} : { due: commitment.due }),
    ...servedBy(agreement),
    ...objectivesOf(meeting, agreement),
    ...closedAfter(
      statusesOf(followUp, 'commitment', commitment.id),
      declinedBy(forum, meeting, agreement, commitment.partner),
    ),
    ...exemptionOf(meeting, agreement),
  }));
}

const rememberedPoints = memoize<ActionPoint, Obligation>();

/** Recalculated only if something relevant has changed, as `askedByDecision`. */
function actionPointsOf(forum: Forum, meeting: Meeting): Obligation[] {
  const followUp = followUpOf(forum, meeting.id);
  const items = new Map(meeting.items.map((item) => [item.id, item]));
  return meeting.actionPoints.map((point) => {
    const records = statusesOf(followUp, 'action-point', point.id);
    const from = [meeting.id, meeting.year, items.get(point.item), records.at(-1), records.length];
    return rememberedPoints(point, from, () => ({
      kind: 'action-point' as const,
      id: point.id,
      meeting: meeting.id,
      number: itemNumber(meeting, point.item),
      owners: point.owners,
      what: point.what,
      ...(point.due === undefined ? {} : { due: point.due }),
      ...(point.dueText ? { dueText: point.dueText } : {}),
      ...objectivesOf(meeting, point),
      ...closedAfter(records),
      ...exemptionOf(meeting, point),
    }));
  });
}

/** One for each partner whose principal must answer, or has answered. */
function ratificationsOf(forum: Forum, meeting: Meeting, results: Results): Obligation[] {
  return [
    ...meeting.decisions.flatMap((decision) => {
      const result = results.get(decision.id);
      return result ? askedByDecision(forum, meeting, decision, result) : [];
    }),
    ...meeting.agreements.flatMap((agreement) => askedByAgreement(forum, meeting, agreement)),
  ];
}

const remembered = memoize<Decision, Obligation[]>();

/** A hundred decisions around a large table need much calculation; most are unchanged since last time. */
function askedByDecision(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  result: DecisionResult,
): Obligation[] {
  const exempt = exemptionOf(meeting, decision);
  const workOut = () => {
    const answers = answersOn(forum, meeting, 'decision', decision.id);
    const { awaiting, eligible, missing } = result;
    const answered = eligible.filter((id) => answers.has(id) && !missing.includes(id));
    return [...new Set([...awaiting, ...answered])].map((partner) => ({
      kind: 'ratification' as const,
      id: decision.id,
      meeting: meeting.id,
      number: decisionNumber(decision),
      of: { kind: 'decision' as const, id: decision.id },
      partner,
      what: decision.wording,
      ...(decision.answerBy === undefined ? {} : { due: decision.answerBy }),
      ...closedAs(answers.get(partner)),
      ...exempt,
    }));
  };
  return isOver(meeting) ? workOut() : remembered(decision, [result, exempt.exemptBasis], workOut);
}

function askedByAgreement(forum: Forum, meeting: Meeting, agreement: Agreement): Obligation[] {
  const { awaiting } = resultOfAgreement(forum, meeting, agreement);
  const answers = answersOn(forum, meeting, 'agreement', agreement.id);
  const answered = agreement.parties.filter((id) => answers.has(id));
  return [...new Set([...awaiting, ...answered])].map((partner) => ({
    kind: 'ratification' as const,
    id: agreement.id,
    meeting: meeting.id,
    number: agreementNumber(agreement),
    of: { kind: 'agreement' as const, id: agreement.id },
    partner,
    what: agreement.title,
    ...servedBy(agreement),
    ...closedAs(answers.get(partner)),
    ...exemptionOf(meeting, agreement),
  }));
}

function servedBy({ measures }: Agreement): Pick<Obligation, 'measures'> {
  return measures.length > 0 ? { measures } : {};
}

/** The objectives of the item under which the thing was recorded. */
function objectivesOf(
  meeting: Meeting,
  { item }: { readonly item: Id },
): Pick<Obligation, 'objectives'> {
  const objectives = meeting.items.find((each) => each.id === item)?.objectives ?? [];
  return objectives.length > 0 ? { objectives } : {};
}

function closedAs(answer: RatificationAnswer | undefined): Pick<Obligation, 'closed'> {
  return answer ? { closed: { on: answer.on, as: answer.outcome } } : {};
}

/** A partner whose principal refused the agreement has promised nothing by it (D58). */
function declinedBy(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
  partner: Id,
): Closed | undefined {
  const answer = answersOn(forum, meeting, 'agreement', agreement.id).get(partner);
  return answer?.outcome === 'declined' ? { on: answer.on, as: answer.outcome } : undefined;
}

function closedAfter(
  changes: readonly StatusChange[],
  declined?: Closed,
): Pick<Obligation, 'closed' | 'declined' | 'records'> {
  const records = changes.map(({ on, status: as }) => ({ on, as }));
  const last = records.at(-1);
  const closed = last && isClosing(last) ? last : declined;
  return {
    ...(closed ? { closed } : {}),
    ...(declined ? { declined } : {}),
    ...(records.length > (declined ? 0 : 1) ? { records } : {}),
  };
}

function isClosing(record: {
  readonly on: Day;
  readonly as: Closed['as'] | 'open';
}): record is Closed {
  return record.as !== 'open';
}
