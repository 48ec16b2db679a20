import { shownText } from '../text/plain-text.ts';
import { isStoredValue, type StoredValue } from './stored-value.ts';

/**
 * The documents of schema 1 read decisions, agreements, statements and the notes to positions as Markdown. These are
 * plain texts now, so they get the words that those documents showed, without the marks (D124). Every other field
 * is still Markdown or was always shown plainly, and stays. Takes and returns a file's value as JSON has it; what
 * is not as expected stays too.
 */

type Change = (value: StoredValue) => StoredValue;

export const plainWordsInMeeting: Change = (meeting) =>
  within(meeting, {
    decisions: (decision) =>
      within(plainly(decision, 'wording'), { positions: plainNote, earlier: plainNote }),
    agreements: (agreement) => plainly(agreement, 'text'),
    statements: (statement) => plainly(statement, 'text'),
  });

const plainNote: Change = (position) => plainly(position, 'note');

/** Changes the members of some lists. */
function within(value: StoredValue, changes: Readonly<Record<string, Change>>): StoredValue {
  const lists = Object.entries(changes).flatMap(([key, change]) => {
    const list = value[key];
    if (!Array.isArray(list)) return [];
    return [[key, list.map((each: unknown) => (isStoredValue(each) ? change(each) : each))]];
  });
  return { ...value, ...Object.fromEntries(lists) };
}

function plainly(value: StoredValue, key: string): StoredValue {
  const text = value[key];
  return typeof text === 'string' ? { ...value, [key]: plainWords(text) } : value;
}

/** A text without marks stays to the letter. So does one that would have nothing left. */
function plainWords(text: string): string {
  const shown = shownText(text);
  return shown === '' || lettersOf(shown) === lettersOf(text) ? text : shown;
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
