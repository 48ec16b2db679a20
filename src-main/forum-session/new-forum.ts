import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { APP_ROOT } from '../platform/app-root.ts';
import { commandsOf } from '../transports/cli/ndjson-script.ts';
import { createForum, openForumService } from './forum-session.ts';

/** Making a forum in a new or empty folder. Templates and the sample are scripts like any other. */

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
