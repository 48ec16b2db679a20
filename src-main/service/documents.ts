import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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
import { onDisk, writeAtomic } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';

/** The documents of a meeting: built as a tree, rendered, and put in the forum's minutes/ folder. */

export async function documentOf(
  folder: ForumFolder,
  id: string,
  options: DocumentOptions,
): Promise<DocumentTree> {
  const meeting = (await folder.meeting(id))?.value;
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

export async function writeDocument(
  folder: ForumFolder,
  id: string,
  options: ExportOptions,
): Promise<Exported> {
  const tree = await documentOf(folder, id, options);
  const t = translator(tree.language);
  const title = t(options.kind === 'agenda' ? 'store.agendaFile' : 'store.minutesFile', {
    id,
    title: tree.subject,
  });
  const edition = options.edition === 'public' ? ` (${t('store.publicFile')})` : '';
  const name = `${fileName(title + edition)}.${options.format}`;
  const path = join(folder.path, 'minutes', name);
  const content = await rendered(tree, options.format);
  await onDisk(async () => {
    await mkdir(join(folder.path, 'minutes'), { recursive: true });
    await writeAtomic(path, content);
  });
  return { name, path };
}

/** Without what some file system forbids. */
function fileName(title: string): string {
  return title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '');
}
