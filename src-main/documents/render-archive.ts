import { join } from 'node:path';
import { translator } from '../../src-core/i18n/index.ts';
import { itemInText } from '../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { readChecksummedFile } from '../store/checksummed-file.ts';
import {
  type ArchiveInput,
  type AttachmentReader,
  archivePackage,
  zipArchive,
} from './archive/archive-package.ts';
import { letterheadsIn } from './letterheads.ts';
import type { RenderResult } from './render.ts';
import type { ArchiveOrder } from './worker-protocol.ts';

/** The archive package of a meeting as one file. */
export async function renderArchive({ archive, folder }: ArchiveOrder): Promise<RenderResult> {
  const read = attachmentsIn(folder, archive);
  const files = await archivePackage(archive, read, letterheadsIn(folder));
  return { content: zipArchive(files) };
}

/** An archive with a missing or changed attachment would be useless, so it is refused. */
export function attachmentsIn(
  folder: string,
  { meeting, language }: ArchiveInput,
): AttachmentReader {
  return async ({ item, name, sha256 }) => {
    const kept = await readChecksummedFile(join(folder, 'attachments', sha256));
    if (kept?.isSame) return kept.bytes;
    const place = itemInText(itemNumber(meeting, item), translator(language));
    refuse('invalid', 'attachments', 'archive.attachmentLost', { name, item: place });
  };
}
