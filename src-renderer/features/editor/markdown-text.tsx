import { createElement, Fragment, type ReactNode } from 'react';
import type { Block } from '../../../src-core/documents/blocks.ts';
import { blocksOfMarkdown } from '../../../src-core/text/markdown.ts';
import type { Inline } from '../../../src-core/text/rich-text.ts';

/** Shows the Markdown of backgrounds and notes. It has the same blocks as the minutes. */
export function MarkdownText({ text, lang }: { readonly text: string; readonly lang: string }) {
  return (
    <div className="read-text" lang={lang}>
      {numbered(blocksOfMarkdown(text)).map(([key, block]) => (
        <Fragment key={key}>{drawn(block)}</Fragment>
      ))}
    </div>
  );
}

function drawn(block: Block): ReactNode {
  if (block.type === 'paragraph') {
    return (
      <p>
        {numbered(block.text).map(([key, inline]) => (
          <Fragment key={key}>{words(inline)}</Fragment>
        ))}
      </p>
    );
  }
  if (block.type !== 'list') return null;
  const items = numbered(block.items).map(([key, item]) => (
    <li key={key}>
      {numbered(item).map(([inner, each]) => (
        <Fragment key={inner}>{drawn(each)}</Fragment>
      ))}
    </li>
  ));
  return createElement(block.ordered ? 'ol' : 'ul', null, items);
}

function words({ text, strong, emphasis, link }: Inline): ReactNode {
  const marked = emphasis ? <em>{text}</em> : text;
  const shown = strong ? <strong>{marked}</strong> : marked;
  if (link === undefined) return shown;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}

/** The parts of a text have only their place as a key. */
function numbered<T>(parts: readonly T[]): (readonly [number, T])[] {
  return parts.map((part, index) => [index, part] as const);
}
