import type { IntegrityFault } from '../../src-core/integrity/invariants.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { fromDisk } from '../store/atomic-fs.ts';
import { lateness } from '../store/fence.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { hasStrangeKey } from '../store/journal-encoding.ts';
import { replayLines } from '../store/replay.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { differing } from './seal-report.ts';

/** Whether a file is what its journal says that it is, and the journal what was written there. */

type File = StoredFile<Forum> | StoredFile<Meeting>;

/** Lines that are not as they were written, or are no longer there, of changes that the file itself has all the same. */
export async function damagedLines(path: string, revision: number): Promise<IntegrityFault[]> {
  const entries = await fromDisk(() => outlined(path), path);
  const faults: IntegrityFault[] = [];
  const say = (words: IntegrityFault['words'], values: IntegrityFault['values']) => {
    faults.push({ words, values, isMendable: false });
  };
  let last = 0;
  let isSure = true;
  let hasDigest = false;
  const mustReach = (next: number) => {
    // Several may have become one that cannot be read.
    if (isSure && next > last + 1) {
      say('store.missingTrace', { count: next - last - 1, first: last + 1, last: next - 1 });
    }
  };
  const lastRead = entries.findLastIndex(({ line, isLate }) => line && !isLate);
  for (const [index, { line, isLate }] of entries.entries()) {
    if (line && isLate) {
      say('store.lateLine', { line: index + 1, at: line.at, author: line.author });
      continue;
    }
    // Of those at the end it is told when the file is opened: nobody can say that the file has them.
    if (index > lastRead) {
      isSure = false;
      break;
    }
    if (line) mustReach(line.revision);
    // One that cannot be read has the number after the one before it.
    last = line?.revision ?? last + 1;
    if (last > revision) break;
    if (!line || (!line.hasDigest && (hasDigest || line.isStrange))) {
      say('store.damagedTrace', { line: index + 1 });
    }
    isSure = line !== undefined;
    hasDigest ||= line?.hasDigest === true;
  }
  mustReach(revision + 1);
  return faults;
}

/** What matters here of each line: a journal may be long, and is read a part at a time. */
async function outlined(path: string) {
  const lines: { readonly line: Outline | undefined; readonly isLate: boolean }[] = [];
  const isLate = lateness();
  for await (const line of replayLines(path)) {
    const outline = line && {
      revision: line.revision,
      at: line.at,
      author: line.author,
      hasDigest: line.digest !== undefined,
      isStrange: hasStrangeKey(line),
    };
    lines.push({ line: outline, isLate: isLate(line) });
  }
  return lines;
}

interface Outline {
  readonly revision: number;
  readonly at: string;
  readonly author: string;
  readonly hasDigest: boolean;
  readonly isStrange: boolean;
}

/** What was changed in a file outside the program, each thing by its name, and what the journal has instead. */
export async function changedOutside(
  folder: ForumFolder,
  file: File,
  language: Language,
): Promise<{ readonly faults: readonly IntegrityFault[]; readonly recorded?: object }> {
  const recorded = (await file.recordedAt(file.revision))?.value;
  // Where the journal does not lead there, its lines are told of.
  if (!file.value || !recorded) return { faults: [] };
  const faults = differing(folder, recorded, file.value, language).map((values): IntegrityFault => {
    return { words: 'store.changedByHand', values, isMendable: true };
  });
  return { faults, recorded };
}
