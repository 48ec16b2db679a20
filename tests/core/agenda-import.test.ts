import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfText } from '../../src-core/imports/agenda/agenda-outline.ts';
import { readAgenda } from '../../src-core/imports/agenda/read-agenda.ts';
import { SECTIONS } from '../../src-core/model/forum.ts';
import { processorTime } from '../support/processor-time.ts';
import { AT, TestForum } from '../support/test-forum.ts';

/** Agendas as public offices write them, and the items read from them. */

function meetingFor(template: 'four-part' | 'blank' = 'blank') {
  const table = new TestForum();
  const sections = SECTIONS.map((id) => ({ id, title: id }));
  table.do({ do: 'setForum', name: 'Forumet', sections });
  table.do({ do: 'createMeeting', id: 'm', title: 'Møte', startsAt: AT, template });
  return table;
}
const read = (text: string, table = meetingFor()) =>
  readAgenda({ outline: outlineOfText(text), form: 'markdown' }, table.meeting('m'), table.forum);
const items = (text: string) => read(text).rows.map(({ item }) => item);
const titles = (text: string) => items(text).map(({ title }) => title);

it('reads a notice with numbered cases, without its letterhead and closing lines', () => {
  const { rows, ignored } = read(`Innkalling til møte i regionrådet
Tid: Torsdag 12. mars 2026 kl. 09.00–12.00
Sted: Fylkeshuset, møterom 3
Til: Medlemmene

Saksliste:

Sak 12/26 Godkjenning av innkalling og saksliste
Sak 13/26 Godkjenning av protokoll fra møtet 12.01.2026
Sak 14/26: Felles kompetanseløft for helsefagarbeidere (V), 30 min, v/ fylkesdirektør
Saksdokumenter: Notat av 1. mars.
Forslag til vedtak:
Regionrådet slutter seg til planen.
Sak 15/26 – Orientering om statsbudsjettet v/ Statsforvalteren
Eventuelt

Vel møtt!
Med vennlig hilsen
Sekretariatet
`);
  expect(rows.map(({ item }) => item)).toEqual([
    { section: 'framing', title: 'Godkjenning av innkalling og saksliste', kind: 'decision' },
    {
      section: 'framing',
      title: 'Godkjenning av protokoll fra møtet 12.01.2026',
      kind: 'decision',
    },
    {
      section: 'status',
      title: 'Felles kompetanseløft for helsefagarbeidere',
      kind: 'decision',
      minutes: 30,
      presenter: 'fylkesdirektør',
      background:
        'Saksdokumenter: Notat av 1. mars.\n\nForslag til vedtak:\n\nRegionrådet slutter seg til planen.',
    },
    {
      section: 'status',
      title: 'Orientering om statsbudsjettet',
      kind: 'information',
      presenter: 'Statsforvalteren',
    },
    { section: 'next-steps', title: 'Eventuelt', kind: 'discussion' },
  ]);
  expect(ignored).toContain('Sted: Fylkeshuset, møterom 3');
  expect(ignored).not.toContain('Saksliste:');
});

it('reads municipal case numbers, and stops at the signature', () => {
  const { rows, ignored } = read(`MØTEINNKALLING
Utvalg: Kompetanseforum
Tid: 10:00 - 14:00

SAKSLISTE
PS 1/26  Godkjenning av innkalling og sakliste
PS 2/26  Godkjenning av møteprotokoll
RS 1/26  Brev fra departementet om fagskolene
PS 3/26  Handlingsplan 2026-2028
PS 4/26  Evt.
Hamar, 1. mars 2026
Leder`);
  expect(rows.map(({ item }) => [item.section, item.kind, item.title])).toEqual([
    ['framing', 'decision', 'Godkjenning av innkalling og sakliste'],
    ['framing', 'decision', 'Godkjenning av møteprotokoll'],
    ['status', 'information', 'Brev fra departementet om fagskolene'],
    ['status', 'discussion', 'Handlingsplan 2026-2028'],
    ['next-steps', 'discussion', 'Evt.'],
  ]);
  expect(rows.every(({ item }) => item.background === undefined)).toBe(true);
  expect(ignored).toContain('Utvalg: Kompetanseforum');
});

it('reads a case as an item even if its title is the name of a group', () => {
  expect(
    items(`Sakliste
Sak 01/2026 Godkjenning av innkalling og sakliste
Sak 02/2026 Orienteringssaker
 a) Nytt frå fylkeskommunen
 b) Nytt frå Nav
Sak 03/2026 Drøftingssak: Kompetanseplan. Innleiing ved rektor, 20 minutt
Sak 04/2026 Ymse`),
  ).toEqual([
    { section: 'framing', title: 'Godkjenning av innkalling og sakliste', kind: 'decision' },
    {
      section: 'status',
      title: 'Orienteringssaker',
      kind: 'information',
      background: '- Nytt frå fylkeskommunen\n- Nytt frå Nav',
    },
    {
      section: 'status',
      title: 'Kompetanseplan',
      kind: 'discussion',
      minutes: 20,
      presenter: 'rektor',
    },
    { section: 'next-steps', title: 'Ymse', kind: 'discussion' },
  ]);
});

it('puts the background of an item before the name of its presenter', () => {
  expect(items('Sak 1/26 – Dialogmøte, 45 min., innledning v/ prorektor\nSak 2/26 X')[0]).toEqual({
    section: 'status',
    title: 'Dialogmøte',
    kind: 'discussion',
    minutes: 45,
    presenter: 'prorektor',
  });
});

it('keeps headings that are items, and drops headings that only group them', () => {
  const { rows, ignored } = read(`# Møte i forumet
## 1 Innledning
### 1.1 Godkjenning av innkalling (5 min)
### 1.2 Referat fra forrige møte
## 2 Saker
### 2.1 Kompetanseplan (O) 20 min v/ NHO
Tekst om saken.
### 2.2 Fagskole (D)
## 3 Avslutning
### 3.1 Eventuelt`);
  expect(rows.map(({ item }) => [item.title, item.kind, item.background])).toEqual([
    ['Godkjenning av innkalling', 'decision', undefined],
    ['Referat fra forrige møte', 'decision', undefined],
    ['Kompetanseplan', 'information', 'Tekst om saken.'],
    ['Fagskole', 'discussion', undefined],
    ['Eventuelt', 'discussion', undefined],
  ]);
  expect(ignored).toEqual(['Møte i forumet', 'Innledning', 'Avslutning']);
});

it('keeps a table row whose last cell is empty', () => {
  const { rows } = read(
    'Tid\tSak\tAnsvarlig\n09.00\tVelkommen\tLeder\n10.00\tPause\t\n10.15\tEventuelt\tAlle\n10.30\tSlutt\t',
  );
  expect(rows.map(({ item, state }) => [item.title, item.minutes, state])).toEqual([
    ['Velkommen', 60, 'new'],
    ['Pause', 15, 'break'],
    ['Eventuelt', 15, 'new'],
    ['Slutt', undefined, 'break'],
  ]);
});

it('reads a simple numbered list with remarks in brackets', () => {
  expect(
    items(`1. Godkjenning av innkalling (V) 5 minutter
2. Rekruttering til fagskolen (D, 45 min, v/ rektor ved fagskolen)
   - Hva hindrer søkere i å fullføre?
   - Hvem kan bidra?
3. Orientering fra Nav [O] (v/avdelingsdirektør) – 15 min.
4. Budsjett 2025-2026 (1,5 timer)
5. Eventuelt`),
  ).toEqual([
    {
      section: 'framing',
      title: 'Godkjenning av innkalling',
      kind: 'decision',
      minutes: 5,
    },
    {
      section: 'status',
      title: 'Rekruttering til fagskolen',
      kind: 'discussion',
      minutes: 45,
      presenter: 'rektor ved fagskolen',
      background: '- Hva hindrer søkere i å fullføre?\n- Hvem kan bidra?',
    },
    {
      section: 'status',
      title: 'Orientering fra Nav',
      kind: 'information',
      minutes: 15,
      presenter: 'avdelingsdirektør',
    },
    { section: 'status', title: 'Budsjett 2025-2026', kind: 'discussion', minutes: 90 },
    { section: 'next-steps', title: 'Eventuelt', kind: 'discussion' },
  ]);
});

it('reads a timed programme: an item lasts until the next one starts', () => {
  const { rows } = read(`Program

09.00–09.15 Velkommen v/ leder
09.15 Status i handlingsplanen, Statsforvalteren
10.00–10.15 Pause
10.15 – 11.30: Gruppearbeid om tiltak (drøfting)
kl. 11.30 Oppsummering
12.00 Lunsj`);
  expect(rows.map(({ item, state }) => [item.title, item.minutes, item.kind, state])).toEqual([
    ['Velkommen', 15, 'information', 'new'],
    ['Status i handlingsplanen, Statsforvalteren', 45, 'information', 'new'],
    ['Pause', 15, 'break', 'break'],
    ['Gruppearbeid om tiltak', 75, 'discussion', 'new'],
    ['Oppsummering', 30, 'discussion', 'new'],
    ['Lunsj', undefined, 'break', 'break'],
  ]);
  expect(rows[0]?.item.presenter).toBe('leder');
});

describe.each([
  ['bokmål', ['Innramming', 'Status og utfordringsbilde', 'Veien videre']],
  ['nynorsk', ['Innramming', 'Status og utfordringsbilete', 'Vegen vidare']],
  ['English', ['Framing', 'Status and challenges', 'Next steps']],
])('the sections by their headings, %s', (_, [first, second, last]) => {
  it('reads headings with lists below', () => {
    const text = `# Agenda\n\n## 1. ${first}\n\n- A\n\n## Del 2: ${second}\n\n- B (15 min)\n  - b\n- C\n\n## ${last?.toUpperCase()}\n\n- D`;
    expect(items(text).map(({ section, title }) => [section, title])).toEqual([
      ['framing', 'A'],
      ['status', 'B'],
      ['status', 'C'],
      ['next-steps', 'D'],
    ]);
  });

  it('reads lines of plain text', () => {
    const text = `${first}\n1) A\n2) B\n\n${second}:\n3) C\n${last}\n4) D`;
    expect(items(text).map(({ section }) => section)).toEqual([
      'framing',
      'framing',
      'status',
      'next-steps',
    ]);
  });
});

it('reads items grouped by kind, as councils write them', () => {
  expect(
    items(`# Saksliste

## Vedtakssaker

PS 3/26 Reglement for rådet
PS 4/26 Valg av nestleder

## Saker til orientering

RS 1/26 Brev fra departementet

## Drøftingssaker

DS 1/26 Strategi (20 min)`).map(({ title, kind }) => [title, kind]),
  ).toEqual([
    ['Reglement for rådet', 'decision'],
    ['Valg av nestleder', 'decision'],
    ['Brev fra departementet', 'information'],
    ['Strategi', 'discussion'],
  ]);
});

it('reads tables, with Markdown bars or with tabs pasted from Word', () => {
  const rows = [
    ['Tid', 'Saksnr', 'Sak', 'Ansvarlig', 'Type'],
    ['9.00-9.20', '12/26', 'Handlingsplanen', 'Fylkesdirektør', 'V'],
    ['9.20', '13/26', 'Fagskolen', 'Rektor', 'Orienteringssak'],
    ['', '14/26', 'Eventuelt', '', ''],
  ];
  const bars = rows.map((row) => `| ${row.join(' | ')} |`);
  const expected = [
    {
      section: 'status',
      title: 'Handlingsplanen',
      kind: 'decision',
      minutes: 20,
      presenter: 'Fylkesdirektør',
    },
    { section: 'status', title: 'Fagskolen', kind: 'information', presenter: 'Rektor' },
    { section: 'next-steps', title: 'Eventuelt', kind: 'discussion' },
  ];
  expect(items([bars[0], '|---|---|---|---|---|', ...bars.slice(1)].join('\n'))).toEqual(expected);
  const tabs = rows.slice(0, 3).map((row) => row.join('\t'));
  expect(items(`Program for dagen\n\n${tabs.join('\n')}`)).toEqual(expected.slice(0, 2));
});

it('reads headings as items, and the text below as background', () => {
  expect(
    items(`# Møte i kompetanseforum

## Sak 1: Mandatet

Kl. 09.00–09.30. Innleder: Statsforvalteren

Mandatet er ikke endret.

## Sak 2: Avtaler

Vi går gjennom avtalene.`),
  ).toEqual([
    {
      section: 'status',
      title: 'Mandatet',
      kind: 'discussion',
      minutes: 30,
      presenter: 'Statsforvalteren',
      background: 'Mandatet er ikke endret.',
    },
    {
      section: 'status',
      title: 'Avtaler',
      kind: 'discussion',
      background: 'Vi går gjennom avtalene.',
    },
  ]);
});

it.each([
  ['2026 blir et krevende år', '2026 blir et krevende år'],
  ['3 partnere søker om opptak', '3 partnere søker om opptak'],
  ['4.2 Felles innkjøp', 'Felles innkjøp'],
  ['1) Felles innkjøp:', 'Felles innkjøp'],
  ['a) Felles innkjøp', 'Felles innkjøp'],
  ['IV. Felles innkjøp', 'Felles innkjøp'],
  ['Sak 7/2026-1 Felles innkjøp', 'Felles innkjøp'],
  ['Saksnr. 7/26 Felles innkjøp', 'Felles innkjøp'],
  ['Avvik ved skolene', 'Avvik ved skolene'],
  ['Innkjøp (jf. sak 3/25)', 'Innkjøp (jf. sak 3/25)'],
])('strips the number and nothing else: %s', (line, title) => {
  expect(titles(`- ${line} (5 min)`)).toEqual([title]);
});

it('marks items that the agenda already has, by title or by kind', () => {
  const table = meetingFor('four-part');
  const { rows } = read(
    '1. Godkjenning av innkalling og dagsorden\n2. Noe nytt\n3. EVENTUELT\n4. Oppfølging fra tidligere møter',
    table,
  );
  expect(rows.map(({ state }) => state)).toEqual(['known', 'new', 'known', 'known']);
});

it('refuses a text without items, and says why', () => {
  for (const text of ['', '  \n\n ', 'Kjære alle,\n\nDette er et brev uten saker.']) {
    expect(() => read(text)).toThrow('invalid file');
  }
});

it('turns any text into items that addItems accepts, or refuses it', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '- ',
      '1. ',
      'Sak 1/26 ',
      '| a | b |\n',
      '\t',
      '\n',
      '\n\n',
      '(',
      ')',
      '15 min',
    ],
    ...[
      'v/ ',
      ' kl. 09.00–08.00 ',
      '(O)',
      'Eventuelt',
      '\u0000',
      '😀',
      ']]>',
      '**',
      '   ',
      'Tid\tSak',
    ],
    'x'.repeat(1_500),
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const table = meetingFor('four-part');
      let rows: ReturnType<typeof read>['rows'];
      try {
        ({ rows } = read(given, table));
      } catch (error) {
        expect(String(error)).toContain('invalid file');
        return;
      }
      const before = table.meeting('m').items.length;
      table.do({ do: 'addItems', meeting: 'm', items: rows.map(({ item }) => item) });
      expect(table.meeting('m').items).toHaveLength(before + rows.length);
    }),
    { numRuns: 300 },
  );
});

it('takes time in proportion to the text', () => {
  for (const part of ['- ', '('.repeat(9), ' ', 'kl. 09.00–', 'v/ ', '*a ', '[', '1. a\n', '|']) {
    const time = processorTime();
    try {
      read(`Sak 1/26 ${part.repeat(60_000)}`);
    } catch {
      // Nothing to import.
    }
    expect(time(), part).toBeLessThan(3_000);
  }
});
