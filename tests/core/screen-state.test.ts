import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyScreenChange,
  INITIAL_SCREEN,
  isHeldBack,
  type ScreenState,
  showNewThings,
  shownOnScreen,
} from '../../src-core/projections/screen-state.ts';
import { openMeeting } from '../support/test-forum.ts';

const SECRET = 'HEMMELIG';

/** Records under an item, each containing SECRET. */
const RECORDS = [
  { do: 'proposeDecision', id: 'd', wording: SECRET },
  { do: 'makeAgreement', id: 'a', title: SECRET, text: SECRET, parties: ['p0', 'p1'] },
  { do: 'addActionPoint', what: SECRET, owner: 'p0' },
  { do: 'addStatement', partner: 'p0', text: SECRET },
] as const;

// (D88)
test('never shows notes, exempt text, or text that is held back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('item', 'record', 'held-back', 'unsaid'),
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
        const said = how === 'held-back' ? true : how === 'unsaid' ? undefined : false;
        const held = ids.flatMap((id) => (said === undefined ? [] : [[id, said] as const]));
        const wall = shownOnScreen(table.meeting('m'), Object.fromEntries(held));
        expect(JSON.stringify(table.meeting('m'))).toContain(SECRET);
        expect(JSON.stringify(wall)).not.toContain(SECRET);
        expect(wall.items.map((item) => item.serial)).toEqual([1]);
      },
    ),
  );
});

test('changes the text size one step at a time, within limits', () => {
  const step = (wall: ScreenState, resize: 1 | -1) => applyScreenChange(wall, { resize });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1 as const, -1 as const)), (steps) => {
      const { scale } = steps.reduce(step, INITIAL_SCREEN);
      expect(scale).toBeGreaterThanOrEqual(0.6);
      expect(scale).toBeLessThanOrEqual(2);
    }),
  );
  expect(step(INITIAL_SCREEN, 1).scale).toBe(1.1);
});

test('lets two people control the big screen without undoing each other', () => {
  const one = applyScreenChange(INITIAL_SCREEN, { heldBack: { a: true }, readOut: { a: 'x' } });
  const both = applyScreenChange(one, { heldBack: { b: true }, readOut: { b: 'y' } });
  expect(both).toMatchObject({ heldBack: { a: true, b: true }, readOut: { a: 'x', b: 'y' } });
  const { heldBack } = applyScreenChange(both, { heldBack: { a: false } });
  expect([isHeldBack(heldBack, 'a'), isHeldBack(heldBack, 'b')]).toEqual([false, true]);
});

// (D89, D90)
test('starts blank, and then shows only what was made here or released', () => {
  expect(INITIAL_SCREEN.blank).toBe(true);
  expect(isHeldBack(INITIAL_SCREEN.heldBack, 'earlier')).toBe(true);
  const wall = showNewThings(applyScreenChange(INITIAL_SCREEN, { heldBack: { held: true } }), [
    'held',
    'made',
  ]);
  expect(isHeldBack(wall.heldBack, 'made')).toBe(false);
  expect(isHeldBack(wall.heldBack, 'held')).toBe(true);
});

test('holds back what it forgets, and remembers what was read out last', () => {
  const many = (count: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`d-${index}`, value]));
  let wall = applyScreenChange(INITIAL_SCREEN, {
    heldBack: many(4_000, false) as Record<string, boolean>,
  });
  wall = applyScreenChange(wall, { heldBack: { 'd-0': false } });
  wall = applyScreenChange(wall, { heldBack: { one: false } });
  expect(Object.keys(wall.heldBack)).toHaveLength(4_000);
  const isHeld = ['d-0', 'd-1', 'd-2', 'one'].map((id) => isHeldBack(wall.heldBack, id));
  expect(isHeld).toEqual([false, true, false, false]);

  wall = applyScreenChange(INITIAL_SCREEN, {
    readOut: many(499, 'Vi vil.') as Record<string, string>,
  });
  wall = applyScreenChange(wall, { readOut: { 'd-0': 'Vi vil nå.' } });
  for (const id of ['x', 'y'])
    wall = applyScreenChange(wall, { readOut: { [id]: 'Vi gjør det.' } });
  expect(Object.keys(wall.readOut)).toHaveLength(500);
  expect(wall.readOut).toMatchObject({ x: 'Vi gjør det.', y: 'Vi gjør det.', 'd-0': 'Vi vil nå.' });
  expect(wall.readOut).not.toHaveProperty('d-1');
  for (const id of ['p', 'q', 'r']) {
    wall = applyScreenChange(wall, { readOut: { [id]: 'x'.repeat(1_900_000) } });
  }
  expect(Object.keys(wall.readOut)).toEqual(['q', 'r']);
});

// (D88, D141)
test('has no copies of the documents that were sent, which have what is exempt', () => {
  const table = openMeeting(['decides']);
  const at = '2026-12-09T09:00:00+01:00';
  table.do({ do: 'createMeeting', id: 'n', title: 'N', startsAt: at, template: 'blank' });
  const exempt = { basis: 'offl. § 14' };
  const item = { section: 'status', title: SECRET, kind: 'decision', exempt };
  table.do({ do: 'addItem', meeting: 'n', ...item });
  for (const step of ['conveneMeeting', 'openMeeting', 'closeMeeting']) {
    table.do({ do: step, meeting: 'n', at });
  }
  expect(JSON.stringify(table.meeting('n').notices)).toContain(SECRET);
  expect(JSON.stringify(shownOnScreen(table.meeting('n'), {}))).not.toContain(SECRET);
  expect(shownOnScreen(table.meeting('n'), {})).not.toHaveProperty('frozen');
});
