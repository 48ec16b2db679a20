import type { IntegrityFault } from '../../src-core/integrity/invariants.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { fromDisk } from '../store/atomic-fs.ts';
import { detectLateLines } from '../store/fence.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { hasStrangeKey } from '../store/journal-encoding.ts';
import { replayLines } from '../store/replay.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { differencesInWords } from './seal-report.ts';

/** Checks whether a file is what its journal leads to, and whether the journal is unchanged. */

type File = StoredFile<Forum> | StoredFile<Meeting>;

/** Lines that were changed or are missing, although the file contains their changes. */
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
    // Several lines may have become a single unreadable one.
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
    // Trailing unreadable lines are reported on opening; we cannot tell whether the file contains them.
    if (index > lastRead) {
      isSure = false;
      break;
    }
    if (line) mustReach(line.revision);
    // An unreadable line has the number after the one before it.
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

/** Only what matters here of each line: a journal may be long, so it is read a part at a time. */
async function outlined(path: string) {
  const lines: { readonly line: Outline | undefined; readonly isLate: boolean }[] = [];
  const isLate = detectLateLines();
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

/** Changes made to a file outside the program: each thing by its name, and what the journal has instead. */
export async function changedOutside(
  folder: ForumFolder,
  file: File,
  language: Language,
): Promise<{ readonly faults: readonly IntegrityFault[]; readonly recorded?: object }> {
  // In the form that the file was written in: two values may differ and be the same in today's.
  const written = (await file.writtenAt(file.revision))?.value;
  const recorded = file.inFormat(written);
  // If the journal does not lead to the file, its lines are reported instead.
  if (!file.written || !written || !recorded) return { faults: [] };
  const faults = differencesInWords(folder, written, file.written, language).map(
    (values): IntegrityFault => {
      return { words: 'store.changedByHand', values, isMendable: true };
    },
  );
  return { faults, recorded };
}
