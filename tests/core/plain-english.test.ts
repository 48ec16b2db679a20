import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oddWords, proseOf } from './plain-english.ts';

/** The documents for people. Norwegian ones end in the name of their language. */
const DOCUMENTS = ['.', 'docs']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md') && !/\.(?:nb|nn)\.md$/.test(path));

describe('the documents', () => {
  it.each(DOCUMENTS)('%s uses plain English', (path) => {
    const found = oddWords(proseOf(readFileSync(path, 'utf8')));
    expect(
      found.map(({ line, words, instead }) => `${path}:${line}: “${words}”: ${instead}`),
    ).toEqual([]);
  });
});

describe('the list of odd words', () => {
  it.each([
    ['made anew from a seed', 'anew'],
    ['before it is mended', 'mended'],
    ['A network folder that does not answer is told of', 'is told of'],
    ['a damaged original that was put aside', 'was put aside'],
    ['put aside, and\nby\nitself', 'by itself'],
    ['The wall on a second display; show on the wall', 'on the wall'],
    ['to where one chooses', 'one chooses'],
  ])('finds what is odd in “%s”', (text, words) => {
    expect(oddWords(text).map((each) => each.words)).toContain(words);
  });

  it('names the line, and ignores code and addresses', () => {
    const text = 'Plain.\n`anew`, [here](docs/anew.md)\n\n    anew\n\nIt mends.\n';
    expect(oddWords(proseOf(text))).toEqual([
      { line: 6, words: 'mends', instead: 'fix, or repair' },
    ]);
  });

  it('matches whole words only', () => {
    expect(oddWords('Amendments and manewvres, and where it is told.')).toEqual([]);
  });
});
