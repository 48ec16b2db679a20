import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { archivePackage, type PackedFile } from './archive/archive-package.ts';
import { needed } from './document-input.ts';
import type { Maker } from './document-worker-client.ts';
import { templateFor, templateIn } from './letterheads.ts';
import { inputOf } from './read-minutes-input.ts';
import { attachmentsIn } from './render-archive.ts';

/** The archive's package of a meeting that is over. */

/** As files, made here and now. */
export async function archiveOf(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
): Promise<readonly PackedFile[]> {
  const input = await inputOfOver(folder, id, language);
  return archivePackage(input, attachmentsIn(folder.path, input), await templateIn(folder));
}

/** All of it in one file, made on the thread of documents. */
export async function archivedFile(
  folder: ForumFolder,
  id: string | undefined,
  { language, maker }: { readonly language: Language | undefined; readonly maker: Maker },
) {
  const input = await inputOfOver(folder, id, language);
  const { meeting } = input;
  const template = await templateFor(folder, { format: 'docx' });
  const order = { archive: needed(input), folder: folder.path };
  return {
    meeting,
    make: async () => (await maker.make(order, template)).made,
  };
}

async function inputOfOver(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
) {
  const { revision: _, ...input } = await inputOf(folder, id, { language });
  const { phase } = input.meeting;
  if (phase !== 'closed' && phase !== 'circulated' && phase !== 'approved') {
    refuse('wrong-phase', 'meeting', 'archive.notClosed');
  }
  return input;
}
