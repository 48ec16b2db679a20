import type { z } from 'zod';
import type { StoredValue } from '../../src-core/migrations/stored-value.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import type { EncodedLine, JournalLine } from './journal-line.ts';

/**
 * A file is read in the form that it was written in, and its journal is replayed in that form. Only the result is
 * brought to today's form, in memory. The first change of the file records it: one line of its journal marks the
 * boundary (D118).
 */

/** One step, from a schema number to the next. */
export interface Migration {
  /** Fills in what the programs of that schema filled in when they read a value. */
  complete?(value: StoredValue): StoredValue;
  /** The value in the next form. It never throws. */
  migrate(value: StoredValue): StoredValue;
}

/** How one kind of file is read. */
export interface Format<T> {
  readonly schema: z.ZodType<T>;
  /** The schema number that this version writes. */
  readonly known: number;
  /** By the schema number that each starts from. */
  readonly migrations: Readonly<Record<number, Migration>>;
  /** Whether the value is final, and carries checksums. */
  readonly isSealed?: (value: Partial<T>) => boolean;
}

export function schemaOf(value: object): number {
  const { schema } = value as StoredValue;
  return typeof schema === 'number' ? schema : Number.NaN;
}

/** Whether an earlier version's form. */
export function isOlder(value: object, { known }: Format<unknown>): boolean {
  return schemaOf(value) < known;
}

/**
 * The value as the programs of its own schema read it. Refuses what a newer version wrote, before anything is
 * touched (D109). Throws a ZodError when it is damaged.
 */
export function readValue<T>(file: string, value: StoredValue, format: Format<T>): object {
  const schema = schemaOf(value);
  if (schema > format.known) refuseFormat('store.newer', file, schema, format.known);
  if (!isOlder(value, format)) return format.schema.parse(value) as object;
  const step = format.migrations[schema];
  if (!step) refuseFormat('store.older', file, schema, format.known);
  const complete = step.complete?.(value) ?? value;
  format.schema.parse(upToDate(complete, format));
  return complete;
}

/** A line with the whole value has it as a snapshot would. */
export function readLine<T extends EncodedLine | JournalLine>(
  line: T,
  file: string,
  format: Format<unknown>,
): T {
  const [whole] = line.patches;
  if (whole?.path.length !== 0 || !('value' in whole) || !whole.value) return line;
  return { ...line, patches: [{ ...whole, value: readValue(file, whole.value, format) }] };
}

const known = new WeakMap<object, object>();

/** The value in today's form: always the same object for the same value. */
export function upToDate<T>(value: object, format: Format<T>): T {
  if (!isOlder(value, format)) return value as T;
  const before = known.get(value);
  if (before) return before as T;
  const now = migrated(value as StoredValue, format);
  known.set(value, now);
  return now as T;
}

function migrated(value: StoredValue, { known: last, migrations }: Format<unknown>): StoredValue {
  let now = value;
  for (let schema = schemaOf(value); schema < last; schema += 1) {
    now = { ...migrations[schema]?.migrate(now), schema: schema + 1 };
  }
  return now;
}

function refuseFormat(
  words: 'store.newer' | 'store.older',
  file: string,
  found: number,
  known: number,
): never {
  throw new Refused('invalid', 'schema', words, { file, found, known });
}
