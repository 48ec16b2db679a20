import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onTheWall, scaled } from '../../src-core/wall.ts';
import { openMeeting } from './world.ts';

const SECRET = 'HEMMELIG';

/** What is put under an item, each holding the secret. */
const RECORDS = [
  { do: 'proposeDecision', id: 'd', wording: SECRET },
  { do: 'makeAgreement', id: 'a', title: SECRET, text: SECRET, parties: ['p0', 'p1'] },
  { do: 'addActionPoint', what: SECRET, owner: 'p0' },
  { do: 'addStatement', partner: 'p0', text: SECRET },
] as const;

test('the wall never holds a note, nor a word of what is exempt or held back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('item', 'record', 'held-back'),
      fc.subarray([...RECORDS], { minLength: 1 }),
      (how, records) => {
        const table = openMeeting(['decides', 'decides']);
        const exempt = { basis: 'offl. § 14', reason: SECRET };
        const of = (id: string) => (id === 'd' ? { decision: 'd' } : { agreement: 'a' });
        table.do({ do: 'setNotes', meeting: 'm', item: 'i', text: SECRET });
        const kept = how === 'item' ? records : records.filter((each) => 'id' in each);
        for (const record of kept) table.do({ meeting: 'm', item: 'i', ...record });
        if (how === 'item') {
          table.do({
            do: 'changeItem',
            meeting: 'm',
            item: 'i',
            title: SECRET,
            background: SECRET,
          });
          table.do({ do: 'changeItem', meeting: 'm', item: 'i', presenter: SECRET, exempt });
        }
        const ids = kept.flatMap((each) => ('id' in each ? [each.id] : []));
        if (how === 'record') {
          for (const id of ids) table.do({ do: 'setExempt', meeting: 'm', ...of(id), exempt });
        }
        const wall = onTheWall(table.meeting('m'), how === 'held-back' ? ids : []);
        expect(JSON.stringify(table.meeting('m'))).toContain(SECRET);
        expect(JSON.stringify(wall)).not.toContain(SECRET);
        expect(wall.items.map((item) => item.number)).toEqual([1]);
      },
    ),
  );
});

test('the text grows and shrinks a step at a time, within bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1 as const, -1 as const)), (steps) => {
      const scale = steps.reduce(scaled, 1);
      expect(scale).toBeGreaterThanOrEqual(0.6);
      expect(scale).toBeLessThanOrEqual(2);
    }),
  );
  expect(scaled(1, 1)).toBe(1.1);
});
