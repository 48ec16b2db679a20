import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { AppendedChange, ForumFile } from '../store/forum-store.ts';

/** A change that is on the disk. */
export interface Commit extends AppendedChange {
  readonly isForum: boolean;
  /**
   * Whether data that is derived from all meetings has changed. If several commits follow one another, only the
   * last has it, so it is sent once.
   */
  readonly isDerivedToo: boolean;
}

/** Receives a commit: for the backups, the search index or the windows' views. */
export type Projection = (commit: Commit) => void | Promise<void>;

/** Passes each change to everything that is derived from the files, in the order of the list. */
export class Commits {
  private readonly folder: ForumFolder;
  private readonly projections: readonly Projection[];

  constructor(folder: ForumFolder, projections: readonly Projection[]) {
    this.folder = folder;
    this.projections = projections;
  }

  async publish(results: readonly AppendedChange[]): Promise<void> {
    let isDerivedToo = false;
    for (const [index, { file, patches }] of results.entries()) {
      const isForum = file === this.folder.forum;
      // The summaries first, because the projections read them.
      if (isForum) await this.folder.summariseAffected(patches);
      const isSummaryNew = isForum
        ? patches.some(({ path }) => path[0] !== 'register')
        : this.folder.summarise(file as ForumFile<Meeting>);
      isDerivedToo ||= isSummaryNew;
      const isLast = index === results.length - 1;
      const commit = { file, patches, isForum, isDerivedToo: isDerivedToo && isLast };
      for (const project of this.projections) await project(commit);
    }
  }
}
