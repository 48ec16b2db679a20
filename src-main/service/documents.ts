import { basename, dirname, join } from 'node:path';
import { translator, type WordKey } from '../../src-core/language/index.ts';
import { agreementSheet } from '../../src-core/minutes/agreement-sheet.ts';
import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { calendarEventOf } from '../../src-core/minutes/calendar-event.ts';
import { decisionsListOf } from '../../src-core/minutes/decisions-list.ts';
import { followUpList } from '../../src-core/minutes/follow-up-list.ts';
import { agendaOf, minutesOf } from '../../src-core/minutes/index.ts';
import { letterOf } from '../../src-core/minutes/letter.ts';
import { partnerExtractOf } from '../../src-core/minutes/partner-extract.ts';
import { type Day, dayOf, type Id, type Time } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import { originMark, originOf } from '../../src-core/round-trip/marks.ts';
import type {
  DOCUMENT_KINDS,
  DocumentOptions,
  Exported,
  ExportFormat,
  ExportOptions,
  FileOptions,
  WholeOptions,
} from '../../src-core/service.ts';
import { zipped } from '../export/archive/index.ts';
import {
  madeDocx,
  type ReadTemplate,
  renderHtml,
  renderIcs,
  renderMarkdown,
  renderPrintable,
  renderXlsx,
} from '../export/index.ts';
import { onOnePage } from '../export/one-page.ts';
import type { Print } from '../printing/chromium.ts';
import { pagesInPdf } from '../printing/pages.ts';
import { makeFolder, onDisk, writeAtomic } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import { archiveOf } from './archive.ts';
import { inputOf } from './input.ts';
import { partnersFile } from './partners.ts';
import { templateFor } from './templates.ts';

/** The documents of a meeting, or of all of them: built as a tree, rendered, and put in the forum's minutes/ folder; and the partners as a sheet. */

export async function documentOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentOptions,
  now: Time,
): Promise<DocumentTree> {
  const today = dayOf(now);
  if (options.kind === 'follow-up') return followUpOf(folder, options, today);
  const { revision, ...input } = await inputOf(folder, id, options);
  if (options.kind === 'agreement')
    return agreementSheet({ ...input, agreement: agreementIn(options) });
  if (options.kind === 'letter') return letterOf({ ...input, ...letterAbout(options), today });
  if (options.kind === 'extract')
    return partnerExtractOf({ ...input, partner: extractFor(options) });
  if (options.kind === 'decisions') return decisionsListOf(input);
  if (options.kind === 'agenda') {
    const isCancelled = options.cancelled === true;
    return { ...agendaOf(input), event: calendarEventOf({ ...input, revision, now, isCancelled }) };
  }
  const { forum, meeting } = input;
  const origin = originOf(
    { name: forum.name, revision: folder.forum.revision },
    { id: meeting.id, revision },
  );
  return { ...minutesOf(input), origin: originMark(origin) };
}

function extractFor({ partner, edition }: DocumentOptions): Id {
  if (!partner) refuse('invalid', 'partner', 'refusals.missing', { path: 'partner' });
  if (edition === 'public') refuse('invalid', 'edition', 'extract.notPublic');
  return partner;
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

/** What is written; and whether it was to come on one page and is longer. */
interface Content {
  readonly content: string | Uint8Array;
  readonly isLonger?: true;
}

export async function rendered(
  tree: DocumentTree,
  format: ExportFormat,
  { print, template }: { readonly print: Print; readonly template?: ReadTemplate | undefined },
): Promise<Content> {
  switch (format) {
    case 'docx':
      return madeDocx(tree, template);
    case 'pdf': {
      const make = (scale: number) => print(renderPrintable(tree, scale));
      return tree.onOnePage ? onOnePage(make, pagesInPdf) : { content: await make(1) };
    }
    case 'html':
      return { content: renderHtml(tree) };
    case 'md':
      return { content: renderMarkdown(tree) };
    case 'xlsx':
      return { content: renderXlsx(tree) };
    case 'ics':
      return {
        content: renderIcs(tree.event ?? refuse('invalid', 'format', 'calendar.ofNotice')),
      };
  }
}

type DocumentFile = Exclude<FileOptions, WholeOptions>;

/** A file as it will be: its name and place unless told otherwise, and what is in it. */
export interface NewFile extends Exported {
  make(): Promise<Content>;
}

export async function fileOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentFile,
  now: Time,
  print: Print,
): Promise<NewFile> {
  if (options.kind === 'partners') {
    const { name, content } = partnersFile(folder.state, options);
    return { ...placed(folder, name, options), make: async () => ({ content }) };
  }
  if (options.kind === 'archive') {
    const { title, files } = await archiveOf(folder, id, options.language);
    return { ...placed(folder, title, options), make: async () => ({ content: zipped(files) }) };
  }
  const tree = await documentOf(folder, id, options, now);
  const name = nameOf(id, tree, options);
  const template = await templateFor(folder, options);
  return {
    ...placed(folder, name, options),
    make: () => rendered(tree, options.format, { print, template }),
  };
}

function placed(folder: ForumFolder, title: string, { format }: DocumentFile): Exported {
  const name = `${fileName(title)}.${format}`;
  return { name, path: join(folder.path, 'minutes', name) };
}

function nameOf(id: string | undefined, tree: DocumentTree, options: ExportOptions): string {
  const t = translator(tree.language);
  const kind = options.kind ?? 'minutes';
  const words = options.cancelled ? 'store.cancellationFile' : FILE_WORDS[kind];
  const title = words ? t(words, { id: id ?? '', title: tree.subject }) : tree.subject;
  return options.edition === 'public' ? `${title} (${t('store.publicFile')})` : title;
}

/** What is of one thing is named by its own subject. */
const FILE_WORDS: Partial<Record<(typeof DOCUMENT_KINDS)[number], WordKey>> = {
  minutes: 'store.minutesFile',
  decisions: 'store.decisionsFile',
  extract: 'store.extractFile',
  agenda: 'store.agendaFile',
};

/** Writes the file at `path`, whole or not at all. */
export async function writeFile(file: NewFile, path: string): Promise<Exported> {
  const { content, isLonger } = await file.make();
  await onDisk(async () => {
    await makeFolder(dirname(path));
    await writeAtomic(path, content);
  });
  return { name: basename(path), path, ...(isLonger ? { isLonger } : {}) };
}

/** Without what some file system forbids. */
export function fileName(title: string): string {
  return title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '');
}
