import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewPartner } from '../../src-core/commands/partner-commands.ts';
import {
  type PartnerSheet,
  readPartners,
  writePartners,
} from '../../src-core/imports/partners/partner-sheet.ts';
import { emptyForum, LANGUAGES, type Partner } from '../../src-core/model/forum.ts';
import { TestForum } from '../support/test-forum.ts';

const today = '2026-11-24';
const forum = emptyForum('Prøveforum', 'nb');
const read = (sheet: PartnerSheet, language: 'nb' | 'nn' | 'en' = 'nb', into = forum) =>
  readPartners(sheet, { forum: into, language, today });

/** Text of a partner field: one thought per line, trimmed. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc.record({ name: line, title: line, email: line }, { requiredKeys: ['name'] });
const partner: fc.Arbitrary<NewPartner> = fc.record(
  {
    name: line,
    shortName: line,
    role: lines,
    authority: fc.constantFrom('decides', 'negotiates', 'observes'),
    frame: lines,
    principal: line,
    contributions: fc.array(line, { maxLength: 3 }),
    motivation: lines,
    representatives: fc.array(person, { minLength: 1, maxLength: 3 }),
    joined: day,
  },
  { requiredKeys: ['name', 'role', 'authority', 'contributions', 'joined'] },
);
const partners = fc.array(partner, { minLength: 1, maxLength: 6 });

describe('a sheet of partners', () => {
  it('is read as it was written, in any language, and imported by one command', () => {
    fc.assert(
      fc.property(partners, fc.constantFrom(...LANGUAGES), (several, language) => {
        // Names are unique.
        const named = several.map((each, index) => ({
          ...each,
          name: `Part ${index} ${each.name}`,
        }));
        const given = new TestForum();
        given.do({ do: 'addPartners', partners: named });
        const sheet = writePartners(given.forum, language);
        const { rows, ignored } = read(sheet, language);
        expect(ignored).toEqual([]);
        expect(rows.map((row) => row.partner)).toEqual(named);
        const table = new TestForum();
        table.do({ do: 'addPartners', partners: rows.map((row) => row.partner) });
        expect(table.forum).toEqual(given.forum);
        const people = table.forum.representatives.map(({ id: _, partner: __, ...rest }) => rest);
        expect(people).toEqual(named.flatMap((each) => each.representatives ?? []));
      }),
    );
  });

  it('is recognised by headings in any language and order, with extra columns', () => {
    const sheet = [
      ['Fullmakt', 'Telefon', 'NAMN *', 'Grunngjeven rolle:', 'med frå'],
      [],
      ['Forhandlingsmakt', '123', 'Høgskulen', 'Utdannar', '1.8.2024'],
      ['DECIDES', '', 'Fylket', 'Leiar', ''],
    ];
    const { rows, ignored } = read(sheet);
    expect(ignored).toEqual(['Telefon']);
    expect(rows).toMatchObject([
      { row: 3, state: 'new', partner: { authority: 'negotiates', joined: '2024-08-01' } },
      { row: 4, state: 'new', partner: { authority: 'decides', joined: today } },
    ]);
  });

  it('is read with the headings that earlier versions exported', () => {
    const norwegian = ['Navn', 'Begrunnet rolle', 'Myndighet', 'Ramme for myndigheten'];
    const english = ['Name', 'Reasoned role', 'Authority', 'Frame of the authority', 'Principal'];
    const titles = ['Representatives', 'Titles of representatives', 'E-mail of representatives'];
    const old = [
      read([norwegian, ['Fylket', 'Leiar', 'forhandlingsmyndighet', 'Budsjettet']]),
      read([
        [...english, 'Motivation', ...titles],
        ['A', 'r', 'avgjerdsmakt', 'f', 'Styret', 'm', 'Rektor', 'Leiar', 'r@a.no'],
      ]),
    ];
    expect(old.map(({ ignored }) => ignored)).toEqual([[], []]);
    expect(old.map(({ rows }) => rows[0]?.state)).toEqual(['new', 'new']);
    expect(old[1]?.rows[0]?.partner).toMatchObject({ principal: 'Styret', motivation: 'm' });
  });

  it('lists representatives by line or semicolon, and reports a title without a name', () => {
    const head = ['Namn', 'Rolle', 'Fullmakt', 'Representantar', 'Stilling', 'E-post'];
    const { rows } = read(
      [
        head,
        ['A', 'r', 'decides', 'Rektor; Prorektor', '; Nestleiar', 'r@a.no'],
        ['B', 'r', 'decides', '', 'Leiar', ''],
      ],
      'nn',
    );
    expect(rows[0]?.partner?.representatives).toEqual([
      { name: 'Rektor', email: 'r@a.no' },
      { name: 'Prorektor', title: 'Nestleiar' },
    ]);
    expect(rows[1]?.problems).toEqual([
      'Stillinga til representantane har fleire linjer enn det er namn på representantar: «Leiar».',
    ]);
  });

  it('describes every error in each row', () => {
    const table = new TestForum();
    const join = { role: 'r', authority: 'decides', joined: '2020-01-01' };
    table.do({ do: 'addPartner', name: 'NAV Trøndelag', ...join });
    const sheet = [
      ['Navn', 'Rolle', 'Myndighet', 'Med fra', 'Gikk ut', 'Kortnavn'],
      ['nav trøndelag', '', '', '', '', ''],
      ['Laget', 'r', 'decides', '', '2025-01-01', ''],
      ['', '', 'sjef', '31.2.2024', '', ''],
      ['Fylket', 'r', 'observatør', '', '', ''],
      ['FYLKET', 'r', 'observatør', '', '', ''],
      ['Lang', 'r', 'observatør', '', '', 'x'.repeat(1_001)],
    ];
    const { rows } = read(sheet, 'nb', table.forum);
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'known'],
      [3, 'left'],
      [4, 'wrong'],
      [5, 'new'],
      [6, 'wrong'],
      [7, 'wrong'],
    ]);
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [
        'Navn mangler.',
        'Rolle og begrunnelse mangler.',
        'Myndighet må være beslutningsmyndighet, forhandlingsmyndighet eller observatør, ikke «sjef».',
        'Med fra er ikke en dato: «31.2.2024».',
      ],
      [],
      ['Det samme navnet står også i rad 5.'],
      ['Kortnavn er for langt. Grensen er 1000 tegn.'],
    ]);
  });

  it('is refused as a whole when it is not a sheet of partners', () => {
    const words = (sheet: PartnerSheet) => {
      try {
        read(sheet);
        return undefined;
      } catch (error) {
        return (error as { words?: string }).words;
      }
    };
    expect(words([])).toBe('partnerSheet.empty');
    expect(words([[' ', ''], []])).toBe('partnerSheet.empty');
    expect(words([['Navn', 'Rolle']])).toBe('partnerSheet.columnLacks');
    expect(words([['Navn', 'Name', 'Rolle', 'Myndighet']])).toBe('partnerSheet.columnTwice');
    const many = Array.from({ length: 1_001 }, (_, index) => [`P${index}`, 'r', 'decides']);
    expect(words([['Navn', 'Rolle', 'Myndighet'], ...many])).toBe('partnerSheet.tooMany');
  });

  it('splits contributions by line or semicolon, and keeps an intended semicolon', () => {
    const contributions = (cell: string) =>
      read([
        ['Navn', 'Rolle', 'Myndighet', 'Bidrag'],
        ['A', 'r', 'decides', cell],
      ]).rows[0]?.partner?.contributions;
    expect(contributions('Lokaler; penger')).toEqual(['Lokaler', 'penger']);
    expect(contributions('Lokaler; rom\r\npenger\n')).toEqual(['Lokaler; rom', 'penger']);
    const kept: Partner = {
      id: 'a',
      name: 'A',
      role: 'r',
      authority: 'decides',
      contributions: ['Lokaler; rom'],
      joined: '2020-01-01',
    };
    const one = { partners: [kept], representatives: [] };
    expect(read(writePartners(one, 'nb')).rows[0]?.partner?.contributions).toEqual([
      'Lokaler; rom',
    ]);
  });
});

it('imports all partners or none, and undoes them together', () => {
  const table = new TestForum();
  const fields = { role: 'r', authority: 'decides', joined: '2020-01-01' };
  const twice = [
    { id: 'a', name: 'A', ...fields },
    { id: 'a', name: 'B', ...fields },
  ];
  const refused = table.try({ do: 'addPartners', partners: twice });
  expect(refused).toMatchObject({ ok: false, code: 'duplicate-id', path: 'partners.1.id' });
  expect(table.forum.partners).toEqual([]);
});
