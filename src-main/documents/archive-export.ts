import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { archivePackage, type PackedFile } from './archive/archive-package.ts';
import { neededMeetings } from './document-input.ts';
import type { DocumentWorkerClient } from './document-worker-client.ts';
import { letterheadsIn } from './letterheads.ts';
import { minutesInputOf } from './read-minutes-input.ts';
import { attachmentsIn } from './render-archive.ts';

/** The archive package of a meeting that has ended. */

/** As files, made on this thread. */
export async function archiveOf(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
  now: Time,
): Promise<readonly PackedFile[]> {
  const input = await inputOfOver(folder, id, language, now);
  return archivePackage(input, attachmentsIn(folder.path, input), letterheadsIn(folder.path));
}

/** As one file, made on the thread for documents. */
export async function makeArchiveFile(
  folder: ForumFolder,
  id: string | undefined,
  {
    language,
    maker,
    now,
  }: {
    readonly language: Language | undefined;
    readonly maker: DocumentWorkerClient;
    readonly now: Time;
  },
) {
  const input = await inputOfOver(folder, id, language, now);
  const { meeting } = input;
  const archive = { ...neededMeetings(input), madeAt: now };
  const order = { archive, folder: folder.path };
  return {
    meeting,
    make: async () => (await maker.make(order)).made,
  };
}

/** Only a meeting that has ended can be archived (D94). */
async function inputOfOver(
  folder: ForumFolder,
  id: string | undefined,
  language: Language | undefined,
  now: Time,
) {
  const { revision: _, ...input } = await minutesInputOf(folder, id, { language }, dayOf(now));
  const { phase } = input.meeting;
  if (phase !== 'closed' && phase !== 'circulated' && phase !== 'approved') {
    refuse('wrong-phase', 'meeting', 'archive.notClosed');
  }
  return { ...input, madeAt: now };
}
