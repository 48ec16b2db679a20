import type { Patch } from 'immer';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { documentVersions } from '../../src-core/projections/document-versions.ts';
import { createSearch, type ForumSearch } from '../../src-core/search/index.ts';
import type { SearchHit } from '../../src-core/search/search-entries.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';
import type { InTurn } from '../store/one-at-a-time.ts';

/**
 * Search across the forum and all its meetings. The first search creates the index. It reads one meeting at a
 * time in the queue of commands, so that no command waits for all of them.
 */
export class SearchService {
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  private index: ForumSearch | undefined;
  /** Meetings whose texts may have changed. */
  private readonly stale = new Set<string>();
  private isForumStale = true;

  constructor(folder: ForumFolder, inTurn: InTurn) {
    this.folder = folder;
    this.inTurn = inTurn;
  }

  changed(file: ForumFile<Forum> | ForumFile<Meeting>, patches: readonly Patch[]): void {
    if (!this.index) return;
    // What a meeting adopts also belongs to the forum.
    this.isForumStale = true;
    if (file !== this.folder.forum) {
      const id = ((file.value ?? file.last) as Meeting | undefined)?.id;
      if (id !== undefined) this.stale.add(id);
      return;
    }
    for (const { path } of patches) {
      const [part, meeting] = path;
      if (part === 'followUp' && meeting !== undefined) this.stale.add(String(meeting));
      // All meetings contain the names of partners.
      else if (part === undefined || part === 'followUp' || part === 'partners') this.allAreStale();
    }
  }

  async search(words: string): Promise<readonly SearchHit[]> {
    const index = this.index ?? this.begin();
    for (const id of this.stale) await this.inTurn(() => this.put(id, index));
    if (this.isForumStale) await this.inTurn(async () => this.putForum(index));
    return index.search(words);
  }

  private begin(): ForumSearch {
    this.index = createSearch();
    this.allAreStale();
    return this.index;
  }

  private allAreStale(): void {
    for (const { id } of this.folder.summaries()) this.stale.add(id);
  }

  private putForum(index: ForumSearch): void {
    const { state } = this.folder;
    index.addForum(state, documentVersions(state, this.folder.summaries()));
    this.isForumStale = false;
  }

  private async put(id: string, index: ForumSearch): Promise<void> {
    // Another search may have indexed it meanwhile.
    if (!this.stale.has(id)) return;
    const meeting = (await this.folder.look(id))?.value;
    if (meeting) index.add(meeting, this.folder.state);
    else index.remove(id);
    this.stale.delete(id);
  }
}
