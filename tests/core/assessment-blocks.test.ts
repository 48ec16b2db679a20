import { expect, it } from 'vitest';
import type { Block, Table as Figures } from '../../src-core/documents/blocks.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';

/** Assessments over time in the minutes: those up to the meeting, and no later ones. */

const YEARS = [2027, 2028, 2029, 2030, 2031, 2032];

function hold(
  table: TestForum,
  year: number,
  answers: readonly (readonly [string, number])[],
): void {
  const [meeting, at] = [`m-${year}`, `${year}-03-01T09:00:00+01:00`];
  table.do({ do: 'createMeeting', id: meeting, title: meeting, startsAt: at, template: 'blank' });
  table.do({ do: 'conveneMeeting', meeting, at });
  table.do({ do: 'openMeeting', meeting, at });
  for (const [partner, score] of answers) {
    table.do({ do: 'assess', meeting, partner, criterion: 'equality', score });
  }
}

function blocksOf(table: TestForum, meeting: string): readonly Block[] {
  return minutesOf({
    forum: table.forum,
    meeting: table.meeting(meeting),
    carried: { obligations: [], postponed: [] },
    meetings: table.summaries(),
    language: 'nb',
    edition: 'full',
  }).blocks;
}

/** The table of that name, as text by cell. */
function figures(blocks: readonly Block[], name: string): string[][] {
  const table = blocks.find(
    (block): block is Figures => block.type === 'table' && block.title.endsWith(name),
  );
  const words = (line: readonly { text: string }[]) => line.map(({ text }) => text).join('');
  return [
    (table?.columns ?? []).map(({ title }) => title),
    ...(table?.rows ?? []).map((row) => ('group' in row ? [words(row.group)] : row.map(words))),
  ];
}

it('says that it is the first assessment, and shows no change', () => {
  const table = openMeeting(['decides']);
  hold(table, 2027, [['p0', 3]]);
  hold(table, 2028, [['p0', 4]]);
  const said = JSON.stringify(blocksOf(table, 'm-2027'));
  expect(said).toContain('første gang sjekken');
  expect(said).not.toContain('01.03.2028');
  expect(JSON.stringify(blocksOf(table, 'm-2028'))).not.toContain('første gang sjekken');
});

it('shows the range at each meeting, who joined or left, and why a score is missing', () => {
  const table = openMeeting(['decides', 'decides', 'decides']);
  const joined = { name: 'Ny', role: 'r', authority: 'decides', joined: '2028-01-01' };
  hold(table, 2027, [
    ['p0', 1],
    ['p1', 4],
  ]);
  table.do({ do: 'exitPartner', partner: 'p1', on: '2027-12-01' });
  table.do({ do: 'addPartner', id: 'ny', ...joined });
  hold(table, 2028, [
    ['p0', 2],
    ['ny', 5],
  ]);
  const blocks = blocksOf(table, 'm-2028');
  const perCriterion = figures(blocks, 'Kriterium for kriterium');
  expect(perCriterion[0]).toEqual(['Kriterium', '01.03.2027', '01.03.2028']);
  expect(perCriterion).toContainEqual(['Partene er likeverdige', '2,5 (1–4)', '3,5 (2–5)']);
  expect(perCriterion).toContainEqual(['Avtalene er konkrete', '–', '–']);
  expect(perCriterion.at(-1)).toEqual(['Parter som svarte', '2', '2']);
  expect(figures(blocks, 'Part for part').slice(1)).toEqual([
    ['Part 0', '1,0', '2,0'],
    ['Part 1', '4,0', 'ikke part da'],
    ['Ny', 'ikke part da', '5,0'],
  ]);
  const said = JSON.stringify(blocks);
  expect(said).toContain('01.03.2028: Ny svarte denne gangen, men ikke gangen før.');
  expect(said).toContain('01.03.2028: Part 1 svarte gangen før, men ikke denne gangen.');
});

it('shows the latest assessments that fit, and says that there are more', () => {
  const table = openMeeting(['decides']);
  for (const year of YEARS) hold(table, year, [['p0', 3]]);
  const blocks = blocksOf(table, 'm-2032');
  expect(figures(blocks, 'Part for part')[0]?.slice(1)).toEqual(
    [2029, 2030, 2031, 2032].map((year) => `01.03.${year}`),
  );
  expect(JSON.stringify(blocks)).toContain('De siste 4 av 6 sjekker.');
});
