import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { translator } from '../../../src-core/i18n/index.ts';
import { localFolder, logFolder } from '../../../src-main/platform/user-data-dir.ts';
import { openLog } from '../../../src-main/transports/desktop/app-log.ts';
import { CrashHistory } from '../../../src-main/transports/desktop/crash-history.ts';
import { errorReport, placeOf } from '../../../src-main/transports/desktop/error-report.ts';
import { temporaryFolder } from '../../support/with-forum.ts';

/** Logs and messages after a crash in the desktop program. */

const SECRET = 'Forumet vedtar å si opp avtalen';

function failing(): unknown {
  try {
    JSON.parse(SECRET);
  } catch (cause) {
    return new TypeError(`cannot read "${SECRET}"`, { cause });
  }
  return undefined;
}

it('reports where an error happened, and nothing of a meeting', () => {
  const report = errorReport(
    {
      at: new Date('2026-11-29T12:00:00Z'),
      versions: { Forum: '1.0.0', Electron: '45.4.1' },
      platform: 'linux x64',
      error: failing(),
      log: ['2026-11-29T11:00:00Z start'],
    },
    translator('nn'),
  );
  expect(report).toContain('Forum 1.0.0\nElectron 45.4.1');
  expect(report).toContain('TypeError');
  expect(report).toContain('caused by SyntaxError');
  expect(report).toMatch(/^\s+at .*crash\.test\.ts:\d+/m);
  expect(report).toContain('2026-11-29T11:00:00Z start');
  expect(report).toContain('ikkje noko innhald frå møta');
  expect(report).not.toContain('vedtar');
});

it('reports no personal folders', () => {
  const error = new Error('no');
  error.stack = [
    'Error: no',
    `    at save (file://${homedir()}/Forum kari/out/main/index.js:12:3)`,
    `    at Object.<anonymous> (${homedir()}/other.js:1:1)`,
    '    at node:internal/main:1:1',
  ].join('\n');
  const place = placeOf(error);
  expect(place).toContain('out/main/index.js:12:3');
  expect(place).not.toContain('kari');
  expect(place).not.toContain(homedir());
});

it('identifies a system error by its code', () => {
  const error = Object.assign(new Error('EIO: /home/kari/x'), { code: 'EIO', syscall: 'write' });
  expect(placeOf(error).split('\n')[0]).toBe('Error EIO write');
});

it('logs one line per event, within a limit, and never blocks', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'logs');
  await mkdir(folder);
  await writeFile(join(folder, 'forum.log'), 'x'.repeat(1_000_001));
  const log = openLog(folder, () => new Date('2026-11-29T12:00:00Z'));
  log.write('error: TypeError\n    at a\n    at b');
  expect(await readFile(join(folder, 'forum.log'), 'utf8')).toBe(
    '2026-11-29T12:00:00.000Z error: TypeError | at a | at b\n',
  );
  expect((await readdir(folder)).sort()).toEqual(['forum.log', 'forum.old.log']);
  expect((await stat(join(folder, 'forum.old.log'))).size).toBe(1_000_001);
  for (let line = 0; line < 500; line += 1) log.write('line');
  expect(log.lines().length).toBeLessThanOrEqual(200);

  const blocked = openLog(join(folder, 'forum.log', 'no-folder'));
  blocked.write('still here');
  expect(blocked.lines().join()).toContain('still here');
});

it('stops restoring after repeated crashes, and restores again after a quiet minute', () => {
  const deaths = new CrashHistory<object>();
  const [page, other] = [{}, {}];
  const outcomes = [0, 10, 20, 30].map((now) => deaths.mayComeBack(page, now));
  expect(outcomes).toEqual([true, true, true, false]);
  expect(deaths.mayComeBack(other, 30)).toBe(true);
  expect(deaths.mayComeBack(page, 60_031)).toBe(true);
  for (const now of [60_032, 60_033]) deaths.mayComeBack(page, now);
  expect(deaths.mayComeBack(page, 60_034)).toBe(false);
  deaths.forget(page);
  expect(deaths.mayComeBack(page, 60_035)).toBe(true);
});

it('keeps large data and logs on the machine', () => {
  vi.stubEnv('FORUM_HOME', undefined);
  vi.stubEnv('APPDATA', join('C:', 'Roaming'));
  vi.stubEnv('LOCALAPPDATA', join('C:', 'Local'));
  vi.stubEnv('XDG_CACHE_HOME', undefined);
  vi.stubEnv('XDG_STATE_HOME', undefined);
  expect(localFolder('win32')).toBe(join('C:', 'Local', 'forum'));
  expect(logFolder('win32')).toBe(join('C:', 'Local', 'forum', 'logs'));
  expect(localFolder('darwin')).toBe(join(homedir(), 'Library', 'Caches', 'forum'));
  expect(logFolder('darwin')).toBe(join(homedir(), 'Library', 'Logs', 'Forum'));
  expect(localFolder('linux')).toBe(join(homedir(), '.cache', 'forum'));
  expect(logFolder('linux')).toBe(join(homedir(), '.local', 'state', 'forum', 'logs'));
  vi.unstubAllEnvs();
});
