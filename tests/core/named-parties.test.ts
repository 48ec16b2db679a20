import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyLine } from '../../src-core/documents/party-line.ts';
import { LANGUAGES } from '../../src-core/i18n/index.ts';
import {
  dueInWords,
  isOwedBy,
  ownersOf,
  partiesInWords,
} from '../../src-core/meeting/party-names.ts';
import { partiesFrom1 } from '../../src-core/migrations/parties-from-1.ts';
import { openEntries } from '../../src-core/projections/meeting-summary.ts';
import { openMeeting } from '../support/test-forum.ts';

const m = { meeting: 'm' };
const point = { do: 'addActionPoint', ...m, id: 'x', item: 'i', what: 'Skrive brev' };
const statement = { do: 'addStatement', ...m, id: 's', item: 'i', text: 'Vi er uenige.' };
const owners = (named: readonly string[]) => {
  const table = openMeeting(['decides', 'negotiates']);
  table.do({ ...point, owners: named });
  return table.meeting('m').actionPoints[0]?.owners;
};

describe('the owners of an action point', () => {
  // (D180)
  it('are partners, the secretariat, all partners, or others by name', () => {
    expect(owners(['p1', 'secretariat', 'all', 'Rektor'])).toEqual([
      { partner: 'p1' },
      { group: 'secretariat' },
      { group: 'all' },
      { text: 'Rektor' },
    ]);
    expect(owners(['p0', 'p0'])).toEqual([{ partner: 'p0' }]);
  });

  // (D121)
  it('have names with any signs', () => {
    const names = { language: 'nb', nameOf: () => '\uFFFC1\uFFFC' } as const;
    const line = partyLine([{ partner: 'p0' }, { text: 'Rektor' }], names, (text) => [{ text }]);
    expect(line.map(({ text }) => text).join('')).toBe('\uFFFC1\uFFFC og Rektor');
  });

  // (D180)
  it('may be given as one owner, as before, and exactly one way', () => {
    const table = openMeeting(['decides', 'negotiates']);
    expect(table.try(point)).toMatchObject({ code: 'invalid', path: 'owner' });
    expect(table.try({ ...point, owner: 'nobody' })).toMatchObject({ code: 'unknown-id' });
    expect(table.try({ ...point, owner: 'p0', owners: ['p1'] })).toMatchObject({ path: 'owner' });
    table.do({ ...point, owner: 'p0' });
    expect(table.meeting('m').actionPoints[0]?.owners).toEqual([{ partner: 'p0' }]);
    table.do({
      do: 'changeActionPoint',
      ...m,
      actionPoint: 'x',
      owners: ['all'],
      dueText: 'snarest',
    });
    expect(table.meeting('m').actionPoints[0]).toMatchObject({
      owners: [{ group: 'all' }],
      dueText: 'snarest',
    });
  });

  // (D180)
  it('have a representative only where one partner is the owner', () => {
    const table = openMeeting(['decides', 'negotiates']);
    table.do({ do: 'addRepresentative', id: 'r', partner: 'p0', name: 'Rådmann' });
    const both = { ...point, owners: ['p0', 'p1'], representative: 'r' };
    expect(table.try(both)).toMatchObject({ code: 'invalid', path: 'representative' });
    table.do({ ...point, owners: ['p0'], representative: 'r' });
    table.do({ do: 'changeActionPoint', ...m, actionPoint: 'x', owners: ['p0', 'p1'] });
    expect(table.meeting('m').actionPoints[0]).not.toHaveProperty('representative');
  });

  // (D180)
  it('keep a partner from being called as they are', () => {
    const table = openMeeting(['decides', 'negotiates']);
    const partner = { name: 'All', role: 'r', authority: 'decides', joined: '2020-01-01' };
    for (const id of ['all', 'secretariat']) {
      const add = { do: 'addPartner', id, ...partner };
      expect(table.try(add)).toMatchObject({ code: 'invalid', path: 'id' });
    }
    expect(table.do({ do: 'addPartner', ...partner }).id).not.toBe('all');
  });

  it('each owe it, and all partners when it is for all', () => {
    const named = fc.uniqueArray(fc.constantFrom('p0', 'p1', 'secretariat', 'all', 'Rektor'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(named, (each) => {
        const table = openMeeting(['decides', 'negotiates']);
        table.do({ ...point, owners: each });
        const [open] = openEntries(table.forum, table.summaries(), '2027-01-01');
        for (const partner of ['p0', 'p1']) {
          const owes = each.some((one) => one === partner) || each.includes('all');
          expect(isOwedBy(open ?? {}, partner)).toBe(owes);
        }
        for (const language of LANGUAGES) {
          const said = partiesInWords(ownersOf(open ?? {}), { language, nameOf: (id) => id });
          for (const text of each.filter((one) => /^p|R/.test(one))) expect(said).toContain(text);
        }
      }),
    );
  });

  it.each([
    [['all', 'Rektor'], 'Alle partene og Rektor'],
    [['Rektor', 'secretariat'], 'Rektor og sekretariatet'],
    [['rektor'], 'rektor'],
  ])('%j reads “%s”', (each, said) => {
    const parties = owners(each) ?? [];
    expect(partiesInWords(parties, { language: 'nb', nameOf: (id) => id })).toBe(said);
  });

  it.each([
    [{ due: '2026-12-24' }, '24.12.2026'],
    [{ dueText: 'snarest' }, 'snarest'],
    [{ due: '2026-12-24', dueText: 'før jul' }, 'før jul (24.12.2026)'],
    [{}, ''],
  ])('the deadline %j reads “%s”', (each, said) => {
    expect(dueInWords(each, 'nb')).toBe(said);
  });
});

describe('who makes a statement', () => {
  // (D181)
  it.each([
    [{ partner: 'p0' }, [{ partner: 'p0' }]],
    [{ by: ['p0', 'p1'] }, [{ partner: 'p0' }, { partner: 'p1' }]],
    [{ by: 'p1' }, [{ partner: 'p1' }]],
    [{ by: 'Ungdomsrådet' }, [{ text: 'Ungdomsrådet' }]],
    [{ by: ['p0', 'Ungdomsrådet'] }, [{ partner: 'p0' }, { text: 'Ungdomsrådet' }]],
  ])('%j is kept as %j', (made, by) => {
    const table = openMeeting(['decides', 'negotiates']);
    table.do({ ...statement, ...made });
    expect(table.meeting('m').statements[0]?.by).toEqual(by);
  });

  // (D181)
  it.each([
    [{}, 'invalid', 'partner'],
    [{ by: ['p0', 'p9'] }, 'unknown-id', 'by.1'],
    [{ by: [] }, 'invalid', 'by'],
    [{ partner: 'p0', by: 'p1' }, 'invalid', 'partner'],
  ])('%j is refused: %s at %s', (made, code, path) => {
    const table = openMeeting(['decides', 'negotiates']);
    expect(table.try({ ...statement, ...made })).toMatchObject({ code, path });
  });
});

describe('schema 1', () => {
  it('had one owner and one partner, and nothing else of it changes', () => {
    const meeting = {
      title: 'Møtet',
      actionPoints: [{ id: 'x', owner: 'p0', what: 'Skrive' }, 'odd', { id: 'y' }],
      statements: [{ id: 's', partner: 'p1', text: 'Nei' }],
    };
    expect(partiesFrom1(meeting)).toEqual({
      title: 'Møtet',
      actionPoints: [{ id: 'x', owners: [{ partner: 'p0' }], what: 'Skrive' }, 'odd', { id: 'y' }],
      statements: [{ id: 's', by: [{ partner: 'p1' }], text: 'Nei' }],
    });
    expect(partiesFrom1({ actionPoints: 1 })).toEqual({ actionPoints: 1 });
  });
});
