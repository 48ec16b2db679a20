import { numbersFrom1 } from './numbers-from-1.ts';
import { partiesFrom1 } from './parties-from-1.ts';
import { plainWordsInMeeting } from './plain-words-from-1.ts';
import { itemsInOrderFrom1 } from './sections-from-1.ts';
import type { StoredValue } from './stored-value.ts';

/** Brings a meeting of schema 1 to schema 2 (D118). It never throws: what it does not understand stays as it is. */
export function migrateMeetingFrom1(meeting: StoredValue): StoredValue {
  return itemsInOrderFrom1(partiesFrom1(numbersFrom1(plainWordsInMeeting(meeting))));
}

/** The first programs wrote no breaks, and read none as an empty list. */
export function completeMeeting1(meeting: StoredValue): StoredValue {
  return 'breaks' in meeting ? meeting : { ...meeting, breaks: [] };
}
