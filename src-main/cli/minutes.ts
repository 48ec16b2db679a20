import { extname, resolve } from 'node:path';
import type { Language } from '../../src-core/forum/schema.ts';
import { TEMPLATE_CHOICES } from '../../src-core/forum/template.ts';
import { translator } from '../../src-core/language/index.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { ExportFormat } from '../../src-core/service.ts';
import { notesOf, type ReadTemplate } from '../export/index.ts';
import { rendered } from '../service/documents.ts';
import { templateFrom } from '../service/templates.ts';
import type { OpenedForum } from '../service.ts';
import { codeOf, writeAtomic } from '../store/disk.ts';

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.md': 'md',
};

/** Writes the minutes where `--out` says, in the format that its ending names. */
export async function writeMinutes(
  forum: OpenedForum,
  meeting: string,
  options: {
    readonly out: string;
    readonly lang?: Language;
    readonly public?: boolean;
    readonly template?: string;
  },
): Promise<number> {
  const ending = extname(options.out).toLowerCase();
  if (ending === '.pdf') refuse('invalid', 'out', 'host.noPdf');
  const format = FORMATS[ending] ?? refuse('invalid', 'out', 'host.unknownFormat');
  const tree = await forum.documentTree(meeting, {
    edition: options.public ? 'public' : 'full',
    ...(options.lang ? { language: options.lang } : {}),
  });
  const template = await templateFor(forum, format, options.template);
  if (template) for (const note of notesOf(template, forum.language())) say(note);
  const file = resolve(options.out);
  await writeAtomic(file, await rendered(tree, format, template)).catch((error: unknown) =>
    refuse('not-saved', 'out', 'host.cannotWrite', { file, reason: codeOf(error) ?? '' }),
  );
  process.stdout.write(`${translator(tree.language)('host.written', { file })}\n`);
  return 0;
}

/** A file, or one of the program's by its name; else the forum's own. */
async function templateFor(
  forum: OpenedForum,
  format: ExportFormat,
  given: string | undefined,
): Promise<ReadTemplate | undefined> {
  if (given === undefined) return format === 'docx' ? forum.template() : undefined;
  if (format !== 'docx') refuse('invalid', 'template', 'template.onlyWord');
  const choice = TEMPLATE_CHOICES.find((each) => each === given);
  return choice === undefined ? templateFrom(resolve(given)) : forum.template(choice);
}

/** Before anything is written. */
function say(note: string): void {
  process.stderr.write(`${note}\n`);
}
