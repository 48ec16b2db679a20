import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src-core/meeting/redistribute-time.ts';
import {
  breakSecondsLeft,
  currentBreak,
  currentItem,
  drift,
  interruptedItem,
  itemsLeft,
  nextItem,
  outlook,
  plannedStarts,
  reachedItem,
  secondsLeft,
  secondsSpent,
} from '../../src-core/meeting/timing.ts';
import { completeMeeting1 } from '../../src-core/migrations/meeting-from-1.ts';
import {
  addMinutes,
  addSeconds,
  instantOf,
  secondsBetween,
} from '../../src-core/model/field-types.ts';
import { Meeting } from '../../src-core/model/meeting.ts';
import { AT, openMeeting, TestForum } from '../support/test-forum.ts';

/** An open meeting `m` with items i0, i1 … of the given minutes, in order, ending after `length` minutes. */
function onTheClock(minutes: readonly (number | undefined)[], length?: number): TestForum {
  const table = new TestForum();
  const endsAt = length === undefined ? {} : { endsAt: addMinutes(AT, length) };
  table.do({
    do: 'createMeeting',
    id: 'm',
    title: 'M',
    startsAt: AT,
    template: 'blank',
    ...endsAt,
  });
  minutes.forEach((each, index) => {
    const item = { section: 'status', title: `Sak ${index}`, kind: 'discussion' };
    const given = each === undefined ? {} : { minutes: each };
    table.do({ do: 'addItem', meeting: 'm', id: `i${index}`, ...item, ...given });
  });
  table.do({ do: 'conveneMeeting', meeting: 'm', at: AT });
  table.do({ do: 'openMeeting', meeting: 'm', at: AT });
  return table;
}

const at = (minutes: number) => addMinutes(AT, minutes);
const Minutes = fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined });
const Step = fc.record({
  act: fc.constantFrom('startItem', 'finishItem', 'startBreak', 'endBreak', 'postponeItem'),
  pick: fc.nat(9),
  /** Since the step before. */
  seconds: fc.integer({ min: 0, max: 1_500 }),
});

/** Any clock commands; refused ones are skipped. */
function walk(
  table: TestForum,
  steps: readonly (typeof Step extends fc.Arbitrary<infer S> ? S : never)[],
) {
  let now = AT;
  for (const { act, pick, seconds } of steps) {
    now = addSeconds(now, seconds);
    const { items } = table.meeting('m');
    const item = items[pick % items.length]?.id;
    if (act === 'startItem' || act === 'finishItem') {
      table.try({ do: act, meeting: 'm', item, at: now });
    } else if (act === 'postponeItem') {
      if (currentItem(table.meeting('m'))?.id !== item) table.try({ do: act, meeting: 'm', item });
    } else table.try({ do: act, meeting: 'm', at: now });
  }
  return now;
}

const Day = fc.record({
  minutes: fc.array(Minutes, { minLength: 1, maxLength: 9 }),
  length: fc.integer({ min: 1, max: 400 }),
  steps: fc.array(Step, { maxLength: 12 }),
});

describe('sharing out minutes', () => {
  const Weights = fc.array(fc.nat(120), { minLength: 1, maxLength: 20 });

  it('gives whole shares of at least 1, and the full amount if it suffices', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 600 }), Weights, (total, weights) => {
        const shares = shareOut(total, weights);
        for (const share of shares) expect(Number.isInteger(share) && share >= 1).toBe(true);
        expect(shares.reduce((a, b) => a + b)).toBe(Math.max(total, weights.length));
      }),
    );
  });

  it('never gives less to a larger weight, and leaves a fitting plan unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), Weights, (total, weights) => {
        const shares = shareOut(total, weights);
        for (const [a, weight] of weights.entries()) {
          for (const [b, other] of weights.entries()) {
            if (weight > other) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] ?? 0);
          }
        }
        expect(
          shareOut(
            shares.reduce((a, b) => a + b),
            shares,
          ),
        ).toEqual(shares);
      }),
    );
  });

  it('keeps proportions', () => {
    expect(shareOut(45, [30, 20, 40])).toEqual([15, 10, 20]);
    expect(shareOut(20, [30, 0, 10])).toEqual([14, 1, 5]);
    expect(shareOut(9, [0, 0, 0])).toEqual([3, 3, 3]);
  });
});

describe('spreadMinutes', () => {
  // (D20)
  it('makes the meeting end on time, and changes only remaining items', () => {
    let spread = 0;
    fc.assert(
      fc.property(Day, ({ minutes, length, steps }) => {
        const table = onTheClock(minutes, length);
        const now = walk(table, steps);
        const before = table.meeting('m');
        const left = itemsLeft(before);
        const applied = table.try({ do: 'spreadMinutes', meeting: 'm', at: now });
        const after = table.meeting('m');
        if (!applied.ok) {
          expect(after).toBe(before);
          return;
        }
        spread += 1;
        expect(after.items.map((item) => item.id)).toEqual(before.items.map((item) => item.id));
        for (const item of before.items) {
          const changed = after.items.find((each) => each.id === item.id);
          if (!left.includes(item)) expect(changed).toBe(item);
          else expect(changed?.minutes).toBeGreaterThanOrEqual(1);
          // The current item also has at least a minute left.
          if (changed && left.includes(item))
            expect(secondsLeft(changed, now)).toBeGreaterThanOrEqual(60);
        }
        expect(plannedStarts(after)).toEqual(plannedStarts(before));
        // A minute for each, and the seconds lost by rounding up.
        const over = secondsBetween(at(length), outlook(after, now).end);
        const isRoom =
          secondsBetween(outlook({ ...before, items: [] }, now).end, at(length)) >=
          60 * (left.length + 1);
        if (isRoom) {
          expect(over).toBeGreaterThan(-60);
          expect(over).toBeLessThanOrEqual(0);
        } else expect(over).toBeLessThan(60 * (left.length + 1));
        // Repeating changes nothing.
        table.do({ do: 'spreadMinutes', meeting: 'm', at: now });
        expect(table.meeting('m').items).toEqual(after.items);
        expect(Meeting.parse(after)).toEqual(after);
      }),
      { numRuns: 300 },
    );
    expect(spread).toBeGreaterThan(50);
  });

  it('gives the current item the time it has used and its share of the rest', () => {
    const table = onTheClock([10, 30, 30], 80);
    table.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(0) });
    table.do({ do: 'startItem', meeting: 'm', item: 'i1', at: at(20) });
    table.do({ do: 'spreadMinutes', meeting: 'm', at: at(35) });
    // 45 minutes remain: 15 of the current item, 30 of the last.
    expect(table.meeting('m').items.map((item) => item.minutes)).toEqual([10, 30, 30]);
    table.do({ do: 'changeMeeting', meeting: 'm', endsAt: at(65) });
    table.do({ do: 'spreadMinutes', meeting: 'm', at: at(35) });
    expect(table.meeting('m').items.map((item) => item.minutes)).toEqual([10, 25, 20]);
    expect(plannedStarts(table.meeting('m')).i2).toBe(at(40));
  });

  it('says why it is not possible', () => {
    const spread = { do: 'spreadMinutes', meeting: 'm', at: at(70) };
    const message = (table: TestForum) => {
      const applied = table.try(spread);
      return applied.ok ? '' : applied.message;
    };
    expect(message(onTheClock([10]))).toMatch(/ikke noe sluttidspunkt/);
    expect(message(onTheClock([10], 60))).toMatch(/ingen tid igjen/);
    expect(message(onTheClock([10], 70))).toMatch(/ingen tid igjen/);
    const done = onTheClock([10], 90);
    done.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(0) });
    done.do({ do: 'finishItem', meeting: 'm', item: 'i0', at: at(10) });
    expect(message(done)).toMatch(/ingen saker igjen/);
    const closed = onTheClock([10], 90);
    closed.do({ do: 'closeMeeting', meeting: 'm', at: at(10) });
    expect(message(closed)).toMatch(/mens møtet er i gang/);
    const early = { ...spread, at: addMinutes(AT, -1) };
    expect(onTheClock([10], 90).code(early)).toBe('invalid');
  });

  it('never exceeds the longest item that a file can store', () => {
    const table = onTheClock([10], 5_000);
    table.do({ do: 'spreadMinutes', meeting: 'm', at: AT });
    expect(Meeting.parse(table.meeting('m')).items[0]?.minutes).toBe(1_440);
  });
});

describe('breaks', () => {
  // (D17)
  it('leave at most one thing running, in order, and do not count as time of the item', () => {
    fc.assert(
      fc.property(Day, ({ minutes, length, steps }) => {
        const table = onTheClock(minutes, length);
        const now = walk(table, steps);
        const meeting = table.meeting('m');
        const periods = [...meeting.items.flatMap((item) => item.periods), ...meeting.breaks];
        expect(periods.filter((each) => each.to === undefined).length).toBeLessThanOrEqual(1);
        const inOrder = periods.toSorted(
          (a, b) =>
            instantOf(a.from) - instantOf(b.from) ||
            instantOf(a.to ?? now) - instantOf(b.to ?? now),
        );
        for (const [index, { from }] of inOrder.entries()) {
          const end = inOrder[index - 1]?.to;
          if (end !== undefined) expect(instantOf(from)).toBeGreaterThanOrEqual(instantOf(end));
        }
        const spent = meeting.items.reduce((sum, item) => sum + secondsSpent(item, now), 0);
        expect(spent).toBeLessThanOrEqual(secondsBetween(AT, now));
      }),
    );
  });

  // (D19)
  it('resume the interrupted item', () => {
    const table = onTheClock([30, 30], 90);
    table.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(0) });
    table.do({ do: 'startBreak', meeting: 'm', at: at(10), minutes: 15 });
    const meeting = table.meeting('m');
    expect(currentItem(meeting)).toBeUndefined();
    expect(interruptedItem(meeting)?.id).toBe('i0');
    expect(reachedItem(meeting)?.id).toBe('i0');
    expect(nextItem(meeting)?.id).toBe('i1');
    const pause = currentBreak(meeting);
    expect(pause && breakSecondsLeft(pause, at(12))).toBe(13 * 60);
    // The item resumes at 25 with 20 minutes, and the next follows at 45.
    expect(outlook(meeting, at(12))).toEqual({ starts: { i0: at(25), i1: at(45) }, end: at(75) });
    expect(outlook(meeting, at(40)).end).toBe(at(90));
    table.do({ do: 'endBreak', meeting: 'm', at: at(28) });
    expect(currentItem(table.meeting('m'))?.id).toBe('i0');
    const [first] = table.meeting('m').items;
    expect(first && secondsSpent(first, at(30))).toBe(12 * 60);
  });

  it('end when an item starts or the meeting closes, and end the current speech', () => {
    const table = onTheClock([30, 30], 90);
    table.do({
      do: 'addPartner',
      id: 'p',
      name: 'P',
      role: 'r',
      authority: 'decides',
      joined: '2020-01-01',
    });
    table.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(0) });
    table.do({ do: 'askForFloor', meeting: 'm', id: 'f', item: 'i0', partner: 'p', at: at(1) });
    table.do({ do: 'giveFloor', meeting: 'm', request: 'f', at: at(2) });
    table.do({ do: 'startBreak', meeting: 'm', at: at(10) });
    expect(table.meeting('m').floor[0]?.endedAt).toBe(at(10));
    expect(table.code({ do: 'startBreak', meeting: 'm', at: at(11) })).toBe('wrong-phase');
    table.do({ do: 'startItem', meeting: 'm', item: 'i1', at: at(20) });
    expect(table.meeting('m').breaks).toEqual([{ from: at(10), to: at(20), item: 'i0' }]);
    expect(table.code({ do: 'endBreak', meeting: 'm', at: at(21) })).toBe('wrong-phase');
    expect(table.code({ do: 'startBreak', meeting: 'm', at: at(19) })).toBe('invalid');
    table.do({ do: 'startBreak', meeting: 'm', at: at(30) });
    table.do({ do: 'closeMeeting', meeting: 'm', at: at(40) });
    expect(currentBreak(table.meeting('m'))).toBeUndefined();
    expect(table.code({ do: 'startBreak', meeting: 'm', at: at(50) })).toBe('wrong-phase');
  });

  // (D19)
  it('do not resume an item that was postponed or removed meanwhile', () => {
    for (const act of ['postponeItem', 'removeItem']) {
      const table = onTheClock([30, 30], 90);
      table.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(0) });
      table.do({ do: 'startBreak', meeting: 'm', at: at(10) });
      table.do({ do: act, meeting: 'm', item: 'i0' });
      expect(itemsLeft(table.meeting('m')).map((item) => item.id)).toEqual(['i1']);
      table.do({ do: 'endBreak', meeting: 'm', at: at(20) });
      expect(currentItem(table.meeting('m'))).toBeUndefined();
    }
  });

  it('are optional in files from older versions', () => {
    const { breaks: _, ...before } = openMeeting(['decides']).meeting('m');
    expect(Meeting.parse(completeMeeting1(before)).breaks).toEqual([]);
  });
});

describe('the forecast', () => {
  it('starts remaining items one after the other, delayed by any overrun', () => {
    const table = onTheClock([10, 30, undefined, 20], 60);
    expect(drift(table.meeting('m'), AT)).toBe(0);
    // On another day than planned, planned times do not apply.
    expect(drift(table.meeting('m'), '2026-12-10T09:00:00+01:00')).toBeUndefined();
    table.do({ do: 'startItem', meeting: 'm', item: 'i0', at: at(5) });
    // Five minutes over, started five minutes late.
    const meeting = table.meeting('m');
    expect(outlook(meeting, at(20)).starts).toEqual({
      i0: at(20),
      i1: at(20),
      i2: at(50),
      // Nobody knows how long the item before takes (D16).
      i3: undefined,
    });
    expect(drift(meeting, at(20))).toBe(10);
    expect(drift({ ...meeting, endsAt: undefined }, at(20))).toBe(10);
    // Skipped items come last.
    table.do({ do: 'startItem', meeting: 'm', item: 'i3', at: at(20) });
    expect(Object.keys(outlook(table.meeting('m'), at(20)).starts)).toEqual(['i3', 'i1', 'i2']);
  });

  it('keeps starts in order, and no item has a negative length', () => {
    fc.assert(
      fc.property(Day, fc.nat(4_000), ({ minutes, length, steps }, later) => {
        const table = onTheClock(minutes, length);
        const now = addSeconds(walk(table, steps), later);
        const meeting = table.meeting('m');
        const { starts, end } = outlook(meeting, now);
        const known = itemsLeft(meeting).flatMap((item) => starts[item.id] ?? []);
        const times = [...known, end];
        for (const [index, time] of times.entries()) {
          expect(instantOf(time)).toBeGreaterThanOrEqual(instantOf(times[index - 1] ?? now));
        }
        expect(instantOf(end)).toBeLessThanOrEqual(
          instantOf(outlook(meeting, addSeconds(now, 60)).end),
        );
      }),
    );
  });
});
