import { diffArrays, diffWordsWithSpace } from 'diff';
import { EditBudget, editLimit } from './edit-budget.ts';

/**
 * Compares an old text with a new one, paragraph by paragraph. Matching paragraphs are side by side, with the
 * changed words marked in each.
 */

export interface Piece {
  readonly text: string;
  /** The part was removed from the old text, or added to the new one. */
  readonly isChanged: boolean;
}
/** A paragraph before and after the change. One side is missing if the paragraph was added or removed. */
export interface ComparedRow {
  readonly before?: readonly Piece[];
  readonly after?: readonly Piece[];
}
type Pair = readonly [old: string | undefined, now: string | undefined];

/** With more changed paragraphs, the texts have little in common and the comparison takes too long. */
const MAX_CHANGED_PARAGRAPHS = 400;
/** The most words to look up in other paragraphs, in search of a similar one. */
const MAX_LOOKED_UP = 20_000_000;
/** The share of common words that makes one paragraph a rewriting of the other. */
const ALIKE = 0.4;

export function compareTexts(before: string, after: string): readonly ComparedRow[] {
  return compareParagraphs(paragraphsOf(before), paragraphsOf(after));
}

export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  const work = new EditBudget();
  let gone: string[] = [];
  let come: string[] = [];
  // Paragraphs without a counterpart are also placed side by side, to save space.
  const settle = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      rows.push({ ...changedRow('before', gone[at]), ...changedRow('after', come[at]) });
    }
    gone = [];
    come = [];
  };
  for (const [old, now] of pairRows(before, after)) {
    if (old !== undefined && now !== undefined) {
      settle();
      rows.push(compareWords(old, now, work));
    } else if (old !== undefined) gone.push(old);
    else if (now !== undefined) come.push(now);
  }
  settle();
  return rows;
}

/** Whether anything differs in a row. */
export function isChanged({ before, after }: ComparedRow): boolean {
  return [...(before ?? []), ...(after ?? [])].some((piece) => piece.isChanged);
}

/** Matches the paragraphs of the new text to those of the old one, in order. */
export function pairRows(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const maxEditLength = editLimit(before.length + after.length, MAX_CHANGED_PARAGRAPHS);
  const changes = diffArrays([...before], [...after], { maxEditLength });
  if (!changes) return [...before.map(onlyOld), ...after.map(onlyNew)];
  const pairs: Pair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    pairs.push(...alignParagraphs(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) gone = value;
    else if (added) come = value;
    else {
      settle();
      pairs.push(...value.map((same): Pair => [same, same]));
    }
  }
  settle();
  return pairs;
}

/** Matches each new paragraph to the next similar old one. The old ones that it skips were removed. */
function alignParagraphs(gone: readonly string[], come: readonly string[]): readonly Pair[] {
  const words = gone.map(wordsIn);
  const pairs: Pair[] = [];
  let next = 0;
  let left = MAX_LOOKED_UP;
  const isAlike = (each: ReadonlySet<string>, own: ReadonlySet<string>) => {
    left -= each.size;
    return left > 0 && areAlike(each, own);
  };
  for (const now of come) {
    const own = wordsIn(now);
    const found = words.findIndex((each, at) => at >= next && isAlike(each, own));
    if (found < 0) pairs.push(onlyNew(now));
    else {
      pairs.push(...gone.slice(next, found).map(onlyOld), [gone[found], now]);
      next = found + 1;
    }
  }
  return [...pairs, ...gone.slice(next).map(onlyOld)];
}

function areAlike(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...some].filter((each) => others.has(each)).length;
  return shared * 2 >= ALIKE * (some.size + others.size);
}

function compareWords(old: string, now: string, work: EditBudget): ComparedRow {
  const length = old.length + now.length;
  const maxEditLength = work.mostEdits(length);
  const changes = diffWordsWithSpace(old, now, { maxEditLength });
  const edits = changes?.filter(({ added, removed }) => added || removed);
  work.use(length, edits?.reduce((sum, { count }) => sum + count, 0) ?? maxEditLength);
  if (!changes) return { ...changedRow('before', old), ...changedRow('after', now) };
  return {
    before: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isChanged: removed })),
    after: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isChanged: added })),
  };
}

function changedRow(side: keyof ComparedRow, text: string | undefined): ComparedRow {
  return text === undefined ? {} : { [side]: [{ text, isChanged: true }] };
}

function onlyOld(old: string): Pair {
  return [old, undefined];
}

function onlyNew(now: string): Pair {
  return [undefined, now];
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}
