import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWordsInMeeting } from '../../src-core/migrations/plain-words-from-1.ts';
import { blocksOfMarkdown } from '../../src-core/text/markdown.ts';
import type { NoteBlock } from '../../src-core/text/rich-text.ts';

/** Texts that were Markdown in schema 1 become the words that its documents showed. */

function migrated(text: string): unknown {
  const { statements } = plainWordsInMeeting({ statements: [{ id: 's', text }] });
  return (statements as { readonly text: string }[])[0]?.text;
}

// (D124)
it.each([
  ['Satsen er 3*4*5 kroner.', 'Satsen er 345 kroner.'],
  ['**Vi** vil *gjerne* se _vedlegg 1_.', 'Vi vil gjerne se vedlegg 1.'],
  ['Se [planen](https://forum.no/plan).', 'Se planen.'],
  ['# Vedtak\n\nForumet er enig.', 'Vedtak\n\nForumet er enig.'],
  ['Vi skal:\n\n* lære\n* dele', 'Vi skal:\n\n- lære\n- dele'],
  ['1. én\n1. to', '1. én\n2. to'],
  ['- a\n  - **b**\n\n  c', '- a\n  - b\n  c'],
  ['3\\*4 &amp; mer', '3*4 & mer'],
  ['én\\\nto', 'én\nto'],
])('reads «%s» as it was shown', (text, shown) => {
  expect(migrated(text)).toBe(shown);
});

// (D124)
it.each([
  'Satsen er 3 * 4 * 5 kroner.',
  'fil_navn_her og R&D',
  '13. mars 2026\n  trer det i kraft.  \n\n\nOg så.',
  'Vi skal:\n\n- lære\n- dele',
  '24. desember',
  '<b>&x',
  '#',
  '',
])('leaves «%s» to the letter', (text) => {
  expect(migrated(text)).toBe(text);
});

/** What a reader of the old documents saw: letters, without spaces and the marks of lists. */
function seenIn(text: string): string {
  const wordsOf = (block: NoteBlock): string =>
    block.type === 'list'
      ? block.items.flat().map(wordsOf).join('')
      : block.text.map((inline) => inline.text).join('');
  return blocksOfMarkdown(text)
    .map(wordsOf)
    .join('')
    .replace(/[-\s]|\d+[.)]/g, '');
}

// (D124)
it('keeps every letter that the old documents showed, and adds none', () => {
  const piece = fc.constantFrom(
    ...['ord', 'Å', ' ', '\n', '\n\n', '*', '**', '_', '\\', '`', '<b>', '&amp;', '&', '> '],
    ...['# ', '- ', '* ', '1. ', '7. ', '[x](https://x.no)', '[', '](', '|', '~', '😀', '\u200B'],
  );
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 14 }), (text) => {
      const now = String(migrated(text));
      const letters = now.replace(/[-\s]|\d+[.)]/g, '');
      if (blocksOfMarkdown(text).length === 0) expect(now).toBe(text);
      else expect(letters).toBe(seenIn(text));
    }),
    { numRuns: 3_000 },
  );
});

// (D124)
it('changes wordings, agreements, statements and notes to positions, and nothing else', () => {
  const x = '**x**';
  const meeting = {
    schema: 1,
    title: x,
    items: [{ id: 'i', title: x, notes: x, background: x, exempt: { basis: x, reason: x } }],
    decisions: [
      {
        wording: x,
        positions: [{ partner: 'p', note: x }, { partner: 'q' }],
        earlier: [{ note: x, notedBy: x }],
        adopts: { document: 'mandate', text: x, purpose: x, objectives: [{ id: 'o', text: x }] },
      },
    ],
    agreements: [{ title: x, text: x, commitments: [{ what: x }] }],
    actionPoints: [{ what: x }],
    statements: [{ text: x }],
    assessments: [{ note: x }],
  };
  const [decision] = meeting.decisions;
  const [agreement] = meeting.agreements;
  expect(plainWordsInMeeting(meeting)).toEqual({
    ...meeting,
    decisions: [
      {
        ...decision,
        wording: 'x',
        positions: [{ partner: 'p', note: 'x' }, { partner: 'q' }],
        earlier: [{ note: 'x', notedBy: x }],
      },
    ],
    agreements: [{ ...agreement, text: 'x' }],
    statements: [{ text: 'x' }],
  });
});

// (D124)
it('never throws on what is not a meeting', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('decisions', 'statements', 'x'), fc.jsonValue()),
      (odd) => {
        expect(plainWordsInMeeting(odd)).toEqual(odd);
      },
    ),
  );
});
