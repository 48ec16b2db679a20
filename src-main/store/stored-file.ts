import { basename, dirname } from 'node:path';
import type { JournalStep } from '../../src-core/audit-log/audit-runs.ts';
import { fromDisk, keepCopy, onDisk } from './atomic-fs.ts';
import { contentDigest, type SealFault, sealFaults } from './content-seal.ts';
import type { ProgramCommand } from './entry-kind.ts';
import type { FileFinding } from './file-finding.ts';
import { isForumThere } from './foreign-files.ts';
import type { FileName, ForumFile, NewLine } from './forum-store.ts';
import { linesBehind, readJournal } from './journal.ts';
import { decodeReversed, encodeEntry } from './journal-encoding.ts';
import type { EncodedLine, JournalLine } from './journal-line.ts';
import { linesUpToDate } from './lines-up-to-date.ts';
import type { Lock } from './lock.ts';
import { type Format, isOlder, readLine, schemaOf, upToDate } from './migrations.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { OwnJournal } from './own-journal.ts';
import { OwnSnapshot } from './own-snapshot.ts';
import { wholePatch, withPatches } from './patches.ts';
import { linesAfter, replayTo, stepsBack } from './replay.ts';
import { linesAhead } from './replay-onto-snapshot.ts';
import { addStep, type UndoStep, valueBefore } from './undo-stack.ts';

/** How many changes back undo reaches, at most, after the forum was opened again. */
const KEPT_LINES = 1_000;

/** A line that is on the disk. It counts once it is accepted. */
interface WrittenLine {
  accept(): void;
  /** Removes it, where a line in another file that belongs with it was refused. */
  takeBack(): Promise<void>;
}

/** One file of the folder: its snapshot, and the journal beside it that is always ahead of it. */
export class StoredFile<T extends object> implements ForumFile<T> {
  readonly name: FileName;
  revision = 0;
  /** The value in the form that it was written in, and what it last was where it was removed. */
  written: object | undefined;
  private lastWritten: object | undefined;
  readonly steps: UndoStep[] = [];
  readonly findings: FileFinding[] = [];
  private readonly saving = oneAtATime();
  private hasSteps = false;
  private readonly base: string;
  private readonly format: Format<T>;
  private readonly snapshot: OwnSnapshot;
  private readonly journal: OwnJournal;

  private constructor(base: string, format: Format<T>, lock: Lock | undefined) {
    this.base = base;
    this.name = nameOf(base);
    this.format = format;
    this.snapshot = new OwnSnapshot(base, format, lock);
    this.journal = new OwnJournal(`${base}.journal`, lock);
  }

  /** `base` is the path without its ending. Without a lock, nothing on the disk is touched. */
  static async open<T extends object>(
    base: string,
    format: Format<T>,
    lock: Lock | undefined,
  ): Promise<StoredFile<T>> {
    const file = new StoredFile<T>(base, format, lock);
    await fromDisk(() => file.load(), `${base}.json`);
    return file;
  }

  get value(): T | undefined {
    return this.inFormat(this.written);
  }

  get last(): T | undefined {
    return this.inFormat(this.lastWritten);
  }

  /** The snapshot lags behind the journal. */
  get isDirty(): boolean {
    return this.snapshot.revision !== this.revision;
  }

  /** Something could be read of it. */
  get isKnown(): boolean {
    return this.written !== undefined || this.lastWritten !== undefined;
  }

  get seal(): string | undefined {
    const { written, revision } = this;
    return this.isFinal(written) ? contentDigest(revision, written) : undefined;
  }

  /** Appends a line, and flushes it before it returns. */
  async record(line: NewLine, after?: T): Promise<void> {
    (await this.append(line, after)).accept();
  }

  /** Puts the next line on the disk and flushes it. `after` is what its patches make. */
  async append(line: NewLine, after?: T): Promise<WrittenLine> {
    await this.markBoundary(line);
    return this.appendNext(line, after ?? withPatches<T>(this.value, line.patches));
  }

  private async appendNext(next: NewLine, after: object | undefined): Promise<WrittenLine> {
    const line: JournalLine = { ...next, revision: this.revision + 1 };
    const seal = this.isFinal(after) ? contentDigest(line.revision, after) : undefined;
    const sealed = seal === undefined ? line : { ...line, seal };
    await onDisk(async () => {
      if (await this.journal.isGone()) await this.putBack();
    }, this.journal.path);
    const encoded = encodeEntry(sealed, this.written, after);
    const end = await this.journal.append(encoded, (copy) => this.sayForeign(copy));
    return {
      accept: () => this.take(line, after),
      takeBack: () => this.journal.takeBack(end),
    };
  }

  /**
   * Before the first change of a file of an earlier version: keeps a copy of it, and records its value in today's
   * form. A program that is stopped after that has lost nothing (D119).
   */
  private async markBoundary({ at, author }: NewLine): Promise<void> {
    const { written, value, format } = this;
    if (!written || !value || !isOlder(written, format)) return;
    await this.save();
    const from = schemaOf(written);
    const { path } = this.snapshot;
    await onDisk(() => keepCopy(path, `${this.base}.format-${from}.json`), path);
    const command: ProgramCommand = { do: 'migrate', from, to: format.known };
    const [patches, inverse] = [[wholePatch(value)], [wholePatch(written)]];
    (await this.appendNext({ at, author, command, patches, inverse }, value)).accept();
  }

  /**
   * Writes what is in memory where somebody has deleted the files, before anything more is recorded. The journal
   * starts over after it. Where the whole folder is gone, nothing is made.
   */
  async putBack(): Promise<void> {
    const { path } = this.snapshot;
    const hasJournal = !(await this.journal.isGone());
    const hasFile = !(await this.snapshot.isGone());
    if (hasJournal && hasFile) return;
    if (!this.isKnown || !(await onDisk(() => isForumThere(this.base), path))) return;
    if (!hasJournal) await this.journal.startOver();
    await this.write();
    this.findings.push({ kind: 'put-back' });
  }

  /** Removes what may be on the disk of a line that was refused. Nothing is recorded before that. */
  removeRefused(): Promise<void> {
    return this.journal.removeRefused();
  }

  async save(): Promise<void> {
    if (this.isDirty) await this.write();
  }

  /** As `save`, and also where another program has written in the file since it was read. */
  async saveOver(): Promise<void> {
    if (this.isDirty || !(await this.snapshot.isUntouched())) await this.write();
  }

  /** Writes the file, with its checksums, whether it lags behind its journal or not. One write at a time. */
  write(): Promise<void> {
    return this.saving(() => {
      const { written, lastWritten, revision } = this;
      const state = written ?? { ...lastWritten, removed: true };
      return this.snapshot.write(
        { revision, state, isFinal: this.isFinal(written) },
        (at) => this.writtenAt(at),
        (copy) => this.sayForeign(copy),
      );
    });
  }

  /** Where the file was changed by hand, and the journal was not: writes what the journal leads to. */
  async writeAsRecorded(): Promise<void> {
    const recorded = await this.writtenAt(this.revision);
    if (!recorded?.value) return;
    this.written = recorded.value;
    await this.write();
  }

  /** The changed files of a meeting that is final. */
  async sealFaults(): Promise<readonly SealFault[]> {
    if (this.seal === undefined) return [];
    const recorded = await this.writtenAt(this.revision);
    return sealFaults(this.base, recorded, (value) => this.isFinal(value));
  }

  async readSteps(): Promise<void> {
    if (this.hasSteps) return;
    const { path } = this.journal;
    const wanted = { after: this.revision, before: KEPT_LINES };
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
    const whole = decodeReversed(lines.slice(gap + 1), this.written);
    for (const line of linesUpToDate(whole, this.written, this.format)) addStep(this.steps, line);
  }

  async *stepsBack(): AsyncGenerator<JournalStep> {
    const last = { value: this.written, revision: this.revision };
    const steps = stepsBack(this.journal.path, last, (revision) => this.writtenAt(revision));
    for await (const { before, after, ...step } of steps) {
      yield { ...step, before: this.inFormat(before), after: this.inFormat(after) };
    }
  }

  async recordedAt(revision: number) {
    const recorded = await this.writtenAt(revision);
    return recorded && { ...recorded, value: this.inFormat(recorded.value) };
  }

  /** As `recordedAt`, in the form of the lines. */
  writtenAt(revision: number) {
    return replayTo(this.journal.path, revision, this.readLine);
  }

  /** A value of this file in today's form. */
  inFormat(value: object | undefined): T | undefined {
    return value && upToDate(value, this.format);
  }

  /** The lines after a revision, oldest first, as far as they can be read. */
  linesAfter(revision: number): Promise<readonly JournalLine[]> {
    const { path } = this.journal;
    return fromDisk(() => linesAfter(path, revision, this.readLine), path);
  }

  valueAt(revision: number): T | undefined {
    return valueBefore(this.steps, this, revision);
  }

  private take(line: JournalLine, after: object | undefined): void {
    this.accept(line, after);
    if (!this.hasSteps) return;
    for (const each of linesUpToDate([line], after, this.format)) addStep(this.steps, each);
  }

  private accept({ revision }: JournalLine, after: object | undefined): void {
    this.lastWritten = this.written ?? this.lastWritten;
    this.written = after;
    this.revision = revision;
  }

  private isFinal(value: object | undefined): value is object {
    return value !== undefined && this.format.isSealed?.(value) === true;
  }

  private readonly readLine = <L extends EncodedLine | JournalLine>(line: L): L =>
    readLine(line, `${basename(this.base)}.journal`, this.format);

  private async load(): Promise<void> {
    const best = await this.snapshot.open();
    const { revision: from, source } = best;
    if (best.isRemoved) this.lastWritten = best.written;
    else this.written = best.written;
    this.revision = from;
    const wanted = source ? undefined : { after: from, before: 0 };
    const journal = await this.journal.open(wanted, this.snapshot.revision);
    const entries = journal.entries.filter(({ isLate }) => !isLate);
    const snapshot = { value: this.written, revision: from };
    const ahead = linesAhead(entries, snapshot, this.readLine);
    for (const { line, after } of ahead.lines) this.accept(line, after);
    if (ahead.unusable) {
      const { from: cut, count } = ahead.unusable;
      // One line and no more was being written when the power was cut. Where several cannot be read, nothing is cut.
      const isAll = source === undefined && entries.length === 1;
      const copy =
        this.isKnown || isAll ? await this.journal.cutOff(cut, this.revision) : undefined;
      this.findings.push({ kind: 'damaged-tail', count, ...(copy !== undefined && { copy }) });
    }
    if (this.isKnown) await this.journal.tidy(ahead.from);
    const count = linesBehind(entries, source === undefined ? from : 0);
    if (count > 0) this.findings.push({ kind: 'journal-behind', count });
    if (source) await this.sayRestored(source);
    else if (!this.isKnown && entries.length > 1) this.sayUnreadable();
  }

  /** Quarantines the damaged file once another file has its content. Before that, it stays. */
  private async sayRestored(source: 'backup' | 'journal'): Promise<void> {
    if (!this.isKnown) return this.sayUnreadable();
    const copy = await this.snapshot.putDamagedAside();
    this.findings.unshift({ kind: 'restored', source, ...(copy !== undefined && { copy }) });
  }

  private sayForeign(copy: string): void {
    this.findings.push({ kind: 'changed-meanwhile', copy });
  }

  private sayUnreadable(): void {
    this.findings.splice(0, Infinity, { kind: 'unreadable' });
  }
}

function nameOf(base: string): FileName {
  return basename(dirname(base)) === 'meetings' ? `meetings/${basename(base)}` : 'forum';
}
