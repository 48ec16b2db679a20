import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyForum } from '../../../src-core/model/forum.ts';
import { Refused } from '../../../src-core/model/refusal.ts';
import { importForum } from '../../../src-main/backups/import-forum.ts';
import { reportFigures } from '../../support/report-figures.ts';
import { temporaryFolder } from '../../support/with-forum.ts';
import { MAX_RUN_LENGTH, share } from './input.ts';

/** .zip files from anywhere: each is imported in full, or refused in words with nothing left behind. */

const CASES = share(0.15).numRuns;
const FORUM = strToU8(JSON.stringify({ revision: 1, ...emptyForum('Prøve', 'nb') }));
let home = '';

beforeEach(async () => {
  home = temporaryFolder();
});

/** The refusal, or '' when it was imported. */
async function opening(bytes: Uint8Array): Promise<string> {
  const file = join(home, 'inn.zip');
  await writeFile(file, bytes);
  try {
    await importForum(file, join(home, 'ut'));
    return '';
  } catch (error) {
    if (error instanceof Refused) return error.words;
    throw error;
  } finally {
    // Nothing else, and nothing unfinished.
    const left = (await readdir(home)).sort();
    expect(['inn.zip', 'inn.zip,ut']).toContain(left.join());
    if (left.length === 2) {
      expect(await readdir(join(home, 'ut'))).toContain('forum.json');
      await rm(join(home, 'ut'), { recursive: true });
    }
  }
}
const zip = (files: Zippable) => zipSync(files, { mtime: new Date(2026, 0, 1) });

describe('a .zip from somewhere', () => {
  it('may be packed by hand, with a folder around it and other files', async () => {
    expect(await opening(zip({ 'forum.json': FORUM }))).toBe('');
    const packed = { 'Mitt forum/forum.json': FORUM, '__MACOSX/._forum.json': strToU8('x') };
    expect(await opening(zip({ ...packed, 'Mitt forum/.DS_Store': strToU8('x') }))).toBe('');
  });

  it('is refused with files outside its folder or duplicates', async () => {
    for (const name of [
      '../ut.json',
      'meetings/../../ut.json',
      '/etc/ut.json',
      'C:/ut.json',
      'c:\\ut.json',
      '..\\ut.json',
      'minutes/\u0000.md',
      'minutes/a\nb.md',
    ]) {
      const hostile = { 'forum.json': FORUM, [name]: strToU8('ut') };
      expect([name, await opening(zip(hostile))]).toEqual([name, 'backups.trick']);
    }
    for (const twin of ['FORUM.JSON', 'forum.jſon', 'ｆorum.json']) {
      const hostile = { 'forum.json': FORUM, [twin]: FORUM };
      expect([twin, await opening(zip(hostile))]).toEqual([twin, 'backups.twice']);
    }
    // 0xA000: a symbolic link.
    const link = { 'forum.json': FORUM, 'minutes/a': [strToU8('/etc/passwd'), LINK] } as Zippable;
    expect(await opening(zip(link))).toBe('backups.trick');
  });

  it('leaves out names with a special meaning to the system', async () => {
    const odd = {
      'minutes/CON.md': FORUM,
      'minutes/.skjult': FORUM,
      'minutes/\u202Egnp.exe': FORUM,
    };
    expect(await opening(zip({ 'forum.json': FORUM, ...odd, '.lock': FORUM }))).toBe('');
  });

  it('is not trusted about sizes', async () => {
    const large = new Uint8Array(64 * 1024 * 1024);
    expect(await opening(zip({ 'forum.json': FORUM, 'minutes/stor': large }))).toBe(
      'backups.tooMuch',
    );
    const lying = Buffer.from(zip({ 'forum.json': FORUM, 'minutes/stor': large }));
    const listed = lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    lying.writeUInt32LE(1_000, listed + 24);
    expect(await opening(lying)).toBe('backups.unreadable');
    const many = Buffer.from(zip({ 'forum.json': FORUM }));
    many.writeUInt16LE(60_000, many.length - 12);
    many.writeUInt16LE(60_000, many.length - 14);
    expect(await opening(many)).toBe('backups.tooMuch');
  });

  it('must be a complete .zip with a forum that this version can read', async () => {
    expect(await opening(strToU8('Hei'))).toBe('backups.unreadable');
    expect(await opening(new Uint8Array())).toBe('backups.unreadable');
    expect(await opening(zip({ 'les.txt': strToU8('Hei') }))).toBe('backups.noForum');
    expect(await opening(zip({ 'a/forum.json': FORUM, 'b/forum.json': FORUM }))).toBe(
      'backups.noForum',
    );
    const whole = zip({ 'forum.json': FORUM });
    expect(await opening(whole.subarray(0, whole.length - 30))).toBe('backups.unreadable');
    const changed = Buffer.from(zipSync({ 'forum.json': FORUM }, { level: 0 }));
    const at = changed.indexOf('Prøve');
    changed.write('X', at);
    expect(await opening(changed)).toBe('backups.damaged');
    const newer = strToU8(JSON.stringify({ ...emptyForum('Prøve', 'nb'), schema: 99 }));
    expect(await opening(zip({ 'forum.json': newer }))).toBe('store.newer');
    const unsound = { 'forum.json': FORUM, 'forum.journal': strToU8('{"revision":1\n') };
    expect(await opening(zip(unsound))).toBe('backups.unsound');
  });

  it(
    'is opened or refused with any byte changed or any end cut off',
    async () => {
      const whole = zip({
        'forum.json': FORUM,
        'meetings/m.journal': strToU8('{"revision":1}\n'),
        'minutes/Referat.md': strToU8('# Referat'),
      });
      const spoilt = fc.record({
        cut: fc.option(fc.nat(whole.length)),
        bytes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      });
      await fc.assert(
        fc.asyncProperty(spoilt, async ({ cut, bytes }) => {
          const changed = Buffer.from(whole);
          for (const [at, value] of bytes) changed[at] = value;
          await opening(cut === null ? changed : changed.subarray(0, cut));
        }),
        { numRuns: CASES },
      );
      expect(await readFile(join(home, 'inn.zip'))).toBeDefined();
      reportFigures({ of: 'cases', what: 'a whole forum in a .zip', cases: CASES });
    },
    MAX_RUN_LENGTH,
  );
});

const LINK = { os: 3, attrs: 0o120777 << 16 } as const;
