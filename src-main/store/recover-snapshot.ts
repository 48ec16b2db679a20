import { basename } from 'node:path';
import type { z } from 'zod';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { keepCopy, stampOf } from './atomic-fs.ts';
import type { JournalLine } from './journal-line.ts';
import { assertKnownSchema, type Migrations, migrate, schemaOf } from './migrations.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** What a file held when it was last written whole, from wherever it can still be read. */

export interface Format<T> {
  readonly schema: z.ZodType<T>;
  readonly known: number;
  readonly migrations: Migrations;
  /** Whether it is final, and is to carry checksums. */
  readonly isSealed?: (value: Partial<T>) => boolean;
}

export interface Best<T> {
  /** Undefined: nothing was written, or nothing can be read. */
  readonly value: T | undefined;
  /** It had been taken away by then. */
  readonly isRemoved: boolean;
  readonly revision: number;
  /** Where it is to be had from, when not from the file itself; from the journal, all of it. */
  readonly source?: 'backup' | 'journal';
}
const NOTHING = { value: undefined, isRemoved: false, revision: 0 };

/** The snapshot, or when it is damaged the backup, or else nothing, and all of it from the journal (D112). */
export async function bestSnapshot<T>(
  base: string,
  format: Format<T>,
  readOnly: boolean,
): Promise<Best<T>> {
  const path = `${base}.json`;
  try {
    const found = await readSnapshot(path);
    if (found !== undefined) {
      const best = accepted(base, found, format);
      if (!readOnly && schemaOf(found) < format.known) await keepOlder(base, schemaOf(found));
      return best;
    }
    // Neither was ever written. A backup that is there alone says that the file was lost.
    if ((await stampOf(`${path}.bak`)) === '') return NOTHING;
  } catch (error) {
    unlessDamage(error);
  }
  try {
    const backup = await readSnapshot(`${path}.bak`);
    if (backup !== undefined) return { ...accepted(base, backup, format), source: 'backup' };
  } catch (error) {
    unlessDamage(error);
  }
  return { ...NOTHING, source: 'journal' };
}

/** A line that makes the whole thing may be an earlier version's, as a snapshot may. */
export function upToDate<T>(
  line: JournalLine,
  name: string,
  { schema, known, migrations }: Format<T>,
): JournalLine {
  const [whole] = line.patches;
  if (whole?.path.length !== 0 || !whole.value) return line;
  const raw = migrate(name, whole.value, known, migrations);
  return { ...line, patches: [{ ...whole, value: schema.parse(raw) }] };
}

/** An earlier version's, before it is written anew. */
async function keepOlder(base: string, schema: number): Promise<void> {
  await keepCopy(`${base}.json`, `${base}.format-${schema}.json`);
}

function accepted<T>(base: string, found: Snapshot, format: Format<T>): Best<T> {
  const { revision = 0, removed, seal: _, ...raw } = found;
  // A number that counts no changes would hide those that the journal has.
  if (!Number.isSafeInteger(revision) || Number(revision) < 0) throw new SyntaxError('revision');
  const name = `${basename(base)}.json`;
  assertKnownSchema(name, raw, format.known);
  return {
    value: format.schema.parse(migrate(name, raw, format.known, format.migrations)),
    isRemoved: removed === true,
    revision: Number(revision),
  };
}

/**
 * Whether a file holds what its journal leads to, though it was not left so here: only touched, by what keeps the
 * folder in step with another for one; or refused here, but come down all the same.
 */
export async function isAsRecorded(
  path: string,
  recordedAt: (revision: number) => Promise<{ readonly value: object | undefined } | undefined>,
): Promise<boolean> {
  const found = await readSnapshot(path).catch(unlessDamage);
  if (typeof found?.revision !== 'number') return false;
  const { revision, removed, seal: _, ...content } = found;
  const recorded = await recordedAt(revision);
  if (!recorded?.value) return recorded !== undefined && removed === true;
  return differencesBetween(recorded.value, content).length === 0;
}

/** What cannot be understood counts as not there; what the disk refuses does not. */
function unlessDamage(error: unknown): undefined {
  const isDamage = error instanceof SyntaxError || (error as Error).name === 'ZodError';
  if (!isDamage) throw error;
  return undefined;
}
