import { createInstance, type i18n } from 'i18next';
import { type HouseWords, LANGUAGES, type Language } from '../model/forum.ts';
import type { Triple } from './define-words.ts';
import { HOUSE_VARIANTS, variantsOf } from './house-words.ts';
import { WORDS } from './words/index.ts';

export { type HouseWords, LANGUAGES, type Language } from '../model/forum.ts';

/**
 * Every word that users and readers see, as `area.key`. Values replace {{name}}. A key that depends on a number
 * ends in `_one` and `_other`; callers name it without the ending and pass `count`.
 */

type Areas = Readonly<Record<string, Readonly<Record<string, Triple | undefined>> | undefined>>;
type Plain<K> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;
export type KeyOf<A> = {
  [Area in keyof A]: `${Area & string}.${Plain<keyof A[Area]> & string}`;
}[keyof A];
export type WordKey = KeyOf<typeof WORDS>;
export type WordValues = Readonly<Record<string, string | number>>;
export type Translate<Key = WordKey> = (key: Key, values?: WordValues) => string;

/** With the words that the forum has chosen (D182), or with the usual ones. */
export const translator = translatorsOf(WORDS, HOUSE_VARIANTS);

/** Creates translators for words that the window does not load. */
export function translatorsOf<const A extends Areas>(
  areas: A,
  variants: Readonly<Record<string, Areas>> = {},
): (language: Language, words?: HouseWords) => Translate<KeyOf<A>> {
  const i18next = createInstance();
  i18next.init({
    lng: 'nb',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      LANGUAGES.map((language, index) => [
        language,
        { translation: wordsOf(areas, index), ...variantsIn(variants, areas, index) },
      ]),
    ),
  });
  const known = new Map<string, Translate<string>>();
  return (language, words = {}) => {
    // A word that the first lacks is looked up in the next.
    const chosen = variantsOf(words).filter((word) => Object.hasOwn(variants, word));
    const places = [...chosen, 'translation'];
    const key = [language, ...places].join();
    const t = known.get(key) ?? translatorTo(i18next, language, places);
    known.set(key, t);
    return t;
  };
}

/** Only what differs from the usual words, so that it hides nothing of the next variant. */
function variantsIn(variants: Readonly<Record<string, Areas>>, usual: Areas, index: number) {
  const differing = (areas: Areas): Areas =>
    Object.fromEntries(
      Object.entries(areas).map(([name, area = {}]) => [
        name,
        Object.fromEntries(
          Object.entries(area).filter(
            ([key, triple]) => triple?.[index] !== usual[name]?.[key]?.[index],
          ),
        ),
      ]),
    );
  return Object.fromEntries(
    Object.entries(variants).map(([name, areas]) => [name, wordsOf(differing(areas), index)]),
  );
}

function wordsOf(areas: Areas, index: number): Record<string, Record<string, string>> {
  const pick = (area: Areas[string] = {}) =>
    Object.fromEntries(Object.entries(area).map(([key, triple]) => [key, triple?.[index] ?? '']));
  return Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, pick(area)]));
}

function translatorTo(
  i18next: i18n,
  language: Language,
  places: readonly string[],
): Translate<string> {
  const t = i18next.getFixedT(language, places);
  // A long document uses the same few words a hundred thousand times.
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return t(key, values);
    const words = known.get(key) ?? t(key);
    known.set(key, words);
    return words;
  };
}
