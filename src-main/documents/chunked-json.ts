import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Something large as JSON. To copy a long meeting in one go would keep windows waiting; so between one piece and
 * the next they are answered. What is written must not change meanwhile.
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

/** A millisecond or two's work. */
const AT_ONCE = 200_000;
/** As far in as lists can be long: the order, its basis, what it is made from, a meeting, its decisions. */
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
