import { join } from 'node:path';
import { onDisk, readIfThere } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { Files } from './forum-files.ts';
import { type PackedEntry, packEntry, ZipDraft } from './write-zip.ts';

/**
 * The backup of the present state, made before another is restored. Commands continue while it is written. The
 * files that somebody works with are added last, and read again if they changed meanwhile.
 */
export class BeforeRestore {
  private readonly folder: ForumFolder;
  private readonly draft: ZipDraft;
  /** Files that are already in the .zip, by their names without ending. */
  private readonly written = new Set<string>();
  private readonly held = new Map<string, PackedEntry>();
  private isFinished = false;

  private constructor(folder: ForumFolder, draft: ZipDraft) {
    this.folder = folder;
    this.draft = draft;
  }

  /** Asks `isStill` before each file. Once it says no, the backup cannot be finished. */
  static begin(
    folder: ForumFolder,
    path: string,
    { entries, live }: Files,
    isStill: () => boolean,
  ): Promise<BeforeRestore> {
    return onDisk(async () => {
      const backup = new BeforeRestore(folder, await ZipDraft.begin(path));
      try {
        for (const entry of entries) {
          if (!isStill()) break;
          const packed = await packEntry(entry);
          if (!packed) continue;
          if (live.has(baseOf(entry.name))) backup.held.set(entry.name, packed);
          else {
            backup.written.add(baseOf(entry.name));
            await backup.draft.add(packed);
          }
        }
        await backup.draft.flush();
      } catch (error) {
        await backup.drop();
        throw error;
      }
      return backup;
    });
  }

  /** False if the .zip already contains a file that changed since. */
  isTrue(since: ReadonlySet<string>): boolean {
    return [...since].every((base) => !this.written.has(base));
  }

  /** Call it between two commands. `since` names the files that changed meanwhile, without ending. */
  finish(since: ReadonlySet<string>): Promise<void> {
    return onDisk(async () => {
      for (const [name, packed] of this.held) {
        if (!since.has(baseOf(name))) await this.draft.add(packed);
      }
      for (const base of since) {
        for (const name of [`${base}.journal`, `${base}.json`]) {
          const bytes = () => readIfThere(join(this.folder.path, name));
          await this.draft.add(await packEntry({ name, bytes }));
        }
      }
      await this.draft.finish();
      this.isFinished = true;
    });
  }

  /** Deletes the draft, unless the backup was finished. */
  async drop(): Promise<void> {
    if (!this.isFinished) await this.draft.drop();
  }
}

function baseOf(name: string): string {
  return name.replace(/\.(?:json|journal)$/, '');
}
