import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHost, type RunningHost } from '../../src-main/forum-session/host.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** A window gives full paths, because it has no working folder. */

let home: string;
let running: RunningHost;
beforeEach(async () => {
  home = temporaryFolder();
  vi.stubEnv('FORUM_HOME', home);
  running = await createHost('0');
});
afterEach(async () => {
  await running.stop();
  vi.unstubAllEnvs();
});

const asked = { name: 'Forum', language: 'nb', template: 'blank' } as const;

test('refuses a partial path at its field, and creates nothing', async () => {
  const { host } = running;
  const before = await readdir('.');
  const refused = { ok: false, code: 'invalid', path: 'folder' };
  expect(await host.create({ ...asked, folder: 'part/of/it' })).toMatchObject({
    ...refused,
    message: expect.stringContaining('part/of/it'),
  });
  expect(await host.open('part/of/it')).toMatchObject(refused);
  expect(await host.openZip(join(home, 'a.zip'), 'part')).toMatchObject(refused);
  expect(await host.openZip('a.zip', home)).toMatchObject({ ...refused, path: 'file' });
  expect(await readdir('.')).toEqual(before);
  expect(await host.create({ ...asked, folder: join(home, 'new') })).toMatchObject({ ok: true });
});
