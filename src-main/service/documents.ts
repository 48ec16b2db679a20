import { basename, dirname, join } from 'node:path';
import { carriedInto } from '../../src-core/follow-up/index.ts';
import { translator, type WordKey } from '../../src-core/language/index.ts';
import { agreementSheet } from '../../src-core/minutes/agreement-sheet.ts';
import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { followUpList } from '../../src-core/minutes/follow-up-list.ts';
import { agendaOf, minutesOf } from '../../src-core/minutes/index.ts';
import { letterOf } from '../../src-core/minutes/letter.ts';
import type { Day, Id } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import type {
  DOCUMENT_KINDS,
  DocumentOptions,
  Exported,
  ExportFormat,
  ExportOptions,
  FileOptions,
  WholeOptions,
} from '../../src-core/service.ts';
import {
  type ReadTemplate,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderXlsx,
} from '../export/index.ts';
import { scaleOf } from '../export/one-page.ts';
import { makeFolder, onDisk, writeAtomic } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import { partnersFile } from './partners.ts';
import { templateFor } from './templates.ts';

/** The documents of a meeting, or of all of them: built as a tree, rendered, and put in the forum's minutes/ folder; and the partners as a sheet. */

export async function documentOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentOptions,
  today: Day,
): Promise<DocumentTree> {
  if (options.kind === 'follow-up') return followUpOf(folder, options, today);
  if (id === undefined) refuse('invalid', 'meeting', 'refusals.missing', { path: 'meeting' });
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
  if (options.kind === 'agreement')
    return agreementSheet({ ...input, agreement: agreementIn(options) });
  if (options.kind === 'letter') return letterOf({ ...input, ...letterAbout(options), today });
  return options.kind === 'agenda' ? agendaOf(input) : minutesOf(input);
}

function agreementIn({ of }: DocumentOptions): Id {
  if (of?.kind !== 'agreement') refuse('invalid', 'of', 'refusals.missing', { path: 'of' });
  return of.id;
}

function letterAbout({ of, partner, answerBy }: DocumentOptions) {
  if (!of) refuse('invalid', 'of', 'refusals.missing', { path: 'of' });
  if (!partner) refuse('invalid', 'partner', 'refusals.missing', { path: 'partner' });
  return { of, partner, ...(answerBy === undefined ? {} : { answerBy }) };
}

function followUpOf(
  folder: ForumFolder,
  { language, edition = 'full', filter = {} }: DocumentOptions,
  today: Day,
): DocumentTree {
  const forum = folder.state;
  const meetings = folder.summaries();
  return followUpList({
    forum,
    meetings,
    language: language ?? forum.language,
    edition,
    today,
    filter,
  });
}

export async function rendered(
  tree: DocumentTree,
  format: ExportFormat,
  template?: ReadTemplate,
): Promise<string | Uint8Array> {
  if (format === 'xlsx') return renderXlsx(tree);
  if (format === 'html') return renderHtml(tree);
  return format === 'md' ? renderMarkdown(tree) : renderDocx(tree, template);
}

type DocumentFile = Exclude<FileOptions, WholeOptions>;

/** A file as it will be: its name and place unless told otherwise, and what is in it. */
export interface NewFile extends Exported {
  content(): Promise<string | Uint8Array>;
}

export async function fileOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentFile,
  today: Day,
): Promise<NewFile> {
  if (options.kind === 'partners') {
    const { name, content } = partnersFile(folder.state, options);
    return { ...placed(folder, name, options), content: async () => content };
  }
  const tree = await documentOf(folder, id, options, today);
  const name = nameOf(id, tree, options);
  const isLonger =
    options.format === 'docx' && tree.onOnePage === true && scaleOf(tree) === undefined;
  const template = await templateFor(folder, options);
  return {
    ...placed(folder, name, options),
    ...(isLonger ? { isLonger } : {}),
    content: () => rendered(tree, options.format, template),
  };
}

function placed(folder: ForumFolder, title: string, { format }: DocumentFile): Exported {
  const name = `${fileName(title)}.${format}`;
  return { name, path: join(folder.path, 'minutes', name) };
}

function nameOf(id: string | undefined, tree: DocumentTree, options: ExportOptions): string {
  const t = translator(tree.language);
  const words = FILE_WORDS[options.kind ?? 'minutes'];
  const title = words ? t(words, { id: id ?? '', title: tree.subject }) : tree.subject;
  return options.edition === 'public' ? `${title} (${t('store.publicFile')})` : title;
}

/** What is of one thing is named by its own subject. */
const FILE_WORDS: Partial<Record<(typeof DOCUMENT_KINDS)[number], WordKey>> = {
  minutes: 'store.minutesFile',
  agenda: 'store.agendaFile',
};

/** Writes the file at `path`, whole or not at all. */
export async function writeFile(file: NewFile, path: string): Promise<Exported> {
  const content = await file.content();
  await onDisk(async () => {
    await makeFolder(dirname(path));
    await writeAtomic(path, content);
  });
  return { name: basename(path), path, ...(file.isLonger ? { isLonger: true } : {}) };
}

/** Without what some file system forbids. */
export function fileName(title: string): string {
  return title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '');
}
