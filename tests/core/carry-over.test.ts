import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thingsOf, withoutExempt } from '../../src-core/projections/carry-over.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

const SECRET = 'HEMMELIG';
const NEXT = { id: 'next', startsAt: '2027-03-01T09:00:00+01:00' };

const left = fc.record({
  kind: fc.constantFrom('decision', 'agreement', 'action-point'),
  isExempt: fc.boolean(),
});

/** Two negotiating partners decide, agree and take notes in one meeting; exempt text contains SECRET. */
function held(records: readonly { readonly kind: string; readonly isExempt: boolean }[]) {
  const table = openMeeting(['negotiates', 'negotiates']);
  const partners = ['p0', 'p1'];
  const here = { meeting: 'm', item: 'i' };
  const exempt = { basis: 'offl. § 14', reason: SECRET };
  for (const partner of partners) {
    table.do({ do: 'setAttendance', meeting: 'm', partner, status: 'present' });
  }
  const item = { section: 'status', title: 'Unntatt', kind: 'decision', exempt };
  table.do({ do: 'addItem', meeting: 'm', id: 'exempt', ...item });
  records.forEach(({ kind, isExempt }, index) => {
    const words = isExempt ? SECRET : `Sak ${index}`;
    if (kind === 'decision') {
      const { id } = table.do({ do: 'proposeDecision', ...here, wording: words });
      for (const partner of partners) {
        const position = { decision: id, partner, position: 'consents', at: AT };
        table.do({ do: 'takePosition', meeting: 'm', ...position });
      }
      if (isExempt) table.do({ do: 'setExempt', meeting: 'm', decision: id, exempt });
    } else if (kind === 'agreement') {
      const agreed = { title: words, text: words, parties: partners };
      const { id } = table.do({ do: 'makeAgreement', ...here, ...agreed });
      for (const partner of partners) {
        const what = { agreement: id, partner, what: words, resource: { kind: 'other' } };
        table.do({ do: 'addCommitment', meeting: 'm', ...what });
      }
      for (const partner of partners) {
        table.do({ do: 'signAgreement', meeting: 'm', agreement: id, partner, at: AT });
      }
      if (isExempt) table.do({ do: 'setExempt', meeting: 'm', agreement: id, exempt });
    } else {
      const where = { meeting: 'm', item: isExempt ? 'exempt' : 'i' };
      table.do({ do: 'addActionPoint', ...where, what: words, owner: 'p0' });
    }
  });
  return carriedInto(table.forum, NEXT, table.summaries());
}

test('lists each carried obligation once, and groups ratifications of one thing', () => {
  fc.assert(
    fc.property(fc.array(left, { maxLength: 6 }), (records) => {
      const { obligations } = held(records);
      const things = thingsOf(obligations);
      expect(things.flatMap((thing) => thing.obligations).length).toBe(obligations.length);
      expect(new Set(things.flatMap((thing) => thing.obligations))).toEqual(new Set(obligations));
      expect(new Set(things.map((thing) => thing.key)).size).toBe(things.length);
      for (const { kind, number, obligations: own } of things) {
        expect(own.every((each) => each.kind === kind && each.number === number)).toBe(true);
        expect(own.length).toBe(kind === 'ratification' ? 2 : 1);
      }
    }),
    { numRuns: 50 },
  );
});

// (D83)
test('shows the public what is carried, and does not reveal that exempt items exist', () => {
  fc.assert(
    fc.property(fc.array(left, { minLength: 1, maxLength: 6 }), (records) => {
      const carried = held(records);
      const shown = withoutExempt(carried);
      const isAnyExempt = records.some((each) => each.isExempt);
      expect(JSON.stringify(carried).includes(SECRET)).toBe(isAnyExempt);
      expect(JSON.stringify(shown)).not.toContain(SECRET);
      const open = carried.obligations.filter((each) => each.exemptBasis === undefined);
      expect(shown.obligations).toEqual(open);
    }),
    { numRuns: 50 },
  );
});

test('hides the title of a postponed exempt item', () => {
  const table = openMeeting(['decides']);
  const exempt = { basis: 'offl. § 14' };
  table.do({ do: 'changeItem', meeting: 'm', item: 'i', title: SECRET, exempt });
  table.do({ do: 'postponeItem', meeting: 'm', item: 'i' });
  const carried = carriedInto(table.forum, NEXT, table.summaries());
  expect(carried.postponed).toMatchObject([{ title: SECRET }]);
  expect(withoutExempt(carried).postponed).toMatchObject([
    { title: '', number: '1/2026', exemptBasis: 'offl. § 14' },
  ]);
  expect(JSON.stringify(withoutExempt(carried)).toUpperCase()).not.toContain(SECRET);
});
