import { app, session } from 'electron';
import type { Language } from '../../../src-core/model/forum.ts';
import { spellingLanguages } from './spelling-languages.ts';

/** Uses the machine's own spelling checker. It never fetches anything. */

/** Our protocol has no such file (see app-protocol.ts), and our own scheme never uses the network. */
const NO_DICTIONARIES = 'app://dictionaries/';

/**
 * Electron fetches a dictionary as soon as it has created a session, even if no window checks spelling. So it
 * must get this address earlier, before the app is ready.
 */
export function refuseDictionaries(): void {
  app.on('session-created', (made) => made.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES));
}

let current: Language | undefined;

/** From now on, checks the spelling as `language`. macOS detects the language automatically. */
export function checkSpellingAs(language: Language): void {
  if (process.platform === 'darwin' || language === current) return;
  current = language;
  const { defaultSession } = session;
  const languages = spellingLanguages(language, {
    platform: process.platform,
    available: defaultSession.availableSpellCheckerLanguages,
    preferred: app.getPreferredSystemLanguages(),
  });
  // An empty list turns the check off.
  defaultSession.setSpellCheckerLanguages([...languages]);
}
