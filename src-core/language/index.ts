import { createInstance, type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../forum/schema.ts';
import type { Triple } from './define.ts';
import { WORDS } from './words/index.ts';

/**
 * Every word a user or a reader sees, as `area.key`. Values are put in as {{name}}; a key that
 * counts has the endings `_one` and `_other` and is asked for without them, with `count`.
 */

type Areas = typeof WORDS;
type Plain<K> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;
export type WordKey = {
  [A in keyof Areas]: `${A & string}.${Plain<keyof Areas[A]> & string}`;
}[keyof Areas];
export type WordValues = Readonly<Record<string, string | number>>;
export type Translate = (key: WordKey, values?: WordValues) => string;

const i18next: i18n = createInstance();
i18next.init({
  lng: 'nb',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    LANGUAGES.map((language, index) => [language, { translation: wordsOf(index) }]),
  ),
});

function wordsOf(index: number): Record<string, Record<string, string>> {
  const pick = (area: Readonly<Record<string, Triple>>) =>
    Object.fromEntries(Object.entries(area).map(([key, triple]) => [key, triple[index] ?? '']));
  return Object.fromEntries(Object.entries(WORDS).map(([name, area]) => [name, pick(area)]));
}

const TRANSLATORS = new Map(LANGUAGES.map((language) => [language, translatorTo(language)]));

export function translator(language: Language): Translate {
  return TRANSLATORS.get(language) ?? translatorTo(language);
}

function translatorTo(language: Language): Translate {
  const t = i18next.getFixedT(language);
  // In a long document the same few words are asked for a hundred thousand times.
  const known = new Map<WordKey, string>();
  return (key, values) => {
    if (values) return t(key, values);
    const words = known.get(key) ?? t(key);
    known.set(key, words);
    return words;
  };
}
