import type { TextForm } from '../../model/text-forms.ts';
import { isAddress } from '../../text/markdown.ts';
import { shownBlock } from '../../text/plain-text.ts';
import type { Inline, Line, NoteBlock } from '../../text/rich-text.ts';
import { markdownOf } from '../../text/to-markdown.ts';

/** Turns Word paragraphs, including lists, into a text: a plain one, or the Markdown of notes. */

export interface ReviewedParagraph {
  readonly text: Line;
  readonly kind: 'text' | 'heading' | 'list';
  readonly level: number;
  readonly isOrdered: boolean;
  readonly isMore: boolean;
}

/**
 * The text, block by block. A plain text has the letters that the reader sees, and thus also the dashes and numbers
 * of a list (D122).
 */
export function paragraphParts(
  paragraphs: readonly ReviewedParagraph[],
  form: TextForm,
): readonly string[] {
  const filled = paragraphs.map(tidyParagraph).filter(({ text }) => text.length > 0);
  return blocksOf(filled, 0).map(form === 'markdown' ? markdownOf : shownBlock);
}

export function plainText(paragraphs: readonly ReviewedParagraph[]): string {
  return paragraphs
    .map(({ text }) => text.map((inline) => inline.text).join(''))
    .join('\n')
    .trim();
}

/** Removes spaces at the ends, and formatting on anything but words. */
function tidyParagraph(paragraph: ReviewedParagraph): ReviewedParagraph {
  const parts = paragraph.text.flatMap(split);
  const isSpace = ({ text }: Inline) => text.trim() === '';
  const first = parts.findIndex((each) => !isSpace(each));
  const last = parts.findLastIndex((each) => !isSpace(each));
  return { ...paragraph, text: first < 0 ? [] : parts.slice(first, last + 1) };
}

/** Moves spaces out of formatted text: Markdown cannot express `** so **`. */
function split({ text, strong, emphasis, link }: Inline): Inline[] {
  const words = text.trim();
  const start = words === '' ? 0 : text.indexOf(words);
  const [before, after] = [text.slice(0, start), text.slice(start + words.length)];
  const marks = {
    ...(strong ? { strong } : {}),
    ...(emphasis ? { emphasis } : {}),
    ...(link !== undefined && isAddress(link) ? { link } : {}),
  };
  const around = Object.keys(marks).length === 0 || words === '' ? undefined : marks;
  if (!around) return text === '' ? [] : [{ text, ...(words === '' ? marks : {}) }];
  return [{ text: before }, { text: words, ...around }, { text: after }].filter(
    (each) => each.text !== '',
  );
}

function blocksOf(paragraphs: readonly ReviewedParagraph[], level: number): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const first = paragraphs[at];
    if (!first) break;
    if (first.kind !== 'list') {
      blocks.push({
        ...(first.kind === 'heading' ? { type: 'heading', level: 3 } : { type: 'paragraph' }),
        text: first.text,
      });
      at += 1;
      continue;
    }
    const isOn = (each: ReviewedParagraph) =>
      each.kind === 'list' &&
      (each.isMore || each.level > level || each.isOrdered === first.isOrdered);
    let end = at + 1;
    while (end < paragraphs.length && isOn(paragraphs[end] ?? first)) end += 1;
    const run = paragraphs.slice(at, end);
    blocks.push({ type: 'list', ordered: first.isOrdered, items: itemsOf(run, level) });
    at = end;
  }
  return blocks;
}

const DEEPEST = 8;

function itemsOf(run: readonly ReviewedParagraph[], level: number): NoteBlock[][] {
  const items: ReviewedParagraph[][] = [];
  for (const each of run) {
    const current = items.at(-1);
    const isInner = each.isMore || (each.level > level && level < DEEPEST);
    if (isInner && current) current.push(each);
    else items.push([each]);
  }
  return items.map(([first, ...inner]) => [
    { type: 'paragraph', text: first?.text ?? [] },
    ...innerOf(inner, level + 1),
  ]);
}

function innerOf(inner: readonly ReviewedParagraph[], level: number): NoteBlock[] {
  return blocksOf(
    inner.map((each) => (each.isMore ? { ...each, kind: 'text' as const } : each)),
    level,
  );
}
