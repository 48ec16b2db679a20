import { expect, vi } from 'vitest';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { Disk, type Ending, randomFrom, useDisk } from './faulty-disk.ts';
import {
  after,
  type Change,
  isSame,
  itemAt,
  type Meeting,
  putBack,
  type Told,
  type Value,
} from './reference-model.ts';

/** One history: the real service on a faulty disk, compared with the reference model. */

const FOLDER = '/forum';
export const FILES = ['forum', 'm', 'n'] as const;
export type Name = (typeof FILES)[number];

export const figures = {
  histories: 0,
  commands: 0,
  acknowledged: 0,
  'backups made': 0,
  restored: 0,
  'refused by the disk': 0,
  'calls that failed': 0,
  kills: 0,
  'power cuts': 0,
  'files damaged': 0,
  openings: 0,
};

type Values = ReadonlyMap<Name, Value>;
/** The words about a restore that waits for the disk. */
const BEGUN = 'ikke fullført';

export class History {
  readonly random: () => number;
  disk: Disk;
  forum: OpenedForum | undefined;
  told = new Map<Name, Told>();
  /** Changes that may be on the disk although they were not acknowledged. */
  inDoubt = new Map<Name, Told[]>();
  /** All values that each file has had. */
  been = new Map<Name, Value[]>();
  ending: Ending = 'power cut';
  /** Every history and opening has its own time, because the time identifies a lock. */
  clock = Date.parse('2026-12-09T09:00:00Z') + figures.histories * 100_000_000;
  given = 0;
  /** A journal was damaged: its history has a permanent gap, and undo does not reach beyond it. */
  isScarred = false;
  /** Forum reported that nothing could be restored. */
  isOver = false;
  /** The content of each backup, if it is known. */
  private readonly backups = new Map<string, Values | undefined>();
  /** A restore without an answer: it must be complete, or not begun. */
  private restoring:
    | { readonly before: Values; readonly after: Values; readonly doubts: Map<Name, Told[]> }
    | undefined;
  /** The file damaged since the forum was last open. */
  private damaged: { readonly path: string; readonly bytes: Buffer } | undefined;
  private readonly hurt = new Set<string>();
  /** Files that were unreadable when a backup was made: restoring that backup leaves them as they are. */
  private readonly lost = new Map<string, ReadonlySet<Name>>();
  /** Damaged backups. */
  private readonly bad = new Set<string>();
  private seen = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.disk = new Disk(this.random);
    useDisk(this.disk);
  }

  async begin(): Promise<this> {
    const options = { name: 'Prøve', language: 'nb', author: 'test', now: this.now } as const;
    await createForum(FOLDER, options);
    this.set('forum', { value: 'Prøve', undo: [], redo: [] });
    for (const id of ['m', 'n'] as const) this.set(id, { value: undefined, undo: [], redo: [] });
    await this.open();
    await this.change('m', { do: 'createMeeting' });
    await this.change('m', { do: 'addItem', id: 'x-0' });
    return this;
  }

  readonly now = (): string => new Date(this.clock).toISOString().replace('Z', '+00:00');

  private set(name: Name, told: Told): void {
    this.told.set(name, told);
    this.inDoubt.set(name, []);
    this.been.set(name, [...(this.been.get(name) ?? []), told.value]);
  }

  async change(name: Name, change: Change): Promise<void> {
    if (!this.forum) return;
    figures.commands += 1;
    const before = this.told.get(name);
    if (!before) throw new Error(name);
    if (this.isScarred && (change.do === 'undo' || change.do === 'redo')) return;
    const next = after(before, change, this.clock);
    const command = this.commandOf(name, change, before.value);
    const failures = this.disk.failures;
    const answer = await Promise.race([this.forum.service.execute(command), this.disk.whenOff]);
    if (answer === 'off') {
      if (next) this.inDoubt.get(name)?.push(next);
      return this.comeBack();
    }
    const failed = this.disk.failures - failures;
    if (answer.ok) {
      expect(next, `${JSON.stringify(command)} ought to be refused`).toBeDefined();
      // The service removes refused lines before it records anything, so the refused restore will not happen.
      this.isRefused();
      if (next && next !== before) this.set(name, next);
      figures.acknowledged += 1;
      return;
    }
    expect(answer.message).not.toBe('');
    if (this.forum.info().readOnly !== undefined) expect(answer.code).toBe('read-only');
    else if (failed === 0) {
      expect(next, `${JSON.stringify(command)}: ${JSON.stringify(answer)}`).toBeUndefined();
    } else if (next) {
      expect(answer.code).toBe('not-saved');
      figures['refused by the disk'] += 1;
      // A line that cannot be removed at once may still exist after the program stops.
      if (failed > 1) this.inDoubt.get(name)?.push(next);
    }
  }

  private commandOf(name: Name, change: Change, value: Value): object {
    // The meetings are read again after this change, because they depend on the quorum.
    if (change.do === 'setForum') return { ...change, quorum: change.name.length % 2 ? 0.5 : 0.6 };
    if (name === 'forum') return change;
    const meeting = name;
    switch (change.do) {
      case 'createMeeting':
        return { ...change, id: name, title: 'M', startsAt: this.now(), template: 'blank' };
      case 'addItem':
        return { ...change, meeting, section: 'status', title: 'S', kind: 'review' };
      case 'changeItem': {
        const { background } = change;
        return { do: 'changeItem', meeting, item: itemAt(value, change.nth), background };
      }
      case 'addAttachment': {
        const { id } = change;
        const item = itemAt(value, change.nth);
        return {
          do: 'addAttachment',
          id,
          meeting,
          item,
          name: id,
          dataBase64: btoa(`${change.nth}`),
        };
      }
      default:
        return { ...change, meeting };
    }
  }

  private values(): Values {
    return new Map(FILES.map((name) => [name, this.told.get(name)?.value]));
  }
  private backupNames(): string[] {
    return this.disk.namesIn(`${FOLDER}/backups`).filter((name) => name.endsWith('.zip'));
  }
  /** A new backup contains the values at that time. */
  private noteBackups(values: Values | undefined): void {
    const names = new Set(this.backupNames());
    for (const name of this.backups.keys()) if (!names.has(name)) this.backups.delete(name);
    for (const name of names) {
      if (this.backups.has(name)) continue;
      this.backups.set(name, values);
      this.lost.set(name, new Set(FILES.filter((file) => this.isLost(file))));
    }
  }
  private isLost(file: Name): boolean {
    const base = `${FOLDER}/${file === 'forum' ? '' : 'meetings/'}${file}`;
    const textOf = (ending: string) => this.disk.bytesOf(`${base}.${ending}`)?.toString();
    // A line without its end was never acknowledged.
    const [first] = /^.*\n/.exec(textOf('journal') ?? '') ?? [];
    const there = [textOf('json'), first].filter((text) => text !== undefined);
    return there.length > 0 && !there.some(isJson);
  }
  private nth(nth: number): string {
    const names = this.backupNames();
    return names[nth % names.length] ?? 'none.zip';
  }

  /** The answer; undefined if the program stopped and was started again. */
  private async asked<T>(work: Promise<T>, values: Values): Promise<T | undefined> {
    const answer = await Promise.race([work, this.disk.whenOff]);
    this.noteBackups(values);
    if (answer !== 'off') return answer;
    await this.comeBack();
    return undefined;
  }

  /** Whether the call succeeded. A failure must have words, and its cause must be the disk or read-only mode. */
  private went(answer: { ok: boolean; code?: string; message?: string }, failed: number): boolean {
    if (answer.ok) return true;
    expect(answer.message).not.toBe('');
    if (this.forum?.info().readOnly !== undefined) expect(answer.code).toBe('read-only');
    else {
      expect(answer.code).toBe('not-saved');
      expect(failed).toBeGreaterThan(0);
    }
    return false;
  }

  async makeBackup(): Promise<void> {
    if (!this.forum) return;
    const failures = this.disk.failures;
    const answer = await this.asked(this.forum.service.makeBackup(), this.values());
    if (!answer || !this.went(answer, this.disk.failures - failures) || !answer.ok) return;
    figures['backups made'] += 1;
    expect(this.backups.has(answer.name)).toBe(true);
  }

  async compare(nth: number): Promise<void> {
    if (!this.forum) return;
    const name = this.nth(nth);
    const failures = this.disk.failures;
    const answer = await this.asked(this.forum.service.previewBackup(name), this.values());
    if (!answer || this.isRefusedRightly(name, answer)) return;
    const failed = this.disk.failures - failures;
    if (!answer.ok) {
      expect(`${answer.code} ${failed > 0}`).toBe('not-saved true');
      return;
    }
    const holds = this.backups.get(name);
    if (holds) expect(answer.differences.length === 0).toBe(areSame(holds, this.values()));
  }

  /** Whether the backup was rightly refused: it does not exist, or is damaged. */
  private isRefusedRightly(name: string, answer: { ok: boolean; code?: string }): boolean {
    if (answer.ok) return false;
    if (!this.backups.has(name))
      expect(answer.code).toBeOneOf(['unknown-id', 'not-saved', 'read-only']);
    return !this.backups.has(name) || (this.bad.has(name) && answer.code === 'invalid');
  }

  async restore(nth: number): Promise<void> {
    if (!this.forum) return;
    const name = this.nth(nth);
    const before = this.values();
    const holds = this.backups.get(name) ?? before;
    if (!this.backups.get(name) && this.backups.has(name)) return;
    const next = new Map<Name, Told>();
    const lost = this.lost.get(name);
    for (const [file, told] of this.told) {
      next.set(file, lost?.has(file) ? told : putBack(told, holds.get(file)));
    }
    const failures = this.disk.failures;
    const doubts = new Map(FILES.map((file) => [file, [...(this.inDoubt.get(file) ?? [])]]));
    this.restoring = { before, after: holds, doubts };
    for (const [file, told] of next) this.inDoubt.get(file)?.push(told);
    const answer = await this.asked(this.forum.service.restoreBackup(name), before);
    if (!answer) return;
    if (this.isRefusedRightly(name, answer)) return this.isRefused();
    const failed = this.disk.failures - failures;
    const isBegun = this.forum.info().found?.some((line) => line.includes(BEGUN)) === true;
    if (this.went(answer, failed) || isBegun) {
      figures.restored += 1;
      this.disk.mend();
      // The restore completes automatically once the disk works, unless the program was stopped meanwhile.
      if (isBegun) await this.pass(6_000);
      if (!this.restoring) return;
      this.restoring = undefined;
      for (const [file, told] of next) if (told !== this.told.get(file)) this.set(file, told);
      return;
    }
    // A restore that could not be cancelled at once may still be completed if the program stops.
    if (failed <= 1) this.isRefused();
  }

  /** The restore was refused, and must not be resumed. */
  private isRefused(): void {
    this.inDoubt = this.restoring?.doubts ?? this.inDoubt;
    this.restoring = undefined;
  }

  /** Damages part of a backup. */
  async damageBackup(nth: number, at: number, length: number): Promise<void> {
    const name = this.nth(nth);
    const path = `${FOLDER}/backups/${name}`;
    const bytes = this.disk.bytesOf(path);
    if (!bytes) return;
    figures['files damaged'] += 1;
    const from = at % bytes.length;
    bytes.fill(0, from, Math.min(from + length, bytes.length));
    this.disk.put(path, bytes);
    this.bad.add(name);
  }

  /** Lets time pass: the service writes snapshots and renews the lock. */
  async pass(ms: number): Promise<void> {
    this.clock += ms;
    vi.advanceTimersByTime(Math.abs(ms));
    await settled();
    this.noteBackups(this.values());
    if (await this.isOff()) await this.comeBack();
  }

  async reopen(): Promise<void> {
    if (this.forum && (await Promise.race([this.forum.close(), this.disk.whenOff])) === 'off') {
      return this.comeBack();
    }
    this.forum = undefined;
    await this.open();
  }

  stopNow(ending: Ending): Promise<void> {
    this.ending = ending;
    this.disk.stopNow();
    return this.comeBack();
  }

  /** Damages part of a file between two openings. */
  async damage(name: string, at: number, length: number): Promise<void> {
    this.disk.mend();
    if (this.forum && (await Promise.race([this.forum.close(), this.disk.whenOff])) === 'off') {
      return this.comeBack();
    }
    this.forum = undefined;
    const path = `${FOLDER}/${name}`;
    const bytes = this.disk.bytesOf(path);
    if (!bytes || bytes.length < 10) return this.open();
    figures['files damaged'] += 1;
    // The last newline stays: a line without one was never acknowledged.
    const from = at % (bytes.length - 1);
    bytes.fill(0, from, Math.min(from + length, bytes.length - 1));
    this.disk.put(path, bytes);
    this.damaged = { path, bytes };
    this.hurt.add(name);
    if (name.endsWith('.journal')) this.isScarred = true;
    await this.open();
    this.damaged = undefined;
  }

  /** Whether Forum may report this although no acknowledged change is damaged. */
  private isHarmless(line: string): boolean {
    // A damaged file that was moved away is reported until it is written again.
    if ([...this.hurt].some((name) => line.startsWith(name))) return true;
    // A file that was moved away earlier is reported as long as it exists.
    if (this.kept().some(({ name }) => line.includes(`${name}: `))) return true;
    // Each check names a damaged backup, and so does the window after it.
    if ([...this.bad].some((name) => line.startsWith(`backups/${name}: `))) return true;
    if (line.includes(BEGUN)) return this.forum?.info().readOnly !== undefined;
    if (this.ending !== 'power cut') return false;
    // A line whose end was written before its beginning looks like any damaged line.
    if (!/journalen/.test(line)) return false;
    // It is the very first line, so no earlier content shows where it should end.
    const [, name = ''] = /^(?:meetings\/)?([a-z]+)\.json: /.exec(line) ?? [];
    if (!this.told.get(name as Name)?.value) this.hurt.add(line.replace(/: .*/, ''));
    return true;
  }

  private isOff(): Promise<boolean> {
    const still = new Promise<'on'>((resolve) => setImmediate(() => resolve('on')));
    return Promise.race([this.disk.whenOff, still]).then((state) => state === 'off');
  }

  /** The program is gone, and the disk is as it left it. */
  private async comeBack(): Promise<void> {
    figures[this.ending === 'kill' ? 'kills' : 'power cuts'] += 1;
    await settled();
    vi.clearAllTimers();
    this.disk.mend();
    const failed = this.disk.failures;
    figures['calls that failed'] += failed - this.seen;
    this.disk = this.disk.left(this.ending);
    this.noteBackups(undefined);
    this.seen = 0;
    // The lock of a stopped program becomes free after a while.
    this.disk.now += 100_000;
    this.clock += 100_000;
    useDisk(this.disk);
    this.forum = undefined;
    // The program that should report the damage may be gone, with the damaged file already moved away.
    this.damaged = undefined;
    await this.open();
  }

  /** Opens the forum while the disk still fails, and afterwards without failures. */
  private async open(): Promise<void> {
    const failures = this.disk.failures;
    const opened = await Promise.race([
      openForumService(FOLDER, { author: 'test', now: this.now, language: 'nb' }).catch(
        (error: unknown) => error as Error,
      ),
      this.disk.whenOff,
    ]);
    if (opened === 'off') return this.comeBack();
    const failed = this.disk.failures - failures;
    this.disk.mend();
    figures['calls that failed'] += this.disk.failures - this.seen;
    this.seen = this.disk.failures;
    figures.openings += 1;
    if (opened instanceof Error) {
      // Refused in words, and only if the disk failed.
      expect(opened, opened.stack).toHaveProperty('words');
      if (this.isScarred && 'words' in opened && opened.words === 'store.unreadable') {
        this.isOver = true;
        return;
      }
      if (failed === 0) throw opened;
      return this.open();
    }
    this.forum = opened;
    // A restore that was begun is resumed automatically, because the disk works again.
    if (opened.info().found?.some((line) => line.includes(BEGUN))) {
      vi.advanceTimersByTime(6_000);
      await settled();
      if (await this.isOff()) return this.comeBack();
    }
    if (failed === 0) expect(opened.info().readOnly).toBeUndefined();
    await this.mustHold(opened);
  }

  private async mustHold(forum: OpenedForum): Promise<void> {
    const looked = await Promise.race([
      Promise.all([forum.show(), forum.check(false)]),
      this.disk.whenOff,
    ]);
    if (looked === 'off') return this.comeBack();
    const [shown, { problems }] = looked;
    const found = valuesIn(shown);
    this.assertWhole(found);
    const said = forum.info().found ?? [];
    for (const name of FILES) {
      const told = this.told.get(name);
      const may = [told, ...(this.inDoubt.get(name) ?? []), ...this.earlier(name, said)];
      const is = may.find((each) => JSON.stringify(each?.value) === JSON.stringify(found[name]));
      expect(
        is,
        `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(may)}`,
      ).toBeDefined();
      // A reader cannot decide which value is right.
      if (is && forum.info().readOnly === undefined) this.set(name, is);
    }
    this.mustBeTold(problems, said);
    expect(this.disk.handles).toBe(0);
  }

  /** A restore is complete, or has changed nothing. */
  private assertWhole(found: Record<Name, Value>): void {
    if (!this.restoring || this.forum?.info().readOnly !== undefined) return;
    const { before, after: then } = this.restoring;
    const moved = FILES.filter((name) => !isSame(before.get(name), then.get(name)));
    const isAfter = moved.filter((name) => isSame(found[name], then.get(name)));
    if (!this.isScarred) expect(isAfter.length).toBeOneOf([0, moved.length]);
    this.restoring = undefined;
  }

  /** The values that a file may have after Forum has reported it as damaged. */
  private earlier(name: Name, said: readonly string[]): Told[] {
    if (!this.isScarred) return [];
    // An earlier opening may have moved the original away and stopped before it reported that. The copy then
    // exists.
    const isKept = this.kept().some((each) => each.name.startsWith(`${name}.`));
    if (!isKept && !said.some((each) => each.includes(`${name}.json`))) return [];
    if (said.some((each) => each.includes('verken'))) this.isOver = true;
    return [...(this.been.get(name) ?? []), undefined].map((value) => ({
      value,
      undo: [value],
      redo: [],
    }));
  }

  /** The damaged originals. */
  private kept() {
    return [FOLDER, `${FOLDER}/meetings`].flatMap((folder) =>
      this.disk
        .namesIn(folder)
        .filter((name) => name.includes('.damaged-'))
        .map((name) => ({ name, bytes: this.disk.bytesOf(`${folder}/${name}`) })),
    );
  }

  /** Either nothing is wrong; or Forum names everything that is wrong, and keeps the damaged files. */
  private mustBeTold(problems: readonly { message: string }[], said: readonly string[]): void {
    const kept = this.kept();
    // A file without a copy is still in its place.
    for (const each of said.filter((line) => line.includes('tatt vare på'))) {
      expect(kept.filter(({ name }) => each.includes(` ${name}.`))).toHaveLength(1);
    }
    const { damaged } = this;
    if (damaged?.path.endsWith('.json') && this.forum?.info().readOnly === undefined) {
      const there = [this.disk.bytesOf(damaged.path), ...kept.map(({ bytes }) => bytes)];
      expect(there.some((bytes) => bytes?.equals(damaged.bytes))).toBe(true);
      expect(said).not.toEqual([]);
    } else if (damaged) expect(problems).not.toEqual([]);
    else if (!this.isScarred) {
      const lines = said.filter((each) => !this.isHarmless(each));
      expect(lines).toEqual([]);
      expect(problems).toHaveLength(said.length);
    }
  }
}

function areSame(one: Values, other: Values): boolean {
  return FILES.every((name) => isSame(one.get(name), other.get(name)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function valuesIn(shown: object): Record<Name, Value> {
  const { forum, meetings } = shown as {
    forum: { name: string };
    meetings: (Omit<Meeting, 'attachments'> & { id: string; attachments: { id: string }[] })[];
  };
  const meetingIn = (id: string): Value => {
    const found = meetings.find((each) => each.id === id);
    if (!found) return undefined;
    return {
      items: found.items.map(({ id: item, background }) => ({
        id: item,
        ...(background === undefined ? {} : { background }),
      })),
      attachments: found.attachments.map((each) => each.id),
    };
  };
  return { forum: forum.name, m: meetingIn('m'), n: meetingIn('n') };
}

/** Lets everything run that does not wait for the clock. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
