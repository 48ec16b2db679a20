import { basename, dirname, join } from 'node:path';
import { archiveName, documentName } from '../../src-core/documents/file-name.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { Exported, FileOptions, WholeOptions } from '../../src-core/protocol/service.ts';
import { makeFolder, makeOwnFolder, onDisk, writeAtomic } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { documentInputOf, ownLetterheadOf } from './document-input.ts';
import type { DocumentWorkerClient } from './document-worker-client.ts';
import { letterheadFor } from './letterheads.ts';
import { printToPdf } from './print-to-pdf.ts';
import type { Print } from './printing/print-by-chromium.ts';
import type { RenderResult } from './render.ts';

/**
 * Writes the documents of a meeting, or of all meetings, into the forum's minutes/ folder; and the partners as
 * a sheet.
 */

type DocumentFile = Exclude<FileOptions, WholeOptions>;

/** A file before it is written: its default name and place, and a function that makes its content. */
export interface NewFile extends Exported {
  make(): Promise<RenderResult>;
}

/** Reads the present state at once. The rest takes time. */
export async function fileOf(
  folder: ForumFolder,
  id: string | undefined,
  options: DocumentFile,
  now: Time,
  { maker, print }: { readonly maker: DocumentWorkerClient; readonly print: Print },
): Promise<() => Promise<NewFile>> {
  if (options.kind === 'partners') {
    const { partnersFile } = await import('../imports/import-partners.ts');
    const { name, content } = partnersFile(folder.state, options);
    return async () => ({ ...exportedFile(folder, name), make: async () => ({ content }) });
  }
  if (options.kind === 'archive') {
    const { makeArchiveFile } = await import('./archive-export.ts');
    const { language } = options;
    const { meeting, make } = await makeArchiveFile(folder, id, { language, maker, now });
    return async () => {
      // The user chooses a place only after the package has been made.
      const made = await make();
      return { ...exportedFile(folder, archiveName(meeting, options)), make: async () => made };
    };
  }
  const basis = await documentInputOf(folder, id, options, now);
  const template = await letterheadFor(folder, options, ownLetterheadOf(basis));
  const { format } = options;
  const { forum, meeting } = basis.of === 'forum' ? { ...basis, meeting: undefined } : basis.input;
  const name = documentName({ forum, meeting, options, today: dayOf(now) });
  const made = (scale = 1) => maker.make({ basis, format, scale }, template);
  return async () => {
    const first = await made();
    const page = async (scale: number) => {
      const { made: again } = scale === 1 ? first : await made(scale);
      return String((await again).content);
    };
    return {
      ...exportedFile(folder, name),
      make: () => (format === 'pdf' ? printToPdf(page, first.about, print) : first.made),
    };
  };
}

function exportedFile(folder: ForumFolder, name: string): Exported {
  return { name, path: join(folder.path, 'minutes', name) };
}

/** Writes the file at `path`, completely or not at all. */
export async function writeDocumentFile(file: NewFile, path: string): Promise<Exported> {
  const { content, isLonger } = await file.make();
  await onDisk(async () => {
    // If the user chose the place, the folder may be a link.
    await (path === file.path ? makeOwnFolder : makeFolder)(dirname(path));
    await writeAtomic(path, content);
  });
  return { name: basename(path), path, ...(isLonger ? { isLonger } : {}) };
}
