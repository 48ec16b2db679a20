import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { refuse } from '../../src-core/refusal.ts';
import {
  type ArchiveInput,
  type AttachmentReader,
  archivePackage,
  type PackedFile,
  zipped,
} from '../export/archive/index.ts';
import { readIfThere } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import { inputOf } from './input.ts';
import { templateIn } from './templates.ts';

/** The archive's package of a meeting that is over. */

export interface ArchivedMeeting {
  readonly title: string;
  readonly files: readonly PackedFile[];
}

export async function archiveOf(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
): Promise<ArchivedMeeting> {
  const input = await inputOf(folder, id, { language });
  const { meeting } = input;
  const { phase } = meeting;
  if (phase !== 'closed' && phase !== 'circulated' && phase !== 'approved') {
    refuse('wrong-phase', 'meeting', 'archive.notClosed');
  }
  const t = translator(input.language);
  return {
    title: t('archive.file', { id: meeting.id, title: meeting.title }),
    files: await archivePackage(input, attachmentsIn(folder, input), await templateIn(folder)),
  };
}

/** All of it in one file. */
export async function archivedFile(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
) {
  const { title, files } = await archiveOf(folder, id, language);
  return { title, make: async () => ({ content: zipped(files) }) };
}

/** An archive that lacks something, or has something else in its place, is none. */
function attachmentsIn(folder: ForumFolder, { meeting }: ArchiveInput): AttachmentReader {
  return async ({ item, name, sha256 }) => {
    const content = await readIfThere(join(folder.path, 'attachments', sha256));
    if (content && createHash('sha256').update(content).digest('hex') === sha256) return content;
    const number = itemNumber(meeting, item);
    refuse('invalid', 'attachments', 'archive.attachmentLost', { name, number });
  };
}
