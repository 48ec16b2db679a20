import { basename } from 'node:path';
import type { Step as TracedStep } from '../../src-core/trace/runs.ts';
import { bestSnapshot, type Format, isAsRecorded, upToDate } from './best-snapshot.ts';
import { fromDisk, onDisk, stampOf, unlessMissing, unlessRefused } from './disk.ts';
import { unlink } from './files.ts';
import type { Finding } from './finding.ts';
import {
  appendLine,
  type JournalLine,
  linesBehind,
  readJournal,
  settleJournal,
  settleTorn,
} from './journal.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { isForumThere, keepDamaged, putAside } from './others.ts';
import { fitted, packed, unpackedBack, type WrittenLine } from './packing.ts';
import { patched } from './patched.ts';
import { replayed, stepsBack } from './replay.ts';
import { contentDigest, type SealFault, sealFaults, sealOf } from './seal.ts';
import { writeSnapshot } from './snapshot.ts';
import { addStep, type Step, valueBefore } from './steps.ts';

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
  readonly steps: Step[] = [];
  readonly findings: Finding[] = [];
  private saved = 0;
  private readonly atFile = oneAtATime();
  /** A line that is being written looks like one that was refused, and must not be cut off. */
  private readonly atJournal = oneAtATime();
  /** How the file lay when it was last read or written here. */
  private stamp = '';
  private journal = { size: 0, torn: false };
  private hasSteps = false;
  private readonly base: string;
  private readonly format: Format<T>;

  private constructor(base: string, format: Format<T>) {
    this.base = base;
    this.format = format;
  }

  /** `base` is the path without an ending. With `readOnly`, nothing on disk is touched. */
  static async open<T extends object>(
    base: string,
    format: Format<T>,
    readOnly: boolean,
  ): Promise<StoredFile<T>> {
    const file = new StoredFile<T>(base, format);
    await fromDisk(() => file.load(readOnly), `${base}.json`);
    return file;
  }

  get isDirty(): boolean {
    return this.saved !== this.revision;
  }

  /** Something could be read of it. */
  private get isKnown(): boolean {
    return this.value !== undefined || this.last !== undefined;
  }

  /** Appends to the journal and flushes; only then is the change there. `after` is what the patches make. */
  async record(
    line: JournalLine,
    after: T | undefined = patched(this.value, line.patches),
  ): Promise<void> {
    const seal = after && this.mustSeal(after) ? contentDigest(line.revision, after) : undefined;
    const sealed = seal === undefined ? line : { ...line, seal };
    const written = packed(sealed, this.value, after);
    await this.atJournal(async () => {
      const path = `${this.base}.journal`;
      await settleTorn(path, this.journal);
      try {
        await onDisk(() => this.append(written), path);
      } catch (error) {
        // At once, for it takes room where there may be none; else before anything more is recorded.
        await settleTorn(path, this.journal).catch(unlessRefused);
        throw error;
      }
    });
    this.take(line, after);
  }

  private async append(line: WrittenLine): Promise<void> {
    const path = `${this.base}.journal`;
    const isThere = await unlessMissing(appendLine(path, this.journal, line).then(() => true));
    if (isThere) return;
    await this.putBack();
    await appendLine(path, this.journal, line);
  }

  /**
   * Writes what is in memory where somebody has deleted the files, before anything more is recorded: the journal
   * begins anew after it. Where the whole folder is gone, nothing is made.
   */
  async putBack(): Promise<void> {
    const isGone = async (of: string, wasThere: boolean) =>
      wasThere && (await stampOf(`${this.base}.${of}`)) === '';
    const hasJournal = !(await isGone('journal', this.journal.size > 0));
    if (hasJournal && !(await isGone('json', this.stamp !== ''))) return;
    if (!this.isKnown || !(await isForumThere(this.base))) return;
    if (!hasJournal) this.journal = { size: 0, torn: false };
    await this.write();
    this.findings.push({ kind: 'put-back' });
  }

  /** Cuts off what may have come down of a line that was refused. Nothing is recorded before it is done. */
  settle(): Promise<void> {
    return this.atJournal(() => settleTorn(`${this.base}.journal`, this.journal));
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
    const copy = await putAside(path, 'changed');
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
    const path = `${this.base}.journal`;
    const { entries } = await fromDisk(() => readJournal(path, wanted), path);
    this.hasSteps = true;
    this.steps.length = 0;
    const lines = entries.flatMap(({ line }) =>
      line && line.revision <= this.revision ? [line] : [],
    );
    // Where lines are missing, what came before does not fit what came after.
    const gap = lines.findLastIndex(
      (line, index) => line.revision !== this.revision - (lines.length - 1 - index),
    );
    for (const line of unpackedBack(lines.slice(gap + 1), this.value)) addStep(this.steps, line);
  }

  /** Every change there has been, the last first. */
  stepsBack(): AsyncGenerator<TracedStep> {
    return stepsBack(`${this.base}.journal`, this, (revision) => this.recordedAt(revision));
  }

  /** What it was at a revision, going by its journal alone. */
  recordedAt(revision: number) {
    return replayed(`${this.base}.journal`, revision, (line) => this.upToDate(line));
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

  private async load(readOnly: boolean): Promise<void> {
    this.stamp = await stampOf(`${this.base}.json`);
    const best = await bestSnapshot(this.base, this.format, readOnly);
    const { revision: from, source } = best;
    if (best.isRemoved) this.last = best.value;
    else this.value = best.value;
    this.revision = from;
    // What came from elsewhere is to be written again.
    this.saved = source ? 0 : from;
    const wanted = source ? undefined : { after: this.saved, before: 0 };
    const journal = await readJournal(`${this.base}.journal`, wanted);
    this.journal = { size: journal.size, torn: journal.torn };
    let ahead: number | undefined;
    let revision = 0;
    /** Where the lines begin that cannot be read, as far as they reach up to the next one. */
    let unread: number | undefined;
    for (const [index, { line, from: at }] of journal.entries.entries()) {
      const cut = unread ?? at;
      unread = line ? undefined : cut;
      // One that cannot be read has the number after the one before it.
      revision = line?.revision ?? revision + 1;
      // Of the last ones, nobody can say how many they were, nor that the snapshot has them all.
      const isLast = !line && journal.entries.slice(index).every((each) => !each.line);
      if (revision <= from && !isLast) continue;
      const next =
        revision === this.revision + 1 && line
          ? fitted(line, this.value, (each) => this.upToDate(each))
          : undefined;
      if (next) {
        ahead ??= at;
        this.take(next.line, next.after);
      } else {
        const count = journal.entries.length - index;
        // None of those that cannot be read is to be the last one, and told of anew.
        const isAll = source === undefined && journal.entries.length === 1;
        const copy = readOnly ? undefined : await this.cutOff(cut, isAll);
        const kept = copy === undefined ? {} : { copy };
        this.findings.push({ kind: 'damaged-tail', count, ...kept });
        break;
      }
    }
    if (!readOnly && this.isKnown) {
      await settleJournal(`${this.base}.journal`, this.journal.size, ahead);
      this.journal.torn = false;
    }
    const count = linesBehind(journal, source === undefined ? from : 0);
    if (count > 0) this.findings.push({ kind: 'journal-behind', count });
    if (source) await this.sayRestored(source, readOnly);
    else if (!this.isKnown && journal.entries.length > 1) this.sayUnreadable();
  }

  /** The damaged file is put aside once something else has what it had; before that, it stays. */
  private async sayRestored(source: 'backup' | 'journal', readOnly: boolean): Promise<void> {
    if (!this.isKnown) return this.sayUnreadable();
    const copy = readOnly ? undefined : await putAside(`${this.base}.json`, 'damaged');
    this.stamp = '';
    const kept = copy === undefined ? {} : { copy: basename(copy) };
    this.findings.unshift({ kind: 'restored', source, ...kept });
  }

  private sayUnreadable(): void {
    this.findings.splice(0, Infinity, { kind: 'unreadable' });
  }

  /**
   * What comes after must not be taken for what is recorded from now on. Nothing is cut where nothing at
   * all could be read; unless it is one line and no more: of what was being made when the power was cut.
   */
  private async cutOff(size: number, isAll: boolean): Promise<string | undefined> {
    if (!this.isKnown && !isAll) return undefined;
    const path = `${this.base}.journal`;
    const copy = await keepDamaged(path);
    if (!this.isKnown) await unlink(path);
    this.journal.size = size;
    return copy;
  }
}
