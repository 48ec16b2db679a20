import type { Language } from '../../../src-core/model/forum.ts';

/** What decides in which languages the words are checked. */
export interface Speller {
  readonly platform: NodeJS.Platform;
  /** What Electron can be asked for. It says nothing of whether the dictionary is on the machine. */
  readonly available: readonly string[];
  /** The person's, as the system tells them: `nb-NO`, `en-US`. */
  readonly preferred: readonly string[];
}

/** Only Windows and macOS check the spelling themselves; on Linux a dictionary would be fetched from the network. */
export function hasSpeller(platform: NodeJS.Platform): boolean {
  return platform === 'win32' || platform === 'darwin';
}

/** The languages to ask for: none where there is nothing that could check `language` without a download. */
export function spellingLanguages(language: Language, speller: Speller): readonly string[] {
  const { platform, available, preferred } = speller;
  if (!hasSpeller(platform)) return [];
  // Of English the person has one kind, and an office here writes the British where they have none.
  const wanted = language === 'en' ? [...preferred.filter(isEnglish), 'en-GB'] : [language];
  const found = wanted.find((each) => available.includes(each));
  return found === undefined ? [] : [found];
}

function isEnglish(language: string): boolean {
  return language.startsWith('en-');
}
