import type { Day } from '../../src-core/primitives.ts';
import type { Exported, ExportOptions } from '../../src-core/service.ts';
import { zipped } from '../export/archive/index.ts';
import type { ForumFolder } from '../store/folder.ts';
import { archiveOf } from './archive.ts';
import { documentOf, placeOf, rendered } from './documents.ts';

/** A file as it is now, with the place it gets unless told otherwise. It is rendered when it is wanted. */
export async function fileOf(
  folder: ForumFolder,
  meeting: string | undefined,
  options: ExportOptions,
  today: Day,
): Promise<{ place: Exported; content(): Promise<string | Uint8Array> }> {
  const { format } = options;
  if (format === 'zip') {
    const { files, place } = await archiveOf(folder, meeting, options.language);
    return { place, content: async () => zipped(files) };
  }
  const tree = await documentOf(folder, meeting, options, today);
  const place = placeOf(folder, meeting, tree, options);
  return { place, content: () => rendered(tree, format) };
}
