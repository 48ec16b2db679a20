import { createContext, useContext, useMemo } from 'react';
import { type Language, type Translate, translator } from '../../src-core/i18n/index.ts';

/** The language of the controls. Whoever renders them sets it with `<LanguageContext value={…}>`. */
export const LanguageContext = createContext<Language>('nb');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}
