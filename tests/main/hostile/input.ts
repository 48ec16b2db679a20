import fc from 'fast-check';
import { PATIENCE } from '../../support/patience.ts';

/** Hostile or broken input, deterministic for each seed. */

/** The approximate total over all kinds; FORUM_CASES=100000 for the long run. */
const CASES = Number(process.env.FORUM_CASES ?? 1_000);
export const SEED = 20_261_123;

/** Milliseconds per kind. */
export const MAX_RUN_LENGTH = PATIENCE + CASES * 100;

/** The number of cases for one kind. */
export const share = (part: number) => ({ seed: SEED, numRuns: Math.ceil(CASES * part) });

const nested = (depth: number) => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { id: value };
  return value;
};

/** Values that no field expects. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    'meetings/m',
    '\ud800',
    '\udfff a',
    '\u0000\u0007\u001b[2J',
    '\u202e\u2028\u2029\ufeff',
    ']]> =cmd|x <script>',
    '{{name}} $t(refusals.locked)',
    '2026-02-30',
    '9999-12-31T23:59:60+99:99',
    '+275760-09-13T00:00:00Z',
  ),
  // A new copy each time: messages are mutated further, and must not contain themselves.
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => [[]],
      () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1}}'),
      () => nested(1_000),
    )
    .map((make) => make()),
  fc.nat(4).map((power) => 'x'.repeat(10 ** power * 30)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const NAMES = ['__proto__', 'constructor', 'id', 'do', 'meeting', 'length', '', 'x'.repeat(5_000)];

/** A place in a message, and a mutation of it. */
const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('put', 'put', 'put', 'drop', 'add', 'wrap', 'swap'),
  name: fc.constantFrom(...NAMES),
  value: strange,
});

export type Holder = Record<string, unknown>;

/** One of the messages, mutated, unchanged, or no message at all. */
export function mutated(valid: readonly unknown[]): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(fc.constantFrom(...valid), fc.array(change, { minLength: 0, maxLength: 3 }))
    .map(([message, changes]) => changes.reduce(changedOnce, structuredClone(message)));
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: strange });
}

function changedOnce(message: unknown, { at, how, name, value }: Change): unknown {
  const places = placesIn(message);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return message;
  const [holder, key] = place;
  if (how === 'put') define(holder, key, value);
  else if (how === 'drop') delete holder[key];
  else if (how === 'add')
    define(holder, Array.isArray(holder) ? String(holder.length) : name, value);
  else if (how === 'wrap') define(holder, key, [holder[key]]);
  else {
    const [other, theirs] = places[(at * 7) % places.length] ?? place;
    define(holder, key, structuredClone(other[theirs]));
  }
  return message;
}
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Like JSON: a field named __proto__ is an ordinary field. */
export function define(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

export function placesIn(value: unknown, depth = 0): [Holder, string][] {
  if (typeof value !== 'object' || value === null || depth > 5) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key): [Holder, string][] => [
    [holder, key],
    ...placesIn(holder[key], depth + 1),
  ]);
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('flip', 'put', 'cut', 'twice', 'zero', 'end'),
  length: fc.nat(400),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '"',
        '<',
        '&x;',
        '{{',
        ']]>',
        '\n',
        '\0',
        '\u{10ffff}',
        '9999999999',
        '<!DOCTYPE x>',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});

/** One of the files with some bytes changed, or arbitrary bytes. */
export function mutatedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changed = fc
    .tuple(fc.constantFrom(...files), fc.array(edit, { maxLength: 4 }))
    .map(([file, edits]) => edits.reduce(editedOnce, file));
  return fc.oneof(
    { weight: 12, arbitrary: changed },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
  );
}

function editedOnce(file: Uint8Array, { at, how, length, bytes }: Edit): Uint8Array {
  const from = Math.floor(at * file.length);
  const to = Math.min(file.length, from + length);
  const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  if (how === 'cut') return joined(file.subarray(0, from), file.subarray(to));
  if (how === 'end') return file.slice(0, from);
  if (how === 'put') return joined(file.subarray(0, from), bytes, file.subarray(from));
  if (how === 'twice') return joined(file.subarray(0, to), file.subarray(from));
  const copy = file.slice();
  if (how === 'zero') copy.fill(0, from, to);
  else copy.set(bytes.subarray(0, copy.length - from), from);
  return copy;
}
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
