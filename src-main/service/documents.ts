import { basename, dirname, join } from 'node:path';
import { carriedInto } from '../../src-core/follow-up/index.ts';
import { translator } from '../../src-core/language/index.ts';
import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { agendaOf, minutesOf } from '../../src-core/minutes/index.ts';
import { refuse } from '../../src-core/refusal.ts';
import type {
  DocumentOptions,
  Exported,
  ExportFormat,
  ExportOptions,
} from '../../src-core/service.ts';
import { renderDocx, renderHtml, renderMarkdown } from '../export/index.ts';
import { makeFolder, onDisk, writeAtomic } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';

/** The documents of a meeting: built as a tree, rendered, and put in the forum's minutes/ folder. */

export async function documentOf(
  folder: ForumFolder,
  id: string,
  options: DocumentOptions,
): Promise<DocumentTree> {
  const meeting = (await folder.look(id))?.value;
  if (!meeting) refuse('unknown-id', 'meeting', 'refusals.unknownId', { id, path: 'meeting' });
  const forum = folder.state;
  const meetings = folder.summaries();
  const input = {
    forum,
    meeting,
    meetings,
    carried: carriedInto(forum, meeting, meetings),
    language: options.language ?? meeting.language,
    edition: options.edition ?? 'full',
  } as const;
  return options.kind === 'agenda' ? agendaOf(input) : minutesOf(input);
}

export async function rendered(
  tree: DocumentTree,
  format: ExportFormat,
): Promise<string | Uint8Array> {
  if (format === 'html') return renderHtml(tree);
  return format === 'md' ? renderMarkdown(tree) : renderDocx(tree);
}

/** The name and place that a document gets unless told otherwise. */
export function placeOf(
  folder: ForumFolder,
  id: string,
  tree: DocumentTree,
  options: ExportOptions,
): Exported {
  const t = translator(tree.language);
  const title = t(options.kind === 'agenda' ? 'store.agendaFile' : 'store.minutesFile', {
    id,
    title: tree.subject,
  });
  const edition = options.edition === 'public' ? ` (${t('store.publicFile')})` : '';
  const name = `${fileName(title + edition)}.${options.format}`;
  return { name, path: join(folder.path, 'minutes', name) };
}

/** Writes the document at `path`, whole or not at all. */
export async function writeDocument(
  tree: DocumentTree,
  format: ExportFormat,
  path: string,
): Promise<Exported> {
  const content = await rendered(tree, format);
  await onDisk(async () => {
    await makeFolder(dirname(path));
    await writeAtomic(path, content);
  });
  return { name: basename(path), path };
}

/** Without what some file system forbids. */
function fileName(title: string): string {
  return title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '');
}
