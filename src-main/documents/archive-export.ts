import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { archivePackage, type PackedFile } from './archive/archive-package.ts';
import { neededMeetings } from './document-input.ts';
import type { DocumentWorkerClient } from './document-worker-client.ts';
import { letterheadFor, letterheadIn } from './letterheads.ts';
import { minutesInputOf } from './read-minutes-input.ts';
import { attachmentsIn } from './render-archive.ts';

/** The archive package of a meeting that has ended. */

/** As files, made on this thread. */
export async function archiveOf(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
): Promise<readonly PackedFile[]> {
  const input = await inputOfOver(folder, id, language);
  return archivePackage(input, attachmentsIn(folder.path, input), await letterheadIn(folder));
}

/** As one file, made on the thread for documents. */
export async function makeArchiveFile(
  folder: ForumFolder,
  id: string | undefined,
  {
    language,
    maker,
  }: { readonly language: Language | undefined; readonly maker: DocumentWorkerClient },
) {
  const input = await inputOfOver(folder, id, language);
  const { meeting } = input;
  const template = await letterheadFor(folder, { format: 'docx' });
  const order = { archive: neededMeetings(input), folder: folder.path };
  return {
    meeting,
    make: async () => (await maker.make(order, template)).made,
  };
}

/** Only a meeting that has ended can be archived (D94). */
async function inputOfOver(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
) {
  const { revision: _, ...input } = await minutesInputOf(folder, id, { language });
  const { phase } = input.meeting;
  if (phase !== 'closed' && phase !== 'circulated' && phase !== 'approved') {
    refuse('wrong-phase', 'meeting', 'archive.notClosed');
  }
  return input;
}
