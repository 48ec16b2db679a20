import type { Meeting } from '../../src-core/meeting/schema.ts';
import { createSearch, type ForumSearch, type SearchHit } from '../../src-core/search/index.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { StoredFile } from '../store/stored-file.ts';

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Search over all meetings; the index is made when somebody first searches. One meeting at a time is
 * read in turn with the commands, so that none of them waits for all.
 */
export class Finder {
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  private index: ForumSearch | undefined;
  private readonly stale = new Set<string>();

  constructor(folder: ForumFolder, inTurn: InTurn) {
    this.folder = folder;
    this.inTurn = inTurn;
  }

  changed(file: StoredFile<Meeting>): void {
    const id = (file.value ?? file.last)?.id;
    if (id !== undefined && this.index) this.stale.add(id);
  }

  async search(words: string): Promise<readonly SearchHit[]> {
    const index = this.index ?? this.begin();
    for (const id of this.stale) await this.inTurn(() => this.put(id, index));
    return index.search(words);
  }

  private begin(): ForumSearch {
    this.index = createSearch();
    for (const { id } of this.folder.summaries()) this.stale.add(id);
    return this.index;
  }

  private async put(id: string, index: ForumSearch): Promise<void> {
    // Another search may have come before.
    if (!this.stale.has(id)) return;
    const meeting = (await this.folder.look(id))?.value;
    if (meeting) index.add(meeting, this.folder.state);
    else index.remove(id);
    this.stale.delete(id);
  }
}
