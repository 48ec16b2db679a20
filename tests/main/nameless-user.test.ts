import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHost } from '../../src-main/forum-session/host.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  userInfo: () => {
    throw new Error('the system knows no such user');
  },
}));

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-nameless-'));
  vi.stubEnv('FORUM_HOME', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

it('starts without a user name from the system, which it needs only to open a forum', async () => {
  const host = await createHost('1');
  expect(await host.host.hello()).toMatchObject({ forum: null });
  await host.stop();
});
