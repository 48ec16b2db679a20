import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onDisk, writeAtomic } from '../../src-main/store/atomic-fs.ts';
import { quarantine } from '../../src-main/store/foreign-files.ts';
import { Disk, randomFrom, useDisk } from '../support/faulty-disk.ts';

vi.mock(
  '../../src-main/store/fs.ts',
  async () => (await import('../support/faulty-disk.ts')).files,
);
const waited: number[] = [];
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => waited.push(ms) }));

describe('a file that another program has open for a moment', () => {
  let disk: Disk;
  beforeEach(async () => {
    waited.length = 0;
    disk = new Disk(randomFrom(1));
    useDisk(disk);
    await writeAtomic('/m.json', 'før');
  });

  it('is replaced once it is released', async () => {
    for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
      disk.fail({ after: 0, times: 5, code, only: 'rename', done: 0 });
      await writeAtomic('/m.json', code);
      expect(String(disk.bytesOf('/m.json'))).toBe(code);
    }
    expect(waited).toHaveLength(15);
  });

  it('stays unchanged when the other program does not release it, and people are told', async () => {
    disk.fail({ after: 0, times: Infinity, code: 'EBUSY', only: 'rename', done: 0 });
    const refused = { code: 'not-saved', words: 'store.busy', values: { file: 'm.json.tmp' } };
    await expect(onDisk(() => writeAtomic('/m.json', 'etter'))).rejects.toMatchObject(refused);
    expect(waited.reduce((sum, ms) => sum + ms)).toBeLessThanOrEqual(2_000);
    // The system's own folder exists from the start.
    expect(disk.namesIn('/')).toEqual(['tmp', 'm.json']);
    expect(String(disk.bytesOf('/m.json'))).toBe('før');
  });

  it('is quarantined once it is released, and only once', async () => {
    const there = () => disk.namesIn('/').filter((name) => name.startsWith('m.json'));
    for (const only of ['rename', 'unlink'] as const) {
      disk.fail({ after: 0, times: Infinity, code: 'EBUSY', only, done: 0 });
      await quarantine('/m.json', 'changed').catch(() => undefined);
      disk.mend();
      expect(there()).toHaveLength(1);
      disk = new Disk(randomFrom(1));
      useDisk(disk);
      await writeAtomic('/m.json', 'før');
    }
    disk.fail({ after: 0, times: 5, code: 'EBUSY', only: 'rename', done: 0 });
    const copy = (await quarantine('/m.json', 'changed')) ?? '';
    expect(there()).toEqual([copy.slice(1)]);
    expect(String(disk.bytesOf(copy))).toBe('før');
  });

  it('is not retried when the disk is full', async () => {
    disk.fail({ after: 0, times: 1, code: 'ENOSPC', only: 'rename', done: 0 });
    await expect(writeAtomic('/m.json', 'etter')).rejects.toThrow('ENOSPC');
    expect(waited).toEqual([]);
  });
});
