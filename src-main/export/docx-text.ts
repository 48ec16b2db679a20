import { ExternalHyperlink, type ParagraphChild, Tab, TextRun, XmlComponent } from 'docx';
import type { Inline, Line } from '../../src-core/minutes/blocks.ts';
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
    children: lines.flatMap((part, index) => (index === 0 ? [part] : [new LineBreak(), part])),
  });
}

/** `<w:br/>`, inside a run. */
class LineBreak extends XmlComponent {
  constructor() {
    super('w:br');
  }
}
