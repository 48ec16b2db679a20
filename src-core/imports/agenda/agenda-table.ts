import type { AgendaDraftItem } from './agenda-draft-item.ts';
import { type AgendaItemFacts, peelFacts, stripNumber } from './agenda-facts.ts';
import type { TableOfRows } from './agenda-outline.ts';
import {
  type AgendaColumn,
  columnsCalled,
  groupCalled,
  kindCalled,
  type SectionCalled,
} from './agenda-terms.ts';

/**
 * Reads an agenda in a table: one item per row. Headings identify the columns; without headings, the content
 * does.
 */

type Where = Partial<Record<AgendaColumn, number>>;

/** Undefined if the table has no items. `section` is the one whose heading precedes the table. */
export function itemsInTable(
  { rows }: TableOfRows,
  {
    section,
    sectionCalled,
  }: {
    readonly section: AgendaDraftItem['section'];
    readonly sectionCalled: SectionCalled;
  },
  mustBeHeaded: boolean,
): readonly AgendaDraftItem[] | undefined {
  const head = rows.findIndex((row) => headingsIn(row) !== undefined);
  const where = headingsIn(rows[head] ?? []);
  if (mustBeHeaded && !where) return undefined;
  const items: AgendaDraftItem[] = [];
  let under = section;
  let kind: AgendaItemFacts['kind'];
  for (const row of rows.slice(head + 1)) {
    const filled = row.filter((cell, at) => cell.trim() !== '' && cell !== row[at - 1]);
    const [only = ''] = filled;
    const alone = filled.length === 1 ? stripNumber(only).text : '';
    const named = alone === '' ? undefined : sectionCalled(alone);
    const group = alone === '' ? undefined : groupCalled(alone);
    if (named) {
      under = named;
      kind = undefined;
    } else if (group) kind = group;
    else {
      const item = where ? itemIn(row, where) : guessItem(filled);
      if (!item) continue;
      items.push({ ...item, section: under, facts: kind ? { kind, ...item.facts } : item.facts });
    }
  }
  // Without headings, something must look like an agenda.
  const isAgenda = where !== undefined || items.some(({ facts }) => Object.keys(facts).length > 0);
  return isAgenda && items.length > 0 ? items : undefined;
}

/** A row that names the columns: one is the title, and at least one other is recognised. */
function headingsIn(row: readonly string[]): Where | undefined {
  const called = row.map((cell) => columnsCalled(cell));
  const titles = called.flatMap((columns, at) => (columns.includes('title') ? [at] : []));
  // If both `Sak` and `Tittel` exist, the last is the title and the first is the number.
  const title = titles.at(-1);
  if (title === undefined) return undefined;
  const where: Where = { title };
  called.forEach((columns, at) => {
    if (at === title) return;
    const column = columns.find((each) => each !== 'title' && where[each] === undefined);
    if (column) where[column] = at;
  });
  return Object.keys(where).length > 1 ? where : undefined;
}

function itemIn(
  row: readonly string[],
  where: Where,
): Omit<AgendaDraftItem, 'section'> | undefined {
  const cell = (column: AgendaColumn) => {
    const at = where[column];
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const [first = '', ...rest] = cell('title').split('\n');
  const { title, facts } = peelFacts(stripNumber(first).text);
  if (title === '') return undefined;
  const presenter = cell('presenter')
    .replace(/\s+/g, ' ')
    .replace(/^v\/\s*/i, '');
  const kind = kindCalled(cell('kind'));
  return {
    title,
    facts: {
      ...facts,
      ...timesIn(cell('time')),
      ...timesIn(cell('minutes')),
      ...(kind ? { kind } : {}),
      ...(presenter === '' ? {} : { presenter }),
    },
    more: rest
      .map((line) => line.trim())
      .filter(Boolean)
      .map((text) => ({ text })),
  };
}

/** In a column of times, a number alone means minutes; `9.15` is a time of day. */
function timesIn(cell: string): AgendaItemFacts {
  const number = /^\d{1,3}$/.exec(cell);
  if (number) return { minutes: Number(cell) };
  const bare = /^(\d[.:]\d{2})$/.test(cell) ? `kl ${cell}` : cell;
  return peelFacts(bare.replace(/\s+/g, ' ')).facts;
}

/**
 * Takes the cells that contain only facts. Of the others, the first is the title and a short next one the
 * presenter.
 */
function guessItem(cells: readonly string[]): Omit<AgendaDraftItem, 'section'> | undefined {
  // A label and its value, such as `Sted:` and the place.
  if (cells[0]?.trim().endsWith(':')) return undefined;
  const peeled = cells.map((cell) => peelFacts(stripNumber(cell.split('\n')[0] ?? '').text));
  const facts = Object.assign({}, ...peeled.map((each) => each.facts)) as AgendaItemFacts;
  const [title, next, ...more] = peeled.map((each) => each.title).filter(Boolean);
  if (title === undefined) return undefined;
  const isName = next !== undefined && next.length <= 60;
  return {
    title,
    facts: isName ? { presenter: next, ...facts } : facts,
    more: (isName || next === undefined ? more : [next, ...more]).map((text) => ({ text })),
  };
}
