import { extname, resolve } from 'node:path';
import { either } from '../../../src-core/i18n/format.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { LETTERHEAD_CHOICES } from '../../../src-core/model/letterhead.ts';
import { refuse, withoutControls } from '../../../src-core/model/refusal.ts';
import {
  type DocumentOptions,
  EXPORT_FORMATS,
  type ExportFormat,
} from '../../../src-core/protocol/service.ts';
import { notesOf, type ReadLetterhead, renderPrintable } from '../../documents/formats.ts';
import { letterheadFrom } from '../../documents/letterheads.ts';
import { printToPdf } from '../../documents/print-to-pdf.ts';
import type { Print } from '../../documents/printing/print-by-chromium.ts';
import { render } from '../../documents/render.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { writeAtomic } from '../../store/atomic-fs.ts';
import { cannotWrite } from './cannot-write.ts';
import { outFile } from './out-path.ts';
import { print, printError } from './output.ts';

/** Writes documents to `--out`, in the format of its ending or of `--format`. */

export const MINUTES_FORMATS = EXPORT_FORMATS;
export const AGENDA_FORMATS = [...EXPORT_FORMATS, 'ics'] as const;

interface WriteOptions {
  readonly out: string;
  readonly format?: ExportFormat;
  readonly lang?: Language;
  readonly public?: boolean;
  readonly template?: string;
}

/** The values of `--edition`. The list of decisions and the status have a public edition too. */
export const EDITION_OPTIONS = ['full', 'public', 'decisions', 'status', 'partner'] as const;

export interface MinutesOptions extends WriteOptions {
  readonly edition?: (typeof EDITION_OPTIONS)[number];
  readonly partner?: string;
}

export function writeMinutes(
  forum: OpenedForum,
  meeting: string,
  options: MinutesOptions,
  printPdf: Print,
): Promise<number> {
  const { edition, partner } = options;
  const isExtract = edition === 'partner' || (edition === undefined && partner !== undefined);
  const isOther = edition === 'decisions' || edition === 'status';
  const kind = isOther ? edition : isExtract ? 'extract' : 'minutes';
  const isPublic = options.public || edition === 'public';
  const asked = { kind, partner, edition: isPublic ? 'public' : 'full' } as const;
  return writeDocument(forum, meeting, options, asked, MINUTES_FORMATS, printPdf);
}

export interface AgendaOptions extends WriteOptions {
  readonly cancel?: boolean;
  /** The number of a version; the latest if it is left out. */
  readonly notice?: string;
}

export function writeAgenda(
  forum: OpenedForum,
  meeting: string,
  options: AgendaOptions,
  printPdf: Print,
): Promise<number> {
  const asked = {
    kind: 'agenda',
    edition: options.public ? 'public' : 'full',
    cancelled: options.cancel,
    ...(options.notice === undefined ? {} : { version: Number(options.notice) }),
  } as const;
  // Only a calendar file can be a cancellation.
  const formats = options.cancel ? (['ics'] as const) : AGENDA_FORMATS;
  return writeDocument(forum, meeting, options, asked, formats, printPdf);
}

async function writeDocument(
  forum: OpenedForum,
  meeting: string,
  options: WriteOptions,
  asked: DocumentOptions,
  formats: readonly ExportFormat[],
  printPdf: Print,
): Promise<number> {
  const named = options.format ?? extname(options.out).slice(1).toLowerCase();
  const format = formats.find((each) => each === named);
  if (!format) {
    const endings = formats.map((each) => `.${each}`);
    refuse('invalid', 'out', 'host.unknownFormat', { endings: either(endings, forum.language()) });
  }
  const file = await outFile(options.out, forum.language());
  const document = { meeting, options: { ...asked, language: options.lang } };
  // Before the tree: making it notes that the document leaves.
  const template = await templateFor(forum, document, format, options.template);
  const tree = await forum.documentTree(meeting, document.options);
  // Before anything is written.
  if (template) for (const note of notesOf(template, forum.language())) printError(note);
  const { content } =
    format === 'pdf'
      ? await printToPdf((scale) => renderPrintable(tree, scale), tree, printPdf)
      : await render(tree, format, { template });
  await writeAtomic(file, content).catch(cannotWrite(file, forum.language()));
  await print(translator(tree.language)('host.written', { file: withoutControls(file) }));
  return 0;
}

/** A file, or one of the program's letterheads by its name; or else the forum's own. */
async function templateFor(
  forum: OpenedForum,
  document: Parameters<OpenedForum['template']>[0],
  format: ExportFormat,
  given: string | undefined,
): Promise<ReadLetterhead | undefined> {
  if (given === undefined) return format === 'docx' ? forum.template(document) : undefined;
  if (format !== 'docx') refuse('invalid', 'template', 'letterhead.onlyWord');
  const choice = LETTERHEAD_CHOICES.find((each) => each === given);
  return choice === undefined ? letterheadFrom(resolve(given)) : forum.template(document, choice);
}
