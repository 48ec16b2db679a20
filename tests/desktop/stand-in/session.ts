import { seen } from './seen.ts';

/** The session of all pages: permissions and spelling. */

type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
/** Grants everything by default, as Electron does. */
export const permissions: { request: PermissionRequest; check: () => boolean } = {
  request: (_contents, _permission, answer) => answer(true),
  check: () => true,
};

export const session = {
  defaultSession: {
    availableSpellCheckerLanguages: ['en-GB', 'en-US', 'nb', 'sv'],
    setSpellCheckerDictionaryDownloadURL: (from: string) => {
      seen.spelling.from = from;
    },
    setSpellCheckerLanguages: (languages: readonly string[]) => {
      const known = session.defaultSession.availableSpellCheckerLanguages;
      const other = languages.find((each) => !known.includes(each));
      if (other) throw new Error(`Invalid language code provided: "${other}"`);
      seen.spelling.languages = languages;
    },
    addWordToSpellCheckerDictionary: (word: string) => seen.words.push(word) > 0,
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      permissions.check = handler;
    },
  },
};
