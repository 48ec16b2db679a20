import { Refused } from '../../src-core/model/refusal.ts';

/** Brings files of earlier versions up to today's format. */

export type Raw = Readonly<Record<string, unknown>>;
/** Steps, by the schema number that each starts from. */
export type Migrations = Readonly<Record<number, (old: Raw) => Raw>>;

export const FORUM_MIGRATIONS: Migrations = {};
export const MEETING_MIGRATIONS: Migrations = {};

/** Refuses what a newer version wrote, before anything is touched (D109). */
export function assertKnownSchema(file: string, raw: Raw, known: number): void {
  const found = schemaOf(raw);
  if (found > known) refuseFormat('store.newer', file, found, known);
}

export function migrate(file: string, raw: Raw, known: number, table: Migrations): Raw {
  let current = raw;
  for (let schema = schemaOf(raw); schema < known; schema += 1) {
    const step = table[schema];
    if (!step) refuseFormat('store.older', file, schemaOf(raw), known);
    current = { ...step(current), schema: schema + 1 };
  }
  return current;
}

export function schemaOf(raw: Raw): number {
  return typeof raw.schema === 'number' ? raw.schema : Number.NaN;
}

function refuseFormat(
  words: 'store.newer' | 'store.older',
  file: string,
  found: number,
  known: number,
): never {
  throw new Refused('invalid', 'schema', words, { file, found, known });
}
