import { app, session } from 'electron';
import type { Language } from '../../../src-core/model/forum.ts';
import { spellingLanguages } from './spelling-languages.ts';

/** The spelling is checked by what the machine itself has. Nothing is ever fetched for it. */

/** No file of ours is there (see app-protocol.ts), and no network is asked for a scheme of our own. */
const NO_DICTIONARIES = 'app://dictionaries/';

/**
 * Electron fetches a dictionary as soon as it has made a session, also where no window checks anything: it is
 * told where to look before that. Must be called before the app is ready.
 */
export function refuseDictionaries(): void {
  app.on('session-created', (made) => made.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES));
}

let current: Language | undefined;

/** Checks what is written from now on as `language`. macOS finds out by itself which language it is. */
export function checkSpellingAs(language: Language): void {
  if (process.platform === 'darwin' || language === current) return;
  current = language;
  const { defaultSession } = session;
  const languages = spellingLanguages(language, {
    platform: process.platform,
    available: defaultSession.availableSpellCheckerLanguages,
    preferred: app.getPreferredSystemLanguages(),
  });
  // None turns it off.
  defaultSession.setSpellCheckerLanguages([...languages]);
}
