import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { EXTENSIONS } from '../../src-renderer/features/editor/editor-schema.ts';

/** Documents as people might write them in the editor, with everything that is difficult in Markdown. */

export const schema = getSchema(EXTENSIONS);

const SIGNS = [
  ...'abcøå 123',
  ...'*_#-+.)>(<[]!`~&;|=:/\\@"',
  '1. ',
  '24. ',
  '- ',
  '# ',
  '**',
  '\u00a0',
];

const words = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('ord', ' ', 'å ') },
      fc.constantFrom(...SIGNS),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const LINKS = ['https://forum.no/a_(b)', 'http://x.no/?a=1&b=2', 'mailto:a@b.no'];
const marks = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  link: fc.option(fc.constantFrom(...LINKS), { freq: 3, nil: undefined }),
});
const text = fc
  .tuple(words, marks)
  .map(([value, { bold, italic, link }]) =>
    schema.text(value, [
      ...(bold ? [schema.mark('bold')] : []),
      ...(italic ? [schema.mark('italic')] : []),
      ...(link ? [schema.mark('link', { href: link })] : []),
    ]),
  );
const inline = (withBreaks: boolean) =>
  fc.array(
    withBreaks
      ? fc.oneof({ weight: 4, arbitrary: text }, fc.constant(schema.node('hardBreak')))
      : text,
    { maxLength: 5 },
  );
const paragraph = inline(true).map((content) => schema.node('paragraph', null, content));
const heading = inline(false).map((content) => schema.node('heading', null, content));

const { block } = fc.letrec<{ block: Node; list: Node; item: Node }>((tie) => ({
  block: fc.oneof({ weight: 4, arbitrary: paragraph }, heading, tie('list')),
  list: fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
    )
    .map(([type, items]) => schema.node(type, null, items)),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 3 }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => schema.node('listItem', null, [first, ...rest])),
}));

export const documents = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => schema.node('doc', null, blocks));
