import type { Language } from '../../../src-core/model/forum.ts';

/** What decides the languages for checking spelling. */
export interface Speller {
  readonly platform: NodeJS.Platform;
  /** The languages that Electron accepts. It does not know whether the dictionary is on the machine. */
  readonly available: readonly string[];
  /** The user's languages from the system: `nb-NO`, `en-US`. */
  readonly preferred: readonly string[];
}

/**
 * Only Windows and macOS check the spelling themselves; on Linux, Electron would fetch a dictionary from the
 * network.
 */
export function hasSpeller(platform: NodeJS.Platform): boolean {
  return platform === 'win32' || platform === 'darwin';
}

/** The languages to ask for; none if nothing can check `language` without a download. */
export function spellingLanguages(language: Language, speller: Speller): readonly string[] {
  const { platform, available, preferred } = speller;
  if (!hasSpeller(platform)) return [];
  // The user's variant of English, or British English, which organisations in Norway write, if they have none.
  const wanted = language === 'en' ? [...preferred.filter(isEnglish), 'en-GB'] : [language];
  const found = wanted.find((each) => available.includes(each));
  return found === undefined ? [] : [found];
}

function isEnglish(language: string): boolean {
  return language.startsWith('en-');
}
