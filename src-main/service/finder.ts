import type { Meeting } from '../../src-core/meeting/schema.ts';
import { createSearch, type ForumSearch, type SearchHit } from '../../src-core/search/index.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { StoredFile } from '../store/stored-file.ts';

/** Search over all meetings; the index is made when somebody first searches. */
export class Finder {
  private readonly folder: ForumFolder;
  private index: ForumSearch | undefined;
  private readonly stale = new Set<string>();

  constructor(folder: ForumFolder) {
    this.folder = folder;
  }

  changed(file: StoredFile<Meeting>): void {
    const id = (file.value ?? file.last)?.id;
    if (id !== undefined) this.stale.add(id);
  }

  async search(words: string): Promise<readonly SearchHit[]> {
    if (!this.index) {
      this.index = createSearch();
      for (const { id } of this.folder.summaries()) this.stale.add(id);
    }
    for (const id of this.stale) {
      const meeting = (await this.folder.meeting(id))?.value;
      if (meeting) this.index.add(meeting, this.folder.state);
      else this.index.remove(id);
    }
    this.stale.clear();
    return this.index.search(words);
  }
}
