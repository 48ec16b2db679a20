import type { Inline, Line } from '../../../src-core/text/rich-text.ts';
import { addressOf } from '../html/link-address.ts';
import { unbrokenNumbers } from '../unbroken-numbers.ts';
import { xmlText } from '../xml-text.ts';
import type { DocxIds } from './docx-ids.ts';
import { LOCALES } from './docx-styles.ts';
import {
  element,
  escapeXml,
  joinXml,
  NOTHING,
  property,
  toggle,
  type WordXml,
} from './word-xml.ts';

/** Text as Word runs: strong, emphasised, linked, with its line breaks. */

/** The program's own text: its numbers stay together. A text with a mark comes back letter by letter. */
export function ownRuns(line: Line, ledger: DocxIds, mark?: string): WordXml {
  if (mark !== undefined) return runs(line, ledger);
  return runs(
    line.map((inline) => ({ ...inline, text: unbrokenNumbers(inline.text) })),
    ledger,
  );
}

export function runs(line: Line, ledger: DocxIds): WordXml {
  const parts = line.map(({ link, language, ...inline }) => {
    const locale = language && LOCALES[language];
    const address = link === undefined ? undefined : addressOf(link);
    if (address === undefined) return textRun(inline.text, { ...inline, locale });
    return ledger.linked(address, textRun(inline.text, { ...inline, locale, style: 'Hyperlink' }));
  });
  return joinXml(parts);
}

interface RunLook extends Pick<Inline, 'strong' | 'emphasis'> {
  readonly style?: string;
  readonly color?: string;
  readonly locale?: string | undefined;
}

export function textRun(text: string, look: RunLook = {}): WordXml {
  if (text === '') return NOTHING;
  return element('w:r', {}, propertiesOf(look), inRun(text));
}

export const TAB = element('w:r', {}, element('w:tab', {}));
const LINE_BREAK = element('w:br', {});

/** Whether a reader would see nothing of it. */
export function isBlankText(line: Line): boolean {
  return line.every(({ text }) => xmlText(text).trim() === '');
}

function propertiesOf({ style, strong, emphasis, color, locale }: RunLook): WordXml {
  if (!style && !strong && !emphasis && !color && !locale) return NOTHING;
  return element(
    'w:rPr',
    {},
    style ? property('w:rStyle', style) : NOTHING,
    ...(strong ? [toggle('w:b', true), toggle('w:bCs', true)] : []),
    ...(emphasis ? [toggle('w:i', true), toggle('w:iCs', true)] : []),
    color ? property('w:color', color) : NOTHING,
    locale ? property('w:lang', locale) : NOTHING,
  );
}

function inRun(text: string): WordXml {
  if (!/[\r\n]/.test(text)) return words(text);
  const lines = text.split(/\r\n?|\n/).map(words);
  return lines.reduce((before, after) => joinXml([before, LINE_BREAK, after]));
}

function words(text: string): WordXml {
  return text === '' ? NOTHING : element('w:t', { 'xml:space': 'preserve' }, escapeXml(text));
}
