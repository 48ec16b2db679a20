import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentTree, Picture } from '../../src-core/documents/blocks.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import { OWN_LETTERHEADS } from '../../src-core/model/letterhead.ts';
import {
  parseLetterhead,
  renderDocx,
  renderHtml,
  renderMarkdown,
} from '../../src-main/documents/formats.ts';
import { pngOf } from '../../src-main/documents/picture/png.ts';
import { normalizeDocx } from '../../src-main/documents/word/docx-deterministic.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { accessibilityFaults } from '../support/docx-accessibility.ts';
import { docxParts } from '../support/docx-parts.ts';
import { hasProgram } from '../support/has-program.ts';
import { letterhead } from '../support/letterhead-file.ts';
import { liveSample, MEETING } from '../support/live-sample.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The assessment chart as rendered: in Word, on a letterhead, in HTML, and as PNG. */

const home = temporaryFolder();
let forum: OpenedForum;
beforeAll(async () => {
  await liveSample(join(home, 'forum'));
  forum = await openForumService(join(home, 'forum'), { author: 'test' });
});
afterAll(async () => {
  await forum.close();
});

async function minutes(language: (typeof LANGUAGES)[number] = 'nb') {
  const tree = (await forum.documentTree(MEETING, { language })) as DocumentTree;
  const picture = tree.blocks.find((block): block is Picture => block.type === 'picture');
  if (!picture) throw new Error('The minutes have no chart.');
  return { tree, picture };
}

/** The targets of each picture's `r:embed`, in order. */
function embedded(parts: Record<string, string>): string[] {
  const [drawing = ''] =
    /<w:drawing>(?:(?!<\/w:drawing>).)*svgBlip.*?<\/w:drawing>/s.exec(
      parts['word/document.xml'] ?? '',
    ) ?? [];
  const relations = parts['word/_rels/document.xml.rels'] ?? '';
  return [...drawing.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => {
    const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0];
    const target = /Target="([^"]*)"/.exec(relation ?? '')?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `word/${target}`;
  });
}

it.each(LANGUAGES)(
  'is in Word as SVG and PNG, with name and description (%s)',
  async (language) => {
    const { tree, picture } = await minutes(language);
    const docx = await renderDocx(tree);
    const parts = docxParts(docx);
    expect(parts['word/document.xml']).toContain(` title="${picture.title}"`);
    expect(parts['word/document.xml']).toContain(` descr="${picture.alt}"`);
    const [pixels = '', svg = ''] = embedded(parts);
    expect(parts[pixels]?.slice(1, 4)).toBe('PNG');
    for (const { mean, change } of picture.chart.rows) {
      expect(parts[svg]).toContain(`>${mean}</text>`);
      expect(parts[svg]).toContain(`>${change}</text>`);
    }
    expect(accessibilityFaults(parts, language)).toEqual([]);
  },
);

it('is as wide as the letterhead’s text, and keeps its files', async () => {
  const { tree } = await minutes();
  const own = await Promise.all(
    OWN_LETTERHEADS.map((name) => readFile(`resources/letterheads/${name}.docx`)),
  );
  for (const [index, bytes] of [letterhead(), ...own].entries()) {
    const docx = await renderDocx(tree, parseLetterhead(bytes));
    const parts = docxParts(docx);
    const [pixels = '', svg = ''] = embedded(parts);
    expect(parts[pixels]?.slice(1, 4)).toBe('PNG');
    expect(parts[svg]).toMatch(/^<svg /);
    for (const name of [pixels, svg]) {
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
    }
    const [, right, left] = /<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(
      parts['word/document.xml'] ?? '',
    ) ?? ['', '0', '0'];
    const paper = Number(/<w:pgSz [^>]*w:w="(\d+)"/.exec(parts['word/document.xml'] ?? '')?.[1]);
    const extent = /<wp:extent cx="(\d+)"[^>]*>(?=(?:(?!<\/w:drawing>).)*svgBlip)/s;
    const wide = Number(extent.exec(parts['word/document.xml'] ?? '')?.[1]) / 635;
    expect(Math.abs(wide - (paper - Number(left) - Number(right)))).toBeLessThan(2);
    if (!hasValidator()) continue;
    const path = join(home, `on-${index}.docx`);
    await writeFile(path, docx);
    expect(docxFaults(path)).toEqual([]);
  }
});

it('is identical to the byte in the archive', async () => {
  const { tree } = await minutes();
  const [once, again] = [await renderDocx(tree), await renderDocx(tree)].map((docx) =>
    Buffer.from(normalizeDocx(docx, '2026-12-10T09:00:00Z')).toString('base64'),
  );
  expect(again === once).toBe(true);
});

it.skipIf(!hasValidator())('has no faults, also without an earlier assessment', async () => {
  const trees = [(await minutes()).tree, (await forum.documentTree('2023-1', {})) as DocumentTree];
  for (const [index, tree] of trees.entries()) {
    const path = join(home, `valid-${index}.docx`);
    await writeFile(path, await renderDocx(tree));
    expect(docxFaults(path)).toEqual([]);
  }
});

it('is present and described in other programs', async () => {
  const { tree, picture } = await minutes();
  const docx = await renderDocx(tree);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(value).toContain(`<img alt="${picture.alt}" src="data:image/png;base64,`);
  if (!hasProgram('pandoc')) return;
  const path = join(home, 'read.docx');
  await writeFile(path, docx);
  const text = execFileSync('pandoc', [path, '-t', 'markdown', '--wrap=none']).toString();
  expect(text).toContain(`![${picture.alt}`);
});

it('is drawn in HTML, and replaced by tables in Markdown', async () => {
  const { tree, picture } = await minutes();
  expect(renderHtml(tree)).toContain(`role="img" aria-label="${picture.alt}"`);
  expect(renderMarkdown(tree)).not.toContain(picture.alt);
});

it('renders every letter of our words, whatever fonts the machine has', async () => {
  const letters = new Set(
    Object.values({ ...WORDS.criteria, ...WORDS.assessment })
      .flat()
      .join(''),
  );
  const drawn = async (text: string, weight = 'normal') => {
    const look = `y="15" font-family="Arial, sans-serif" font-weight="${weight}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text ${look}>${text}</text></svg>`;
    return Buffer.from(await pngOf(svg, 40)).toString('base64');
  };
  const nothing = [await drawn(' '), await drawn('\uE123')];
  expect(nothing[0]).not.toBe(nothing[1]);
  for (const letter of [...letters].filter((each) => /[\p{L}\p{N}]/u.test(each))) {
    expect(nothing).not.toContain(await drawn(letter));
    expect(await drawn(letter, 'bold')).not.toBe(await drawn(letter));
  }
});
