import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHost } from '../../src-main/forum-session/host.ts';
import { changeSettings, readSettings } from '../../src-main/platform/settings.ts';

/** What a person chose on this machine: several parts of the program keep some of it. */

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-settings-'));
  vi.stubEnv('FORUM_HOME', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

const place = { x: -40, y: 20, width: 900, height: 700, isMaximized: true };

test('what one part changes does not take away what another did meanwhile', async () => {
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

test('the window is told nothing of places and folders', async () => {
  await changeSettings({ place, folders: { open: '/secret' } });
  const { host, stop } = await createHost('0');
  expect(Object.keys(await host.hello())).not.toEqual(expect.arrayContaining(['place', 'folders']));
  await stop();
});

test('the program does not end before what was changed is on the disk', async () => {
  const { host, stop } = await createHost('0');
  void host.prefer({ language: 'en' });
  await stop();
  expect(await readFile(join(home, 'settings.json'), 'utf8')).toContain('"language": "en"');
});

test('settings that are none at all are chosen anew', async () => {
  for (const text of ['[]', 'null', '"nn"', '{"language":']) {
    await writeFile(join(home, 'settings.json'), text);
    expect(await readSettings()).toMatchObject({ language: 'nb', recents: [] });
  }
});

test('a place that is none is left out, and the rest is kept', async () => {
  const text = JSON.stringify({ language: 'nn', place: { x: 'left' }, folders: ['/a'] });
  await writeFile(join(home, 'settings.json'), text);
  const settings = await readSettings();
  expect(settings).toMatchObject({ language: 'nn', folders: {} });
  expect(settings.place).toBeUndefined();
});
