import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** What is said where Node is too old: to be told in words, not by a fault in a file that it cannot read. */

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'forum-needed-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** A Node that reads no TypeScript is as good as an old one. */
function check(flags: readonly string[], language?: string) {
  if (language) writeFileSync(join(home, 'settings.json'), JSON.stringify({ language }));
  const { FORUM_LANG: _, ...rest } = process.env;
  return spawnSync(process.execPath, [...flags, 'src-main/node-needed.cjs'], {
    encoding: 'utf8',
    env: { ...rest, FORUM_HOME: home },
  });
}

it('says nothing where Node will do', () => {
  expect(check([])).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

it.each([
  ['nb', /^Forum trenger Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
  ['nn', /^Forum treng Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
  ['en', /^Forum needs Node 22\.18 .*\n$/],
  [undefined, /^Forum trenger Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
])('says what is needed to one who chose %s, and in English', (language, words) => {
  const { status, stderr } = check(['--no-experimental-strip-types'], language);
  expect(status).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).toContain(process.versions.node);
});

it('is asked first by all that starts the program or its tests', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['start', 'forum', 'test']) {
    expect(scripts[name], name).toMatch(/^node src-main\/node-needed\.cjs && /);
  }
});
