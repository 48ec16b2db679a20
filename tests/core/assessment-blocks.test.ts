import { expect, it } from 'vitest';
import type { Block, Chart } from '../../src-core/documents/blocks.ts';
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

function chartIn(blocks: readonly Block[]): Chart {
  const found = blocks.find((block) => block.type === 'picture');
  if (!found) throw new Error('no chart');
  return found.chart;
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

it('shows the range now and last time, and who joined or left', () => {
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
  const { rows, legend } = chartIn(blocks);
  expect(legend).toMatchObject({
    now: 'Gjennomsnitt 01.03.2028',
    last: 'Gjennomsnitt 01.03.2027',
  });
  expect(rows.map(({ name, now, last }) => [name, now, last])).toEqual([
    [
      'Partene er likeverdige',
      expect.objectContaining({ mean: 3.5, min: 2, max: 5 }),
      expect.objectContaining({ mean: 2.5, min: 1, max: 4 }),
    ],
  ]);
  const said = JSON.stringify(blocks);
  expect(said).toContain('01.03.2028: Ny svarte denne gangen, men ikke gangen før.');
  expect(said).toContain('01.03.2028: Part 1 svarte gangen før, men ikke denne gangen.');
});

it('compares with the time before, however many there were', () => {
  const table = openMeeting(['decides']);
  for (const year of YEARS) hold(table, year, [['p0', 3]]);
  const said = JSON.stringify(blocksOf(table, 'm-2031'));
  expect(chartIn(blocksOf(table, 'm-2031')).legend.last).toBe('Gjennomsnitt 01.03.2030');
  expect(said).not.toContain('01.03.2029');
  expect(said).not.toContain('01.03.2032');
});
