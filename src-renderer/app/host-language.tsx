import type { ReactNode } from 'react';
import { LanguageContext } from '../ui/language.tsx';
import { useHost } from './session.ts';

/** Gives everything inside it the language that the user has chosen for the window. */
export function HostLanguage({ children }: { readonly children: ReactNode }) {
  return <LanguageContext value={useHost()?.language ?? 'nb'}>{children}</LanguageContext>;
}
