import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { workbookOf } from '../../src-main/imports/import-partners.ts';
import { csvOf, sheetIn } from '../../src-main/imports/read-sheet.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { withForum } from '../support/with-forum.ts';

let place = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ home: place, forum } = await withForum({ name: 'A' }));
});

const reading = (content: string | Uint8Array) =>
  forum.service.readPartners({
    dataBase64: Buffer.from(content).toString('base64'),
    language: 'nb',
  });

describe('CSV', () => {
  it('is refused if it contains only separators, before any cell is made', async () => {
    const parse = vi.spyOn(Papa, 'parse');
    for (const text of [';', ',', '\t', 'a;', '"",'].map((each) => each.repeat(1_000_000))) {
      await expect(sheetIn(Buffer.from(text))).rejects.toMatchObject({ code: 'invalid' });
    }
    const told = `sep=x\n${'x'.repeat(1_000_000)}`;
    await expect(sheetIn(Buffer.from(told))).rejects.toMatchObject({ code: 'invalid' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  const rows = [
    ['Navn', 'Rolle', 'Myndighet'],
    ['Høgskolen, Ås', 'Utdanner "alle"', 'beslutningsmyndighet'],
  ];
  const text = (delimiter: string) =>
    rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
      .join('\r\n');
  const windows = (given: string) => Buffer.from(given, 'latin1');

  it.each([
    ['semicolon, UTF-8', Buffer.from(text(';'))],
    ['comma, UTF-8 with a mark', Buffer.from(`\ufeff${text(',')}`)],
    ['tab, UTF-16', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['semicolon, Windows-1252', windows(text(';'))],
  ])('is read: %s', async (_, bytes) => {
    expect(await sheetIn(bytes)).toEqual(rows);
  });

  it('is read with Excel’s separator line, keeping row numbers', async () => {
    const answer = await reading(`sep=;\r\n${text(';')}`);
    expect(answer).toMatchObject({ ok: true, rows: [{ row: 3, state: 'new' }] });
  });

  it('writes a would-be formula as text, and reads it back unchanged', async () => {
    const sheet = [['=1+1', '+47', '-', '@a', 'a=b', "d'Or"]];
    expect(csvOf(sheet, 'nb')).toBe(`\ufeff"'=1+1";"'+47";"'-";"'@a";a=b;d'Or\r\n`);
    expect((await sheetIn(Buffer.from(csvOf(sheet, 'nb'))))[0]).toEqual(sheet[0]);
  });
});

describe('.xlsx', () => {
  it('is read as written, with line breaks and no formulas', async () => {
    const sheet = [
      ['Navn', 'Rolle'],
      ['=HYPERLINK("http://a")', 'a\nb <&> 😀 æøå'],
      ['  rom  ', '2024-01-05'],
    ];
    const bytes = workbookOf('Parter', sheet);
    expect(await sheetIn(bytes)).toEqual(sheet);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml.match(/ t="[^"]*"/g)).toEqual(Array(6).fill(' t="inlineStr"'));
    expect(xml).not.toContain('<f>');
  });

  it.skipIf(!hasValidator())('passes Excel’s validator with any text', async () => {
    const texts = ['\u0007 ]]> <b> &amp; \u202E عربي 😀', 'x'.repeat(40_000), '', ' a\nb '];
    const path = join(place, 'a.xlsx');
    await writeFile(path, workbookOf('Parter & "andre"', [['Navn', 'A', 'B', 'C'], texts]));
    expect(docxFaults(path)).toEqual([]);
    const [, cells, below] = await sheetIn(await readFile(path));
    expect([cells, below].map((row) => row?.[1]?.length)).toEqual([32_000, 8_000]);
    expect(cells?.[3]).toBe(' a\nb ');
  });

  it('keeps text longer than a cell can hold, and reads it back unchanged', async () => {
    const long = (sign: string) => `${'x'.repeat(31_999)}${sign.repeat(20_000)}\nslutt`;
    for (const sign of ['å', '😀']) {
      await forum.service.execute({
        do: 'addPartner',
        ...{ name: `Part ${sign}`, role: long(sign), motivation: 'kort', authority: 'decides' },
        joined: '2020-01-01',
      });
    }
    const file = await forum.service.export(undefined, {
      kind: 'partners',
      format: 'xlsx',
      language: 'nb',
    });
    if (!file.ok) throw new Error(file.message);
    const sheet = await sheetIn(await readFile(file.path));
    for (const cell of sheet.flat()) expect(cell.length).toBeLessThan(32_767);
    await forum.service.execute({ do: 'undo' });
    await forum.service.execute({ do: 'undo' });
    const answer = await reading(await readFile(file.path));
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.rows.map(({ state, problems }) => [state, problems])).toEqual([
      ['new', []],
      ['new', []],
    ]);
    expect(answer.rows.map(({ partner }) => partner?.role)).toEqual([long('å'), long('😀')]);
  });

  it('reads the value of a formula, and the day of a date', async () => {
    const cells =
      '<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1" s="1"><v>45296</v></c></row>';
    expect(await sheetIn(workbook(cells))).toEqual([['ab', '2024-01-05']]);
  });

  it('is refused in words when of another kind, damaged, or a zip bomb', async () => {
    // One cell so far out that the empty cells before it would exhaust the memory.
    const far = (place: string) => {
      const parts = Object.entries(unzipSync(workbookOf('A', [['Navn']])));
      const moved = parts.map(([name, part]) => {
        const text = strFromU8(part).replace(/\br="A1"/, place);
        return [name, strToU8(text)] as const;
      });
      return zipSync(Object.fromEntries(moved));
    };
    const refusals = [
      far('r="XFD1048576"'),
      far("s='0' r = 'ZZ1000000'"),
      far('r="&#88;FD1048576"'),
      strToU8(';'.repeat(2 * 1024 * 1024)),
      Buffer.from('PK\u0003\u0004 and nothing more'),
      zipSync({ 'a.txt': strToU8('a') }),
      zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) }),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    ];
    for (const bytes of refusals) {
      const answer = await reading(bytes);
      expect(answer).toMatchObject({ ok: false, code: 'invalid', path: 'file' });
      if (!answer.ok) expect(answer.message).toMatch(/^Filen kan ikke leses/);
    }
  });
});

it('stops reading a file of empty lines', async () => {
  const answer = await reading('\n'.repeat(4 * 1024 * 1024));
  expect(answer).toMatchObject({ ok: false, message: 'Filen har flere enn 20000 rader.' });
});

it('does not read a file that is too large', async () => {
  const answer = await reading(new Uint8Array(5 * 1024 * 1024 + 1).fill(65));
  expect(answer).toMatchObject({ ok: false, message: 'Filen er større enn 5 MB.' });
});

it('imports nothing on reading; undoes an import in one step, and exports what it imported', async () => {
  const { service } = forum;
  const csv = 'Navn;Rolle;Myndighet\nFylket;Leder;decides\nNAV;Arbeid;negotiates\n';
  const answer = await reading(csv);
  if (!answer.ok) throw new Error(answer.message);
  const show = async () => (await forum.show()) as { forum: { partners: { name: string }[] } };
  expect((await show()).forum.partners).toEqual([]);
  const partners = answer.rows.map((row) => row.partner);
  expect(await service.execute({ do: 'addPartners', partners })).toMatchObject({ ok: true });
  for (const format of ['xlsx', 'csv'] as const) {
    const file = await service.export(undefined, { kind: 'partners', format, language: 'nn' });
    if (!file.ok) throw new Error(file.message);
    expect(file.name).toBe(`Partar (nynorsk).${format}`);
    const [head, ...rows] = await sheetIn(await readFile(file.path));
    expect(head?.slice(0, 2)).toEqual(['Namn', 'Kortnamn']);
    expect(rows.filter((row) => row.some(Boolean)).map(([name]) => name)).toEqual([
      'Fylket',
      'NAV',
    ]);
  }
  await service.execute({ do: 'undo' });
  expect((await show()).forum.partners).toEqual([]);
});

/** A minimal workbook: one sheet, with a date style. */
function workbook(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:B1"/><sheetData>${rows}</sheetData></worksheet>`,
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes));
}
