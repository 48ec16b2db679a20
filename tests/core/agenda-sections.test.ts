import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { agendaSections, wholeAgenda } from '../../src-core/meeting/agenda-sections.ts';
import { itemLabel } from '../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { migrateForumFrom1 } from '../../src-core/migrations/forum-from-1.ts';
import { migrateMeetingFrom1 } from '../../src-core/migrations/meeting-from-1.ts';
import { INITIAL_SCREEN } from '../../src-core/projections/screen-state.ts';
import { screenView } from '../../src-core/projections/screen-view.ts';
import type { Heading } from '../../src-core/text/rich-text.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, TestForum } from '../support/test-forum.ts';

/** The sections of an agenda: the forum's own, the deck's, or none. */

const m = { meeting: 'm' };
const t = translator('nb');
const OWN = [
  { id: 'brief', title: 'Orienteringer' },
  { id: 'cases', title: 'Saker' },
];

function forumWith(sections?: readonly object[], template: 'blank' | 'four-part' = 'blank') {
  const table = new TestForum();
  if (sections) table.do({ do: 'setForum', name: 'F', sections });
  table.do({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template });
  return table;
}
const add = (id: string, more: object = {}) => ({
  ...{ do: 'addItem', ...m, id, title: id, kind: 'decision' },
  ...more,
});
const order = (table: TestForum) => table.meeting('m').items.map(({ id }) => id);
const groups = (table: TestForum) =>
  agendaSections(table.meeting('m'), table.forum, t).map(({ title, items }) => [
    title,
    ...items.map(({ id }) => id),
  ]);

describe('a forum with its own sections', () => {
  // (D161, D162)
  it('has its items in them, in the order of the sections, and refuses any other', () => {
    const table = forumWith(OWN);
    table.do(add('c1', { section: 'cases' }));
    table.do(add('b1', { section: 'brief' }));
    table.do(add('c2', { section: 'cases' }));
    expect(groups(table)).toEqual([
      ['Orienteringer', 'b1'],
      ['Saker', 'c1', 'c2'],
    ]);
    for (const section of ['status', 'nothing']) {
      const refused = table.try(add('x', { section }));
      expect(refused).toMatchObject({ code: 'unknown-id', path: 'section' });
    }
    const { do: _, meeting: __, ...item } = add('x', { section: 'status' });
    const many = { do: 'addItems', ...m, items: [{ title: 'y', kind: 'review' }, item] };
    expect(table.try(many)).toMatchObject({ code: 'unknown-id', path: 'items.1.section' });
    expect(table.code({ do: 'moveItem', ...m, item: 'c1', section: 'nothing' })).toBe('unknown-id');
  });

  // (D12, D13)
  it('has the standing items outside them: three first, two last', () => {
    const table = forumWith(OWN, 'four-part');
    table.do(add('c1', { section: 'cases' }));
    table.do(add('b1', { section: 'brief' }));
    table.do(add('n1'));
    expect(order(table)).toEqual([
      ...['m-agenda', 'm-last-minutes', 'm-carried', 'b1', 'c1', 'n1'],
      ...['m-any-other-business', 'm-next-meeting'],
    ]);
    expect(groups(table).map(([title]) => title)).toEqual([
      ...['', 'Orienteringer', 'Saker', 'Andre saker'],
    ]);
  });

  // (D162)
  it('keeps items of a section that it removed since, and their title in what was sent', () => {
    const table = forumWith(OWN);
    table.do(add('b1', { section: 'brief' }));
    table.do(add('c1', { section: 'cases' }));
    for (const step of ['conveneMeeting', 'openMeeting', 'closeMeeting']) {
      table.do({ do: step, ...m, at: AT });
    }
    table.do({ do: 'setForum', name: 'F', sections: null });
    expect(table.forum).not.toHaveProperty('sections');
    expect(groups(table)).toEqual([
      ['', 'b1'],
      ['', 'c1'],
    ]);
    const input = inputOf(table, 'm', 'full', 'nb');
    expect(sectionHeadings(minutesOf(input))).toEqual(['Orienteringer', 'Saker']);
    expect(groupRows(agendaOf(input))).toEqual(['Orienteringer', 'Saker']);
  });

  it('names each of them once, and has none when the list is empty', () => {
    const table = new TestForum();
    const twice = { do: 'setForum', name: 'F', sections: [OWN[0], OWN[0]] };
    expect(table.try(twice)).toMatchObject({ code: 'duplicate-id', path: 'sections.1.id' });
    table.do({ do: 'setForum', name: 'F', sections: OWN });
    table.do({ do: 'setForum', name: 'F', sections: [] });
    expect(table.forum).not.toHaveProperty('sections');
  });

  it('shows sections without items where their first item would stand', () => {
    const table = forumWith(OWN, 'four-part');
    const titles = () => wholeAgenda(table.meeting('m'), table.forum, t).map(({ title }) => title);
    expect(titles()).toEqual(['', 'Orienteringer', 'Saker']);
    table.do(add('c1', { section: 'cases' }));
    expect(titles()).toEqual(['', 'Orienteringer', 'Saker', 'Andre saker']);
  });
});

describe('a forum without sections', () => {
  // (D161)
  it('has its items in plain order, with the two closing items last', () => {
    const table = forumWith(undefined, 'four-part');
    table.do(add('i1'));
    table.do(add('i2'));
    expect(order(table).slice(2)).toEqual([
      ...['m-carried', 'i1', 'i2', 'm-any-other-business', 'm-next-meeting'],
    ]);
    expect(table.meeting('m').items.some((item) => 'section' in item)).toBe(false);
  });

  // (D161)
  it('has the deck’s four as soon as an item names one', () => {
    const table = forumWith(undefined, 'four-part');
    table.do(add('p', { section: 'partnership' }));
    table.do(add('f', { section: 'framing' }));
    expect(groups(table)).toEqual([
      ['Innramming', 'm-agenda', 'm-last-minutes', 'f'],
      ['Status og utfordringsbilde', 'm-carried'],
      ['Partnerskap som samarbeidskonstruksjon', 'p'],
      ['Veien videre', 'm-any-other-business', 'm-next-meeting'],
    ]);
    expect(table.code(add('x', { section: 'cases' }))).toBe('unknown-id');
  });
});

// (D161, D11)
it('a forum of schema 1 has the deck’s four, and its items stand in the order of the agenda', () => {
  const forum = migrateForumFrom1({ language: 'nn' });
  expect(forum.sections).toContainEqual({ id: 'next-steps', title: 'Vegen vidare' });
  const items = ['next-steps', 'framing', 'status', 'framing'].map((section, id) => ({
    ...{ id, section },
  }));
  const { items: sorted } = migrateMeetingFrom1({ items });
  expect((sorted as typeof items).map(({ id }) => id)).toEqual([1, 3, 2, 0]);
  expect(migrateMeetingFrom1({ items: 'none' })).toMatchObject({ items: 'none' });
});

/** Adds, moves, removes and re-sections items, and changes the forum's sections in between. */
const Step = fc.record({
  act: fc.constantFrom('add', 'part', 'move', 'before', 'remove', 'withdraw', 'sections'),
  one: fc.nat(9),
  other: fc.nat(9),
  section: fc.constantFrom(undefined, null, 'brief', 'cases', 'status', 'framing', 'next-steps'),
  kind: fc.constantFrom('decision', 'paper', 'break'),
});

function walk(
  table: TestForum,
  steps: readonly (typeof Step extends fc.Arbitrary<infer S> ? S : never)[],
) {
  steps.forEach(({ act, one, other, section, kind }, index) => {
    const ids = order(table);
    const item = ids[one % Math.max(1, ids.length)] ?? 'none';
    const next = ids[other % Math.max(1, ids.length)] ?? 'none';
    const where = section ? { section } : {};
    if (act === 'add') table.try(add(`i${index}`, { ...where, kind, minutes: 5 }));
    else if (act === 'part') table.try(add(`i${index}`, { parent: item }));
    else if (act === 'move') table.try({ do: 'moveItem', ...m, item, section, before: null });
    else if (act === 'before') table.try({ do: 'moveItem', ...m, item, before: next });
    else if (act === 'remove') table.try({ do: 'removeItem', ...m, item });
    else if (act === 'withdraw') table.try({ do: 'withdrawItem', ...m, item, reason: 'Ikke klar' });
    else table.do({ do: 'setForum', name: 'F', sections: one % 2 ? OWN : null });
  });
}

// (D162, D164)
it('every item stands exactly once on the agenda, the screen, in the notice and in the minutes', () => {
  fc.assert(
    fc.property(fc.array(Step, { maxLength: 25 }), fc.boolean(), (steps, hasOwn) => {
      const table = forumWith(hasOwn ? OWN : undefined, 'four-part');
      walk(table, steps);
      table.do({ do: 'conveneMeeting', ...m, at: AT });
      table.do({ do: 'openMeeting', ...m, at: AT });
      walk(table, steps.slice(0, 5));
      const meeting = table.meeting('m');
      const ids = meeting.items.map(({ id }) => id).sort();
      const inWindow = wholeAgenda(meeting, table.forum, t).flatMap(({ items }) => items);
      expect(inWindow.map(({ id }) => id).sort()).toEqual(ids);

      const { shown } = screenView(
        { ...INITIAL_SCREEN, page: 'agenda', blank: false },
        known(table),
      );
      if (!shown) throw new Error('the screen is dark');
      const onScreen = agendaSections(shown.meeting, shown.forum, t).flatMap(({ items }) => items);
      expect(onScreen.map(({ id }) => id).sort()).toEqual(ids);

      for (const edition of ['full', 'public'] as const) {
        const input = inputOf(table, 'm', edition, 'nb');
        const minutes = minutesOf(input);
        // The minutes leave out breaks, and standing items that have no content.
        const told = meeting.items.filter(
          ({ kind, standing, withdrawn }) =>
            kind !== 'break' && (standing === undefined || withdrawn !== undefined),
        );
        expect(itemHeadings(minutes)).toEqual(told.map(({ id }) => headingOf(table, id)).sort());
        const noticed = meeting.notices?.at(-1)?.items.length ?? 0;
        expect(agendaRows(agendaOf(input))).toBe(noticed);
        const event = calendarEventOf({ ...input, revision: 1, now: AT, isCancelled: false });
        expect(event.description.filter((line) => / min|\(/.test(line)).length).toBe(noticed);
      }

      // Sections stand together, and parts stand directly after their item.
      const runs = agendaSections(meeting, table.forum, t).flatMap(({ section }) => section ?? []);
      expect(new Set(runs).size).toBe(runs.length);
      meeting.items.forEach((item, index) => {
        if (item.parent === undefined) return;
        const before = meeting.items[index - 1];
        expect([before?.id, before?.parent]).toContain(item.parent);
        expect(item.section).toBe(meeting.items.find(({ id }) => id === item.parent)?.section);
        expect(item).not.toHaveProperty('number');
      });
    }),
    { numRuns: 150 },
  );
});

function known(table: TestForum) {
  return {
    forum: table.forum,
    meeting: table.meeting('m'),
    today: '2026-12-09',
    around: () => ({ carried: { obligations: [], postponed: [] } }),
    publicDocuments: () => ({ mandate: [], 'partnership-agreement': [], principles: [] }),
    checks: () => [],
  };
}

function agendaTable({ blocks }: DocumentTree) {
  const found = blocks.find((block) => block.type === 'table' && block.title === 'Saksliste');
  return found?.type === 'table' ? found.rows : [];
}

const agendaRows = (tree: DocumentTree) =>
  agendaTable(tree).filter((row) => !('group' in row)).length;

const groupRows = (tree: DocumentTree) =>
  agendaTable(tree).flatMap((row) => ('group' in row ? row.group.map(({ text }) => text) : []));

const headings = ({ blocks }: DocumentTree) => blocks.filter((block) => block.type === 'heading');

const itemHeadings = (tree: DocumentTree) =>
  headings(tree)
    .filter(({ anchor }) => anchor?.startsWith('item-'))
    .map(wordsOf)
    .sort();

const sectionHeadings = (tree: DocumentTree) =>
  headings(tree)
    .filter(({ level }) => level === 1)
    .map(wordsOf);

const wordsOf = ({ text }: Heading) => text.map((run) => run.text).join('');

/** `Sak 3/2026 Tittel`; without the number where the item has none. */
function headingOf(table: TestForum, id: string): string {
  const meeting = table.meeting('m');
  const title = meeting.items.find((item) => item.id === id)?.title ?? '';
  return `${itemLabel(itemNumber(meeting, id), t)} ${title}`.trim();
}
