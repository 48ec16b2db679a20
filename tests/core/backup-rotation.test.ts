import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  backupNamed,
  backupsToDelete,
  isDue,
  KEPT_BEFORE_RESTORE,
  KEPT_DAYS,
  KEPT_HOURS,
  nameOfBackup,
} from '../../src-core/backups/backup-rotation.ts';

const MOST = 2 * KEPT_HOURS + KEPT_DAYS + KEPT_BEFORE_RESTORE;
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

/** The backups in the folder after backups at these times. */
function after(times: readonly number[], onEach?: (made: Backup, left: readonly Backup[]) => void) {
  let there: readonly Backup[] = [];
  for (const time of times) {
    const now = new Date(time).toISOString();
    if (!isDue(there, now)) continue;
    const name = nameOfBackup(now, false, there);
    const made = backupNamed(name);
    if (!made) throw new Error(name);
    there = [...there, made];
    const gone = backupsToDelete(there, now);
    there = there.filter((each) => !gone.includes(each));
    onEach?.(made, there);
  }
  return there;
}

/** A clock that runs, stops, or jumps years ahead or back. */
const clock = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 * HOUR }) },
      fc.integer({ min: -3_000 * 24 * HOUR, max: 3_000 * 24 * HOUR }),
    ),
    { maxLength: 200 },
  )
  .map((steps) => {
    let time = START;
    return steps.map((step) => (time += step));
  });

describe('backup rotation', () => {
  it('does not count backups made before a restore', () => {
    const ordinary = backupNamed('2026-11-25 02.10.59.zip');
    const before = backupNamed('2026-11-25 02.11.01 before-restore.zip');
    if (!ordinary || !before) throw new Error('not named');
    expect(backupsToDelete([ordinary, before], '2026-11-25T02:11:01+01:00')).toEqual([]);
    expect(isDue([before], '2026-11-25T02:11:01+01:00')).toBe(true);
  });

  it('keeps the first and last of an hour, even within the same second', () => {
    const now = '2026-11-25T02:10:59+01:00';
    const first = backupNamed(nameOfBackup(now, false, []));
    let there: readonly Backup[] = [];
    for (const _ of Array.from({ length: 12 })) {
      const made = backupNamed(nameOfBackup(now, false, there));
      if (!made) throw new Error('not named');
      const gone = backupsToDelete([...there, made], now);
      there = [...there, made].filter((each) => !gone.includes(each));
      expect(there).toEqual(there.length === 1 ? [first] : [first, made]);
    }
  });

  it('keeps the newest backup and a limited number of others, whatever the clock does', () => {
    fc.assert(
      fc.property(clock, (times) => {
        after(times, (made, left) => {
          expect(left).toContainEqual(made);
          expect(left.length).toBeLessThanOrEqual(2 * MOST);
        });
      }),
    );
  });

  // (D114)
  it('keeps one for each of the last 24 hours and 31 days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 * HOUR }), { maxLength: 300 }), (steps) => {
        let time = START;
        const times = steps.map((step) => (time += step));
        const left = after(times).map((each) => each.at);
        const now = new Date(time);
        const since = (ms: number, length: number) =>
          new Set(
            times
              .filter((each) => each > now.getTime() - ms)
              .map((each) => new Date(each).toISOString().slice(0, length).replace('T', ' ')),
          );
        const has = (slot: string) => left.some((at) => at.startsWith(slot));
        expect([...since(24 * HOUR, 13)].filter((slot) => !has(slot))).toEqual([]);
        expect([...since(30 * 24 * HOUR, 10)].filter((slot) => !has(slot))).toEqual([]);
      }),
    );
  });

  it('loses no earlier backup when the clock jumps ahead and is corrected', () => {
    const days = Array.from({ length: 31 }, (_, day) => START + day * 24 * HOUR);
    const before = after(days);
    const ahead = Array.from({ length: 60 }, (_, day) => START + (4_000 + day) * 24 * HOUR);
    const left = new Set(
      after([...days, ahead[0] ?? 0, START + 31 * 24 * HOUR]).map((each) => each.name),
    );
    expect(before).toHaveLength(31);
    // At most the backups of the future day and of the new day.
    expect(before.filter((each) => !left.has(each.name)).length).toBeLessThanOrEqual(2);
    // Many future days displace earlier backups, but are limited backups themselves.
    expect(after([...days, ...ahead]).length).toBeLessThanOrEqual(MOST);
  });

  it('is stable: rotating twice removes nothing more', () => {
    fc.assert(
      fc.property(clock, fc.integer({ min: START, max: START + 400 * 24 * HOUR }), (times, at) => {
        const all = times.flatMap((time, index) => {
          const isBefore = index % 3 === 0;
          return backupNamed(nameOfBackup(new Date(time).toISOString(), isBefore, [])) ?? [];
        });
        const now = new Date(at).toISOString();
        const gone = new Set(backupsToDelete(all, now));
        const left = all.filter((each) => !gone.has(each));
        expect(backupsToDelete(left, now)).toEqual([]);
      }),
    );
  });

  it('recognises only its own files', () => {
    expect(backupNamed('2026-11-25 01.16.43.zip')).toMatchObject({ isBeforeRestore: false });
    expect(backupNamed('2026-11-25 01.16.43 before-restore 2.zip')).toMatchObject({
      isBeforeRestore: true,
    });
    for (const name of [
      'Kopi av 2026-11-25 01.16.43.zip',
      '2026-11-25 01.16.43-MASKIN.zip',
      '2026-11-25 01.16.43.zip.tmp',
      '../2026-11-25 01.16.43.zip',
      'forum.zip',
    ]) {
      expect(backupNamed(name)).toBeUndefined();
    }
  });
});
