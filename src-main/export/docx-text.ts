import { Bookmark, ExternalHyperlink, type ParagraphChild, Tab, TextRun, XmlComponent } from 'docx';
import type { Inline, Line } from '../../src-core/minutes/blocks.ts';
import { markOfParagraph } from '../../src-core/round-trip/marks.ts';
import { LOCALES } from './docx-styles.ts';
import { addressOf } from './links.ts';
import { xmlText } from './xml-text.ts';

/** Text in Word's runs: strong, emphasised, linked, with its line breaks. */

export function runs(line: Line): ParagraphChild[] {
  return line.map((inline) => {
    const link = inline.link === undefined ? undefined : addressOf(inline.link);
    return link === undefined
      ? runOf(inline)
      : new ExternalHyperlink({ link, children: [runOf(inline, 'Hyperlink')] });
  });
}

/** Puts a hidden name around a paragraph's text; each paragraph under one mark has a name of its own. */
export class Marker {
  private readonly used = new Map<string, number>();

  around(mark: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
    if (mark === undefined) return children;
    const index = 1 + (this.used.get(mark) ?? 0);
    this.used.set(mark, index);
    return [new Bookmark({ id: markOfParagraph(mark, index), children })];
  }
}

export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Whether a reader would see anything of it. */
export function isBlank(line: Line): boolean {
  return line.every(({ text }) => xmlText(text).trim() === '');
}

function runOf(inline: Inline, style?: string): TextRun {
  const lines = xmlText(inline.text).split(/\r\n?|\n/);
  return new TextRun({
    ...(style === undefined ? {} : { style }),
    ...(inline.strong ? { bold: true } : {}),
    ...(inline.emphasis ? { italics: true } : {}),
    ...(inline.language ? { language: { value: LOCALES[inline.language] } } : {}),
    children: lines.flatMap((part, index) => (index === 0 ? [part] : [new LineBreak(), part])),
  });
}

/** `<w:br/>`, inside a run. */
class LineBreak extends XmlComponent {
  constructor() {
    super('w:br');
  }
}
