import { beforeEach, expect, it } from 'vitest';
import { documentVersions } from '../../src-core/projections/document-versions.ts';
import { createSearch, type ForumSearch } from '../../src-core/search/index.ts';
import { openMeeting } from '../support/test-forum.ts';

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

it('finds words by prefix, however Norwegian letters are written', () => {
  expect(titles('komp')).toEqual(['Kompetanse']);
  expect(titles('opplaering orland')).toEqual(['Opplæring i Ørland']);
  expect(titles('OPPLÆ')).toEqual(['Opplæring i Ørland']);
  expect(titles('oerland')).toEqual(['Opplæring i Ørland']);
  expect(titles('Ørland'.normalize('NFD'))).toEqual(['Opplæring i Ørland']);
  expect(titles('kompetanse ørland')).toEqual([]);
});

it('matches words of one or two letters exactly, so that a number finds one thing', () => {
  expect(titles('ny')).toEqual(['Ny plan for kommunene']);
  expect(search.search('1/2026-2').map((hit) => [hit.kind, hit.number])).toEqual([
    ['decision', '1/2026-2'],
  ]);
});

it('shows the text around a match', () => {
  expect(search.search('igjen')[0]?.excerpt).toBe('Vedtatt igjen.');
});

it('shows a match as people read it, without link addresses', () => {
  const table = openMeeting(['decides']);
  const link = '[lånekassen](https://example.no/stipend)';
  const text = `# Om **opplæring**\n\n${'Et ord til. '.repeat(30)}\n\n- Søk hos ${link} i _mai_`;
  table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
  search.add(table.meeting('m'), table.forum);
  expect(search.search('stipend')).toEqual([]);
  const [hit] = search.search('laanekassen');
  expect(hit?.excerpt).toMatch(/^… .*Et ord til\. Søk hos lånekassen i mai$/);
  expect(search.search('opplæring')[0]?.excerpt).toMatch(/^Om opplæring Et ord til.* …$/);
});

it('finds participants, their obligations and the terms', () => {
  const table = openMeeting(['decides']);
  const objectives = [{ id: 'o', text: 'Flere lærlinger' }];
  table.do({ do: 'setMandate', purpose: 'Samarbeid om **fagskoler**', objectives });
  table.do({ do: 'addRepresentative', partner: 'p0', name: 'Direktøren' });
  table.do({ do: 'addMeasure', id: 't', title: 'Kartlegging', owner: 'p0' });
  table.do({ do: 'addChallenge', id: 'u', title: 'Frafall' });
  search.addForum(table.forum, documentVersions(table.forum, table.summaries()));
  const found = (words: string) => search.search(words).map(({ kind, id }) => `${kind} ${id}`);
  expect(found('direktoren')).toEqual(['partner p0']);
  expect(found('kartl')).toEqual(['measure t']);
  expect(found('frafall')).toEqual(['challenge u']);
  expect(found('mandat')).toEqual(['document mandate']);
  expect(found('lærlinger')).toEqual(['document mandate']);
  expect(search.search('fagskoler')[0]?.excerpt).toBe('Samarbeid om fagskoler');
  table.do({ do: 'removeChallenge', challenge: 'u' });
  search.addForum(table.forum, documentVersions(table.forum, table.summaries()));
  expect(found('frafall')).toEqual([]);
});
