import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { PACKED_PROGRAM } from '../../budget.ts';
import { noticesText, readNotices } from '../../packaging/notices.ts';
import { type StagedFile, stageApp } from '../../packaging/staged-app.ts';
import { electronBinary } from '../../src-main/first-start/electron-binary.ts';
import { VERSION } from '../../src-main/platform/version.ts';
import { GONE, launchStandIn, noElectron, outcomeOf, runStandIn } from './app.ts';

/** Runs the program from exactly the packed files, in a folder without node_modules. */

const ASAR = join('packaging', 'node_modules', '@electron', 'asar', 'lib', 'asar.js');

let home = '';
let program = '';
let files: readonly StagedFile[] = [];

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-packed-'));
  program = join(home, 'app');
  files = await stageApp(program, { homepage: 'https://example.org/forum' });
});
test.afterAll(() => rm(home, GONE));

test('stays within its size limit, without sources or packages', async () => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const size = `${files.length} files, ${(bytes / 1e6).toFixed(2)} MB of ${PACKED_PROGRAM / 1e6} MB`;
  process.stdout.write(`The packed program: ${size}.\n`);
  expect(bytes).toBeLessThan(PACKED_PROGRAM);
  const paths = files.map((file) => file.path);
  expect(paths.filter((path) => /\.(ts|map)$|node_modules/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      'out/main/documents.js',
      'out/main/drawing/index_bg.wasm',
      'out/main/drawing/Arimo_400Regular.ttf',
      'out/main/drawing/Arimo_700Bold.ttf',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'package.json',
      ...['band', 'compact', 'plain'].map((name) => `resources/letterheads/${name}.docx`),
      'resources/sample/01-forum.ndjson',
      'resources/templates/kompetanseforum.nb.ndjson',
    ]),
  );
  const about = JSON.parse(await readFile(join(program, 'package.json'), 'utf8'));
  expect(about.dependencies).toBeUndefined();
  for (let folder = program; folder !== dirname(folder); folder = dirname(folder)) {
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  }
});

test('contains the licences of bundled software', async () => {
  const notices = await readNotices();
  const names = notices.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['react', 'docx', 'mammoth', '@resvg/resvg-wasm', 'zod', 'ws']),
  );
  expect(names).toContain('@digdir/designsystemet-css');
  // Used only by tests and the build.
  expect(names.filter((name) => /playwright|vitest|electron|better-sqlite3/.test(name))).toEqual(
    [],
  );
  expect(notices.filter(({ text }) => text.length < 200).map(({ name }) => name)).toEqual([]);
  expect(noticesText(notices)).toContain('SIL OPEN FONT LICENSE');
});

test('opens its window', async () => {
  const app = await launchStandIn({ program });
  const page = await app.window(/forum\.app\.test/);
  const name = page.getByRole('textbox', { name: 'Navn på forumet' });
  await expect(name).toBeVisible();
  await page.getByRole('button', { name: 'Innstillinger' }).click();
  await expect(page.getByText(`Forum, versjon ${VERSION}`)).toBeVisible();
  await page.getByRole('link', { name: 'https://example.org/forum' }).click();
  await expect.poll(async () => (await app.seen()).external).toEqual(['https://example.org/forum']);
  await app.close();
});

test('passes its self-test', async () => {
  const folder = join(home, 'selv æøå');
  const { code, out, err } = await runStandIn(program, [`--self-test=${folder}`]);
  expect({ code, out, err }).toMatchObject({ code: 0, out: expect.stringContaining('ok.json') });
  const ok = JSON.parse(await readFile(join(folder, 'ok.json'), 'utf8'));
  expect(Object.keys(ok.documents).map((name) => name.slice(-4))).toEqual(['docx', '.pdf']);
  expect(ok.heading).toBe('Kompetanseforum Trøndelag');
  // Chromium also writes only to the given folder.
  expect(existsSync(join(folder, 'session'))).toBe(true);
});

test('says why a self-test fails', async () => {
  const file = join(home, 'a file');
  await writeFile(file, '');
  const { code, err } = await runStandIn(program, [`--self-test=${file}`]);
  expect(code).toBe(1);
  expect(err).toMatch(/^Forum \d.*failed its self-test: /);
});

test('works as the command line, with its exit codes', async () => {
  const forum = join(home, 'forum');
  const run = (...args: string[]) => runStandIn(program, ['--cli', ...args]);
  expect(await run('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Forum \d+\.\d+\.\d+\nhttps:\/\/example\.org\/forum\n$/),
  });
  expect(await run('new', forum)).toMatchObject({ code: 0, err: '' });
  expect(await run('show', join(home, 'nothing'), '--json')).toMatchObject({ code: 1, out: '' });
  expect(await run('nonsense')).toMatchObject({ code: 2, out: '' });
});

test.describe('in app.asar, on Electron itself', () => {
  test.skip(noElectron !== undefined, noElectron);
  test.skip(!existsSync(ASAR), 'What packs app.asar is not installed: npm ci --prefix packaging.');

  test('reads pages, resources, worker and fonts from the archive', async () => {
    const { createPackage } = await import(pathToFileURL(ASAR).href);
    const archive = join(home, 'app.asar');
    await createPackage(program, archive);
    const folder = join(home, 'on electron');
    const binary = electronBinary() ?? 'no electron';
    const child = spawn(binary, [archive, '--no-sandbox', `--self-test=${folder}`]);
    expect(await outcomeOf(child)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'ok.json'))).toBe(true);
  });
});
