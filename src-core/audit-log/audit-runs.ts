import { textRuleOf } from '../commands/index.ts';
import { instantOf, type Time } from '../model/field-types.ts';
import { isAside, isFrozen, isText } from './audit-fields.ts';
import type { FieldChange } from './record-differences.ts';
import { differencesBetween } from './record-differences.ts';

/**
 * Turns the lines of one journal, newest first, into entries of the change log. A run of typing in one field is
 * one entry.
 */

/** One line of the journal, with the file before and after it. */
export interface JournalStep {
  readonly revision: number;
  readonly at: Time;
  readonly author: string;
  /** The command, undo, redo, createForum or repair; `outside` for a change that no line records. */
  readonly do: string;
  readonly undoes?: number;
  readonly redoes?: number;
  readonly before: object | undefined;
  readonly after: object | undefined;
}
export interface AuditItem {
  readonly revision: number;
  readonly do: string;
  readonly author: string;
  /** When the entry began and ended. The two differ only for a run of typing. */
  readonly from: Time;
  readonly to: Time;
  /** The command that was undone or redone. */
  readonly of?: string;
  readonly differences: readonly FieldChange[];
  /** The file after the change and before it, where names are looked up. */
  readonly states: readonly (object | undefined)[];
}

/** A pause in typing of so many milliseconds ends the run. */
const PAUSE = 120_000;
/** After so many lines, a run is over and the search for what was undone stops. */
const PATIENCE = 1_000;

interface Pending {
  told: AuditItem;
  /** The revision that this entry undoes. */
  target?: number;
  isOpen: boolean;
  age: number;
}

/** Takes the lines one by one, and returns the entries that no later line can change, in order (D105). */
export class AuditRuns {
  private readonly pending: Pending[] = [];

  take(step: JournalStep): readonly AuditItem[] {
    for (const each of this.pending) {
      this.age(each, step);
      if (each.target === step.revision) this.find(each, step);
    }
    const differences = differencesBetween(step.before, step.after).filter(
      ({ pattern }) => !isFrozen(pattern),
    );
    const run = this.pending.find((each) => each.isOpen && goesBefore(step, differences, each));
    if (run) run.told = extendRun(run.told, step, differences);
    else if (differences.length > 0) this.begin(step, differences);
    return this.settled();
  }

  end(): readonly AuditItem[] {
    return this.pending.splice(0, Infinity).map(({ told }) => told);
  }

  private begin(step: JournalStep, differences: readonly FieldChange[]): void {
    const { revision, at, author, before, after } = step;
    const told: AuditItem = {
      ...{ revision, author, do: step.do, from: at, to: at, differences },
      states: [after, before],
    };
    const target = step.undoes ?? step.redoes;
    this.pending.push({
      told,
      isOpen: isTyping(step, differences),
      age: 0,
      ...(target === undefined ? {} : { target }),
    });
  }

  private age(each: Pending, step: JournalStep): void {
    each.age += 1;
    const isLong = Math.abs(instantOf(each.told.from) - instantOf(step.at)) > PAUSE;
    if (each.age > PATIENCE || isLong) each.isOpen = false;
    if (each.age > PATIENCE) delete each.target;
  }

  /** The opposite of an undo is what that undo had undone, put back. */
  private find(each: Pending, step: JournalStep): void {
    const further = step.undoes ?? step.redoes;
    if (further === undefined) {
      delete each.target;
      each.told = { ...each.told, of: step.do };
    } else each.target = further;
  }

  private settled(): readonly AuditItem[] {
    const open = this.pending.findIndex((each) => each.isOpen || each.target !== undefined);
    const count = open < 0 ? this.pending.length : open;
    return this.pending.splice(0, count).map(({ told }) => told);
  }
}

/** The text that the change entered, if the change did nothing else. */
function typedTextIn(differences: readonly FieldChange[]): FieldChange | undefined {
  const [only, ...more] = differences.filter(({ pattern }) => !isAside(pattern));
  return only && more.length === 0 && isText(only.pattern) ? only : undefined;
}

function isTyping(step: JournalStep, differences: readonly FieldChange[]): boolean {
  return textRuleOf(step.do) !== undefined && typedTextIn(differences) !== undefined;
}

/** Whether the same person was writing the same text, and left it as the run found it. */
function goesBefore(
  step: JournalStep,
  differences: readonly FieldChange[],
  { told }: Pending,
): boolean {
  if (step.author !== told.author || step.do !== told.do) return false;
  const [typed, next] = [typedTextIn(differences), typedTextIn(told.differences)];
  return typed?.path.join() === next?.path.join() && typed?.after === next?.before;
}

function extendRun(
  told: AuditItem,
  step: JournalStep,
  differences: readonly FieldChange[],
): AuditItem {
  const before = typedTextIn(differences)?.before;
  const joined = told.differences.map((each): FieldChange => {
    if (each !== typedTextIn(told.differences)) return each;
    const { before: _, ...rest } = each;
    return before === undefined ? rest : { ...rest, before };
  });
  return { ...told, from: step.at, differences: joined, states: [told.states[0], step.before] };
}
