import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewCommentsIn } from '../../src-core/imports/review/review-comments.ts';

/** Comments in a reviewed document, with any reply structure. */

it('lists each comment once, as a comment or a reply, even in circular replies', () => {
  const parent = fc.option(fc.nat(5), { nil: undefined });
  fc.assert(
    fc.property(fc.array(parent, { maxLength: 6 }), (parents) => {
      const comments = parents.map((each, index) => ({
        id: `${index}`,
        text: `Tekst ${index}`,
        ...(each === undefined ? {} : { parent: `${each}` }),
      }));
      const found = reviewCommentsIn({ paragraphs: [], comments } as never, []);
      const told = found.flatMap((each) =>
        each.kind === 'comment' ? [each.text, ...each.replies.map(({ text }) => text)] : [],
      );
      expect(told.sort()).toEqual(comments.map(({ text }) => text).sort());
    }),
  );
});
