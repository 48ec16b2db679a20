import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Letterhead,
  type LetterheadChoice,
  MAX_LETTERHEAD_BYTES,
} from '../../src-core/model/letterhead.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ExportOptions, LetterheadFile } from '../../src-core/protocol/service.ts';
import { APP_ROOT } from '../platform/app-root.ts';
import { readChecksummedFile } from '../store/checksummed-file.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { AttachmentName } from '../store/forum-store.ts';
import { readNamedFile } from '../store/read-named-file.ts';
import type { LetterheadReader } from './archive/archive-scope.ts';
import type { DocumentWorkerClient } from './document-worker-client.ts';
import type { ReadLetterhead } from './letterhead/read-letterhead.ts';

/** Finds the letterhead of a document. */

/**
 * Its file; undefined: none, so the document uses our own page. Only Word documents have a letterhead. `own` is the
 * forum's, for a document that was sent the one that it had then.
 */
export async function letterheadFor(
  folder: ForumFolder,
  { format, template = 'forum' }: Pick<ExportOptions, 'format' | 'template'>,
  own: Letterhead | undefined,
): Promise<Uint8Array | undefined> {
  if (format !== 'docx' || template === 'none') return undefined;
  const chosen = template === 'forum' ? own : { own: template };
  return chosen && bytesOf(folder, chosen);
}

export async function letterheadIn(
  folder: ForumFolder,
  template: LetterheadChoice | undefined,
  own: Letterhead | undefined,
): Promise<ReadLetterhead | undefined> {
  const bytes = await letterheadFor(folder, { format: 'docx', template }, own);
  return bytes && readLetterhead(bytes);
}

/** The module that reads letterheads is large, and seldom needed on this thread. */
export async function readLetterhead(bytes: Uint8Array): Promise<ReadLetterhead> {
  const { parseLetterhead } = await import('./letterhead/read-letterhead.ts');
  return parseLetterhead(bytes);
}

/** What the user should know about a letterhead before using it. */
export async function letterheadNotes(
  folder: ForumFolder,
  given: LetterheadFile,
  maker: DocumentWorkerClient,
): Promise<{ notes: readonly string[] }> {
  const bytes =
    'choice' in given
      ? await letterheadFor(
          folder,
          { format: 'docx', template: given.choice },
          folder.state.template,
        )
      : Buffer.from(given.dataBase64, 'base64');
  if (!bytes) return { notes: [] };
  const { language } = given;
  return { notes: await maker.read<readonly string[]>({ reading: 'letterhead', language }, bytes) };
}

/** Reads a letterhead from a file on this machine. */
export async function letterheadFrom(file: string): Promise<ReadLetterhead> {
  const limit = MAX_LETTERHEAD_BYTES / 1024 / 1024;
  const bytes = await readNamedFile(file, {
    most: MAX_LETTERHEAD_BYTES,
    missing: () => refuse('invalid', 'template', 'store.fileMissing', { file }),
    tooLarge: () => refuse('invalid', 'template', 'letterhead.tooLarge', { limit }),
  });
  return readLetterhead(bytes);
}

/** Whether the forum's own letterhead is unchanged since it was chosen; undefined if the file does not exist. */
export async function isAsChosen(folder: ForumFolder): Promise<boolean | undefined> {
  const { template } = folder.state;
  if (!template || 'own' in template) return true;
  return (await readStoredLetterhead(folder, template.sha256))?.isSame;
}

/** The letterheads of the documents in a package, each read once. `folder`: the forum's path. */
export function letterheadsIn(folder: string): LetterheadReader {
  const known = new Map<string, Promise<ReadLetterhead>>();
  return async (chosen) => {
    if (!chosen) return undefined;
    const key = JSON.stringify(chosen);
    const read =
      known.get(key) ??
      bytesFrom(chosen, (name) => readChecksummedFile(join(folder, name))).then(readLetterhead);
    known.set(key, read);
    return read;
  };
}

function bytesOf(folder: ForumFolder, chosen: Letterhead): Promise<Uint8Array> {
  return bytesFrom(chosen, (name) => folder.store.readAttachment(name));
}

async function bytesFrom(
  chosen: Letterhead,
  read: (name: AttachmentName) => Promise<{ readonly bytes: Uint8Array } | undefined>,
): Promise<Uint8Array> {
  if ('own' in chosen)
    return readFile(join(APP_ROOT, 'resources', 'letterheads', `${chosen.own}.docx`));
  const kept = await read(storedName(chosen.sha256));
  return kept?.bytes ?? refuse('invalid', 'template', 'letterhead.missing');
}

function readStoredLetterhead(folder: ForumFolder, sha256: string) {
  return folder.store.readAttachment(storedName(sha256));
}

function storedName(sha256: string): AttachmentName {
  return `templates/${sha256}.docx`;
}
