import { extname, resolve } from 'node:path';
import type { Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { DocumentOptions, ExportFormat } from '../../src-core/service.ts';
import { rendered } from '../service/documents.ts';
import type { OpenedForum } from '../service.ts';
import { codeOf, writeAtomic } from '../store/disk.ts';

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.md': 'md',
};

/** What `--edition` may say. The list of decisions has a public edition too. */
export const EDITIONS = ['full', 'public', 'decisions', 'partner'] as const;

export interface MinutesOptions {
  readonly out: string;
  readonly lang?: Language;
  readonly edition?: (typeof EDITIONS)[number];
  readonly public?: boolean;
  readonly partner?: string;
}

/** Writes the minutes where `--out` says, in the format that its ending names. */
export async function writeMinutes(
  forum: OpenedForum,
  meeting: string,
  options: MinutesOptions,
): Promise<number> {
  const ending = extname(options.out).toLowerCase();
  if (ending === '.pdf') refuse('invalid', 'out', 'host.noPdf');
  const format = FORMATS[ending] ?? refuse('invalid', 'out', 'host.unknownFormat');
  const tree = await forum.documentTree(meeting, asked(options));
  const file = resolve(options.out);
  await writeAtomic(file, await rendered(tree, format)).catch((error: unknown) =>
    refuse('not-saved', 'out', 'host.cannotWrite', { file, reason: codeOf(error) ?? '' }),
  );
  process.stdout.write(`${translator(tree.language)('host.written', { file })}\n`);
  return 0;
}

function asked({ edition, public: isPublic, partner, lang }: MinutesOptions): DocumentOptions {
  const kinds = { decisions: 'decisions', partner: 'extract' } as const;
  return {
    kind: edition === 'decisions' || edition === 'partner' ? kinds[edition] : 'minutes',
    edition: isPublic || edition === 'public' ? 'public' : 'full',
    ...(lang ? { language: lang } : {}),
    ...(partner ? { partner } : {}),
  };
}
