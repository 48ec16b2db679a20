import { basename } from 'node:path';
import type { JournalStep as TracedStep } from '../../src-core/audit-log/audit-runs.ts';
import { fromDisk, onDisk, stampOf } from './atomic-fs.ts';
import { contentDigest, type SealFault, sealFaults, sealOf } from './content-seal.ts';
import type { FileFinding } from './file-finding.ts';
import { isForumThere, quarantine } from './foreign-files.ts';
import { linesBehind, readJournal } from './journal.ts';
import { decodeReversed, encodeEntry, fitted } from './journal-encoding.ts';
import type { JournalLine } from './journal-line.ts';
import type { Lock } from './lock.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { OwnJournal } from './own-journal.ts';
import { withPatches } from './patches.ts';
import { bestSnapshot, type Format, isAsRecorded, upToDate } from './recover-snapshot.ts';
import { replayed, stepsBack } from './replay.ts';
import { writeSnapshot } from './snapshot.ts';
import { addStep, type UndoStep, valueBefore } from './undo-stack.ts';

/** One file of the forum: its snapshot, and the journal beside it that is always ahead of it. */

/** How many changes back undo reaches, at most, after the forum was opened anew. */
const KEPT_LINES = 1_000;

export class StoredFile<T extends object> {
  /** Undefined: never made, or taken away again. */
  value: T | undefined;
  /** What it last was, when it has been taken away: its numbers stay used. */
  last: T | undefined;
  revision = 0;
  /** What can be undone; all of it only after `readSteps`. */
  readonly steps: UndoStep[] = [];
  readonly findings: FileFinding[] = [];
  private saved = 0;
  private readonly atFile = oneAtATime();
  /** How the file lay when it was last read or written here. */
  private stamp = '';
  private hasSteps = false;
  private readonly base: string;
  private readonly format: Format<T>;
  private readonly lock: Lock | undefined;
  private readonly journal: OwnJournal;

  private constructor(base: string, format: Format<T>, lock: Lock | undefined) {
    this.base = base;
    this.format = format;
    this.lock = lock;
    this.journal = new OwnJournal(`${base}.journal`, lock);
  }

  /** `base` is the path without an ending. Without a lock, nothing on disk is touched. */
  static async open<T extends object>(
    base: string,
    format: Format<T>,
    lock: Lock | undefined,
  ): Promise<StoredFile<T>> {
    const file = new StoredFile<T>(base, format, lock);
    await fromDisk(() => file.load(), `${base}.json`);
    return file;
  }

  get isDirty(): boolean {
    return this.saved !== this.revision;
  }

  /** Something could be read of it. */
  private get isKnown(): boolean {
    return this.value !== undefined || this.last !== undefined;
  }

  /** Appends to the journal and flushes; only then is the change there. `after` is what the patches make (D100). */
  async record(
    line: JournalLine,
    after: T | undefined = withPatches(this.value, line.patches),
  ): Promise<void> {
    const seal = after && this.mustSeal(after) ? contentDigest(line.revision, after) : undefined;
    const sealed = seal === undefined ? line : { ...line, seal };
    await onDisk(async () => {
      if (await this.journal.isGone()) await this.putBack();
    }, this.journal.path);
    await this.journal.append(encodeEntry(sealed, this.value, after), (copy) => {
      this.findings.push({ kind: 'changed-meanwhile', copy });
    });
    this.take(line, after);
  }

  /**
   * Writes what is in memory where somebody has deleted the files, before anything more is recorded: the journal
   * begins anew after it. Where the whole folder is gone, nothing is made.
   */
  async putBack(): Promise<void> {
    const path = `${this.base}.json`;
    const hasJournal = !(await this.journal.isGone());
    const hasFile = this.stamp === '' || (await onDisk(() => stampOf(path), path)) !== '';
    if (hasJournal && hasFile) return;
    if (!this.isKnown || !(await onDisk(() => isForumThere(this.base), path))) return;
    if (!hasJournal) await this.journal.beginAnew();
    await this.write();
    this.findings.push({ kind: 'put-back' });
  }

  /** Cuts off what may have come down of a line that was refused. Nothing is recorded before it is done. */
  settle(): Promise<void> {
    return this.journal.settle();
  }

  async save(): Promise<void> {
    if (this.isDirty) await this.write();
  }

  /** As `save`, and also where another program has written in the file since it was read. */
  async saveOver(): Promise<void> {
    const path = `${this.base}.json`;
    const isAsLeft = await onDisk(() => this.isAsLeft(path), path);
    if (this.isDirty || !isAsLeft) await this.write();
  }

  /** The checksum of what is final, if it is. */
  get seal(): string | undefined {
    return this.value && this.mustSeal(this.value)
      ? contentDigest(this.revision, this.value)
      : undefined;
  }

  /** Where the files of what is final are not as they were when it became so. */
  async sealFaults(): Promise<readonly SealFault[]> {
    if (this.seal === undefined) return [];
    const recorded = await this.recordedAt(this.revision);
    return sealFaults(this.base, recorded, (value) => this.mustSeal(value));
  }

  /** Writes the file, with its checksums, whether it lags behind its journal or not. One write at a time. */
  write(): Promise<void> {
    return this.atFile(() => this.writeNow());
  }

  private async writeNow(): Promise<void> {
    const { revision } = this;
    const state = this.value ?? { ...this.last, removed: true };
    const path = `${this.base}.json`;
    await onDisk(async () => {
      // What a program that was taken over has is old.
      await this.lock?.mustHold();
      await this.keepAnothers(path);
      const isSealed = this.value !== undefined && this.mustSeal(this.value);
      const seal = isSealed ? { seal: await sealOf(this.base, revision, state) } : {};
      await writeSnapshot(path, { revision, ...seal, ...state });
      this.stamp = await stampOf(path);
    }, path);
    this.saved = revision;
  }

  /** What another program wrote there while it was open here is kept beside, and told of. */
  private async keepAnothers(path: string): Promise<void> {
    if (await this.isAsLeft(path)) return;
    if (await isAsRecorded(path, (revision) => this.recordedAt(revision))) return;
    const copy = await quarantine(path, 'changed');
    if (copy !== undefined) this.findings.push({ kind: 'changed-meanwhile', copy: basename(copy) });
  }

  private async isAsLeft(path: string): Promise<boolean> {
    return (await stampOf(path)) === this.stamp;
  }

  private mustSeal(value: object): boolean {
    return this.format.isSealed?.(value) === true;
  }

  /** Reads what can be undone, as far back as it is kept. */
  async readSteps(): Promise<void> {
    if (this.hasSteps) return;
    const wanted = { after: this.revision, before: KEPT_LINES };
    const { path } = this.journal;
    const { entries } = await fromDisk(() => readJournal(path, wanted), path);
    this.hasSteps = true;
    this.steps.length = 0;
    const lines = entries.flatMap(({ line, isLate }) =>
      line && !isLate && line.revision <= this.revision ? [line] : [],
    );
    // Where lines are missing, what came before does not fit what came after.
    const gap = lines.findLastIndex(
      (line, index) => line.revision !== this.revision - (lines.length - 1 - index),
    );
    for (const line of decodeReversed(lines.slice(gap + 1), this.value)) addStep(this.steps, line);
  }

  /** Every change there has been, the last first. */
  stepsBack(): AsyncGenerator<TracedStep> {
    return stepsBack(this.journal.path, this, (revision) => this.recordedAt(revision));
  }

  /** What it was at a revision, going by its journal alone. */
  recordedAt(revision: number) {
    return replayed(this.journal.path, revision, (line) => this.upToDate(line));
  }

  /** As it was at an earlier revision, as far back as `readSteps` reaches; undefined beyond that. */
  valueAt(revision: number): T | undefined {
    return valueBefore(this.steps, this, revision);
  }

  private take(line: JournalLine, after: T | undefined): void {
    this.last = this.value ?? this.last;
    this.value = after;
    this.revision = line.revision;
    addStep(this.steps, line);
  }

  private upToDate(line: JournalLine): JournalLine {
    return upToDate(line, `${basename(this.base)}.journal`, this.format);
  }

  private async load(): Promise<void> {
    this.stamp = await stampOf(`${this.base}.json`);
    const best = await bestSnapshot(this.base, this.format, !this.lock);
    const { revision: from, source } = best;
    if (best.isRemoved) this.last = best.value;
    else this.value = best.value;
    this.revision = from;
    // What came from elsewhere is to be written again.
    this.saved = source ? 0 : from;
    const journal = await this.journal.open(
      source ? undefined : { after: from, before: 0 },
      this.saved,
    );
    const entries = journal.entries.filter(({ isLate }) => !isLate);
    let ahead: number | undefined;
    let revision = 0;
    /** Where the lines begin that cannot be read, as far as they reach up to the next one. */
    let unread: number | undefined;
    for (const [index, { line, from: at }] of entries.entries()) {
      const cut = unread ?? at;
      unread = line ? undefined : cut;
      // One that cannot be read has the number after the one before it.
      revision = line?.revision ?? revision + 1;
      // Of the last ones, nobody can say how many they were, nor that the snapshot has them all.
      const isLast = !line && entries.slice(index).every((each) => !each.line);
      if (revision <= from && !isLast) continue;
      const next =
        revision === this.revision + 1 && line
          ? fitted(line, this.value, (each) => this.upToDate(each))
          : undefined;
      if (next) {
        ahead ??= at;
        this.take(next.line, next.after);
      } else {
        const count = entries.length - index;
        // None of those that cannot be read is to be the last one, and told of anew.
        const isAll = source === undefined && entries.length === 1;
        // Nothing is cut where nothing at all could be read; unless it is one line and no more: of what was being
        // made when the power was cut.
        const copy =
          this.isKnown || isAll ? await this.journal.cutOff(cut, this.revision) : undefined;
        const kept = copy === undefined ? {} : { copy };
        this.findings.push({ kind: 'damaged-tail', count, ...kept });
        break;
      }
    }
    if (this.isKnown) await this.journal.tidy(ahead);
    const count = linesBehind(entries, source === undefined ? from : 0);
    if (count > 0) this.findings.push({ kind: 'journal-behind', count });
    if (source) await this.sayRestored(source);
    else if (!this.isKnown && entries.length > 1) this.sayUnreadable();
  }

  /** The damaged file is put aside once something else has what it had; before that, it stays. */
  private async sayRestored(source: 'backup' | 'journal'): Promise<void> {
    if (!this.isKnown) return this.sayUnreadable();
    const copy = this.lock && (await quarantine(`${this.base}.json`, 'damaged'));
    this.stamp = '';
    const kept = copy === undefined ? {} : { copy: basename(copy) };
    this.findings.unshift({ kind: 'restored', source, ...kept });
  }

  private sayUnreadable(): void {
    this.findings.splice(0, Infinity, { kind: 'unreadable' });
  }
}
