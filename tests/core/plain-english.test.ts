import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oddWords, proseOf } from './plain-english.ts';
import { proseOfSource } from './source-prose.ts';

/** The documents for people. Norwegian ones end in the name of their language. */
const DOCUMENTS = ['.', 'docs']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md') && !/\.(?:nb|nn)\.md$/.test(path));

const ROOMS = ['src-core', 'src-main', 'tests'];

const sourcesIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));

function findings(path: string, prose: string): string[] {
  return oddWords(prose).map(
    ({ line, words, instead }) => `${path}:${line}: “${words}”: ${instead}`,
  );
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s uses plain English', (path) => {
    expect(findings(path, proseOf(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('the comments and the test names', () => {
  it.each(ROOMS)('in %s use plain English', (room) => {
    const found = sourcesIn(room).flatMap((path) =>
      findings(path, proseOfSource(path, readFileSync(path, 'utf8'))),
    );
    expect(found).toEqual([]);
  });

  it('are recognised among strings and code', () => {
    const source = [
      "const address = 'https://anew'; // Written",
      '// anew, by `itself`',
      '/**',
      ' * Put aside, and is told',
      ' * of it.',
      ' */',
      'const anew = /\\/\\/ anew/;',
      "it.each(['anew'])('mends %s', () => {});",
      `test(\`\${anew} is there\`, async () => { await test.step('goes along', () => 'anew'); });`,
      '',
    ].join('\n');
    const found = oddWords(proseOfSource('a.test.ts', source));
    expect(found.map(({ line, words }) => [line, words])).toEqual([
      [2, 'anew'],
      [4, 'is told of'],
      [8, 'mends'],
      [9, 'goes along'],
    ]);
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
