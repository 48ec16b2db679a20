import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import type { DocumentOptions } from '../../src-core/protocol/service.ts';
import { renderDocx, renderXlsx } from '../../src-main/documents/formats.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { docxParts } from '../support/docx-parts.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The letter to a principal and the agreement to sign, from the sample. */

const home = temporaryFolder();
let forum: OpenedForum;
beforeAll(async () => {
  const folder = join(home, 'forum');
  await createNewForum(folder, {
    name: 'Eksempel',
    language: 'nb',
    template: 'sample',
    author: 'test',
  });
  forum = await openForumService(folder, {
    author: 'test',
    now: () => '2026-11-24T09:00:00+01:00',
  });
});
afterAll(async () => {
  await forum.close();
});

const ABOUT = [
  { of: { kind: 'decision', id: 'nytt-mandat' }, partner: 'arbeidsgiverne' },
  { of: { kind: 'agreement', id: 'praksis' }, partner: 'kommunene' },
] as const;
const letter = (options: DocumentOptions) =>
  forum.documentTree('2023-1', { kind: 'letter', ...options });

describe('the letter to a principal', () => {
  it('says what was agreed, what is asked, of whom and by when', async () => {
    const words = JSON.stringify(await letter(ABOUT[0]));
    expect(words).toContain('Mandatet for Kompetanseforum Trøndelag videreføres med sju delmål.');
    expect(words).toMatch(/Vi ber dere ta stilling til om .* skal binde Arbeidsgiverforeningen/);
    // The day of the next meeting by default.
    expect(words).toContain('innen 9. desember 2026');
    const told = JSON.stringify(await letter({ ...ABOUT[0], answerBy: '2026-12-01' }));
    expect(told).toContain('innen 1. desember 2026');
  });

  // (D59)
  it('is made only for partners that await an answer', async () => {
    const { of } = ABOUT[0];
    const options = { kind: 'letter', of, partner: 'fylkeskommunen', format: 'docx' } as const;
    const refused = await forum.service.export('2023-1', options);
    expect(refused).toMatchObject({ ok: false, code: 'not-eligible', path: 'partner' });
    const without = await forum.service.export('2023-1', { kind: 'letter', format: 'docx' });
    expect(without).toMatchObject({ ok: false, code: 'invalid', path: 'of' });
  });

  it.skipIf(!hasValidator())('passes Word’s validator', async () => {
    for (const language of LANGUAGES) {
      for (const about of ABOUT) {
        const path = join(home, `${about.of.id}-${language}.docx`);
        await writeFile(path, await renderDocx(await letter({ ...about, language })));
        expect(docxFaults(path)).toEqual([]);
      }
    }
  });

  it('is saved in the forum’s folder, one file for each', async () => {
    const made = await Promise.all(
      ABOUT.map((about) =>
        forum.service.export('2023-1', { kind: 'letter', ...about, format: 'docx' }),
      ),
    );
    const names = made.map((each) => each.ok && each.name);
    expect(new Set(names).size).toBe(2);
    expect(names[1]).toMatch(/^Brev A 3 2023 .+\.docx$/);
  });
});

it.skipIf(!hasValidator())(
  'makes an agreement document with a signature line for each party',
  async () => {
    const of = { kind: 'agreement', id: 'praksis' } as const;
    for (const language of LANGUAGES) {
      const tree = await forum.documentTree('2023-1', { kind: 'agreement', of, language });
      const places = tree.blocks.flatMap((block) =>
        block.type === 'signatures' ? block.places : [],
      );
      expect(places.map((place) => place.role)).toEqual([
        'Regionrådet for kommunene i nord',
        'Innherred høyskole',
      ]);
      const path = join(home, `agreement-${language}.docx`);
      await writeFile(path, await renderDocx(tree));
      expect(docxFaults(path)).toEqual([]);
    }
  },
);

it('makes a workbook with real dates, and texts that are never formulas', async () => {
  const day = '2026-12-01';
  const cells = [[{ text: '=cmd|x' }], [{ text: '01.12.2026', day }], [{ text: '3', amount: 3 }]];
  const columns = ['a', 'b', 'c'].map((title) => ({ title, share: 30 }));
  const tree = await letter(ABOUT[0]);
  const table = { type: 'table', title: 'Tabell', columns, rows: [cells] } as const;
  const parts = docxParts(renderXlsx({ ...tree, blocks: [table] }));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(JSON.stringify(parts)).toContain('=cmd|x');
  // 1 December 2026 as Excel counts days.
  expect(sheet).toContain('<v>46357</v>');
  expect(sheet).toContain('<v>3</v>');
});

it.skipIf(!hasValidator())(
  'makes a workbook that passes Excel’s validator, with marking and without a table',
  async () => {
    const tree = await letter(ABOUT[0]);
    const columns = ['a', 'b'].map((title) => ({ title, share: 50 }));
    const rows = [
      { group: [{ text: 'År' }] },
      [[{ text: '01.12.2026', day: '2026-12-01' }], [{ text: '3,5', amount: 3.5 }]],
      [[{ text: '01.01.1890', day: '1890-01-01' }], []],
    ];
    const table = { type: 'table', title: 'Penger / "årsverk"', columns, rows } as const;
    const path = join(home, 'a.xlsx');
    for (const blocks of [[], [table], [table, table]]) {
      for (const marking of [undefined, 'Unntatt offentlighet']) {
        const { marking: _, ...rest } = tree;
        const made = { ...rest, blocks, ...(marking === undefined ? {} : { marking }) };
        await writeFile(path, renderXlsx(made));
        expect(docxFaults(path)).toEqual([]);
      }
    }
  },
);
