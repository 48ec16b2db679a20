import type { Patch } from 'immer';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { StoredFile } from '../store/stored-file.ts';
import type { CommitResult } from './execute-command.ts';

/** A change that is on the disk. */
export interface Commit {
  readonly file: StoredFile<Forum> | StoredFile<Meeting>;
  readonly patches: readonly Patch[];
  readonly isForum: boolean;
  /** What is derived from all the meetings has changed. True for the last of several at most, so it is sent once. */
  readonly isDerivedToo: boolean;
}

/** Takes a commit in: a backup's mark, the search index, the windows' views. */
export type Projection = (commit: Commit) => void | Promise<void>;

/** Tells everything that is derived from the files of each change, in the order of the list. */
export class Commits {
  private readonly folder: ForumFolder;
  private readonly projections: readonly Projection[];

  constructor(folder: ForumFolder, projections: readonly Projection[]) {
    this.folder = folder;
    this.projections = projections;
  }

  async publish(results: readonly CommitResult[]): Promise<void> {
    let isDerivedToo = false;
    for (const [index, { file, patches }] of results.entries()) {
      const isForum = file === this.folder.forum;
      // The summaries first: the projections read them.
      if (isForum) await this.folder.summariseAffected(patches);
      const isSummaryNew = isForum || this.folder.summarise(file as StoredFile<Meeting>);
      isDerivedToo ||= isSummaryNew;
      const isLast = index === results.length - 1;
      const commit = { file, patches, isForum, isDerivedToo: isDerivedToo && isLast };
      for (const project of this.projections) await project(commit);
    }
  }
}
