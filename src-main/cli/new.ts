import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { createForum, openForumService } from '../service.ts';

/** Makes a forum in a new or empty folder; the template is a script like any other. */
export async function makeNew(
  folder: string,
  template: 'kompetanseforum' | 'blank',
  language: Language,
  author: string,
): Promise<void> {
  const t = translator(language);
  const name = basename(resolve(folder)) || t('host.newName');
  await createForum(folder, { name, language, author });
  if (template === 'kompetanseforum') await fill(folder, language, author);
  process.stdout.write(`${t('host.made', { folder: resolve(folder) })}\n`);
}

async function fill(folder: string, language: Language, author: string): Promise<void> {
  const script = new URL(
    `../../resources/templates/kompetanseforum.${language}.ndjson`,
    import.meta.url,
  );
  const forum = await openForumService(folder, { author, language });
  try {
    for await (const line of createInterface({
      input: createReadStream(script),
      crlfDelay: Infinity,
    })) {
      if (line.trim() === '') continue;
      const answer = await forum.service.execute(JSON.parse(line));
      if (!answer.ok) throw new Error(answer.message);
    }
  } finally {
    await forum.close();
  }
}
