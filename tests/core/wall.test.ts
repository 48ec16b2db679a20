import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWall, FIRST_WALL, onTheWall, type WallView } from '../../src-core/wall.ts';
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
        const criterion = 'equality';
        table.do({ do: 'assess', meeting: 'm', partner: 'p0', criterion, score: 3, note: SECRET });
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
        const held = how === 'held-back' ? ids.map((id) => [id, true] as const) : [];
        const wall = onTheWall(table.meeting('m'), Object.fromEntries(held));
        expect(JSON.stringify(table.meeting('m'))).toContain(SECRET);
        expect(JSON.stringify(wall)).not.toContain(SECRET);
        expect(wall.items.map((item) => item.number)).toEqual([1]);
      },
    ),
  );
});

test('the text grows and shrinks a step at a time, within bounds', () => {
  const step = (wall: WallView, resize: 1 | -1) => changedWall(wall, { resize });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1 as const, -1 as const)), (steps) => {
      const { scale } = steps.reduce(step, FIRST_WALL);
      expect(scale).toBeGreaterThanOrEqual(0.6);
      expect(scale).toBeLessThanOrEqual(2);
    }),
  );
  expect(step(FIRST_WALL, 1).scale).toBe(1.1);
});

test('two who lead the wall do not undo each other', () => {
  const one = changedWall(FIRST_WALL, { heldBack: { a: true }, readOut: { a: 'x' } });
  const both = changedWall(one, { heldBack: { b: true }, readOut: { b: 'y' } });
  expect(both).toMatchObject({ heldBack: { a: true, b: true }, readOut: { a: 'x', b: 'y' } });
  expect(changedWall(both, { heldBack: { a: false } }).heldBack).toEqual({ b: true });
});

test('the wall remembers what is held back, the last that was read out, and no more than has an end', () => {
  const many = (count: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`d-${index}`, value]));
  let wall = changedWall(FIRST_WALL, { heldBack: many(2_000, true) as Record<string, boolean> });
  expect(() => changedWall(wall, { heldBack: { one: true } })).toThrow();
  wall = changedWall(wall, { heldBack: { 'd-7': false } });
  expect(Object.keys(wall.heldBack)).toHaveLength(1_999);
  expect(changedWall(wall, { heldBack: { one: true } }).heldBack).toHaveProperty('one', true);

  wall = changedWall(FIRST_WALL, { readOut: many(499, 'Vi vil.') as Record<string, string> });
  wall = changedWall(wall, { readOut: { 'd-0': 'Vi vil nå.' } });
  for (const id of ['x', 'y']) wall = changedWall(wall, { readOut: { [id]: 'Vi gjør det.' } });
  expect(Object.keys(wall.readOut)).toHaveLength(500);
  expect(wall.readOut).toMatchObject({ x: 'Vi gjør det.', y: 'Vi gjør det.', 'd-0': 'Vi vil nå.' });
  expect(wall.readOut).not.toHaveProperty('d-1');
  for (const id of ['p', 'q', 'r']) {
    wall = changedWall(wall, { readOut: { [id]: 'x'.repeat(1_900_000) } });
  }
  expect(Object.keys(wall.readOut)).toEqual(['q', 'r']);
});
