import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedStarts, plannedTimes } from '../../src-core/meeting/timing.ts';
import { SECTIONS } from '../../src-core/model/forum.ts';
import { AT, openMeeting, TestForum } from '../support/test-forum.ts';

/** The agenda: standing items, order, clock and numbers. */

const about = { meeting: 'm' };
const at = (minute: number) => `2026-12-09T09:${String(minute).padStart(2, '0')}:00+01:00`;
const add = (id: string, section = 'status') => ({
  do: 'addItem',
  ...about,
  id,
  section,
  title: id,
  kind: 'review',
});
const DECK = SECTIONS.map((id) => ({ id, title: id }));
const order = (table: TestForum) => table.meeting('m').items.map((item) => item.id);

describe('the four-part template', () => {
  // (D11, D12)
  it('starts with notice and last minutes, brings status forward, and ends with the next meeting', () => {
    const table = new TestForum();
    table.do({ do: 'setForum', name: 'F', sections: DECK });
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    expect(
      table.meeting('m').items.map((each) => [each.section, each.standing, each.kind]),
    ).toEqual([
      ['framing', 'agenda', 'decision'],
      ['framing', 'last-minutes', 'decision'],
      ['status', 'carried', 'review'],
      ['next-steps', 'any-other-business', 'discussion'],
      ['next-steps', 'next-meeting', 'decision'],
    ]);
  });

  // (D30)
  it('decides the forum’s own procedure by majority, and everything else by consensus', () => {
    const table = new TestForum();
    table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    for (const step of ['conveneMeeting', 'openMeeting']) table.do({ do: step, ...about, at: AT });
    const own = ['m-agenda', 'm-last-minutes', 'm-next-meeting'];
    for (const item of table.meeting('m').items.map(({ id }) => id)) {
      table.do({ do: 'proposeDecision', ...about, item, wording: 'x' });
      const { procedure } = table.meeting('m').decisions.at(-1) ?? {};
      expect(procedure).toBe(own.includes(item) ? 'majority' : 'consensus');
    }
  });

  // (D13)
  it('keeps any other business and the next meeting last', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SECTIONS), { maxLength: 8 }), (sections) => {
        const table = new TestForum();
        table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
        for (const [index, section] of sections.entries()) table.do(add(`i${index}`, section));
        expect(order(table).slice(-2)).toEqual(['m-any-other-business', 'm-next-meeting']);
        for (const section of SECTIONS) {
          const added = order(table).filter((id) => sections[Number(id.slice(1))] === section);
          const inOrder = sections.flatMap((each, index) => (each === section ? `i${index}` : []));
          expect(added).toEqual(inOrder);
        }
      }),
    );
  });
});

describe('moving an item', () => {
  // (D11)
  it('moves the item to the given place, and keeps the order of the others', () => {
    const move = fc.record({
      item: fc.nat(5),
      section: fc.option(fc.constantFrom(...SECTIONS), { nil: undefined }),
      before: fc.option(fc.nat(5), { nil: undefined }),
      isLast: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 10 }), (moves) => {
        const table = openMeeting([]);
        for (let index = 0; index < 6; index += 1) table.do(add(`i${index}`, SECTIONS[index % 2]));
        for (const { item, section, before, isLast } of moves) {
          const was = table.meeting('m').items;
          const next = before === undefined ? undefined : was.find(({ id }) => id === `i${before}`);
          const code = table.code({
            do: 'moveItem',
            ...about,
            item: `i${item}`,
            ...(section && { section }),
            ...(next ? { before: next.id } : isLast ? { before: null } : {}),
          });
          const isClear =
            (section !== undefined || next !== undefined || isLast) &&
            next?.id !== `i${item}` &&
            (next === undefined || section === undefined || next.section === section);
          expect(code).toBe(isClear ? 'done' : 'invalid');
          const now = table.meeting('m').items;
          const others = (items: typeof now) => items.filter(({ id }) => id !== `i${item}`);
          expect(others(now)).toEqual(others(was));
          if (!isClear) continue;
          const moved = now.find(({ id }) => id === `i${item}`);
          const former = was.find(({ id }) => id === `i${item}`);
          expect(moved?.section).toBe(section ?? next?.section ?? former?.section);
          const mates = now.filter((each) => each.section === moved?.section).map(({ id }) => id);
          const place = next ? mates.indexOf(next.id) - 1 : mates.length - 1;
          expect(mates.indexOf(`i${item}`)).toBe(place);
        }
      }),
    );
  });
});

describe('removing an item', () => {
  // (D15)
  it('is refused while the item has records, and removes what is only about the item', () => {
    const records = [
      { do: 'proposeDecision', wording: 'x' },
      { do: 'makeAgreement', title: 'T', text: '', parties: ['p0', 'p1'] },
      { do: 'addActionPoint', what: 'x', owner: 'p0' },
      { do: 'addStatement', partner: 'p0', text: 'x' },
    ];
    for (const record of records) {
      const table = openMeeting(['decides', 'decides']);
      table.do({ ...record, ...about, item: 'i' });
      const removed = table.try({ do: 'removeItem', ...about, item: 'i' });
      expect(removed).toMatchObject({ code: 'has-dependents', path: 'item' });
    }
    const table = openMeeting(['decides']);
    table.do({ do: 'askForFloor', ...about, item: 'i', partner: 'p0', at: AT });
    table.do({ do: 'addAttachment', ...about, item: 'i', name: 'x', dataBase64: 'aGVp' });
    table.do({ do: 'removeItem', ...about, item: 'i' });
    expect(table.meeting('m')).toMatchObject({ items: [], floor: [], attachments: [] });
  });
});

describe('the clock', () => {
  // (D16)
  it('starts each item after the minutes of those before it, except postponed ones', () => {
    const item = fc.record({
      section: fc.constantFrom(...SECTIONS),
      minutes: fc.option(fc.nat(90), { nil: undefined }),
      isPostponed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const table = new TestForum();
        table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' });
        for (const [index, { section, minutes, isPostponed }] of items.entries()) {
          table.do({ ...add(`i${index}`, section), ...(minutes !== undefined && { minutes }) });
          if (isPostponed) table.do({ do: 'postponeItem', ...about, item: `i${index}` });
        }
        const starts = plannedStarts(table.meeting('m'));
        const times = plannedTimes(table.meeting('m'));
        let after = 0;
        let isKnown = true;
        for (const id of order(table)) {
          const { minutes = 0, isPostponed } = items[Number(id.slice(1))] ?? {};
          expect(Date.parse(starts[id] ?? '')).toBe(Date.parse(AT) + after * 60_000);
          expect(starts[id]?.slice(-6)).toBe('+01:00');
          // After an item without minutes, nobody knows when the next one starts.
          if (!isPostponed && minutes === 0) isKnown = false;
          expect(times[id]).toBe(isKnown && !isPostponed ? starts[id] : undefined);
          if (!isPostponed) after += minutes;
        }
      }),
    );
  });

  // (D17, D18)
  it('times one item at a time, and stops when the meeting closes', () => {
    const table = openMeeting(['decides', 'decides']);
    table.do(add('j'));
    table.do({ do: 'startItem', ...about, item: 'i', at: at(5) });
    expect(table.code({ do: 'startItem', ...about, item: 'j', at: at(4) })).toBe('invalid');
    table.do({ do: 'startItem', ...about, item: 'j', at: at(10) });
    expect(table.code({ do: 'finishItem', ...about, item: 'i', at: at(11) })).toBe('wrong-phase');
    table.do({ do: 'startItem', ...about, item: 'i', at: at(12) });
    for (const id of ['f', 'g']) {
      table.do({ do: 'askForFloor', ...about, id, item: 'i', partner: 'p0', at: at(12) });
    }
    table.do({ do: 'giveFloor', ...about, request: 'f', at: at(13) });
    expect(table.code({ do: 'giveFloor', ...about, request: 'g', at: at(12) })).toBe('invalid');
    table.do({ do: 'giveFloor', ...about, request: 'g', at: at(14) });
    const close = { do: 'closeMeeting', ...about };
    // Neither before the current item started, nor before the current speaker.
    expect(table.try({ ...close, at: at(11) })).toMatchObject({ code: 'invalid', path: 'at' });
    expect(table.try({ ...close, at: at(13) })).toMatchObject({ code: 'invalid', path: 'at' });
    table.do({ ...close, at: at(20) });
    const { items, floor } = table.meeting('m');
    expect(items.map((item) => item.periods)).toEqual([
      [
        { from: at(5), to: at(10) },
        { from: at(12), to: at(20) },
      ],
      [{ from: at(10), to: at(12) }],
    ]);
    expect(floor.map((request) => request.endedAt)).toEqual([at(14), at(20)]);
    expect(table.try({ do: 'circulateMinutes', ...about, at: at(19) })).toMatchObject({
      code: 'invalid',
      path: 'at',
    });
  });
});

describe('numbers', () => {
  // (D78)
  it('count through the year of the meeting, and stay when the meeting moves to another year', () => {
    const table = new TestForum();
    const create = (id: string, startsAt: string) => {
      table.do({ do: 'createMeeting', id, title: id, startsAt, template: 'blank' });
      table.do({ ...add('i'), meeting: id });
      table.do({ do: 'conveneMeeting', meeting: id, at: startsAt });
      return table.meeting(id).items[0]?.number?.text;
    };
    expect(create('a', '2026-12-31T23:00:00+01:00')).toBe('1/2026');
    expect(create('b', '2027-01-01T00:30:00+01:00')).toBe('1/2027');
    table.do({ do: 'changeMeeting', meeting: 'a', startsAt: '2027-01-02T09:00:00+01:00' });
    expect(table.do({ ...add('j'), meeting: 'a' }).number).toBe('2/2026');
    expect(create('c', '2027-06-01T09:00:00+02:00')).toBe('2/2027');
  });

  // (D44)
  it('of decisions count within the item, and do not change when one is withdrawn', () => {
    const table = openMeeting([]);
    const propose = { do: 'proposeDecision', ...about, item: 'i', wording: 'x' };
    const first = table.do(propose);
    table.do({ do: 'withdrawDecision', ...about, decision: first.id });
    expect([first.number, table.do(propose).number]).toEqual(['1/2026-1', '1/2026-2']);
    table.do(add('j'));
    expect(table.do({ ...propose, item: 'j' }).number).toBe('2/2026-1');
  });

  // (D79, D80)
  it('become ids of meetings, and are never reused', () => {
    const table = new TestForum();
    const create = { do: 'createMeeting', title: 'M', startsAt: AT };
    expect([table.do(create).id, table.do(create).id]).toEqual(['2026-1', '2026-2']);
    expect(table.code({ ...create, id: '2026-2' })).toBe('duplicate-id');
  });
});

// (D81)
it('marks one thing at a time as exempt from public access', () => {
  const table = openMeeting(['decides']);
  table.do({ do: 'proposeDecision', ...about, id: 'd', item: 'i', wording: 'x' });
  const mark = { do: 'setExempt', ...about, exempt: { basis: 'offl. § 14' } };
  expect(table.try({ ...mark, item: 'i', decision: 'd' })).toMatchObject({ code: 'invalid' });
  expect(table.try(mark)).toMatchObject({ code: 'invalid', path: 'item' });
  table.do({ ...mark, decision: 'd' });
  expect(table.meeting('m').decisions[0]?.exempt).toEqual({ basis: 'offl. § 14' });
  table.do({ ...mark, decision: 'd', exempt: null });
  expect(table.meeting('m').decisions[0]).not.toHaveProperty('exempt');
});
