import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALLS } from '../../src-core/protocol/calls.ts';
import { argumentsOf } from '../../src-core/protocol/connection.ts';
import {
  type DocumentOptions,
  EDITIONS_OF,
  type FileOptions,
} from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Each kind of file is made only in its declared editions. */

const home = temporaryFolder();
let folder = '';
let forum: OpenedForum;
beforeAll(async () => {
  folder = join(home, 'forum');
  await createNewForum(folder, {
    name: 'Eksempel',
    language: 'nb',
    template: 'sample',
    author: 'test',
  });
  forum = await openForumService(folder, { author: 'test' });
});
afterAll(async () => {
  await forum.close();
});

const decision = { kind: 'decision', id: 'nytt-mandat' } as const;
const EACH: { readonly [K in keyof typeof EDITIONS_OF]: FileOptions & { readonly kind?: K } } = {
  minutes: { kind: 'minutes', format: 'md' },
  decisions: { kind: 'decisions', format: 'md' },
  status: { kind: 'status', format: 'md' },
  extract: { kind: 'extract', partner: 'fylkeskommunen', format: 'md' },
  agenda: { kind: 'agenda', format: 'md' },
  letter: { kind: 'letter', of: decision, partner: 'arbeidsgiverne', format: 'md' },
  agreement: { kind: 'agreement', of: { kind: 'agreement', id: 'praksis' }, format: 'md' },
  'follow-up': { kind: 'follow-up', format: 'md' },
  partners: { kind: 'partners', format: 'csv', language: 'nb' },
  archive: { kind: 'archive', format: 'zip' },
  forum: { kind: 'forum', format: 'zip' },
};
const filesIn = async () => (await readdir(folder, { recursive: true })).sort();
const refused = { ok: false, code: 'invalid', path: 'edition' };

// (D86)
it.each(Object.entries(EDITIONS_OF))('makes %s only in the editions %j', async (kind, editions) => {
  const options = EACH[kind as keyof typeof EACH];
  const isPublic = editions.some((each) => each === 'public');
  expect(await forum.service.export('2023-1', { ...options, edition: 'full' })).toMatchObject({
    ok: true,
  });
  const before = await filesIn();
  const asked = { ...options, edition: 'public' } as const;
  const [, parsed] = argumentsOf(CALLS.export).parse(['2023-1', asked]) as [string, FileOptions];
  const made = await forum.service.export('2023-1', parsed);
  expect(made).toMatchObject(isPublic ? { ok: true } : refused);
  if (isPublic) return;
  expect(await filesIn()).toEqual(before);
  if (kind === 'partners' || kind === 'archive' || kind === 'forum') return;
  const document = asked as DocumentOptions;
  expect(await forum.service.preview('2023-1', document)).toMatchObject(refused);
  await expect(forum.documentTree('2023-1', document)).rejects.toMatchObject({ path: 'edition' });
});
