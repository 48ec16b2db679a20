import type { Forum } from '../forum/schema.ts';
import { isMember } from '../meeting/membership.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import {
  followUpOf,
  positionOf,
  ratificationOf,
  resultOfAgreement,
  resultOfDecision,
} from '../meeting/outcome.ts';
import type { Meeting } from '../meeting/schema.ts';
import { type Day, dayOf, type Id, instantOf } from '../primitives.ts';
import type { MandateInForce } from '../service.ts';
import { digestOf } from './digest.ts';
import { exitOf, lastStatus } from './lookups.ts';
import type {
  AdoptedVersion,
  Carried,
  MeetingSummary,
  Obligation,
  OpenEntry,
  PostponedItem,
} from './types.ts';

/** What is open, across meetings: derived from the meetings and `forum.followUp`, never stored twice. */

export function summaryOf(forum: Forum, meeting: Meeting): MeetingSummary {
  return {
    id: meeting.id,
    title: meeting.title,
    startsAt: meeting.startsAt,
    ...(meeting.endsAt === undefined ? {} : { endsAt: meeting.endsAt }),
    ...(meeting.place === undefined ? {} : { place: meeting.place }),
    phase: meeting.phase,
    year: meeting.year,
    given: { items: meeting.given.items, agreements: meeting.given.agreements },
    decisions: meeting.decisions.map((decision) => decision.id),
    obligations: [
      ...commitmentsOf(forum, meeting),
      ...actionPointsOf(forum, meeting),
      ...ratificationsOf(forum, meeting),
    ],
    postponed: postponedOf(meeting),
    adopted: adoptedBy(forum, meeting),
    refersTo: {
      partners: partnersIn(meeting),
      representatives: [...meeting.attendance, ...meeting.floor, ...meeting.actionPoints].flatMap(
        (each) => each.representative ?? [],
      ),
      measures: meeting.agreements.flatMap((agreement) => agreement.measures),
      objectives: meeting.items.flatMap((item) => item.objectives),
    },
  };
}

/** All that is open on a day, ordered by due date; what has none comes last. */
export function openEntries(
  forum: Forum,
  meetings: readonly MeetingSummary[],
  today: Day,
): OpenEntry[] {
  const obligations = meetings
    .flatMap((meeting) => digestOf(meeting).unsettled)
    .filter(({ obligation }) => isOpen(forum, obligation, today))
    .map(({ entry }) => entry);
  const measures = forum.measures
    .filter(
      (measure) => !['done', 'stopped'].includes(measure.statuses.at(-1)?.status ?? 'planned'),
    )
    .map(
      (measure): OpenEntry => ({
        kind: 'measure',
        id: measure.id,
        partner: measure.owner,
        what: measure.title,
        ...(measure.due === undefined ? {} : { due: measure.due }),
      }),
    );
  return [...obligations, ...measures].sort((a, b) =>
    (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0,
  );
}

/** What earlier meetings left to this one, that was not settled before its day (domain.md 3.8). */
export function carriedInto(
  forum: Forum,
  meeting: { readonly id: Id; readonly startsAt: string },
  meetings: readonly MeetingSummary[],
): Carried {
  const day = dayOf(meeting.startsAt);
  const start = instantOf(meeting.startsAt);
  const earlier = meetings
    .filter((other) => other.id !== meeting.id && digestOf(other).start < start)
    .sort((a, b) => digestOf(a).start - digestOf(b).start);
  return {
    obligations: earlier
      .flatMap((other) => {
        const { lastSettled, unsettled } = digestOf(other);
        return lastSettled >= day ? other.obligations : unsettled.map((each) => each.obligation);
      })
      .filter((each) => (each.closed ? each.closed.on >= day : isOpen(forum, each, day))),
    postponed: [
      ...(earlier.at(-1)?.postponed ?? []).filter((item) => item.to === undefined),
      ...meetings
        .flatMap((other) => other.postponed)
        .filter((item) => item.to === meeting.id && item.meeting !== meeting.id),
    ],
  };
}

/** The mandate that the latest adopting decision gave, or else the one the forum began with. */
export function mandateInForce(
  forum: Forum,
  meetings: readonly MeetingSummary[],
): MandateInForce | null {
  const versions = meetings
    .flatMap((meeting) => meeting.adopted)
    .filter((version) => version.document === 'mandate')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const before: MandateInForce | null = forum.mandate ?? null;
  return versions.reduce<MandateInForce | null>(
    (mandate, version) => ({
      purpose: version.purpose ?? version.text ?? mandate?.purpose ?? '',
      objectives: version.objectives ?? mandate?.objectives ?? [],
      adoptedBy: version.number,
    }),
    before,
  );
}

/** Open, and its partner has not left: an exit ends what was still open (domain.md 3.4). */
function isOpen(forum: Forum, obligation: Obligation, day: Day): boolean {
  if (obligation.closed) return false;
  const exit = exitOf(forum, obligation.partner);
  return exit === undefined || day < exit.on;
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
  const decisions = meeting.decisions.flatMap((decision) => {
    const { awaiting, eligible } = resultOfDecision(forum, meeting, decision);
    const agreed = eligible.filter((id) => positionOf(decision, id) !== undefined);
    return [...new Set([...awaiting, ...answered('decision', decision.id, agreed)])].map(
      (partner) => ({
        kind: 'ratification' as const,
        id: decision.id,
        meeting: meeting.id,
        number: decisionNumber(meeting, decision),
        of: { kind: 'decision' as const, id: decision.id },
        partner,
        what: decision.wording,
        ...answerOf('decision', decision.id, partner),
        ...basis(meeting, decision),
      }),
    );
  });
  const agreements = meeting.agreements.flatMap((agreement) => {
    const { awaiting } = resultOfAgreement(forum, meeting, agreement);
    const known = answered('agreement', agreement.id, agreement.parties);
    return [...new Set([...awaiting, ...known])].map((partner) => ({
      kind: 'ratification' as const,
      id: agreement.id,
      meeting: meeting.id,
      number: agreementNumber(meeting, agreement),
      of: { kind: 'agreement' as const, id: agreement.id },
      partner,
      what: agreement.title,
      ...answerOf('agreement', agreement.id, partner),
      ...basis(meeting, agreement),
    }));
  });
  return [...decisions, ...agreements];

  function answered(of: 'decision' | 'agreement', id: Id, partners: readonly Id[]) {
    return partners.filter(
      (partner) => ratificationOf(forum, meeting.id, of, id, partner) !== undefined,
    );
  }
  function answerOf(of: 'decision' | 'agreement', id: Id, partner: Id): Pick<Obligation, 'closed'> {
    const last = followUpOf(forum, meeting.id).ratifications.findLast(
      (each) => each.of === of && each.id === id && each.partner === partner,
    );
    return last ? { closed: { on: last.on, as: last.outcome } } : {};
  }
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

function basis(
  meeting: Meeting,
  thing: { readonly item: Id; readonly exempt?: { readonly basis: string } },
): Pick<Obligation, 'exemptBasis'> {
  const exempt = thing.exempt ?? meeting.items.find((item) => item.id === thing.item)?.exempt;
  return exempt ? { exemptBasis: exempt.basis } : {};
}

function postponedOf(meeting: Meeting): PostponedItem[] {
  return meeting.items.flatMap((item) =>
    item.postponed
      ? [
          {
            item: item.id,
            meeting: meeting.id,
            number: itemNumber(meeting, item.id),
            title: item.title,
            ...(item.postponed.to === undefined ? {} : { to: item.postponed.to }),
            ...(item.exempt ? { exemptBasis: item.exempt.basis } : {}),
          },
        ]
      : [],
  );
}

function partnersIn(meeting: Meeting): Id[] {
  const named = [
    ...meeting.attendance,
    ...meeting.floor,
    ...meeting.statements,
    ...meeting.assessments,
    ...meeting.decisions.flatMap((decision) => decision.positions),
    ...meeting.agreements.flatMap((agreement) => agreement.commitments),
  ].map((each) => each.partner);
  const parties = meeting.agreements.flatMap((agreement) => agreement.parties);
  const owners = meeting.actionPoints.map((point) => point.owner);
  return [...new Set([...named, ...parties, ...owners])];
}

/** Versions of the forum's documents that were adopted here (domain.md 3.5). */
function adoptedBy(forum: Forum, meeting: Meeting): AdoptedVersion[] {
  return meeting.decisions.flatMap((decision) => {
    if (!decision.adopts) return [];
    if (resultOfDecision(forum, meeting, decision).outcome !== 'adopted') return [];
    return [
      {
        ...decision.adopts,
        meeting: meeting.id,
        decision: decision.id,
        number: decisionNumber(meeting, decision),
        on: dayOf(meeting.startsAt),
        ...basis(meeting, decision),
      },
    ];
  });
}

/** Status of a commitment or action point as lists show it; an exit drops what was open. */
export function statusOf(
  forum: Forum,
  obligation: Obligation,
  day: Day,
): 'open' | 'done' | 'dropped' {
  if (obligation.closed?.as === 'done') return 'done';
  if (obligation.closed?.as === 'dropped') return 'dropped';
  const partner = forum.partners.find((each) => each.id === obligation.partner);
  return partner?.exit && !isMember(partner, day) ? 'dropped' : 'open';
}
