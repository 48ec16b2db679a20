import { dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { keepCopy, readIfThere, syncFolder, unlessMissing, writeAtomic } from './atomic-fs.ts';
import { decodeText } from './stored-text.ts';

/** The readable file. It is written whole and flushed, and the one before it stays as a backup. */

export type Snapshot = Readonly<Record<string, unknown>>;

/** The text of the file. */
export function formatSnapshot(data: Snapshot): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

class AtomicFile implements Adapter<Snapshot> {
  private readonly path: string;
  constructor(path: string) {
    this.path = path;
  }

  async read(): Promise<Snapshot | null> {
    const bytes = await readIfThere(this.path);
    if (bytes === undefined) return null;
    const value: unknown = JSON.parse(decodeText(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new SyntaxError('not an object');
    }
    return value as Snapshot;
  }

  async write(data: Snapshot): Promise<void> {
    // Flush the file's own name first: a backup without a file means that the file was lost.
    await syncFolder(dirname(this.path));
    // Written whole, so that no mixture of two backups can be read.
    await unlessMissing(keepCopy(this.path, `${this.path}.bak`));
    await writeAtomic(this.path, formatSnapshot(data));
  }
}

/** What the file holds; undefined when it is not there. Throws SyntaxError when it is damaged. */
export async function readSnapshot(path: string): Promise<Snapshot | undefined> {
  const file = new Low<Snapshot | null>(new AtomicFile(path) as Adapter<Snapshot | null>, null);
  await file.read();
  return file.data ?? undefined;
}

export async function writeSnapshot(path: string, data: Snapshot): Promise<void> {
  await new Low(new AtomicFile(path), data).write();
}
