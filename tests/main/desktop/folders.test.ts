import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import {
  localFolder,
  logFolder,
  userDataFolder,
} from '../../../src-main/platform/user-data-dir.ts';

/** The program's files are where docs/it.md says. */

afterEach(() => vi.unstubAllEnvs());

it.each(['docs/it.md', 'docs/it.nb.md'])('%s names the folders that are used', (path) => {
  for (const name of ['FORUM_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('LOCALAPPDATA', '%LOCALAPPDATA%');
  vi.stubEnv('APPDATA', '%APPDATA%');
  const roaming = userDataFolder();
  vi.stubEnv('APPDATA', undefined);
  const platforms = ['win32', 'darwin', 'linux'] as const;
  const rows = [
    [roaming, userDataFolder(), userDataFolder()],
    platforms.map(localFolder),
    platforms.map(logFolder),
  ];
  const cells = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const row of rows) {
    const [windows = '', ...others] = row.map((folder) => folder.replace(homedir(), '~'));
    const expected = [
      windows.replaceAll('/', '\\'),
      ...others.map((folder) => folder.replaceAll('\\', '/')),
    ].map((folder) => `\`${folder}\``);
    expect(cells.map((cell) => cell.slice(2, 5))).toContainEqual(expected);
  }
});
