import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, TestRunner } from 'vitest';
import {
  type OpenedForum,
  type OpenOptions,
  openForumService,
} from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';

/**
 * A folder that is removed at the end: of the test, if called in a test or in `beforeEach`; or of all tests in
 * the file, if called outside them. Do not call it in `beforeAll`.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forum-test-'));
  const remove = () => rm(folder, { recursive: true });
  if (TestRunner.getCurrentTest()) onTestFinished(remove);
  else afterAll(remove);
  return folder;
}

export interface ForumOptions extends Partial<OpenOptions> {
  readonly name?: string;
}

export interface ForumOnDisk {
  /** The temporary folder, with nothing but the forum in it. */
  readonly home: string;
  readonly folder: string;
  readonly forum: OpenedForum;
}

/** A new forum in Norwegian, open until the end of the test, in a temporary folder. */
export async function withForum(options: ForumOptions = {}): Promise<ForumOnDisk> {
  const { name = 'Prøve', ...opening } = options;
  const home = temporaryFolder();
  const folder = join(home, 'forum');
  await createForum(folder, { name, language: 'nb', author: 'test' });
  return { home, folder, forum: await openForum(folder, opening) };
}

/** Opens a forum until the end of the test; it may be closed before. */
export async function openForum(
  folder: string,
  options: Partial<OpenOptions> = {},
): Promise<OpenedForum> {
  const forum = await openForumService(folder, { author: 'test', ...options });
  onTestFinished(() => forum.close());
  return forum;
}

/** Executes commands one after the other. Each must succeed. */
export async function expectDone(
  { service }: Pick<OpenedForum, 'service'>,
  ...commands: readonly object[]
): Promise<void> {
  for (const command of commands) {
    expect(await service.execute(command), JSON.stringify(command)).toMatchObject({ ok: true });
  }
}
