import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfMeeting, KnownIds } from '../../src-core/integrity/invariants.ts';
import { freedBy } from '../../src-core/meeting/reserve-numbers.ts';
import type { GivenNumber } from '../../src-core/model/numbering.ts';
import { AT, TestForum } from '../support/test-forum.ts';

/** No text of a number is given twice, however the forum changes its patterns (D157). */

const NEXT_YEAR = '2027-02-01T09:00:00+01:00';
const YEAR = { pattern: '{n}/{yyyy}', restart: 'year' };

const settings = (table: TestForum, numbering: object) =>
  table.do({ do: 'setForum', name: 'F', numbering });

function refusal(table: TestForum, numbering: object): string {
  const applied = table.try({ do: 'setForum', name: 'F', numbering });
  return applied.ok ? 'done' : `${applied.path}: ${applied.message}`;
}

/** A meeting that is convened with items of these kinds. Returns their numbers. */
function convened(table: TestForum, meeting: string, kinds = ['decision'], startsAt = AT) {
  table.do({ do: 'createMeeting', id: meeting, title: meeting, startsAt, template: 'blank' });
  kinds.forEach((kind, index) => {
    const id = `${meeting}-${index}`;
    table.do({ do: 'addItem', meeting, id, section: 'status', title: id, kind });
  });
  table.do({ do: 'conveneMeeting', meeting, at: AT });
  return texts(table, meeting);
}

const texts = (table: TestForum, meeting: string) =>
  table.meeting(meeting).items.map(({ number }) => number?.text);

describe('a text that is given is not given again', () => {
  const paper = (pattern: string, more: object = {}) => ({
    byKind: { information: { pattern, restart: 'year', ...more } },
  });

  // (D157)
  it('when the patterns of two series change places', () => {
    const table = new TestForum();
    const [ps, rs] = ['PS {n}/{yy}', 'RS {n}/{yy}'];
    settings(table, { items: { pattern: ps, restart: 'year', ...paper(rs) } });
    expect(convened(table, 'm', ['decision', 'decision', 'information'])).toEqual([
      ...['PS 1/26', 'PS 2/26', 'RS 1/26'],
    ]);
    settings(table, { items: { pattern: rs, restart: 'year', ...paper(ps) } });
    expect(convened(table, 'n', ['decision', 'information'])).toEqual(['RS 3/26', 'PS 3/26']);
  });

  // (D157)
  it('when a series of a kind is dropped, and the others take up its pattern', () => {
    const table = new TestForum();
    settings(table, { items: { ...YEAR, ...paper('RS {n}/{yy}') } });
    convened(table, 'm', ['information', 'information']);
    settings(table, { items: { pattern: 'rs {n:02}/{yy}', restart: 'year' } });
    expect(convened(table, 'n', ['information'])).toEqual(['rs 03/26']);
  });

  // (D157)
  it('when the series starts again otherwise than before', () => {
    const table = new TestForum();
    settings(table, { items: { pattern: '{n}', restart: 'meeting' } });
    expect(convened(table, 'm', ['decision', 'decision'])).toEqual(['1', '2']);
    expect(convened(table, 'n')).toEqual(['1']);
    settings(table, { items: { pattern: '{n}', restart: 'never' } });
    expect(convened(table, 'o')).toEqual(['3']);
    expect(refusal(table, { items: { pattern: '{n:02}', restart: 'meeting' } })).toContain(
      'numbering.items.pattern: Nummeret 01 er allerede gitt',
    );
  });

  // (D157)
  it('when the item that had it is removed', () => {
    const table = new TestForum();
    settings(table, { items: { pattern: '{n}', restart: 'meeting', ...paper('RS {n}/{yy}') } });
    expect(convened(table, 'm', ['decision'])).toEqual(['1']);
    table.do({ do: 'removeItem', meeting: 'm', item: 'm-0' });
    settings(table, {
      items: { pattern: 'Sak {n}', restart: 'meeting', ...paper('{n:02}', { restart: 'meeting' }) },
    });
    const added = { meeting: 'm', id: 'x', section: 'status', title: 'x', kind: 'information' };
    expect(table.do({ do: 'addItem', ...added }).number).toBe('02');
  });

  // (D154, D157)
  it('to a decision of the same item', () => {
    const table = new TestForum();
    settings(table, { items: YEAR, decisions: { pattern: '{item}-1{n}' } });
    convened(table, 'm');
    table.do({ do: 'openMeeting', meeting: 'm', at: AT });
    const propose = { do: 'proposeDecision', meeting: 'm', item: 'm-0', wording: 'x' };
    expect(table.do(propose).number).toBe('1/2026-11');
    settings(table, { items: YEAR });
    const numbers = Array.from({ length: 10 }, () => table.do(propose).number);
    expect(numbers.slice(-2)).toEqual(['1/2026-10', '1/2026-12']);
  });

  // (D157)
  it('and a next number that is given is refused', () => {
    const table = new TestForum();
    settings(table, { items: { ...YEAR, ...paper('RS {n}/{yy}') } });
    convened(table, 'm', ['information', 'information']);
    const items = { pattern: 'RS {n}/{yy}', restart: 'year', next: 2 };
    expect(refusal(table, { items })).toContain(
      'numbering.items.next: Nummeret RS 2/26 er allerede',
    );
    expect(refusal(table, { items: { ...items, next: 3 } })).toBe('done');
  });

  // (D156, D157)
  it('but a convening that is undone takes its texts back', () => {
    const table = new TestForum();
    convened(table, 'm', ['decision', 'decision']);
    const now = table.meeting('m');
    const bare = { ...now, items: now.items.map(({ number: _, ...item }) => item) };
    const freed = freedBy(table.forum, now, bare);
    if (!freed) throw new Error('the numbers are not taken back');
    table.forum = freed.next;
    table.meetings.delete('m');
    settings(table, { items: { pattern: '{n:02}/{yyyy}', restart: 'never' } });
    expect(convened(table, 'n')).toEqual(['01/2026']);
  });
});

describe('a pattern is refused', () => {
  const year = 'Da må mønsteret vise året';
  // (D157)
  it.each([
    [{ items: { pattern: '{n}', restart: 'year' } }, `numbering.items.pattern: .*${year}`],
    [
      { items: YEAR, agreements: { pattern: 'A {n}', restart: 'year' } },
      `numbering.agreements.pattern: .*${year}`,
    ],
    [
      { items: { ...YEAR, byKind: { paper: { pattern: 'RS {n:02}', restart: 'year' } } } },
      `numbering.items.byKind.paper.pattern: .*${year}`,
    ],
    [
      { items: { ...YEAR, byKind: { paper: { pattern: '{n:03} / {yyyy}', restart: 'never' } } } },
      'numbering.items.byKind.paper.pattern: To serier',
    ],
    [{ items: YEAR, decisions: { pattern: '{item}{n}' } }, 'numbering.decisions.pattern: Det må'],
    [{ items: YEAR, decisions: { pattern: '{n:02}0{item}' } }, 'numbering.decisions.pattern: Det'],
  ])('%j', (numbering, expected) => {
    expect(refusal(new TestForum(), numbering)).toMatch(new RegExp(`^${expected}`));
  });
});

/** As people read it. */
const read = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');

interface Told {
  readonly owner: string;
  readonly meeting: string;
  readonly isOfMeeting: boolean;
}

/** Every number that the forum ever showed, and whose it was. */
class Ever {
  private readonly told = new Map<string, Told[]>();

  look(table: TestForum): void {
    for (const { id, items, decisions, agreements } of table.meetings.values()) {
      const of = (kind: string, each: { id: string }, text?: string, number?: GivenNumber) =>
        text !== undefined && this.tell(kind, read(text), `${id} ${each.id}`, id, number);
      for (const each of items) of('item', each, each.number?.text, each.number);
      for (const each of agreements) of('agreement', each, each.number?.text, each.number);
      for (const each of decisions) {
        of('decision', each, each.number, items.find((item) => item.id === each.item)?.number);
      }
    }
  }

  private tell(kind: string, text: string, owner: string, meeting: string, number?: GivenNumber) {
    const isOfMeeting = number?.restart === 'meeting';
    const before = this.told.get(`${kind} ${text}`) ?? [];
    if (before.some((each) => each.owner === owner)) return;
    for (const each of before) {
      const mayRepeat = isOfMeeting && each.isOfMeeting && each.meeting !== meeting;
      expect([kind, text, mayRepeat]).toEqual([kind, text, true]);
    }
    this.told.set(`${kind} ${text}`, [...before, { owner, meeting, isOfMeeting }]);
  }
}

describe('every text ever given', () => {
  const chosen = (patterns: readonly string[], restarts: readonly string[]) =>
    fc.record(
      {
        pattern: fc.constantFrom(...patterns),
        restart: fc.constantFrom(...restarts),
        next: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 4 }),
      },
      { requiredKeys: ['pattern', 'restart'] },
    );
  const rule = fc.oneof(
    chosen(['{n}/{yy}', '{n:02} / {yy}', '{yy}/{n}'], ['year', 'never']),
    chosen(['{n}', '{n:02}', '1{n}'], ['never', 'meeting', 'never']),
  );
  const numbering = fc
    .record(
      {
        items: rule,
        information: rule,
        agreements: rule,
        decisions: fc.constantFrom('{item}-{n}', '{item}/{n:02}', '{item}-1{n}'),
      },
      { requiredKeys: ['items'] },
    )
    .map(({ items, information, agreements, decisions }) => ({
      items: { ...items, ...(information && { byKind: { information } }) },
      ...(agreements && { agreements }),
      ...(decisions && { decisions: { pattern: decisions } }),
    }));
  const step = fc.oneof(
    fc.record({
      act: fc.constantFrom(...['meet', 'draft', 'convene', 'add', 'remove', 'agree', 'propose']),
      at: fc.nat(9),
    }),
    fc.record({ act: fc.constant('settings'), at: fc.nat(9), numbering }),
    fc.record({ act: fc.constantFrom('meet', 'propose', 'agree'), at: fc.nat(9) }),
  );

  function take(
    table: TestForum,
    each: { act: string; at: number; numbering?: object },
    made: number,
  ): void {
    const ids = [...table.meetings.keys()];
    const meeting = ids[each.at % Math.max(1, ids.length)];
    const kind = each.at % 3 ? 'decision' : 'information';
    const item = meeting ? table.meeting(meeting).items.at(-1)?.id : undefined;
    const agreement = { parties: ['p0', 'p1'], title: 't', text: 't' };
    if (each.numbering) table.try({ do: 'setForum', name: 'F', numbering: each.numbering });
    else if (each.act === 'draft' || each.act === 'meet' || meeting === undefined) {
      const startsAt = each.at % 2 ? AT : NEXT_YEAR;
      const [id, title] = [`m${made}`, 'm'];
      table.do({ do: 'createMeeting', id, title, startsAt, template: 'blank' });
      for (const own of ['a', 'b']) {
        table.do({ do: 'addItem', meeting: id, id: own, section: 'status', title: own, kind });
      }
      if (each.act !== 'meet') return;
      table.do({ do: 'conveneMeeting', meeting: id, at: AT });
      table.do({ do: 'openMeeting', meeting: id, at: AT });
    } else if (each.act === 'convene') table.try({ do: 'conveneMeeting', meeting, at: AT });
    else if (each.act === 'add') {
      const fields = { id: `x${made}`, section: 'status', title: 'x', kind };
      table.try({ do: 'addItem', meeting, ...fields });
    } else if (item === undefined) return;
    else if (each.act === 'remove') table.try({ do: 'removeItem', meeting, item });
    else if (each.act === 'propose') {
      table.try({ do: 'proposeDecision', meeting, item, wording: 'x' });
    } else table.try({ do: 'makeAgreement', meeting, item, ...agreement });
  }

  // (D157)
  it('differs from the others, whatever the settings become', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 15, maxLength: 40 }), (steps) => {
        const table = new TestForum();
        for (const id of ['p0', 'p1']) {
          const partner = { name: id, role: 'r', authority: 'decides', joined: '2020-01-01' };
          table.do({ do: 'addPartner', id, ...partner });
        }
        const ever = new Ever();
        steps.forEach((each, index) => {
          take(table, each, index);
          ever.look(table);
        });
        const all = [...table.meetings.values()];
        const [known, numbers] = [new KnownIds(table.forum, all), new Map<string, string>()];
        expect(all.flatMap((meeting) => faultsOfMeeting(meeting, known, numbers))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
