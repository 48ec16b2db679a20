import { basename } from 'node:path';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { stampOf } from './atomic-fs.ts';
import { type Format, readValue } from './migrations.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** Reads a snapshot, or finds what it had in the backup or the journal. */

export interface Best {
  /** In the form that it was written in. Undefined: nothing was written, or nothing can be read. */
  readonly written: object | undefined;
  /** The value is the last one before it was removed. */
  readonly isRemoved: boolean;
  readonly revision: number;
  /** Where the content comes from, if not from the file itself. From the journal: all of it. */
  readonly source?: 'backup' | 'journal';
}
const NOTHING = { written: undefined, isRemoved: false, revision: 0 };

/** The snapshot; if it is damaged, the backup; else nothing, and everything comes from the journal (D112). */
export async function bestSnapshot<T>(base: string, format: Format<T>): Promise<Best> {
  const path = `${base}.json`;
  try {
    const found = await readSnapshot(path);
    if (found !== undefined) return acceptSnapshot(base, found, format);
    // Neither was ever written. A backup without a file means that the file was lost.
    if ((await stampOf(`${path}.bak`)) === '') return NOTHING;
  } catch (error) {
    unlessDamage(error);
  }
  try {
    const backup = await readSnapshot(`${path}.bak`);
    if (backup !== undefined) return { ...acceptSnapshot(base, backup, format), source: 'backup' };
  } catch (error) {
    unlessDamage(error);
  }
  return { ...NOTHING, source: 'journal' };
}

function acceptSnapshot<T>(base: string, found: Snapshot, format: Format<T>): Best {
  const { revision = 0, removed, seal: _, ...raw } = found;
  // A wrong number would hide lines of the journal.
  if (!Number.isSafeInteger(revision) || Number(revision) < 0) throw new SyntaxError('revision');
  return {
    written: readValue(`${basename(base)}.json`, raw, format),
    isRemoved: removed === true,
    revision: Number(revision),
  };
}

/**
 * Whether a file has what its journal leads to, although its time has changed: a sync client touched it, or a write
 * that the disk refused was done all the same.
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

/** For `catch`: content that cannot be understood counts as undefined. An error of the disk is thrown. */
function unlessDamage(error: unknown): undefined {
  const isDamage = error instanceof SyntaxError || (error as Error).name === 'ZodError';
  if (!isDamage) throw error;
  return undefined;
}
