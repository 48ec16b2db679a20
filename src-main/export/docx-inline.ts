import { CarriageReturn, ExternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline, Line } from '../../src-core/minutes/blocks.ts';
import { clean, safeLink } from './text.ts';

/** The words of a paragraph in Word's format. */

export function runsOf(line: Line): ParagraphChild[] {
  return line.map((inline) => {
    const link = safeLink(inline.link);
    if (link === undefined) return runOf(inline);
    return new ExternalHyperlink({ link, children: [runOf(inline, 'Hyperlink')] });
  });
}

function runOf({ text, strong, emphasis }: Inline, style?: string): TextRun {
  return new TextRun({
    ...(style === undefined ? {} : { style }),
    ...(strong ? { bold: true } : {}),
    ...(emphasis ? { italics: true } : {}),
    children: spaced(text),
  });
}

/** Tabs and line breaks are elements of their own. */
export function spaced(text: string): (string | Tab | CarriageReturn)[] {
  return clean(text)
    .split(/([\t\n])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return new Tab();
      return part === '\n' ? new CarriageReturn() : part;
    });
}

/** A name for each anchor that Word allows: letters, digits, `_`; at most 40; never twice. */
export function bookmarkNames(): (anchor: string) => string {
  const taken = new Set<string>();
  return (anchor) => {
    const stem = `a_${anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 30)}`;
    let name = stem;
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${stem}_${next}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
