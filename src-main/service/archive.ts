import type { Language } from '../../src-core/forum/schema.ts';
import { refuse } from '../../src-core/refusal.ts';
import { attachmentsIn } from '../documents/archived.ts';
import { needed } from '../documents/basis.ts';
import type { Maker } from '../documents/maker.ts';
import { archivePackage, type PackedFile } from '../export/archive/index.ts';
import type { ForumFolder } from '../store/folder.ts';
import { inputOf } from './input.ts';
import { templateFor, templateIn } from './templates.ts';

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
