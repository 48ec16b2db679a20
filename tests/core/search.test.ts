import { beforeEach, expect, it } from 'vitest';
import { createSearch, type ForumSearch } from '../../src-core/search/index.ts';
import { openMeeting } from './world.ts';

let search: ForumSearch;

beforeEach(() => {
  const table = openMeeting(['decides']);
  const titles = ['Opplæring i Ørland', 'Ny plan for kommunene', 'Nyheter', 'Kompetanse', 'Annet'];
  for (const title of titles) {
    table.do({ do: 'addItem', meeting: 'm', section: 'status', title, kind: 'review' });
  }
  for (const wording of ['Vedtatt.', 'Vedtatt igjen.']) {
    table.do({ do: 'proposeDecision', meeting: 'm', item: 'i', wording });
  }
  search = createSearch();
  search.add(table.meeting('m'), table.forum);
});

function titles(words: string): string[] {
  return search.search(words).map((hit) => hit.title);
}

it('finds words by their beginning, whichever way Norwegian letters are written', () => {
  expect(titles('komp')).toEqual(['Kompetanse']);
  expect(titles('opplaering orland')).toEqual(['Opplæring i Ørland']);
  expect(titles('OPPLÆ')).toEqual(['Opplæring i Ørland']);
  expect(titles('kompetanse ørland')).toEqual([]);
});

it('finds a word of one letter or two as it is, so that a number is one thing and not many', () => {
  expect(titles('ny')).toEqual(['Ny plan for kommunene']);
  expect(search.search('1/2026-2').map((hit) => [hit.kind, hit.number])).toEqual([
    ['decision', '1/2026-2'],
  ]);
});

it('shows the text around what was found', () => {
  expect(search.search('igjen')[0]?.excerpt).toBe('Vedtatt igjen.');
});
