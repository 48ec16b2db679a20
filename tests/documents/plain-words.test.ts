import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementSheet } from '../../src-core/documents/agreement-sheet.ts';
import type { Block, DocumentTree } from '../../src-core/documents/blocks.ts';
import { decisionsListOf } from '../../src-core/documents/decisions-list.ts';
import { headingOf } from '../../src-core/documents/document-tree.ts';
import { letterOf } from '../../src-core/documents/letter.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import {
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPrintable,
} from '../../src-main/documents/formats.ts';
import {
  findChromium,
  printByChromium,
} from '../../src-main/documents/printing/print-by-chromium.ts';
import { hasProgram } from '../support/has-program.ts';
import { asRead, forumOfWords, hostileWords, type Typed } from '../support/hostile-words.ts';
import { inputOf } from '../support/random-forum.ts';
import { openMeeting, type TestForum } from '../support/test-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/**
 * Every plain text, in every document, read back by another program: letter by letter.
 */

const home = temporaryFolder();
const hasPandoc = hasProgram('pandoc');
const hasPrinter = findChromium() !== undefined && hasProgram('pdftotext');

/** Every document about the meeting, one after the other. */
function everythingAbout(table: TestForum): DocumentTree {
  const input = inputOf(table, 'm', 'full', 'nb');
  const minutes = minutesOf(input);
  const others = [
    agendaOf(input),
    decisionsListOf(input),
    agreementSheet({ ...input, agreement: 'a' }),
    partnerExtractOf({ ...input, partner: 'p1' }),
    letterOf({ ...input, of: { kind: 'agreement', id: 'a' }, partner: 'p1', today: '2026-12-10' }),
  ].flatMap((tree): Block[] => [
    { type: 'heading', level: 1, text: headingOf(tree) },
    ...tree.blocks,
  ]);
  return { ...minutes, blocks: [...minutes.blocks, ...others] };
}

/** What pandoc calls an element of a document. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** The text of each paragraph, heading and cell, as pandoc reads the file. */
function paragraphsIn(content: Uint8Array | string, format: string): string[] {
  const path = join(home, 'read');
  writeFileSync(path, content);
  const json = execFileSync('pandoc', ['-f', format, '-t', 'json', path], { maxBuffer: 1e9 });
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (!value || typeof value !== 'object') return;
    const { t, c } = value as Node;
    if (t === 'Para' || t === 'Plain') found.push(textOf(c));
    else if (t === 'Header') found.push(textOf((c as unknown[])[2]));
    else if (isCell(value)) found.push(value[4].map(({ c: line }) => textOf(line)).join(' '));
    else for (const each of Object.values(value)) visit(each);
  };
  visit((JSON.parse(json.toString()) as { readonly blocks: unknown }).blocks);
  return found.map(asRead);
}

/** In a cell, each line is a paragraph. */
function isCell(value: unknown): value is [unknown, Node, unknown, unknown, Node[]] {
  return Array.isArray(value) && value.length === 5 && /^Align/.test(value[1]?.t ?? '');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!value || typeof value !== 'object') return '';
  const { t, c } = value as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'Math') return `‹${t} ${(c as unknown[])[1]}›`;
  if (t === 'RawInline' || t === 'Image') return `‹${t}›`;
  if (t === 'Quoted') return `“${textOf((c as unknown[])[1])}”`;
  if (t === 'Link' || t === 'Span') return textOf((c as unknown[])[1]);
  if (t === 'Emph' || t === 'Strong' || t === 'SmallCaps') return textOf(c);
  if (t === 'Underline') return textOf(c);
  return `‹${t}›`;
}

/** The paragraphs of a typed text that contain its token. */
function expectedOf({ text, token }: Typed): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return asRead(paragraphs.find((each) => each.includes(token)) ?? '');
}

const READERS = [
  ['docx', renderDocx],
  ['html', (tree: DocumentTree) => renderHtml(tree)],
  ['gfm', renderMarkdown],
  ['commonmark', renderMarkdown],
  ['markdown', renderMarkdown],
] as const;

// (D121)
it.skipIf(!hasPrinter)('is the same to the letter in PDF', async () => {
  const text = 'Satsen er 3*4*5 kroner, se _vedlegg 1_. <b>R&D</b> &amp; \\* # 1. `x` | "y"';
  const table = openMeeting(['decides', 'decides']);
  table.do({ do: 'proposeDecision', meeting: 'm', item: 'i', wording: `${text}\n- til slutt` });
  const tree = minutesOf(inputOf(table, 'm', 'full', 'nb'));
  const path = join(home, 'minutes.pdf');
  writeFileSync(path, await printByChromium(renderPrintable(tree)));
  const printed = execFileSync('pdftotext', ['-layout', path, '-']).toString();
  const lines = printed.split('\n').map((line) => line.trim());
  expect(asRead(printed)).toContain(text);
  expect(lines).toContain('- til slutt');
});

// (D121)
it.skipIf(!hasPandoc).each(READERS)('is the same to the letter in %s', async (format, render) => {
  await fc.assert(
    fc.asyncProperty(hostileWords, async (given) => {
      const { table, typed } = forumOfWords(given);
      const seen = new Set<string>();
      const paragraphs = paragraphsIn(await render(everythingAbout(table)), format);
      for (const each of typed) {
        const own = paragraphs.filter((paragraph) => paragraph.includes(each.token));
        if (own.length > 0) seen.add(each.field);
        const wrong = own.filter((paragraph) => !paragraph.includes(expectedOf(each)));
        expect({ text: each, wrong }).toEqual({ text: each, wrong: [] });
      }
      const unseen = typed.map(({ field }) => field).filter((field) => !seen.has(field));
      expect(new Set(unseen)).toEqual(new Set(['partners.*.role']));
    }),
    { numRuns: Number(process.env.RUNS ?? 5) },
  );
});
