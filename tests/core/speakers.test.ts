import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakerNow, speakersWaiting, timeUsed } from '../../src-core/meeting/speakers.ts';
import { addSeconds, instantOf, secondsBetween } from '../../src-core/model/field-types.ts';
import type { FloorRequest, Meeting } from '../../src-core/model/meeting.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

const KINDS = ['order', 'reply', 'speech'] as const;
const Step = fc.record({
  act: fc.constantFrom('askForFloor', 'askForFloor', 'giveFloor', 'endFloor', 'withdrawFloor'),
  partner: fc.constantFrom('p0', 'p1', 'p2'),
  item: fc.constantFrom('i', 'j'),
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(9),
  seconds: fc.integer({ min: 0, max: 300 }),
});

/** A debate: any requests, speeches, ends and withdrawals. */
const Debate = fc.array(Step, { maxLength: 25 }).map((steps): { meeting: Meeting; now: string } => {
  const table = openMeeting(['decides', 'negotiates', 'observes']);
  table.do({ do: 'addItem', meeting: 'm', id: 'j', section: 'status', title: 'J', kind: 'review' });
  let now = AT;
  for (const { act, partner, item, kind, pick, seconds } of steps) {
    now = addSeconds(now, seconds);
    const { floor } = table.meeting('m');
    const request = floor[pick % Math.max(1, floor.length)]?.id ?? 'none';
    const about = act === 'askForFloor' ? { item, partner, kind } : { request };
    table.try({ do: act, meeting: 'm', ...about, ...(act === 'withdrawFloor' ? {} : { at: now }) });
  }
  return { meeting: table.meeting('m'), now: addSeconds(now, 30) };
});

describe('the list of speakers', () => {
  it('lists exactly those who wait in the item: points of order, replies, speeches, each in order of request', () => {
    fc.assert(
      fc.property(Debate, ({ meeting }) => {
        for (const item of ['i', 'j']) {
          const waiting = speakersWaiting(meeting, item);
          const expected = meeting.floor.filter(
            (each) => each.item === item && each.givenAt === undefined,
          );
          expect(new Set(waiting)).toEqual(new Set(expected));
          const isBefore = (a: FloorRequest, b: FloorRequest) =>
            KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind) ||
            (a.kind === b.kind && instantOf(a.at) <= instantOf(b.at));
          for (const [index, request] of waiting.entries()) {
            const next = waiting[index + 1];
            if (next) expect(isBefore(request, next)).toBe(true);
          }
        }
      }),
    );
  });

  // (D9)
  it('has one speaker at a time, and counts all speaking time once', () => {
    fc.assert(
      fc.property(Debate, ({ meeting, now }) => {
        const open = meeting.floor.filter((each) => each.givenAt && !each.endedAt);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(speakerNow(meeting)).toBe(open[0]);
        const used = timeUsed(meeting, 'i', now);
        const spoken = meeting.floor.reduce(
          (sum, { givenAt, endedAt }) =>
            sum + (givenAt ? secondsBetween(givenAt, endedAt ?? now) : 0),
          0,
        );
        expect(used.reduce((sum, each) => sum + each.inMeeting, 0)).toBe(spoken);
        // Speeches never overlap.
        expect(spoken).toBeLessThanOrEqual(secondsBetween(AT, now));
        const inJ = timeUsed(meeting, 'j', now);
        for (const { partner, inItem, inMeeting } of used) {
          const other = inJ.find((each) => each.partner === partner)?.inItem ?? 0;
          expect(inItem + other).toBe(inMeeting);
        }
        const longest = used.map((each) => each.inMeeting);
        expect(longest).toEqual(longest.toSorted((a, b) => b - a));
      }),
    );
  });

  // (D10)
  it('puts a point of order before a reply, and a reply before a speech', () => {
    const table = openMeeting(['decides', 'decides', 'decides']);
    const ask = (id: string, partner: string, kind: string, seconds: number) =>
      table.do({
        do: 'askForFloor',
        meeting: 'm',
        id,
        item: 'i',
        partner,
        kind,
        at: addSeconds(AT, seconds),
      });
    ask('a', 'p0', 'speech', 1);
    ask('b', 'p1', 'speech', 2);
    ask('c', 'p2', 'reply', 3);
    ask('d', 'p1', 'order', 4);
    const ids = () => speakersWaiting(table.meeting('m'), 'i').map((each) => each.id);
    expect(ids()).toEqual(['d', 'c', 'a', 'b']);
    table.do({ do: 'giveFloor', meeting: 'm', request: 'd', at: addSeconds(AT, 10) });
    table.do({ do: 'giveFloor', meeting: 'm', request: 'a', at: addSeconds(AT, 40) });
    expect(ids()).toEqual(['c', 'b']);
    expect(timeUsed(table.meeting('m'), 'i', addSeconds(AT, 100))).toEqual([
      { partner: 'p0', inItem: 60, inMeeting: 60 },
      { partner: 'p1', inItem: 30, inMeeting: 30 },
    ]);
  });
});
