import { expect, test } from 'vitest';
import {
  hasSpeller,
  spellingLanguages,
} from '../../src-main/transports/desktop/spelling-languages.ts';

/** The language of the spelling checker, chosen so that no dictionary is downloaded. */

/** What Electron lists on Windows: all existing dictionaries, not the installed ones. */
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
