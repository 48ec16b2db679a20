import { ImageRun, Paragraph } from 'docx';
import type { Block, Picture } from '../../../src-core/documents/blocks.ts';
import { drawingOf } from '../../../src-core/documents/chart-drawing.ts';
import { pngOf } from '../picture/png.ts';
import { svgOf } from '../picture/svg.ts';
import { xmlText } from '../xml-text.ts';

/** Pictures in Word: SVG, sharp at any size, and pixels for programs that do not show SVG. */

export type DocxPicture = ReadonlyMap<Picture, Paragraph>;

/** Draws all pictures of a document, `width` wide. Drawing takes time, so it happens before the text is written. */
export async function docxPicture(blocks: readonly Block[], width: number): Promise<DocxPicture> {
  const pictures = blocks.filter((block) => block.type === 'picture');
  const paragraphs = pictures.map(
    async (each) => [each, await pictureParagraph(each, width)] as const,
  );
  return new Map(await Promise.all(paragraphs));
}

/** `width` in twentieths of a point, as all measures in Word. */
async function pictureParagraph({ title, alt, chart }: Picture, width: number): Promise<Paragraph> {
  const drawing = drawingOf(chart, width / 20);
  const svg = svgOf(drawing, alt);
  const png = await pngOf(svg, Math.round(drawing.width * PIXELS));
  const size = { width: drawing.width / POINTS, height: drawing.height / POINTS };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: size,
    fallback: { type: 'png', data: png },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(alt) },
  });
  return new Paragraph({ style: 'Picture', children: [image] });
}

/** Pixels per point: as sharp as an ordinary printer can print. */
const PIXELS = 3;
/** Points per unit of the library's picture sizes. */
const POINTS = 0.75;
