import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { agreementSheet } from '../../src-core/documents/agreement-sheet.ts';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import {
  makeDocx,
  parseLetterhead,
  renderDocx,
  renderPrintable,
} from '../../src-main/documents/formats.ts';
import { printToPdf } from '../../src-main/documents/print-to-pdf.ts';
import { pagesInPdf } from '../../src-main/documents/printing/count-pages.ts';
import {
  findChromium,
  printByChromium,
} from '../../src-main/documents/printing/print-by-chromium.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { docxParts } from '../support/docx-parts.ts';
import { AT, openMeeting } from '../support/test-forum.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** An agreement to sign fits on one page; otherwise its signatures share a page, and people are warned. */

const SENTENCE =
  'Partene utvikler kompetanseplaner sammen med kommunene og fylkeskommunen, og legger fram en rapport for forumet hvert halvår.';

/** The number of parties, sentences and commitments, and the expected type size. */
const SHEETS = [
  { name: 'short', parties: 2, sentences: 1, commitments: 1, isScaled: false },
  { name: 'usual', parties: 3, sentences: 9, commitments: 2, isScaled: false },
  { name: 'long', parties: 2, sentences: 24, commitments: 3, isScaled: true },
  { name: 'many', parties: 12, sentences: 8, commitments: 0, isScaled: true },
] as const;
const TOO_LONG = { parties: 12, sentences: 60, commitments: 12 };

type Measures = Readonly<Record<'parties' | 'sentences' | 'commitments', number>>;

function sheetOf({ parties, sentences, commitments }: Measures): DocumentTree {
  const table = openMeeting(Array.from({ length: parties }, () => 'decides'));
  const ids = Array.from({ length: parties }, (_, index) => `p${index}`);
  const name = 'Samarbeidsrådet for kommunene nord i fylket';
  table.do({ do: 'changePartner', partner: 'p1', name });
  const text = Array.from(
    { length: sentences },
    (_, index) => `${SENTENCE}${index % 4 ? ' ' : '\n\n'}`,
  );
  const terms = { title: 'Samarbeid om læreplasser', text: text.join(''), degree: 3 };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'a', item: 'i', parties: ids, ...terms });
  for (let index = 0; index < commitments; index += 1) {
    const resource = { kind: 'money', amount: 450_000, unit: 'NOK' };
    const what = { what: 'Stiller med rådgivere og lokaler', resource, due: '2027-06-01' };
    const partner = `p${index % parties}`;
    table.do({ do: 'addCommitment', meeting: 'm', agreement: 'a', partner, ...what });
  }
  const around = { meetings: table.summaries(), carried: { obligations: [], postponed: [] } };
  const input = { forum: table.forum, meeting: table.meeting('m'), ...around } as const;
  return agreementSheet({ ...input, language: 'nb', edition: 'full', agreement: 'a' });
}

it('shrinks only as needed, and never below a readable size', async () => {
  for (const { name, isScaled, ...measures } of SHEETS) {
    const { content, isLonger } = await makeDocx(sheetOf(measures));
    expect(isLonger, name).toBeUndefined();
    const styles = docxParts(content)['word/styles.xml'] ?? '';
    const sizes = [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
    // Type sizes of the text in half points, without headers and footers.
    expect((sizes[0] ?? 0) < 21, name).toBe(isScaled);
    expect(sizes[0], name).toBeGreaterThanOrEqual(16);
  }
});

it('keeps signatures on one page in normal type when the agreement is too long', async () => {
  const tree = sheetOf(TOO_LONG);
  const { content, isLonger } = await makeDocx(tree);
  expect(isLonger).toBe(true);
  const parts = docxParts(content);
  expect(parts['word/styles.xml']).toContain('<w:sz w:val="21"/>');
  const signing = (parts['word/document.xml'] ?? '').split('<w:tbl>').at(-1) ?? '';
  const rows = signing.split('<w:tr>').slice(1);
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  for (const row of rows.slice(0, -1)) {
    const paragraphs = row.split('<w:p>').slice(1);
    for (const each of paragraphs) expect(each).toContain('<w:keepNext/>');
  }
});

it.skipIf(!hasValidator())('passes Word’s validator with any number of signatories', async () => {
  const home = temporaryFolder();
  for (const parties of [2, 3, 12]) {
    const path = join(home, `${parties}.docx`);
    await writeFile(path, await renderDocx(sheetOf({ parties, sentences: 9, commitments: 3 })));
    expect(docxFaults(path)).toEqual([]);
  }
});

/** Our letterhead, and a narrow variant with a header over a third of the page. */
const LETTERHEADS: readonly (readonly [name: string, change: (xml: string) => string])[] = [
  ['plain', (xml) => xml],
  ['band', (xml) => xml],
  ['compact', (xml) => xml],
  [
    'plain',
    (xml) =>
      xml
        .replace(/(<w:pgSz w:w=")\d+/, '$110200')
        .replace(/(<w:pgMar w:top=")\d+/, '$14200')
        .replace(/(w:bottom=")\d+/, '$12000'),
  ],
];

async function letterheadOf(name: string, change: (xml: string) => string) {
  const bytes = await readFile(`resources/letterheads/${name}.docx`);
  const parts = unzipSync(bytes);
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return parseLetterhead(zipSync({ ...parts, 'word/document.xml': strToU8(change(main)) }));
}

it.skipIf(!hasLibreOffice())('fits on one page in LibreOffice, also on a letterhead', async () => {
  const home = temporaryFolder();
  const files: string[] = [];
  const write = async (content: Uint8Array) => {
    files.push(join(home, `${files.length}.docx`));
    await writeFile(files.at(-1) ?? '', content);
  };
  for (const { name: _, isScaled: __, ...measures } of SHEETS) {
    await write(await renderDocx(sheetOf(measures)));
    for (const [index, [name, change]] of LETTERHEADS.entries()) {
      const template = await letterheadOf(name, change);
      const { content, isLonger } = await makeDocx(sheetOf(measures), template);
      // The narrow one has too little room for a long agreement in readable type.
      if (index < 3) expect(isLonger).toBeUndefined();
      if (!isLonger) await write(content);
    }
  }
  convertByOffice(home, 'pdf', files);
  expect(files.length).toBeGreaterThan(16);
  for (const file of files) {
    if (hasValidator()) expect(docxFaults(file), file).toEqual([]);
    expect(pagesInPdf(await readFile(file.replace(/docx$/, 'pdf'))), file).toBe(1);
  }
});

it('shrinks on a narrow letterhead, in the letterhead’s style', async () => {
  const { name: _, isScaled: __, ...measures } = SHEETS[1];
  const [wide, narrow] = await Promise.all(
    [LETTERHEADS[0], LETTERHEADS[3]].map(async (each) => {
      const [name, change] = each ?? ['', (xml: string) => xml];
      return docxParts(
        (await makeDocx(sheetOf(measures), await letterheadOf(name, change))).content,
      );
    }),
  );
  expect(wide?.['word/styles.xml']).not.toContain('Small"');
  expect(narrow?.['word/styles.xml']).toMatch(/w:basedOn w:val="Heading1"\/>.*?w:sz /s);
  expect(narrow?.['word/document.xml']).toContain('<w:pStyle w:val="Heading1Small"/>');
  // The letterhead's own text is unchanged.
  expect(narrow?.['word/header1.xml']).toBe(wide?.['word/header1.xml']);
});

it.skipIf(!findChromium())('fits on one page as PDF unless it is too long', async () => {
  for (const measures of [SHEETS[0], SHEETS[2], SHEETS[3], TOO_LONG]) {
    const { parties, sentences, commitments } = measures;
    const tree = sheetOf({ parties, sentences, commitments });
    const { content, isLonger } = await printToPdf(
      (scale) => renderPrintable(tree, scale),
      tree,
      printByChromium,
    );
    const pages = pagesInPdf(content as Uint8Array);
    expect(isLonger).toBe(measures === TOO_LONG ? true : undefined);
    if (measures === TOO_LONG) expect(pages).toBeGreaterThan(1);
    else expect(pages).toBe(1);
  }
});

it('warns when it is longer than a page', async () => {
  const home = temporaryFolder();
  await createForum(home, { name: 'Prøve', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(home, { author: 'test' });
  for (const id of ['p0', 'p1']) {
    const who = { name: id, role: 'r', authority: 'decides', joined: '2020-01-01' };
    await service.execute({ do: 'addPartner', id, ...who });
  }
  const item = { id: 'i', section: 'status', title: 'Sak', kind: 'decision' };
  await service.execute({
    do: 'createMeeting',
    id: 'm',
    title: 'M',
    startsAt: AT,
    template: 'blank',
  });
  await service.execute({ do: 'addItem', meeting: 'm', ...item });
  await service.execute({ do: 'conveneMeeting', meeting: 'm', at: AT });
  await service.execute({ do: 'openMeeting', meeting: 'm', at: AT });
  for (const [id, sentences] of [
    ['short', 1],
    ['long', 90],
  ] as const) {
    const terms = {
      item: 'i',
      title: 'T',
      text: SENTENCE.repeat(sentences),
      parties: ['p0', 'p1'],
    };
    await service.execute({ do: 'makeAgreement', meeting: 'm', id, ...terms });
    const of = { kind: 'agreement', id } as const;
    const made = await service.export('m', {
      kind: 'agreement',
      of,
      language: 'en',
      format: 'docx',
    });
    expect(made).toMatchObject({ ok: true, name: expect.stringMatching(/^Agreement A/) });
    expect('isLonger' in made).toBe(id === 'long');
  }
  await close();
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
