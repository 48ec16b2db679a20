import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  LARGEST_TEMPLATE,
  type Template,
  type TemplateChoice,
} from '../../src-core/model/letterhead.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ExportOptions, TemplateFile } from '../../src-core/protocol/service.ts';
import { ROOT } from '../platform/app-root.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { givenFile } from '../store/given-file.ts';
import { keptFile } from '../store/kept-file.ts';
import type { Maker } from './document-worker-client.ts';
import type { ReadTemplate } from './letterhead/read-letterhead.ts';

/** The letterhead that a document is written on. */

/** Its file; undefined: none, and the document has our own page. Only Word's format has pages to be written on. */
export async function templateFor(
  folder: ForumFolder,
  { format, template = 'forum' }: Pick<ExportOptions, 'format' | 'template'>,
): Promise<Uint8Array | undefined> {
  if (format !== 'docx' || template === 'none') return undefined;
  const chosen = template === 'forum' ? folder.state.template : { own: template };
  return chosen && bytesOf(folder, chosen);
}

export async function templateIn(
  folder: ForumFolder,
  template?: TemplateChoice,
): Promise<ReadTemplate | undefined> {
  const bytes = await templateFor(folder, { format: 'docx', template });
  return bytes && readLetterhead(bytes);
}

/** What reads them is large, and seldom needed on this thread. */
export async function readLetterhead(bytes: Uint8Array): Promise<ReadTemplate> {
  const { readTemplate } = await import('./letterhead/read-letterhead.ts');
  return readTemplate(bytes);
}

/** What a person should know of one before it is used. */
export async function templateNotes(
  folder: ForumFolder,
  given: TemplateFile,
  maker: Maker,
): Promise<{ notes: readonly string[] }> {
  const bytes =
    'choice' in given
      ? await templateFor(folder, { format: 'docx', template: given.choice })
      : Buffer.from(given.dataBase64, 'base64');
  if (!bytes) return { notes: [] };
  const { language } = given;
  return { notes: await maker.read<readonly string[]>({ reading: 'letterhead', language }, bytes) };
}

/** A file on this machine. */
export async function templateFrom(file: string): Promise<ReadTemplate> {
  const limit = LARGEST_TEMPLATE / 1024 / 1024;
  const bytes = await givenFile(file, {
    most: LARGEST_TEMPLATE,
    missing: () => refuse('invalid', 'template', 'store.fileMissing', { file }),
    tooLarge: () => refuse('invalid', 'template', 'template.tooLarge', { limit }),
  });
  return readLetterhead(bytes);
}

/** Whether the forum's own file is as it was when it was chosen; undefined: it is not there. */
export async function isAsChosen(folder: ForumFolder): Promise<boolean | undefined> {
  const { template } = folder.state;
  if (!template || 'own' in template) return true;
  return (await keptTemplate(folder, template.sha256))?.isSame;
}

async function bytesOf(folder: ForumFolder, chosen: Template): Promise<Uint8Array> {
  if ('own' in chosen)
    return readFile(join(ROOT, 'resources', 'letterheads', `${chosen.own}.docx`));
  const kept = await keptTemplate(folder, chosen.sha256);
  return kept?.bytes ?? refuse('invalid', 'template', 'template.missing');
}

function keptTemplate(folder: ForumFolder, sha256: string) {
  return keptFile(join(folder.path, 'templates', `${sha256}.docx`), sha256);
}
