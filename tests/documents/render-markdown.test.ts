import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { renderMarkdown } from '../../src-main/documents/formats.ts';

/** Written Markdown reads back as the intended words. */

const TREE = {
  language: 'nb',
  title: 'T',
  author: 'A',
  subject: 'S',
  header: '',
  footer: '',
  filling: {
    ...{ title: 'T', forum: 'F', secretariat: '', date: '', place: '' },
    ...{ number: '', chair: '', secretary: '', marking: '' },
  },
} as const;

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

it('keeps any line unchanged: dates, symbols, addresses', () => {
  const piece = fc.constantFrom(
    ...[
      '13.',
      '-',
      '+',
      '*',
      '#',
      '>',
      '1)',
      'a.',
      '_x_',
      'x_y',
      '**',
      '`',
      '<b>',
      '&amp;',
      '[a](b)',
    ],
    ...[
      '|',
      '\\',
      '---',
      '===',
      'navn@x.no',
      '@navn',
      '$5',
      '^2^',
      '~~',
      '!',
      '{#id}',
      'ord',
      '\n',
      ':',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ').trim();
      fc.pre(text !== '' && !/\n\s*\n/.test(text));
      const markdown = renderMarkdown({
        ...TREE,
        blocks: [{ type: 'paragraph', text: [{ text }] }],
      });
      const [title, paragraph, ...rest] = fromMarkdown(markdown).children;
      expect(title?.type).toBe('heading');
      expect(paragraph?.type).toBe('paragraph');
      expect(rest).toEqual([]);
      expect(paragraph && plain(wordsOf(paragraph))).toBe(plain(text));
    }),
    { numRuns: 1000 },
  );
});

it('escapes an address exactly once', () => {
  const link = 'https://example.no/a%20b?c=d e';
  const text = [{ text: 'her', link }];
  const markdown = renderMarkdown({ ...TREE, blocks: [{ type: 'paragraph', text }] });
  expect(markdown).toContain('[her](<https://example.no/a%20b?c=d%20e>)');
});
