import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  filterAgreements,
  isInForce,
  type Totals,
  totalsOf,
} from '../../src-core/projections/agreement-register.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** The register of agreements: its totals compared with an independent count. */

const PARTIES = ['p0', 'p1', 'p2', 'p3'];
const TODAY = '2027-06-01';

const party = fc.constantFrom(...PARTIES);
const commitment = fc.record({
  partner: party,
  resource: fc.oneof(
    fc.record({
      kind: fc.constant('money'),
      amount: fc.integer({ min: 0, max: 9 }).map((tens) => tens / 10),
      unit: fc.constantFrom('NOK', 'kr', 'kroner', 'EUR', 'eur'),
    }),
    fc.record({ kind: fc.constant('people'), amount: fc.constantFrom(0.1, 0.2, 1.5) }),
    fc.record({ kind: fc.constantFrom('competence', 'premises') }),
  ),
  due: fc.constantFrom(undefined, '2026-12-31', '2027-01-01', '2028-05-05'),
  status: fc.constantFrom(undefined, 'done', 'dropped'),
});
const agreement = fc.record({
  from: fc.constantFrom(undefined, '2026-01-01', '2027-01-01'),
  to: fc.constantFrom(undefined, '2027-05-31', '2029-01-01'),
  measures: fc.subarray(['m0', 'm1']),
  commitments: fc.array(commitment, { maxLength: 4 }),
  signedBy: fc.subarray(PARTIES),
  answer: fc.constantFrom(undefined, 'ratified', 'declined'),
  withdrawn: fc.constantFrom(false, false, false, true),
});
const anyRegister = fc.record({
  agreements: fc.array(agreement, { maxLength: 4 }),
  exit: fc.constantFrom(undefined, 'p0', 'p3'),
});
type Register = typeof anyRegister extends fc.Arbitrary<infer T> ? T : never;

/** p1 and p3 negotiate: they need their principal's answer. */
function forumOf({ agreements, exit }: Register): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'decides', 'negotiates']);
  for (const id of ['m0', 'm1']) table.do({ do: 'addMeasure', id, title: id, owner: 'p0' });
  agreements.forEach(({ commitments, signedBy, answer, withdrawn, from, to, measures }, index) => {
    const id = `a${index}`;
    const about = { meeting: 'm', agreement: id };
    const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const terms = { title: id, text: 't', parties: PARTIES, measures, ...period };
    table.do({ do: 'makeAgreement', meeting: 'm', id, item: 'i', ...terms });
    commitments.forEach(({ due, status, ...rest }, place) => {
      const commitment = `${id}-c${place}`;
      const added = { ...about, id: commitment, what: 'w', ...rest, ...(due ? { due } : {}) };
      table.do({ do: 'addCommitment', ...added });
      const on = '2027-01-15';
      if (status) table.do({ do: 'setCommitmentStatus', ...about, commitment, status, on });
    });
    for (const partner of signedBy) table.do({ do: 'signAgreement', ...about, partner, at: AT });
    if (answer && signedBy.includes('p1')) {
      table.do({ do: 'ratify', ...about, partner: 'p1', outcome: answer, on: '2027-01-10' });
    }
    if (withdrawn) table.try({ do: 'withdrawAgreement', ...about });
  });
  if (exit) table.do({ do: 'exitPartner', partner: exit, on: '2027-03-01' });
  return table;
}

// (D55)
it('totals what the parties must contribute, as an independent count does', () => {
  fc.assert(
    fc.property(anyRegister, (plan) => {
      const table = forumOf(plan);
      const summaries = table.summaries();
      const all = summaries.flatMap((meeting) => meeting.agreements);
      const sums = totalsOf(table.forum, all, summaries, TODAY);
      const counted = recount(table, plan);
      const total = (keep: (each: Counted) => boolean): Totals => {
        const these = counted.filter(keep);
        const money: Record<string, number> = {};
        for (const { currency, tenths } of these) {
          if (currency) money[currency] = (money[currency] ?? 0) + tenths;
        }
        const people = these.reduce((sum, each) => sum + (each.currency ? 0 : each.tenths), 0);
        const figures = Object.entries(money).map(([key, sum]) => [key, sum / 10]);
        return { money: Object.fromEntries(figures), fullTime: people / 10 };
      };
      expect(sums.all).toEqual(total(() => true));
      const keysOf = (key: (each: Counted) => readonly string[]) =>
        [...new Set(counted.flatMap(key))].sort();
      for (const [found, key] of [
        [sums.byPartner, (each: Counted) => [each.partner]],
        [sums.byMeasure, (each: Counted) => each.measures],
        [sums.byYear, (each: Counted) => [each.year]],
      ] as const) {
        expect([...found.keys()].sort()).toEqual(keysOf(key));
        for (const [name, sum] of found) {
          expect(sum).toEqual(total((each) => key(each).includes(name)));
        }
      }
    }),
  );
});

interface Counted {
  readonly partner: string;
  readonly measures: readonly string[];
  readonly year: string;
  /** Undefined means full-time equivalents. */
  readonly currency?: string;
  readonly tenths: number;
}

/** Computed from the plan, without the program. */
function recount(table: TestForum, { agreements, exit }: Register): Counted[] {
  return agreements.flatMap((each, index) => {
    if (table.meeting('m').agreements[index]?.withdrawn) return [];
    return each.commitments.flatMap(({ partner, resource, due, status }): Counted[] => {
      const mayBind = partner === 'p0' || partner === 'p2';
      const isBound =
        each.signedBy.includes(partner) &&
        (mayBind || (partner === 'p1' && each.answer === 'ratified'));
      const hasLeft = partner === exit && status === undefined;
      const amount = 'amount' in resource ? resource.amount : 0;
      if (!isBound || hasLeft || status === 'dropped' || amount === 0) return [];
      const kind = 'unit' in resource ? { currency: CURRENCIES[resource.unit] ?? '' } : {};
      const year = (due ?? each.from ?? '2026-12-09').slice(0, 4);
      return [{ partner, measures: each.measures, year, ...kind, tenths: Math.round(amount * 10) }];
    });
  });
}

const CURRENCIES: Readonly<Record<string, string>> = {
  NOK: 'NOK',
  kr: 'NOK',
  kroner: 'NOK',
  EUR: 'EUR',
  eur: 'EUR',
};

it('adds tenths exactly', () => {
  const people = (amount: 0.1 | 0.2) => ({
    partner: 'p0',
    resource: { kind: 'people' as const, amount },
    due: undefined,
    status: undefined,
  });
  const plan = { from: undefined, to: undefined, measures: [], withdrawn: false };
  const commitments = [people(0.1), people(0.2)];
  const agreement = { ...plan, commitments, signedBy: ['p0'], answer: undefined };
  const table = forumOf({ exit: undefined, agreements: [agreement] });
  const summaries = table.summaries();
  const all = summaries.flatMap((meeting) => meeting.agreements);
  expect(totalsOf(table.forum, all, summaries, TODAY).all.fullTime).toBe(0.3);
});

// (D54)
it('filters agreements by party, by date in force, and by awaited partner', () => {
  const plan = { commitments: [], measures: [], withdrawn: false, answer: undefined };
  const table = forumOf({
    exit: undefined,
    agreements: [
      { ...plan, from: '2027-01-01', to: '2027-05-31', signedBy: ['p0', 'p2'] },
      { ...plan, from: undefined, to: undefined, signedBy: [] },
      { ...plan, from: '2026-01-01', to: undefined, signedBy: PARTIES, answer: 'ratified' },
    ],
  });
  const all = table.summaries().flatMap((meeting) => meeting.agreements);
  const found = (filter: Parameters<typeof filterAgreements>[2]) =>
    filterAgreements(table.forum, all, filter, TODAY).map((each) => each.id);
  expect(found({ party: 'p9' })).toEqual([]);
  expect(found({ party: 'p3' })).toEqual(['a0', 'a1', 'a2']);
  expect(found({ on: '2026-12-31' })).toEqual(['a2']);
  expect(found({ on: '2027-01-01' })).toEqual(['a0', 'a2']);
  expect(found({ on: '2027-05-31' })).toEqual(['a0', 'a2']);
  expect(found({ on: '2027-06-01' })).toEqual(['a2']);
  // p3's principal has not answered on the last one.
  expect(found({ awaiting: true })).toEqual(['a0', 'a1', 'a2']);
  // Unsigned, so it binds nobody.
  const inForce = (day: string) => all.map((each) => isInForce(table.forum, each, day));
  expect(inForce('2027-02-01')).toEqual([true, false, true]);
  // A partner that has left is no longer bound or awaited.
  for (const partner of PARTIES) table.do({ do: 'exitPartner', partner, on: '2027-02-01' });
  expect(inForce('2027-01-31')).toEqual([true, false, true]);
  expect(inForce('2027-02-01')).toEqual([false, false, false]);
  expect(filterAgreements(table.forum, all, { awaiting: true }, '2027-02-01')).toEqual([]);
});
