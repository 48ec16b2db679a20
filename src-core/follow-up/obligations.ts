import type { Forum } from '../forum/schema.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { followUpOf, positionOf, resultOfAgreement } from '../meeting/outcome.ts';
import type { Agreement, Decision, Meeting } from '../meeting/schema.ts';
import type { Day, Id } from '../primitives.ts';
import { exitOf, lastRatification, lastStatus } from './lookups.ts';
import { remembering } from './remember.ts';
import { knownResult } from './results.ts';
import type { Obligation } from './types.ts';

/** What a meeting left to be done, by whom, and how it went (domain.md 3.4, 3.8). */

export function obligationsOf(forum: Forum, meeting: Meeting): Obligation[] {
  return [
    ...commitmentsOf(forum, meeting),
    ...actionPointsOf(forum, meeting),
    ...ratificationsOf(forum, meeting),
  ];
}

/** Not settled; and a party's exit ends its open commitments from that day. */
export function isOpen(forum: Forum, obligation: Obligation, day: Day): boolean {
  return statusOf(forum, obligation, day) === 'open';
}

/** As lists show it. */
export function statusOf(
  forum: Forum,
  { closed, kind, partner: id }: Obligation,
  day: Day,
): 'open' | 'done' | 'dropped' {
  if (closed) return closed.as === 'done' || closed.as === 'ratified' ? 'done' : 'dropped';
  if (kind !== 'commitment') return 'open';
  const exit = exitOf(forum, id);
  return exit !== undefined && day >= exit.on ? 'dropped' : 'open';
}

function commitmentsOf(forum: Forum, meeting: Meeting): Obligation[] {
  return meeting.agreements
    .filter((agreement) => !agreement.withdrawn)
    .flatMap((agreement) =>
      agreement.commitments.map((commitment) => ({
        kind: 'commitment' as const,
        id: commitment.id,
        meeting: meeting.id,
        number: agreementNumber(meeting, agreement),
        of: { kind: 'agreement' as const, id: agreement.id },
        partner: commitment.partner,
        what: commitment.what,
        ...(commitment.due === undefined ? {} : { due: commitment.due }),
        ...declinedBy(forum, meeting, agreement, commitment.partner),
        ...closedBy(forum, meeting.id, 'commitment', commitment.id),
        ...basis(meeting, agreement),
      })),
    );
}

function actionPointsOf(forum: Forum, meeting: Meeting): Obligation[] {
  return meeting.actionPoints.map((point) => ({
    kind: 'action-point' as const,
    id: point.id,
    meeting: meeting.id,
    number: itemNumber(meeting, point.item),
    partner: point.owner,
    what: point.what,
    ...(point.due === undefined ? {} : { due: point.due }),
    ...closedBy(forum, meeting.id, 'action-point', point.id),
    ...basis(meeting, point),
  }));
}

/** One for each partner whose principal must say yes or no, or has done so. */
function ratificationsOf(forum: Forum, meeting: Meeting): Obligation[] {
  return [
    ...meeting.decisions.flatMap((decision) => askedByDecision(forum, meeting, decision)),
    ...meeting.agreements.flatMap((agreement) => askedByAgreement(forum, meeting, agreement)),
  ];
}

const remembered = remembering<Decision, Obligation[]>();

/** A hundred decisions around a large table ask much; most of them have not changed since last time. */
function askedByDecision(forum: Forum, meeting: Meeting, decision: Decision): Obligation[] {
  const result = knownResult(forum, meeting, decision);
  const exempt = basis(meeting, decision);
  return remembered(decision, [result, exempt.exemptBasis], () => {
    const agreed = result.eligible.filter((id) => positionOf(decision, id) !== undefined);
    const number = decisionNumber(meeting, decision);
    const about = { number, what: decision.wording, ...exempt };
    return asked(forum, meeting, { kind: 'decision', id: decision.id }, result, agreed, about);
  });
}

function askedByAgreement(forum: Forum, meeting: Meeting, agreement: Agreement): Obligation[] {
  const result = resultOfAgreement(forum, meeting, agreement);
  const number = agreementNumber(meeting, agreement);
  const about = { number, what: agreement.title, ...basis(meeting, agreement) };
  const { id, parties } = agreement;
  return asked(forum, meeting, { kind: 'agreement', id }, result, parties, about);
}

function asked(
  forum: Forum,
  meeting: Meeting,
  of: NonNullable<Obligation['of']>,
  { awaiting }: { readonly awaiting: readonly Id[] },
  agreed: readonly Id[],
  about: Pick<Obligation, 'number' | 'what' | 'exemptBasis'>,
): Obligation[] {
  const since = followUpOf(forum, meeting.id);
  const answered = agreed.filter((each) => lastRatification(since, of.kind, of.id, each));
  return [...new Set([...awaiting, ...answered])].map((partner) => ({
    kind: 'ratification' as const,
    id: of.id,
    meeting: meeting.id,
    of,
    partner,
    ...about,
    ...answerOf(forum, meeting, of.kind, of.id, partner),
  }));
}

/** What the principal answered last. */
function answerOf(
  forum: Forum,
  meeting: Meeting,
  of: 'decision' | 'agreement',
  id: Id,
  partner: Id,
): Pick<Obligation, 'closed'> {
  const last = lastRatification(followUpOf(forum, meeting.id), of, id, partner);
  return last ? { closed: { on: last.on, as: last.outcome } } : {};
}

/** Whose principal said no to the agreement has promised nothing by it. */
function declinedBy(
  forum: Forum,
  meeting: Meeting,
  agreement: Agreement,
  partner: Id,
): Pick<Obligation, 'closed'> {
  const answer = answerOf(forum, meeting, 'agreement', agreement.id, partner);
  return answer.closed?.as === 'declined' ? answer : {};
}

function closedBy(
  forum: Forum,
  meeting: Id,
  of: 'commitment' | 'action-point',
  id: Id,
): Pick<Obligation, 'closed'> {
  const last = lastStatus(followUpOf(forum, meeting), of, id);
  return last && last.status !== 'open' ? { closed: { on: last.on, as: last.status } } : {};
}

export function basis(
  meeting: Meeting,
  thing: { readonly item: Id; readonly exempt?: { readonly basis: string } },
): Pick<Obligation, 'exemptBasis'> {
  const exempt = thing.exempt ?? meeting.items.find((item) => item.id === thing.item)?.exempt;
  return exempt ? { exemptBasis: exempt.basis } : {};
}
