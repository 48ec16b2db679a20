import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Any command line ends with an explanation, and leaves the forum's own files unchanged. */

const home = temporaryFolder();
let folder = '';
let file = '';
beforeAll(async () => {
  folder = join(home, 'forum');
  await createForum(folder, { name: 'F', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(folder, { author: 'test' });
  const at = '2026-12-09T09:00:00+01:00';
  await service.execute({ do: 'createMeeting', id: 'm', title: 'M', startsAt: at });
  for (const step of ['conveneMeeting', 'openMeeting', 'closeMeeting']) {
    expect(await service.execute({ do: step, meeting: 'm', at })).toMatchObject({ ok: true });
  }
  await close();
  file = join(home, 'file');
  await writeFile(file, 'x');
  await symlink(folder, join(home, 'linked'));
  await symlink(join(folder, 'forum.json'), join(home, 'to-forum.md'));
  await symlink(join(folder, 'forum.json'), join(home, 'to-forum.zip'));
  await link(join(folder, 'forum.json'), join(home, 'hard.md'));
  await mkdir(join(home, 'folder.md'));
  await mkdir(join(home, 'folder.zip'));
});

/** All files of the forum's folder with their content, except lock and caches. */
async function kept(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => /(?:forum|meetings\/m)\.(?:json|journal)|^minutes/.test(path));
  const read = files.map(async (path) => [path, await readFile(path, 'base64')] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function refused(...args: string[]): Promise<string> {
  const before = await kept();
  const { status, stdout, stderr } = await runCli(...args, '--lang', 'nb');
  expect([args.join(' ').slice(0, 200), status === 0, stdout]).toEqual([
    args.join(' ').slice(0, 200),
    false,
    '',
  ]);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error/);
  expect(await kept()).toEqual(before);
  return stderr;
}

const NO_MEETINGS = [
  '',
  ' ',
  '-1',
  '1.5',
  'NaN',
  '__proto__',
  'constructor',
  '../forum',
  'x'.repeat(9_999),
  '\ud800',
  'M',
];

describe('an odd value is refused in words', () => {
  it('as a meeting', async () => {
    const out = join(home, 'never.md');
    for (const id of NO_MEETINGS) {
      for (const command of ['minutes', 'agenda', 'archive']) {
        await refused(command, folder, '--out', out, '--', id);
      }
      await refused('comments', folder, '--', id, file);
      await refused('show', folder, `--meeting=${id}`);
      await refused('trace', folder, `--meeting=${id}`);
    }
  });

  it('as a forum, and as the folder of a new one', async () => {
    const none = [
      '',
      home,
      file,
      join(file, 'x'),
      '/dev/null',
      '/dev/zero',
      '/proc/x',
      'x'.repeat(9_999),
    ];
    for (const path of none) {
      for (const command of ['show', 'trace', 'check', 'backup']) await refused(command, path);
      await refused('search', path, 'x');
      await refused('run', path, file);
    }
    for (const path of [
      folder,
      home,
      file,
      join(file, 'x', 'y'),
      '/dev/null',
      '/proc/x',
      '/proc/x/y',
    ]) {
      await refused('new', path);
    }
    expect(await refused('new', join(file, 'x', 'y'))).toMatch(/^file er en fil, ikke en mappe/);
  });

  it('as a file to be read', async () => {
    for (const path of ['', home, '/dev/zero', '/proc/self/mem', '/proc/x', join(file, 'x')]) {
      await refused('comments', folder, 'm', path);
      await refused('agenda', folder, 'm', '--from', path);
      await refused('restore', folder, path);
      await refused('restore', join(home, 'new'), path);
      await refused('minutes', folder, 'm', '--out', join(home, 'x.docx'), '--template', path);
    }
    expect(await refused('run', folder, '/dev/zero')).toContain('64 MB');
    expect(await refused('restore', '/proc/x', file)).not.toBe('');
  });

  it('as a backup elsewhere with the name of an own one', async () => {
    expect((await runCli('backup', folder)).status).toBe(0);
    const [name = ''] = await readdir(join(folder, 'backups'));
    for (const path of [join(home, name), `./${name}`, join(folder, 'backups', 'x', name)]) {
      expect(await refused('restore', folder, path)).toContain(path);
      await refused('restore', folder, path, '--preview');
    }
    expect((await runCli('restore', folder, join(folder, 'backups', name))).status).toBe(0);
  });

  it('as the value of an option', async () => {
    for (const value of ['', '-1', '1.5', '65536', '1e3', 'NaN', '0x50']) {
      await refused('serve', folder, `--port=${value}`);
    }
    const out = join(home, 'never.md');
    for (const value of ['', 'PUBLIC', '__proto__', '\u202e', 'x'.repeat(9_999)]) {
      await refused('minutes', folder, 'm', '--out', out, `--edition=${value}`);
      await refused('minutes', folder, 'm', '--out', out, `--format=${value}`);
      await refused('minutes', folder, 'm', '--out', out, `--partner=${value || 'x'}`);
      await refused('new', join(home, 'never'), `--template=${value}`);
    }
    expect(await readdir(home)).not.toContain('never.md');
  });
});

describe('--out', () => {
  // Before it is written, the forum notes that a document leaves (D156).
  beforeAll(async () => {
    for (const command of ['minutes', 'agenda']) {
      await runCli(command, folder, 'm', '--out', join(home, `${command}.md`));
    }
  });

  const places = () => {
    const inForum = ['forum.json', 'x', 'meetings/m.json', 'meetings/y', 'backups/z', 'minutes'];
    const roots = [
      folder,
      join(home, 'linked'),
      relative(process.cwd(), folder),
      `${folder}/../forum`,
    ];
    return roots.flatMap((root) => inForum.map((name) => `${root}/${name}`));
  };

  it('is never one of the forum’s own files, by any path', async () => {
    for (const place of [...places(), join(home, 'to-forum.md')]) {
      const text = ['--format', 'md'];
      expect(await refused('minutes', folder, 'm', '--out', place, ...text)).not.toBe('');
      await refused('agenda', folder, 'm', '--out', place, ...text);
    }
    for (const place of places()) {
      await refused('backup', folder, '--out', place);
      await refused('archive', folder, 'm', '--out', place);
      if (!place.endsWith('minutes')) {
        await refused('archive', folder, 'm', '--out', `${place}.zip`);
      }
    }
    for (const command of [['backup'], ['archive', 'm']]) {
      const [name = '', ...meeting] = command;
      await refused(name, folder, ...meeting, '--out', join(home, 'to-forum.zip'));
    }
  });

  it('is not a folder, device or impossible path', async () => {
    for (const place of [
      '/dev/null',
      '/dev/full',
      '/proc/x',
      join(home, 'gone', 'x'),
      join(file, 'x'),
    ]) {
      await refused('minutes', folder, 'm', '--out', place, '--format', 'md');
      // For a backup the last folder is created.
      if (!place.includes('gone')) await refused('backup', folder, '--out', place);
    }
    await refused('archive', folder, 'm', '--out', '/proc/x.zip');
    await refused('archive', folder, 'm', '--out', '/proc/x');
    await refused('minutes', folder, 'm', '--out', join(home, 'folder.md'));
    await refused('archive', folder, 'm', '--out', join(home, 'folder.zip'));
    await refused('backup', folder, '--out', join(home, 'folder.zip'));
  });

  it('may be in minutes/, and replaces a hard link without writing through it', async () => {
    const before = await kept();
    await mkdir(join(folder, 'minutes'));
    for (const place of [join(folder, 'minutes', 'x.md'), join(home, 'hard.md')]) {
      expect(await runCli('minutes', folder, 'm', '--out', place)).toMatchObject({ status: 0 });
    }
    expect(await kept()).toEqual(before);
  });
});
