import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHost } from '../../src-main/forum-session/host.ts';
import { changeSettings, readSettings } from '../../src-main/platform/settings.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Settings on this machine, written by several parts of the program. */

let home: string;
beforeEach(async () => {
  home = temporaryFolder();
  vi.stubEnv('FORUM_HOME', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
});

const place = { x: -40, y: 20, width: 900, height: 700, isMaximized: true };

test('keeps concurrent changes of different settings', async () => {
  const { host, stop } = await createHost('0');
  await Promise.all([
    changeSettings({ place }),
    host.prefer({ language: 'nn' }),
    changeSettings({ folders: { save: '/a' } }),
    host.prefer({ size: 'lg' }),
  ]);
  await stop();
  expect(await readSettings()).toMatchObject({
    language: 'nn',
    size: 'lg',
    place,
    folders: { save: '/a' },
  });
});

test('sends no places or folders to the window', async () => {
  await changeSettings({ place, folders: { open: '/secret' } });
  const { host, stop } = await createHost('0');
  expect(Object.keys(await host.hello())).not.toEqual(expect.arrayContaining(['place', 'folders']));
  await stop();
});

test('writes changes to the disk before the program ends', async () => {
  const { host, stop } = await createHost('0');
  void host.prefer({ language: 'en' });
  await stop();
  expect(await readFile(join(home, 'settings.json'), 'utf8')).toContain('"language": "en"');
});

test('replaces invalid settings by defaults', async () => {
  for (const text of ['[]', 'null', '"nn"', '{"language":']) {
    await writeFile(join(home, 'settings.json'), text);
    expect(await readSettings()).toMatchObject({ language: 'nb', recents: [] });
  }
});

test('drops an invalid place, and keeps the rest', async () => {
  const text = JSON.stringify({ language: 'nn', place: { x: 'left' }, folders: ['/a'] });
  await writeFile(join(home, 'settings.json'), text);
  const settings = await readSettings();
  expect(settings).toMatchObject({ language: 'nn', folders: {} });
  expect(settings.place).toBeUndefined();
});
