import fc from 'fast-check';
import { enablePatches, produceWithPatches } from 'immer';
import { expect, test } from 'vitest';
import { decodeEntry, decodeReversed, encodeEntry } from '../../src-main/store/journal-encoding.ts';

enablePatches();

interface Notes {
  readonly items: readonly { readonly text: string }[];
  readonly title: string;
}
const START: Notes = { items: [{ text: '' }, { text: 'Før. '.repeat(30) }], title: 'Møte' };
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'a'.repeat(100),
    `a${'b'.repeat(120)}`,
    '👩‍👩‍👧'.repeat(20),
    `👩${'👩‍👧'.repeat(20)}`,
  ),
);
const change = fc.record({ item: fc.nat(1), text, isTitle: fc.boolean() });

test('encodes text changes that replay forwards and backwards', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let value = START;
      const states = [value];
      const lines = changes.map((each, index) => {
        const [next, patches, inverse] = produceWithPatches(value, (draft) => {
          if (each.isTitle) draft.title = each.text;
          const item = draft.items[each.item];
          if (item) item.text = each.text;
        });
        const command = { do: 'setNotes', item: 'i', text: each.text };
        const line = { revision: index + 1, at: '', author: 'a', command, patches, inverse };
        const written = encodeEntry(line, value, next);
        value = next;
        states.push(next);
        return { line, written: JSON.parse(JSON.stringify(written)) };
      });
      const forwards = lines.map(({ written }, index) => decodeEntry(written, states[index]));
      const back = decodeReversed(
        lines.map(({ written }) => written),
        value,
      );
      const patchesOf = (line: (typeof back)[number] | undefined) => [line?.patches, line?.inverse];
      const whole = lines.map(({ line }) => patchesOf(line));
      expect(forwards.map(patchesOf)).toEqual(whole);
      expect(back.map(patchesOf)).toEqual(whole);
    }),
  );
});

const long = 'x'.repeat(2_000);
const typed = {
  revision: 2,
  at: '',
  author: 'a',
  command: { do: 'setNotes', text: `${long}y` },
  patches: [{ op: 'replace' as const, path: ['title'], value: `${long}y` }],
  inverse: [{ op: 'replace' as const, path: ['title'], value: long }],
};

test('encodes one character in a long text in a short line', () => {
  const written = encodeEntry(typed, { title: long }, { title: `${long}y` });
  expect(JSON.stringify(written).length).toBeLessThan(300);
  expect(written.command).toEqual({ do: 'setNotes' });
});

test('rejects an encoded change on a different text', () => {
  const written = encodeEntry(typed, { title: long }, { title: `${long}y` });
  expect(decodeEntry(written, { title: `${long}${long}` })).toBeUndefined();
  expect(decodeEntry(written, {})).toBeUndefined();
  expect(decodeReversed([written], { title: long })).toEqual([]);
});
