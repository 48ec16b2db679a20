import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { type Day, dayOf, getOwn, type Id } from '../model/field-types.ts';
import type { Forum, ForumItself } from '../model/forum.ts';
import type { Meeting, Resource } from '../model/meeting.ts';
import { exemptionOf } from './exemption-of.ts';
import { exitOf } from './follow-up-lookups.ts';
import { closedBy, isOpen } from './obligations.ts';
import type { AgreementEntry, MeetingSummary, Obligation } from './summary-types.ts';

/**
 * The register of agreements across all meetings: who is bound by what, when each is in force, and its
 * contributions.
 */

export function agreementsOf(forum: Forum, meeting: Meeting): AgreementEntry[] {
  return meeting.agreements.map((agreement) => {
    const { id, title, parties, measures, from, to, withdrawn } = agreement;
    return {
      id,
      meeting: meeting.id,
      item: agreement.item,
      number: agreementNumber(agreement),
      title,
      parties,
      measures,
      from: from ?? dayOf(meeting.startsAt),
      ...(to === undefined ? {} : { to }),
      withdrawn,
      ...resultOfAgreement(forum, meeting, agreement),
      commitments: agreement.commitments.map(({ id: commitment, partner, resource, due }) => ({
        id: commitment,
        partner,
        resource,
        ...(due === undefined ? {} : { due }),
      })),
      ...exemptionOf(meeting, agreement),
    };
  });
}

export interface RegisterFilter {
  readonly party?: Id | undefined;
  /** In force on that day. */
  readonly on?: Day | undefined;
  /** Awaiting a signature or an answer from a principal. */
  readonly awaiting?: boolean | undefined;
}

/** The status of each party on a day. */
export interface PartiesOn {
  readonly bound: readonly Id[];
  readonly awaiting: readonly Id[];
  /** It has signed neither this text nor an earlier one. */
  readonly unsigned: readonly Id[];
  /** It has signed an earlier text (D129). */
  readonly toEarlier: readonly Id[];
  /** Its principal refused, or the party cannot be bound. */
  readonly declined: readonly Id[];
  /** The party has left: nothing here binds it, and nobody awaits its answer. */
  readonly left: readonly Id[];
}

export function partiesOn(forum: ForumItself, agreement: AgreementEntry, day: Day): PartiesOn {
  const { parties, binding } = agreement;
  const hasLeft = (id: Id) => {
    const exit = exitOf(forum, id);
    return exit !== undefined && exit.on <= day;
  };
  const there = parties.filter((id) => !hasLeft(id));
  const awaiting = there.filter((id) => agreement.awaiting.includes(id));
  const notSigned = there.filter((id) => agreement.unsigned.includes(id));
  const toEarlier = notSigned.filter((id) => agreement.toEarlier.includes(id));
  const unsigned = notSigned.filter((id) => !toEarlier.includes(id));
  const bound = there.filter((id) => getOwn(binding, id) === 'bound');
  const others = new Set([...awaiting, ...notSigned, ...bound]);
  const declined = there.filter((id) => !others.has(id));
  return { bound, awaiting, unsigned, toEarlier, declined, left: parties.filter(hasLeft) };
}

/** Whether the agreement's period includes the day, and some party that has not left is bound (D54). */
export function isInForce(forum: ForumItself, agreement: AgreementEntry, day: Day): boolean {
  const { from, to, withdrawn } = agreement;
  if (withdrawn || day < from || (to !== undefined && to < day)) return false;
  return partiesOn(forum, agreement, day).bound.length > 0;
}

export function filterAgreements(
  forum: ForumItself,
  agreements: readonly AgreementEntry[],
  { party, on, awaiting }: RegisterFilter,
  today: Day,
): AgreementEntry[] {
  return agreements.filter(
    (each) =>
      (party === undefined || each.parties.includes(party)) &&
      (on === undefined || isInForce(forum, each, on)) &&
      (awaiting !== true || isAwaiting(forum, each, today)),
  );
}

function isAwaiting(forum: ForumItself, agreement: AgreementEntry, day: Day): boolean {
  const { awaiting, unsigned, toEarlier } = partiesOn(forum, agreement, day);
  return !agreement.withdrawn && awaiting.length + unsigned.length + toEarlier.length > 0;
}

/** The sum of what was promised: each currency separately, and full-time equivalents. */
export interface Totals {
  readonly money: Readonly<Record<string, number>>;
  readonly fullTime: number;
}
export interface AgreementTotals {
  readonly all: Totals;
  readonly byPartner: ReadonlyMap<Id, Totals>;
  /** A commitment that serves several measures counts in each of them. */
  readonly byMeasure: ReadonlyMap<Id, Totals>;
  /** By the year of the deadline or, without one, the year when the agreement begins. */
  readonly byYear: ReadonlyMap<string, Totals>;
}

/**
 * The sum of what somebody is bound to contribute. It excludes commitments that await an answer, were dropped,
 * or ended when a partner left (D55).
 */
export function totalsOf(
  forum: ForumItself,
  agreements: readonly AgreementEntry[],
  meetings: readonly Pick<MeetingSummary, 'obligations'>[],
  today: Day,
): AgreementTotals {
  const ended = endedCommitments(forum, meetings, today);
  const [byPartner, byMeasure, byYear] = [new Map(), new Map(), new Map()] as [
    Map<Id, Totals>,
    Map<Id, Totals>,
    Map<string, Totals>,
  ];
  let all = NOTHING;
  for (const agreement of agreements) {
    for (const { id, partner, resource, due } of agreement.commitments) {
      const isBound = getOwn(agreement.binding, partner) === 'bound' && !agreement.withdrawn;
      if (!isBound || ended.has(`${agreement.meeting}/${id}`)) continue;
      all = plus(all, resource);
      add(byPartner, partner, resource);
      add(byYear, (due ?? agreement.from).slice(0, 4), resource);
      for (const measure of new Set(agreement.measures)) add(byMeasure, measure, resource);
    }
  }
  return { all, byPartner, byMeasure, byYear };
}

const NOTHING: Totals = { money: {}, fullTime: 0 };

function add<K>(sums: Map<K, Totals>, key: K, resource: Resource): void {
  const sum = plus(sums.get(key) ?? NOTHING, resource);
  if (sum !== NOTHING) sums.set(key, sum);
}

function plus(sum: Totals, { kind, amount = 0, unit = '' }: Resource): Totals {
  if (amount === 0) return sum;
  if (kind === 'people') return { ...sum, fullTime: roundToThousandth(sum.fullTime + amount) };
  if (kind !== 'money') return sum;
  const currency = currencyOf(unit);
  const before = getOwn(sum.money, currency) ?? 0;
  return { ...sum, money: { ...sum.money, [currency]: roundToThousandth(before + amount) } };
}

/** The two spellings of the Norwegian currency count as one. */
function currencyOf(unit: string): string {
  const written = unit.trim();
  return /^(nok|kr\.?|kroner)$/i.test(written) ? 'NOK' : written.toUpperCase();
}

/** Rounds, so that 0.1 and 0.2 add up to 0.3. */
function roundToThousandth(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function endedCommitments(
  forum: ForumItself,
  meetings: readonly Pick<MeetingSummary, 'obligations'>[],
  today: Day,
): ReadonlySet<string> {
  const hasEnded = (each: Obligation) =>
    each.kind === 'commitment' &&
    closedBy(each, today)?.as !== 'done' &&
    !isOpen(forum, each, today);
  return new Set(
    meetings
      .flatMap((meeting) => meeting.obligations)
      .filter(hasEnded)
      .map((each) => `${each.meeting}/${each.id}`),
  );
}
