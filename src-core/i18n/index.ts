import { createInstance, type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../model/forum.ts';
import type { Triple } from './define-words.ts';
import { WORDS } from './words/index.ts';

export { LANGUAGES, type Language } from '../model/forum.ts';

/**
 * Every word that users and readers see, as `area.key`. Values replace {{name}}. A key that depends on a number
 * ends in `_one` and `_other`; callers name it without the ending and pass `count`.
 */

type Areas = Readonly<Record<string, Readonly<Record<string, Triple>>>>;
type Plain<K> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;
export type KeyOf<A> = {
  [Area in keyof A]: `${Area & string}.${Plain<keyof A[Area]> & string}`;
}[keyof A];
export type WordKey = KeyOf<typeof WORDS>;
export type WordValues = Readonly<Record<string, string | number>>;
export type Translate<Key = WordKey> = (key: Key, values?: WordValues) => string;

export const translator = translatorsOf(WORDS);

/** Creates translators for words that the window does not load. */
export function translatorsOf<const A extends Areas>(
  areas: A,
): (language: Language) => Translate<KeyOf<A>> {
  const i18next = createInstance();
  i18next.init({
    lng: 'nb',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      LANGUAGES.map((language, index) => [language, { translation: wordsOf(areas, index) }]),
    ),
  });
  const known = new Map(LANGUAGES.map((language) => [language, translatorTo(i18next, language)]));
  return (language) => known.get(language) ?? translatorTo(i18next, language);
}

function wordsOf(areas: Areas, index: number): Record<string, Record<string, string>> {
  const pick = (area: Readonly<Record<string, Triple>>) =>
    Object.fromEntries(Object.entries(area).map(([key, triple]) => [key, triple[index] ?? '']));
  return Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, pick(area)]));
}

function translatorTo(i18next: i18n, language: Language): Translate<string> {
  const t = i18next.getFixedT(language);
  // A long document uses the same few words a hundred thousand times.
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return t(key, values);
    const words = known.get(key) ?? t(key);
    known.set(key, words);
    return words;
  };
}
