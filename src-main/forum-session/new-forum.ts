import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { translator } from '../../src-core/i18n/index.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import { emptyForum, type Language, SECTIONS } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { ForumService } from '../../src-core/protocol/service.ts';
import { APP_ROOT } from '../platform/app-root.ts';
import { localTime } from '../platform/local-time.ts';
import { commandsOf } from '../platform/ndjson-script.ts';
import { createForumFolder } from '../store/create-forum.ts';
import { openForumService } from './forum-session.ts';

/** Creates a forum in a new or empty folder. Starters and the sample are ordinary command scripts. */

export interface NewForumRequest {
  readonly name: string;
  readonly language: Language;
  readonly template: 'kompetanseforum' | 'blank' | 'sample';
  readonly author: string;
}

export async function createNewForum(folder: string, request: NewForumRequest): Promise<void> {
  const { name, language, template, author } = request;
  const scripts = await scriptsOf(template, language);
  await createForum(folder, { name, language, author });
  const forum = await openForumService(folder, { author, language });
  try {
    if (template === 'kompetanseforum') await addDeckSections(forum.service, name, language);
    for (const script of scripts) {
      for await (const { command } of commandsOf(createReadStream(script))) {
        const answer = await forum.service.execute(command);
        if (!answer.ok) refuse('invalid', answer.path, 'host.failed', { reason: answer.message });
      }
    }
  } finally {
    await forum.close();
  }
}

/** The starter has the four sections of the deck, with their titles in the language of the forum (D161). */
async function addDeckSections(
  service: ForumService,
  name: string,
  language: Language,
): Promise<void> {
  const t = translator(language);
  const sections = SECTIONS.map((id) => ({ id, title: t(`sections.${id}`) }));
  const answer = await service.execute({ do: 'setForum', name, sections });
  if (!answer.ok) refuse('invalid', answer.path, 'host.failed', { reason: answer.message });
}

async function scriptsOf(
  template: NewForumRequest['template'],
  language: Language,
): Promise<string[]> {
  if (template === 'blank') return [];
  const folder = join(APP_ROOT, 'resources', template === 'sample' ? 'sample' : 'templates');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const chosen =
    template === 'sample'
      ? names
      : names.filter((name) => name === `${template}.${language}.ndjson`);
  return chosen.map((name) => join(folder, name));
}

/** An empty forum in a new or empty folder. */
export async function createForum(
  folder: string,
  {
    name,
    language,
    author,
    now = localTime,
  }: { name: string; language: Language; author: string; now?: () => Time },
): Promise<void> {
  const id = randomBytes(8).toString('hex');
  await createForumFolder(resolve(folder), { ...emptyForum(name, language), id }, now(), author);
}
