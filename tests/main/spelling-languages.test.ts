import { expect, test } from 'vitest';
import {
  hasSpeller,
  spellingLanguages,
} from '../../src-main/transports/desktop/spelling-languages.ts';

/** In which language the words are checked, so that no dictionary is ever fetched. */

/** What Electron names on Windows: the dictionaries that there are in the world, not on the machine. */
const AVAILABLE = ['en-AU', 'en-CA', 'en-GB', 'en-US', 'nb', 'sv'];
const windows = { platform: 'win32', available: AVAILABLE, preferred: ['nb-NO'] } as const;

test('checks spelling in the language of the text', () => {
  expect(spellingLanguages('nb', windows)).toEqual(['nb']);
});

test('checks nothing without a dictionary: bokmål would mark all of nynorsk', () => {
  expect(spellingLanguages('nn', windows)).toEqual([]);
  expect(spellingLanguages('nb', { ...windows, available: [] })).toEqual([]);
});

test('checks in the user’s English, otherwise British', () => {
  expect(spellingLanguages('en', windows)).toEqual(['en-GB']);
  const preferred = ['nb-NO', 'en-ZZ', 'en-US'];
  expect(spellingLanguages('en', { ...windows, preferred })).toEqual(['en-US']);
});

test('never checks on Linux, where it needs a download', () => {
  expect(hasSpeller('linux')).toBe(false);
  expect(spellingLanguages('nb', { ...windows, platform: 'linux' })).toEqual([]);
});
