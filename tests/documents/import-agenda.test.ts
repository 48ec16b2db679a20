import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { withForum } from '../support/with-forum.ts';

/** Agendas from files: as Word, LibreOffice and pandoc write them, and damaged ones. */

let forum: OpenedForum;
beforeEach(async () => {
  ({ forum } = await withForum({ name: 'A' }));
  const startsAt = '2026-11-23T09:00:00+01:00';
  await forum.service.execute({ do: 'createMeeting', id: 'm', title: 'M', startsAt });
});

const reading = (content: string | Uint8Array) =>
  forum.service.readAgenda('m', { dataBase64: Buffer.from(content).toString('base64') });
async function rowsOf(content: string | Uint8Array) {
  const answer = await reading(content);
  if (!answer.ok) throw new Error(answer.message);
  return answer.rows.map(({ item, state }) => [
    item.section,
    item.title,
    item.kind,
    item.minutes,
    item.presenter,
    state,
  ]);
}
const example = (name: string) => readFile(join(import.meta.dirname, 'agendas', name));

describe('a Word file', () => {
  it('is read as pandoc wrote it, with sections as headings and lists below', async () => {
    expect(await rowsOf(await example('pandoc-list.docx'))).toEqual([
      ['framing', 'Godkjenning av innkalling og saksliste', 'decision', 5, undefined, 'known'],
      ['framing', 'Godkjenning av referat', 'decision', 5, undefined, 'known'],
      ['status', 'Utfordringsbildet i regionen', 'information', 30, 'Statsforvalteren', 'new'],
      ['partnership', 'Avtale om felles rekruttering', 'discussion', 45, 'fylkeskommunen', 'new'],
      ['next-steps', 'Eventuelt', 'discussion', undefined, undefined, 'known'],
    ]);
  });

  it('is read as LibreOffice wrote it, with a table of facts and one of items', async () => {
    expect(await rowsOf(await example('libreoffice-table.docx'))).toEqual([
      [undefined, 'Åpning og godkjenning av innkalling', 'information', 15, 'Møteleder', 'new'],
      [undefined, 'Handlingsplan for kompetanse', 'decision', 45, 'Fylkesdirektør', 'new'],
      [undefined, 'Pause', 'break', 15, undefined, 'break'],
      [undefined, 'Orientering om tilskudd', 'information', 45, 'Rådgiver', 'new'],
      [undefined, 'Eventuelt', 'discussion', undefined, 'Alle', 'known'],
    ]);
  });

  it('is read as LibreOffice wrote it, with a numbered list and sub-items', async () => {
    const answer = await reading(await example('libreoffice-list.docx'));
    expect(answer).toMatchObject({
      rows: [
        { item: { title: 'Godkjenning av innkalling' } },
        { item: { minutes: 20, presenter: 'Nav', background: '- Tal frå 2025\n- Vidare arbeid' } },
        { item: { title: 'Vegen vidare for fagskulen', kind: 'discussion', minutes: 60 } },
        { item: { title: 'Neste møte' }, state: 'known' },
      ],
    });
  });

  it('is read as typed by hand, with cases in bold and in cells of several lines', async () => {
    const cell = (...lines: string[]) =>
      new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const row = (...cells: TableCell[]) => new TableRow({ children: cells });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Møte i regionrådet', heading: HeadingLevel.TITLE }),
            new Table({
              rows: [
                row(cell('Kl.'), cell('Saksnr.'), cell('Sakstittel'), cell('v/')),
                row(
                  cell('9.30'),
                  cell('12/26'),
                  cell('Innkjøp', 'Notat er vedlagt.'),
                  cell('Leder'),
                ),
                row(cell('10.00'), cell('13/26'), cell('Vedtak om kontingent (V)'), cell('')),
              ],
            }),
          ],
        },
      ],
    });
    const answer = await reading(new Uint8Array(await Packer.toArrayBuffer(document)));
    expect(answer).toMatchObject({
      rows: [
        {
          item: {
            title: 'Innkjøp',
            minutes: 30,
            presenter: 'Leder',
            background: 'Notat er vedlagt.',
          },
        },
        { item: { title: 'Vedtak om kontingent', kind: 'decision' } },
      ],
    });
  });
});

it('reads text in common encodings', async () => {
  const text = '1. Økonomi på Ås (15 min)\r\n2. Eventuelt\r\n';
  const encoded = [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ];
  for (const bytes of encoded) expect((await rowsOf(bytes))[0]?.[1]).toBe('Økonomi på Ås');
});

it('is refused in words when locked, of another kind, or a zip bomb', async () => {
  const word = await example('pandoc-list.docx');
  const huge = { ...unzipSync(word), 'word/huge.xml': new Uint8Array(13 * 1024 * 1024) };
  const refused: readonly (readonly [Uint8Array, string])[] = [
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'beskyttet med passord'],
    [Buffer.from('%PDF-1.7 …'), 'kan ikke leses'],
    [Buffer.from('{\\rtf1 a}'), 'kan ikke leses'],
    [Buffer.from('PK and nothing more'), 'kan ikke leses'],
    [zipSync({ 'content.xml': strToU8('<a/>') }), 'kan ikke leses'],
    [zipSync({ 'word/document.xml': strToU8('<w:document') }), 'kan ikke leses'],
    [zipSync(huge, { level: 9 }), 'kan ikke leses'],
    [new Uint8Array(6 * 1024 * 1024).fill(65), 'Grensen er 5 MB'],
    [Buffer.from(''), 'Fant ingen saker'],
  ];
  for (const [bytes, words] of refused) {
    const answer = await reading(bytes);
    expect(answer).toMatchObject({ ok: false, code: 'invalid', path: 'file' });
    expect(!answer.ok && answer.message).toContain(words);
  }
  expect(await forum.service.readAgenda('gone', { dataBase64: '' })).toMatchObject({ ok: false });
});

it('is read or refused, whatever the damage', async () => {
  const files = await Promise.all(['pandoc-list.docx', 'libreoffice-table.docx'].map(example));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 6,
      }),
      async (file, changes) => {
        const bytes = Buffer.from(file);
        for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
        const answer = await reading(bytes);
        if (!answer.ok) expect(answer).toMatchObject({ code: 'invalid', path: 'file' });
      },
    ),
    { numRuns: 150 },
  );
});
