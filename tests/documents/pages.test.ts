import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, DocumentTree } from '../../src-core/documents/blocks.ts';
import { parseLetterhead, renderDocx } from '../../src-main/documents/formats.ts';
import { EDGES, edgeForum } from '../support/boundary-fixtures.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { accessibilityFaults } from '../support/docx-accessibility.ts';
import { docxParts } from '../support/docx-parts.ts';
import { hasProgram } from '../support/has-program.ts';
import { letterhead } from '../support/letterhead-file.ts';
import { documentsOf } from '../support/random-forum.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Boundary documents as pages: what the XML says, and how LibreOffice lays it out. */

type Name = keyof typeof EDGES;
const NAMES = Object.keys(EDGES) as Name[];
const made = new Map<Name, { readonly tree: DocumentTree; readonly docx: Uint8Array }>();
const pages = new Map<Name, readonly string[]>();
const hasOffice = hasProgram('soffice') && hasProgram('pdftotext');
const home = temporaryFolder();

beforeAll(async () => {
  for (const name of NAMES) {
    const [draft] = documentsOf(edgeForum(EDGES[name]), 'full');
    if (!draft) continue;
    // As delivered: with page numbers in the table of contents.
    const { isDraft: _, ...tree } = draft;
    const docx = await renderDocx(tree);
    made.set(name, { tree, docx });
    await writeFile(pathOf(name, 'docx'), docx);
  }
  if (!hasOffice) return;
  print(NAMES);
  for (const name of NAMES) pages.set(name, textOf(name));
});

const pathOf = (name: string, ending: string) => join(home, `${name}.${ending}`);
const xmlOf = (name: Name) =>
  docxParts(made.get(name)?.docx ?? new Uint8Array())['word/document.xml'] ?? '';
const pagesOf = (name: Name) => pages.get(name) ?? [];

function pagesIn(name: string): readonly string[] {
  print([name]);
  return textOf(name);
}

function print(names: readonly string[]): void {
  convertByOffice(
    home,
    'pdf',
    names.map((name) => pathOf(name, 'docx')),
  );
}

function textOf(name: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', pathOf(name, 'pdf'), '-']).toString();
  return text
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map(oneLine);
}

/** Without the footer, and with spaces collapsed. */
function oneLine(page: string): string {
  return page.trimEnd().split('\n').slice(0, -1).join(' ').replace(/\s+/g, ' ').trim();
}

function headingsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [wordsOf(block.text)];
    return block.type === 'panel' ? [wordsOf(block.title)] : [];
  });
}
const wordsOf = (line: readonly { readonly text: string }[]) =>
  line
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function isOn(page: string, heading: string): boolean {
  return heading === 'Vedtatt' ? page.includes('Vedtatt Nr.') : page.includes(heading);
}

describe.each(NAMES)('the minutes “%s”', (name) => {
  it('is accessible to screen reader users', () => {
    expect(accessibilityFaults(docxParts(made.get(name)?.docx ?? new Uint8Array()), 'nb')).toEqual(
      [],
    );
  });

  it.skipIf(!hasValidator())('has no faults', () => {
    expect(docxFaults(pathOf(name, 'docx'))).toEqual([]);
  });

  it.skipIf(!hasOffice)('leaves no heading alone at the bottom of a page', () => {
    const headings = headingsIn(made.get(name)?.tree.blocks ?? []);
    const alone = pagesOf(name)
      .slice(0, -1)
      .flatMap((page, index) =>
        headings.filter((each) => page.endsWith(each)).map((each) => `${index + 1}: ${each}`),
      );
    expect(alone).toEqual([]);
  });

  it.skipIf(!hasOffice)('has no nearly empty page before the last', () => {
    const short = pagesOf(name)
      .slice(0, -1)
      .flatMap((page, index) => (page.length < 250 ? [`${index + 1}: ${page}`] : []));
    expect(short).toEqual([]);
  });
});

describe('a table', () => {
  it('repeats its header on each page, and breaks between rows', () => {
    const tables = xmlOf('many').match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    for (const table of tables) {
      const [first, ...rows] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(first).toContain('<w:tblHeader/>');
      for (const row of [first, ...rows]) expect(row).toContain('<w:cantSplit/>');
    }
  });

  it.skipIf(!hasOffice)(
    'repeats its header, leaves no group name alone at the bottom of a page, and loses no row',
    async () => {
      const groups = Array.from({ length: 120 }, (_, index) => index);
      const cell = (text: string) => [{ text }];
      const grouped: Block = {
        type: 'table',
        title: 'Saksliste',
        columns: [
          { title: 'Sak', share: 20 },
          { title: 'Tittel', share: 80 },
        ],
        rows: groups.flatMap((index) => [
          { group: cell(`Gruppe ${index}`) },
          [cell(`Rad ${index}`), cell('En tittel som er lang '.repeat(1 + (index % 9)))],
        ]),
      };
      const [tree] = documentsOf(edgeForum(EDGES.nothing), 'full');
      if (!tree) throw new Error('no tree');
      await writeFile(join(home, 'groups.docx'), await renderDocx({ ...tree, blocks: [grouped] }));
      const found = pagesIn('groups');
      expect(found.length).toBeGreaterThan(7);
      expect(found.filter((page) => page.includes('Sak Tittel'))).toHaveLength(found.length);
      expect(found.filter((page) => /Gruppe \d+$/.test(page))).toEqual([]);
      for (const index of groups) expect(found.join(' ')).toContain(`Rad ${index} `);
    },
  );
});

describe('a decision', () => {
  it.skipIf(!hasOffice)('stays on one page if it fits', () => {
    const split = pagesOf('lists').flatMap((page) =>
      page
        .split(/(?=Vedtak i sak \d+\/2026 –)/)
        .slice(1)
        .filter((decision) => !decision.includes('2. så'))
        .map((decision) => decision.slice(0, 30)),
    );
    // LibreOffice keeps slightly less together than Word: it lets one of twelve go after its first paragraph.
    expect(split.length).toBeLessThanOrEqual(1);
  });
});

describe('the notes', () => {
  it.skipIf(!hasProgram('pandoc'))('keep their bullets and numbers', () => {
    const text = execFileSync('pandoc', [pathOf('lists', 'docx'), '-t', 'markdown']).toString();
    expect(text).toMatch(/- {3}et punkt under det\n/);
    expect(text).toMatch(/- {3}og ett under der igjen/);
    expect(text).toMatch(/- {3}under det første/);
    expect(text).toMatch(/2\. {2}så/);
  });
});

describe('the table of contents', () => {
  it('exists only in long documents', () => {
    const long = NAMES.filter((name) => xmlOf(name).includes('TOC \\h'));
    expect(long).toEqual(['many', 'longNames', 'lists']);
  });

  it('lists headings of two levels without an update in Word', () => {
    const { tree } = made.get('lists') ?? {};
    const headings = (tree?.blocks ?? []).flatMap((block) =>
      block.type === 'heading' && block.level < 3 ? [wordsOf(block.text)] : [],
    );
    expect(entriesIn(xmlOf('lists')).map(({ heading }) => heading)).toEqual(headings);
    expect(xmlOf('lists')).not.toContain('w:dirty');
  });

  it.skipIf(!hasOffice)('gives the page of each heading', () => {
    // LibreOffice keeps slightly less together than Word.
    for (const [name, most] of [
      ['many', 1],
      ['lists', 1],
    ] as const) {
      const wrong = entriesIn(xmlOf(name)).flatMap(({ heading, page }) => {
        // «Vedtatt» also begins the sentences about outcomes.
        const at = pagesOf(name).findLastIndex((each) => isOn(each, heading)) + 1;
        return Math.abs(at - page) <= most ? [] : [`${name}: ${heading} is on ${at}, not ${page}`];
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('a long document on a letterhead', () => {
  it.skipIf(!hasValidator())(
    'has a table of contents with correct pages, and no faults',
    async () => {
      const { tree } = made.get('lists') ?? {};
      if (!tree) throw new Error('not made');
      const docx = await renderDocx(tree, parseLetterhead(letterhead()));
      const path = join(home, 'on-letterhead.docx');
      await writeFile(path, docx);
      expect(docxFaults(path)).toEqual([]);
      const parts = docxParts(docx);
      const entries = entriesIn(parts['word/document.xml'] ?? '');
      const numbers = entries.map(({ page }) => page);
      expect(numbers.length).toBeGreaterThan(12);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers[0]).toBeGreaterThan(0);
      expect(Object.values(parts).join('')).not.toContain('MALMAKER');
      expect(accessibilityFaults(parts, 'nb')).toEqual([]);
    },
  );
});

function entriesIn(document: string): { readonly heading: string; readonly page: number }[] {
  const controls = document.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
  const contents = controls.find((each) => each.includes('Table of Contents')) ?? '';
  return (contents.match(/<w:p>.*?<\/w:p>/gs) ?? []).flatMap((entry) => {
    const [heading = '', page] = [...entry.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(
      ([, text]) => text,
    );
    return heading === '' ? [] : [{ heading, page: Number(page) }];
  });
}
