import { expect, test } from 'vitest';
import {
  hasSpeller,
  spellingLanguages,
} from '../../src-main/transports/desktop/spelling-languages.ts';

/** In which language the words are checked, so that no dictionary is ever fetched. */

/** What Electron names on Windows: the dictionaries that there are in the world, not on the machine. */
const AVAILABLE = ['en-AU', 'en-CA', 'en-GB', 'en-US', 'nb', 'sv'];
const windows = { platform: 'win32', available: AVAILABLE, preferred: ['nb-NO'] } as const;

test('in the language of what is written', () => {
  expect(spellingLanguages('nb', windows)).toEqual(['nb']);
});

test('not at all where nobody has words for it: bokmål would have all of nynorsk wrong', () => {
  expect(spellingLanguages('nn', windows)).toEqual([]);
  expect(spellingLanguages('nb', { ...windows, available: [] })).toEqual([]);
});

test('in the person’s own English, or else the British', () => {
  expect(spellingLanguages('en', windows)).toEqual(['en-GB']);
  const preferred = ['nb-NO', 'en-ZZ', 'en-US'];
  expect(spellingLanguages('en', { ...windows, preferred })).toEqual(['en-US']);
});

test('never on Linux, where it would take a download', () => {
  expect(hasSpeller('linux')).toBe(false);
  expect(spellingLanguages('nb', { ...windows, platform: 'linux' })).toEqual([]);
});
