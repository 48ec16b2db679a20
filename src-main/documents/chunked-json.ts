import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Writes a large value as JSON in pieces. A long meeting in one piece would delay the windows, so other work
 * runs between pieces. The value must not change meanwhile.
 */
export async function chunkedJson(value: object): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for (const piece of piecesOf(value, DEPTH)) {
    pieces.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    length = 0;
    await nextTurn();
  }
  return pieces.join('');
}

/** A millisecond or two of work. */
const AT_ONCE = 200_000;
/** How deep long lists can be: the order, its input, the minutes input, a meeting, its decisions. */
const DEPTH = 5;

function* piecesOf(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null';
  } else if (Array.isArray(value)) {
    yield '[';
    for (const [index, each] of value.entries()) {
      if (index > 0) yield ',';
      yield* piecesOf(each, depth - 1);
    }
    yield ']';
  } else {
    let before = '{';
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined) continue;
      yield `${before}${JSON.stringify(key)}:`;
      before = ',';
      yield* piecesOf(each, depth - 1);
    }
    yield before === '{' ? '{}' : '}';
  }
}
