import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type {
  Block,
  DocumentTree,
  Panel,
  Table as Rows,
} from '../../../src-core/documents/blocks.ts';
import type { Line } from '../../../src-core/text/rich-text.ts';
import type { Row } from '../rows.ts';
import { timed } from './following.ts';

/**
 * The same minutes through a docxtemplater template: agenda, items with background and notes, decisions with outcomes
 * and positions. Its texts are prepared in advance. It makes no numbering, bookmarks, table of contents, languages or
 * emphasis.
 */
export async function throughTemplate(
  folder: string,
  tree: DocumentTree,
  turns: number,
): Promise<Row[]> {
  const data = dataOf(tree);
  const template = await Packer.toBuffer(TEMPLATE);
  const samples = await timed(turns, async (turn) => {
    const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    made.render(data);
    const bytes = made.toBuffer({ compression: 'DEFLATE' });
    await writeFile(join(folder, `template-${turn}.docx`), bytes);
  });
  const name = `  the same ${data.items.length} items through docxtemplater, text ready made`;
  return [{ name, unit: 'ms', samples }];
}

const rowOf = (cells: readonly string[]) =>
  new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
const heading = (text: string, level: 'HEADING_1' | 'HEADING_2' | 'HEADING_3') =>
  new Paragraph({ text, heading: HeadingLevel[level] });

const TEMPLATE = new Document({
  sections: [
    {
      children: [
        heading('{title}', 'HEADING_1'),
        new Table({
          rows: [
            rowOf(['Sak', 'Klokken', 'Tittel', 'Type', 'Minutter']),
            rowOf(['{#agenda}{0}', '{1}', '{2}', '{3}', '{4}{/agenda}']),
          ],
        }),
        new Paragraph('{#items}'),
        heading('{title}', 'HEADING_2'),
        new Paragraph('{#paragraphs}'),
        new Paragraph('{text}'),
        new Paragraph('{/paragraphs}'),
        new Paragraph('{#decisions}'),
        heading('{title}', 'HEADING_3'),
        new Paragraph('{#paragraphs}'),
        new Paragraph('{text}'),
        new Paragraph('{/paragraphs}'),
        new Table({
          rows: [
            rowOf(['Standpunkt', 'Parter', 'Bundet av vedtaket']),
            rowOf(['{#rows}{0}', '{1}', '{2}{/rows}']),
          ],
        }),
        new Paragraph('{/decisions}'),
        new Paragraph('{/items}'),
      ],
    },
  ],
});

function dataOf({ title, blocks }: DocumentTree) {
  const [, agenda] = blocks.filter((block) => block.type === 'table');
  const starts = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level === 2 ? index : [],
  );
  const items = starts.map((start, index) => {
    const [first, ...rest] = blocks.slice(start, starts[index + 1] ?? blocks.length);
    return itemOf(first, rest);
  });
  return { title, agenda: rowsOf(agenda), items: items.filter((item) => item.decisions.length) };
}

function itemOf(first: Block | undefined, rest: readonly Block[]) {
  const panel = rest.find((block): block is Panel => block.type === 'panel');
  const table = rest.find((block): block is Rows => block.type === 'table');
  const outside = rest.filter((block) => block !== panel && block !== table);
  const decision = panel && {
    title: `${words(panel.title)} – ${panel.badge}`,
    paragraphs: panel.blocks.flatMap(paragraphsOf),
    rows: rowsOf(table),
  };
  return {
    title: first?.type === 'heading' ? words(first.text) : '',
    paragraphs: outside.flatMap(paragraphsOf),
    decisions: decision ? [decision] : [],
  };
}

function paragraphsOf(block: Block): { readonly text: string }[] {
  if (block.type === 'list') return block.items.flat().flatMap(paragraphsOf);
  return 'text' in block ? [{ text: words(block.text) }] : [];
}

function rowsOf(table: Rows | undefined): Readonly<Record<string, string>>[] {
  const rows = table?.rows.flatMap((row) => ('group' in row ? [] : [row])) ?? [];
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [`${index}`, words(cell)])));
}

function words(line: Line): string {
  return line.map(({ text }) => text).join('');
}
