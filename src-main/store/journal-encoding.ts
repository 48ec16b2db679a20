import { applyPatches, createDraft, type Patch } from 'immer';
import { Refused } from '../../src-core/model/refusal.ts';
import type { EncodedLine, EncodedPatch, JournalLine, Splice } from './journal-line.ts';
import { withPatches } from './patches.ts';

/**
 * A long text is saved at each keystroke. The journal has what each keystroke changed, not the whole text three times:
 * an evening's notes would otherwise take tens of megabytes.
 */

const KEYS: Readonly<Record<keyof EncodedLine, true>> = {
  ...{ revision: true, at: true, author: true, command: true, patches: true, inverse: true },
  ...{ after: true, during: true, undoes: true, redoes: true, seal: true, digest: true },
  fence: true,
};

/** Whether the line has a field that no line has: somebody changed its name. */
export function hasStrangeKey(line: EncodedLine): boolean {
  return Object.keys(line).some((key) => !Object.hasOwn(KEYS, key));
}

/** `before` and `after` are the file's value without the line and with it. */
export function encodeEntry(
  line: JournalLine,
  before: object | undefined,
  after: object | undefined,
): EncodedLine {
  const [patch] = line.patches;
  const patches = encodePatches(line.patches, before);
  if (patches === line.patches) return line;
  // The patch has what the command was given.
  const command = Object.fromEntries(
    Object.entries(line.command).filter(([, value]) => value !== patch?.value),
  ) as unknown as JournalLine['command'];
  return { ...line, command, patches, inverse: encodePatches(line.inverse, after) };
}

/** `before` is the value before the line. Undefined: the line does not fit it. */
export function decodeEntry(
  line: EncodedLine,
  before: object | undefined,
): JournalLine | undefined {
  const patches = decodePatches(line.patches, before);
  if (!patches) return undefined;
  const isPacked = line.inverse.some((patch) => 'splice' in patch);
  const inverse = decodePatches(line.inverse, isPacked ? withPatches(before, patches) : undefined);
  return inverse && { ...line, patches, inverse };
}

/**
 * Decodes lines from the last one back, as far as they follow one another. `last` is the value after the last line.
 * The result has the order of the lines.
 */
export function decodeReversed(lines: readonly EncodedLine[], last: object | undefined) {
  const whole: JournalLine[] = [];
  // One draft for all: a copy for each of a thousand lines would slow down the opening of a forum.
  let state = last && createDraft(last);
  for (const line of lines.toReversed()) {
    // A repair cannot be undone, nor what came before it (undo-stack.ts).
    if (line.command.do === 'repair') break;
    const inverse = decodePatches(line.inverse, state);
    if (!inverse) break;
    state = withLine(state, inverse);
    const patches = decodePatches(line.patches, state);
    if (!patches) break;
    whole.push({ ...line, patches, inverse });
  }
  return whole.reverse();
}

/** The line and the value it leads to. Undefined: it does not fit `before`, and counts as damaged. */
export function fitLine<T extends object>(
  written: EncodedLine,
  before: T | undefined,
  readLine: (line: JournalLine) => JournalLine,
): { readonly line: JournalLine; readonly after: T | undefined } | undefined {
  try {
    const whole = decodeEntry(written, before);
    if (!whole) return undefined;
    const line = readLine(whole);
    return { line, after: withPatches(before, line.patches) };
  } catch (error) {
    // Another version's format is no damage.
    if (error instanceof Refused) throw error;
    return undefined;
  }
}

/** The draft with the line applied. Throws if the line does not fit. */
export function draftAfter(
  line: EncodedLine,
  draft: object | undefined,
  readLine: (line: JournalLine) => JournalLine,
): object | undefined {
  const patches = decodePatches(line.patches, draft);
  if (!patches) throw new Error(`line of revision ${line.revision} does not fit`);
  return withLine(draft, readLine({ ...line, patches, inverse: [] }).patches);
}

function withLine(draft: object | undefined, patches: readonly Patch[]): object | undefined {
  const [first] = patches;
  if (first?.path.length !== 0) return draft && applyPatches(draft, patches);
  return first.value ? createDraft(first.value as object) : undefined;
}

/** A splice that is shorter by fewer characters than this is not worth it. */
const SHORT = 60;

function encodePatches(
  patches: readonly Patch[],
  before: object | undefined,
): readonly EncodedPatch[] {
  const [patch] = patches;
  if (patches.length !== 1 || patch?.op !== 'replace' || patch.path.length === 0) return patches;
  const [old, now] = [at(before, patch.path), patch.value as unknown];
  if (typeof old !== 'string' || typeof now !== 'string') return patches;
  const splice = spliceBetween(old, now);
  if (now.length - splice.put.length < SHORT) return patches;
  return [{ path: patch.path, splice }];
}

function decodePatches(
  patches: readonly EncodedPatch[],
  before: object | undefined,
): readonly Patch[] | undefined {
  const whole: Patch[] = [];
  for (const patch of patches) {
    if (!('splice' in patch)) {
      whole.push(patch);
      continue;
    }
    const { path, splice } = patch;
    const old = at(before, path);
    if (typeof old !== 'string' || old.length !== splice.of) return undefined;
    const value = old.slice(0, splice.at) + splice.put + old.slice(splice.at + splice.cut);
    whole.push({ op: 'replace', path, value });
  }
  return whole;
}

function spliceBetween(old: string, now: string): Splice {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return {
    of: old.length,
    at: start,
    cut: old.length - start - end,
    put: now.slice(start, now.length - end),
  };
}

function at(value: unknown, path: Patch['path']): unknown {
  return path.reduce<unknown>((thing, key) => {
    if (typeof thing !== 'object' || thing === null) return undefined;
    return (thing as Record<string | number, unknown>)[key];
  }, value);
}
