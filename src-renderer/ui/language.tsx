import { createContext, useContext, useMemo } from 'react';
import {
  type HouseWords,
  type Language,
  type Translate,
  translator,
} from '../../src-core/i18n/index.ts';

/** The language of the controls. Whoever renders them sets it with `<LanguageContext value={…}>`. */
export const LanguageContext = createContext<Language>('nb');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words that the forum has chosen (D182). Absent where no forum is shown. */
export const HouseWordsContext = createContext<HouseWords | undefined>(undefined);

export function useTranslate(): Translate {
  const language = useLanguage();
  const words = useContext(HouseWordsContext);
  return useMemo(() => translator(language, words), [language, words]);
}
