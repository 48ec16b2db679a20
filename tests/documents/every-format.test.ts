import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  renderDocx,
  renderHtml,
  renderIcs,
  renderMarkdown,
  renderPrintable,
} from '../../src-main/documents/formats.ts';
import { accessibilityFaults } from '../support/docx-accessibility.ts';
import { docxParts } from '../support/docx-parts.ts';
import { anyPlan, documentsOf, forumOf, SECRET } from '../support/random-forum.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** What documents of any forum must never contain, and must always be. */

const home = temporaryFolder();

// (D87)
it('shows nothing exempt in public documents, and all of it in full ones', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const table = forumOf(plan);
      for (const tree of documentsOf(table, 'public')) {
        const word = Object.entries(docxParts(await renderDocx(tree))).flat();
        const artefacts = [
          renderPrintable(tree),
          renderHtml(tree),
          renderMarkdown(tree),
          JSON.stringify(tree),
          ...(tree.event ? [renderIcs(tree.event)] : []),
          ...word,
        ];
        for (const artefact of artefacts) expect(artefact.toUpperCase()).not.toContain(SECRET);
      }
      const isExempt = plan.items.some((item) => item.exempt);
      const [publicly, full] = (['public', 'full'] as const).map((edition) =>
        JSON.stringify(documentsOf(table, edition)),
      );
      if (isExempt) expect(publicly).toContain('offl. § 13');
      if (isExempt) expect(full).toContain(SECRET);
    }),
    { numRuns: 40 },
  );
});

it.skipIf(!hasValidator())('passes Word’s validator', async () => {
  for (const [index, plan] of fc.sample(anyPlan, 3).entries()) {
    const [minutes, notice] = documentsOf(forumOf(plan), 'full');
    for (const tree of [minutes, notice]) {
      const path = join(home, `random-${index}.docx`);
      if (tree) await writeFile(path, await renderDocx(tree));
      expect(docxFaults(path)).toEqual([]);
    }
  }
});

it('is accessible to screen reader users', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.constantFrom('nb', 'nn', 'en'), async (plan, language) => {
      for (const tree of documentsOf(forumOf(plan), 'full', language)) {
        const parts = docxParts(await renderDocx(tree));
        const document = parts['word/document.xml'] ?? '';
        expect(accessibilityFaults(parts, language)).toEqual([]);
        // Word joins adjacent tables, and needs a paragraph after the last.
        expect(document).not.toMatch(/<\/w:tbl>(<w:tbl>|<w:sectPr)/);
        expect(parts['docProps/core.xml']).toMatch(/<dc:creator>.+<\/dc:creator>/);
      }
    }),
    { numRuns: 25 },
  );
});

it('keeps all rows together, or a group name with its first row (LibreOffice loses rows tied one by one)', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      for (const tree of documentsOf(forumOf(plan), 'full')) {
        const document = docxParts(await renderDocx(tree))['word/document.xml'] ?? '';
        for (const table of document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
          const [, ...rows] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
          const tied = rows.filter((row) => row.includes('<w:keepNext/>'));
          const groups = rows.filter((row) => row.includes('"TableGroup"'));
          expect([groups.length, rows.length - 1]).toContain(tied.length);
          for (const group of groups) expect(tied).toContain(group);
          for (const row of rows) expect(row).toContain('<w:cantSplit/>');
        }
      }
    }),
    { numRuns: 25 },
  );
});

it('keeps the line beside a decision unbroken, with any lists in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      for (const tree of documentsOf(forumOf(plan), 'full')) {
        const parts = docxParts(await renderDocx(tree));
        const edges = panelEdges(
          parts['word/document.xml'] ?? '',
          parts['word/numbering.xml'] ?? '',
        );
        expect([...edges].length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 25 },
  );
});

function paragraphsOf(document: string): string[] {
  return document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

/** Indents of paragraphs with a border, own or from a list: Word splits the border where they differ. */
function panelEdges(document: string, numbering: string): Set<string> {
  const edges = paragraphsOf(document)
    .filter((each) => each.includes('<w:pBdr>'))
    .map((each) => {
      const own = /<w:ind [^>]*w:left="(\d+)"(?:[^>]*w:hanging="(\d+)")?/.exec(each);
      const [, left, hanging = ''] = own ?? listIndent(each, numbering) ?? [];
      return `${left} ${hanging} ${/w:right="(\d+)"/.exec(each)?.[1]}`;
    });
  return new Set(edges);
}

function listIndent(paragraph: string, numbering: string): RegExpExecArray | null {
  const level = /<w:ilvl w:val="(\d+)"\/>/.exec(paragraph)?.[1];
  const id = /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1];
  const list = new RegExp(`<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
    numbering,
  );
  const levels = new RegExp(
    `<w:abstractNum [^>]*w:abstractNumId="${list?.[1]}".*?</w:abstractNum>`,
    's',
  );
  const found = levels.exec(numbering)?.[0] ?? '';
  return new RegExp(
    `<w:lvl [^>]*w:ilvl="${level}".*?<w:ind [^>]*w:left="(\\d+)"(?:[^>]*w:hanging="(\\d+)")?`,
    's',
  ).exec(found);
}
