import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../support/with-forum.ts';

/** Which Node runs the program, and the message when none can, instead of a syntax error. */

let home: string;
beforeEach(() => {
  home = temporaryFolder();
});

/** Treats a Node that reads no TypeScript as too old. */
const OLD = ['--no-experimental-strip-types'];

/** Runs a copy in a folder without packages, unless the test adds some. */
function run(flags: readonly string[], args: readonly string[] = [], language?: string) {
  if (language) writeFileSync(join(home, 'settings.json'), JSON.stringify({ language }));
  const { FORUM_LANG: _, ...rest } = process.env;
  mkdirSync(join(home, 'src-main'), { recursive: true });
  const copy = join(home, 'src-main', 'with-node.cjs');
  copyFileSync('src-main/with-node.cjs', copy);
  return spawnSync(process.execPath, [...flags, copy, ...args], {
    encoding: 'utf8',
    env: { ...rest, FORUM_HOME: home },
  });
}

it('runs in this Node if it is new enough, with the exit code of what it runs', () => {
  const whole = run([], ['-e', 'console.log(process.execPath); process.exitCode = 3']);
  expect(whole).toMatchObject({ status: 3, stdout: `${process.execPath}\n`, stderr: '' });
});

it.runIf(process.platform !== 'win32')(
  'runs in the Node that npm installed, even if npm did not link it',
  () => {
    const bin = join(home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(process.execPath, join(bin, 'node'));
    const asked = run(OLD, ['-p', 'process.argv0 + " " + process.env.PATH.split(":")[0]']);
    expect(asked).toMatchObject({ status: 0, stdout: `${join(bin, 'node')} ${bin}\n`, stderr: '' });
  },
);

it.each([
  ['nb', /^Forum trenger Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
  ['nn', /^Forum treng Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
  ['en', /^Forum needs Node 22\.18 .*\n$/],
  [undefined, /^Forum trenger Node 22\.18 .*\nForum needs Node 22\.18 .*\n$/],
])('says what is needed, in the chosen language %s and in English', (language, words) => {
  const { status, stderr } = run(OLD, ['start.ts'], language);
  expect(status).toBe(1);
  expect(stderr).toMatch(words);
  expect(stderr).toContain(process.versions.node);
});

it('starts the program and its tests', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['start', 'forum', 'test']) {
    expect(scripts[name], name).toMatch(/^node src-main\/with-node\.cjs /);
  }
});
