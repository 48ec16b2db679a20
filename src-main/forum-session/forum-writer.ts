import { targetOf } from '../../src-core/commands/index.ts';
import { documentedBy } from '../../src-core/meeting/reserve-numbers.ts';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { Answer, Outcome, SavedText } from '../../src-core/protocol/service.ts';
import type { RestoreIntent } from '../backups/restore-intent.ts';
import type { Repair } from '../integrity/check-folder.ts';
import type { ProgramCommand } from '../store/entry-kind.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { inversePatches } from '../store/patches.ts';
import { reserveLine } from '../store/reserve-line.ts';
import type { Autosave } from './autosave.ts';
import type { CommandQueue } from './command-queue.ts';
import type { Commits } from './commits.ts';
import { type Changing, executeCommand } from './execute-command.ts';
import type { ForumLock } from './forum-lock.ts';
import { mergeTextCommand } from './merge-text-command.ts';
import type { Publisher } from './publisher.ts';
import { undoOrRedo } from './undo.ts';

/** What a writer needs from the session. */
export interface WriterParts {
  readonly folder: ForumFolder;
  readonly lock: ForumLock;
  readonly queue: CommandQueue;
  readonly autosave: Autosave;
  readonly restoreIntent: RestoreIntent;
  readonly commits: Commits;
  readonly publisher: Publisher;
  readonly author: string;
  readonly allowFiles: boolean;
  now(): Time;
  language(): Language;
  /** Throws Refused for an invalid letterhead. */
  checkLetterhead(bytes: Uint8Array): Promise<unknown>;
  /** Called after an interrupted restore was completed, to update the windows. */
  onRestored(): void;
}

/** The one way to change the open forum (D97): check a command, record it on the disk, then publish it. */
export class ForumWriter {
  private readonly parts: WriterParts;
  private isClosed = false;

  constructor(parts: WriterParts) {
    this.parts = parts;
  }

  execute(command: unknown): Promise<Answer> {
    return this.wait(() => this.executeNow(command));
  }

  /** As `execute`, for a text that others may have changed since `base`. */
  write(command: unknown, base: string): Promise<Outcome<SavedText>> {
    return this.wait(async () => {
      const target = targetOf(command);
      const meeting =
        target?.file === 'meeting'
          ? (await this.parts.folder.meeting(target.meeting))?.value
          : undefined;
      const writing = mergeTextCommand(command, base, meeting);
      const answer = await this.executeNow(writing.command);
      return answer.ok ? { ...answer, text: writing.text } : answer;
    });
  }

  /** A change that is not a command, when its turn comes. */
  change(work: Changing): Promise<Answer> {
    return this.wait(() => this.changeNow(work));
  }

  /**
   * Before a document of a meeting leaves: undo does not take back numbers that others have seen (D156). A program that
   * only reads cannot remember it.
   */
  async noteDocument(meeting: Id): Promise<void> {
    const { folder } = this.parts;
    const needed = async () => {
      const found = (await folder.look(meeting))?.value;
      return found && documentedBy(folder.state, found);
    };
    if (folder.isReadOnly || !(await needed())) return;
    await this.change(async (by) => {
      const file = folder.forum;
      const noted = await needed();
      if (noted) await folder.record(file, reserveLine(by, meeting, noted), noted.next);
      return { file, patches: noted?.patches ?? [], answer: {} };
    });
  }

  readonly repair: Repair = async (file, patches, inverse) => {
    if (patches.length === 0) return;
    await this.parts.folder.record(file, {
      at: this.parts.now(),
      author: this.parts.author,
      command: { do: 'repair' } satisfies ProgramCommand,
      patches,
      inverse: inverse ?? inversePatches(file.value, patches),
    });
    await this.parts.commits.publish([{ file, patches }]);
  };

  assertMayWrite(): void {
    const whyNot = this.parts.lock.whyNot(this.parts.language());
    if (whyNot) throw whyNot;
  }

  /** Before anything is recorded: removes refused lines that may be on the disk, and resumes a restore. */
  async recover(): Promise<void> {
    const { folder, restoreIntent } = this.parts;
    if (folder.isReadOnly) return;
    await folder.store.removeRefused();
    const had = restoreIntent.pending;
    await restoreIntent.resume();
    if (had) this.parts.onRestored();
  }

  /** Refuses every change from now on. False if it was closed before. */
  close(): boolean {
    const wasOpen = !this.isClosed;
    this.isClosed = true;
    return wasOpen;
  }

  private wait<T>(work: () => Promise<T>) {
    const { queue, autosave } = this.parts;
    return queue.run(() => autosave.during(work));
  }

  private executeNow(command: unknown): Promise<Answer> {
    const { folder, publisher } = this.parts;
    return this.changeNow(async (by) => {
      const undone = await undoOrRedo(folder, command, by);
      if (undone) return { ...undone, answer: {} };
      const done = await executeCommand(folder, command, by);
      if (!('ok' in done)) publisher.showNewThings(done.patches);
      return done;
    });
  }

  private async changeNow(work: Changing): Promise<Answer> {
    const { queue, autosave, commits } = this.parts;
    const answer = await queue.answer(async (): Promise<Answer> => {
      if (this.isClosed) refuse('read-only', '', 'store.closed');
      this.assertMayWrite();
      await this.recover();
      const done = await work({
        at: this.parts.now(),
        author: this.parts.author,
        language: this.parts.language(),
        allowFiles: this.parts.allowFiles,
        checkLetterhead: this.parts.checkLetterhead,
      });
      if ('ok' in done) return done;
      await commits.publish([...(done.beside ?? []), done]);
      return { ok: true, revision: done.file.revision, ...done.answer };
    });
    autosave.answered(answer);
    return answer;
  }
}
