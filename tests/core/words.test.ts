import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_LINE } from '../../src-core/language/words/command-line.ts';
import { WORDS } from '../../src-core/language/words/index.ts';

/** Every word that people see: there in each language, used, and in the language it is said to be in. */

interface Word {
  readonly key: string;
  readonly texts: readonly string[];
}

const words: readonly Word[] = Object.entries({ ...WORDS, ...COMMAND_LINE }).flatMap(
  ([area, entries]) =>
    Object.entries(entries).map(([name, texts]) => ({ key: `${area}.${name}`, texts })),
);
const keysWhere = (isWrong: (word: Word) => boolean) =>
  words.filter(isWrong).map(({ key, texts }) => `${key}: ${texts.join(' | ')}`);

describe('each word', () => {
  it('is there in bokmål, nynorsk and English', () => {
    const isMissing = ({ texts }: Word) =>
      texts.length !== 3 || texts.some((text) => text.trim() === '' || text !== text.trim());
    expect(keysWhere(isMissing)).toEqual([]);
  });

  it('takes the same values in each language', () => {
    const valuesIn = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort().join();
    expect(keysWhere(({ texts }) => new Set(texts.map(valuesIn)).size > 1)).toEqual([]);
  });

  it('is used somewhere', () => {
    const sources = ['src-core', 'src-main', 'src-renderer'].map(sourcesIn).join('\n');
    const isUnused = ({ key }: Word) => {
      const asked = key.replace(/_(one|other)$/, '');
      const [area] = asked.split('.');
      return !sources.includes(`'${asked}'`) && !sources.includes(`\`${area}.\${`);
    };
    expect(keysWhere(isUnused)).toEqual([]);
  });

  it('has the quotation marks of its language, and dashes that are dashes', () => {
    const isWrong = ({ texts: [nb = '', nn = '', en = ''] }: Word) =>
      /["“”']/.test(nb + nn) || /["«»']/.test(en) || / --? /.test(nb + nn + en);
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('has no bokmål in its nynorsk, and no nynorsk in its bokmål', () => {
    const isWrong = ({ texts: [nb = '', nn = ''] }: Word) => BOKMAL.test(nn) || NYNORSK.test(nb);
    expect(keysWhere(isWrong)).toEqual([]);
  });
});

/** Words that only one of the two has, and forms that we have chosen not to mix with others. */
const BOKMAL = anyOf(
  'ikke fra hva hvem hvis hvor hvordan noe noen nå jeg være gjøre sammen mer bare ble vart',
  'verken allerede ennå annet en et parter avtaler tatt satt gitt vedtatt åpen åpne',
);
const NYNORSK = anyOf(
  'ikkje frå kva kven korleis noko nokon no vere gjere saman meir berre blei vart korkje enno',
);

function anyOf(...lists: readonly string[]): RegExp {
  // \b does not know æ, ø and å.
  return new RegExp(`(?<![\\p{L}.-])(${lists.join(' ').split(' ').join('|')})(?!\\p{L})`, 'iu');
}

/** All source but the words themselves. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(join('language', 'words')))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
