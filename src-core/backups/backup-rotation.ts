/**
 * Names of backups, which say when they were made, and which backups Forum keeps: the first and the last of
 * each of the latest hours that have any, and one for each of the latest days that have any. It counts backups,
 * not time, so a clock that jumps ahead deletes nothing.
 */

export interface Backup {
  readonly name: string;
  /** Local time: `2026-11-25 01.16.43`. */
  readonly at: string;
  /** It was made before another backup was restored. */
  readonly isBeforeRestore: boolean;
  /** Its number among those that were made in the same second. */
  readonly nth: number;
}

export const KEPT_HOURS = 24;
export const KEPT_DAYS = 31;
export const KEPT_BEFORE_RESTORE = 31;

const NAME = /^(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)( before-restore)?(?: (\d+))?\.zip$/;

/** Undefined if the program does not give such names: it must not delete that file. */
export function backupNamed(name: string): Backup | undefined {
  const [, at, before, nth = '1'] = NAME.exec(name) ?? [];
  if (at === undefined) return undefined;
  return { name, at, isBeforeRestore: before !== undefined, nth: Number(nth) };
}

/** `at` is an ISO time. A backup in the same second as others gets the next number. */
export function nameOfBackup(
  at: string,
  isBeforeRestore: boolean,
  there: readonly Backup[],
): string {
  const same = there.filter(
    (each) => each.at === momentOf(at) && each.isBeforeRestore === isBeforeRestore,
  );
  const nth = Math.max(0, ...same.map((each) => each.nth)) + 1;
  return `${momentOf(at)}${isBeforeRestore ? ' before-restore' : ''}${nth > 1 ? ` ${nth}` : ''}.zip`;
}

/** For `sort`: oldest first. */
export function oldestFirst(a: Backup, b: Backup): number {
  return compare(a.at, b.at) || a.nth - b.nth || compare(a.name, b.name);
}

/** One backup an hour is enough (D114). */
export function isDue(backups: readonly Backup[], now: string): boolean {
  return !backups.some(
    ({ at, isBeforeRestore }) => !isBeforeRestore && hourOf(at) === hourOf(momentOf(now)),
  );
}

/** Backups from the future come from a clock that ran ahead. They are counted separately and displace no others. */
export function backupsToDelete(backups: readonly Backup[], now: string): readonly Backup[] {
  const isAhead = ({ at }: Backup) => at > momentOf(now);
  const kept = new Set([
    ...backupsToKeep(backups.filter((each) => !isAhead(each))),
    ...backupsToKeep(backups.filter(isAhead)),
  ]);
  return backups.filter((each) => !kept.has(each));
}

/** Which backups Forum keeps (D114). */
function backupsToKeep(backups: readonly Backup[]): readonly Backup[] {
  const latest = [...backups].sort(oldestFirst).reverse();
  const before = latest.filter((each) => each.isBeforeRestore);
  // A backup made before a restore must not displace the one that is being restored.
  const ordinary = latest.filter((each) => !each.isBeforeRestore);
  return [
    ...ofLastHours(ordinary),
    ...firstOfEach(ordinary, ({ at }) => dayIn(at)).slice(0, KEPT_DAYS),
    ...before.slice(0, KEPT_BEFORE_RESTORE),
  ];
}

/** A backup that a user asks for must not displace the one before it: perhaps something just went wrong. */
function ofLastHours(latest: readonly Backup[]): readonly Backup[] {
  const last = firstOfEach(latest, ({ at }) => hourOf(at)).slice(0, KEPT_HOURS);
  const first = firstOfEach(latest.toReversed(), ({ at }) => hourOf(at));
  const hours = new Set(last.map(({ at }) => hourOf(at)));
  return [...last, ...first.filter(({ at }) => hours.has(hourOf(at)))];
}

function firstOfEach(backups: readonly Backup[], slotOf: (backup: Backup) => string): Backup[] {
  const slots = new Set<string>();
  return backups.filter((each) => !slots.has(slotOf(each)) && slots.add(slotOf(each)));
}

function momentOf(time: string): string {
  return time.slice(0, 19).replace('T', ' ').replaceAll(':', '.');
}

function hourOf(at: string): string {
  return at.slice(0, 13);
}

function dayIn(at: string): string {
  return at.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
