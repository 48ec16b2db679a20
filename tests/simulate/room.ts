import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { addSeconds } from '../../src-core/model/field-types.ts';
import type { ForumItself } from '../../src-core/model/forum.ts';
import type { Answer } from '../../src-core/protocol/service.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { BEGINS, PREPARED, type Step, stepsOfTheDay } from './day.ts';
import { until } from './member.ts';
import { meetingIn, Shadow } from './shadow.ts';
import { Side } from './side.ts';

/** Two programs on one folder, each with half of the followers; one writes, the other reads along. */

export interface Size {
  readonly commands: number;
  readonly followers: number;
  readonly hours: number;
}

export class Room {
  readonly folder: string;
  /** The number of completed commands. */
  done = 0;
  /** Commands in progress when a program was lost: already recorded, or sent again to the other. */
  readonly underWay = { recorded: 0, again: 0 };
  /** Milliseconds from the window to its answer, for each undisturbed command. */
  readonly took: number[] = [];
  readonly screened = { messages: 0, leaks: [] as string[] };
  writing!: Side;
  reading!: Side;
  private readonly home: string;
  private readonly size: Size;
  private readonly steps: Iterator<Step>;
  private shadow!: Shadow;
  private started = 0;

  private constructor(home: string, size: Size) {
    this.home = home;
    this.size = size;
    this.folder = join(home, 'forum');
    this.steps = stepsOfTheDay(size.commands, () => this.day);
  }

  /** Makes the forum in a folder below `home`, and lets everyone join. */
  static async open(home: string, size: Size): Promise<Room> {
    const room = new Room(home, size);
    const { folder } = room;
    const now = () => room.day;
    await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test', now });
    const forum = await openForumService(folder, { author: 'test', now });
    for (const command of PREPARED) {
      const answer = await forum.service.execute(command);
      if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
    }
    await forum.close();
    await cp(folder, join(home, 'shadow'), { recursive: true });
    room.shadow = await Shadow.of(join(home, 'shadow'), now);
    room.writing = await room.startSide();
    room.reading = await room.startSide();
    return room;
  }

  /** The time of every clock. */
  get day(): string {
    const { commands, hours } = this.size;
    return addSeconds(BEGINS, Math.floor((this.done / commands) * hours * 3_600));
  }

  next(): Step {
    const { value, done } = this.steps.next();
    if (done) throw new Error('the day is over');
    this.done += 1;
    for (const { program } of [this.writing, this.reading]) program.setDay(this.day);
    return value;
  }

  /** Executes the next command at the writer. */
  async carryOut(): Promise<void> {
    const step = this.next();
    const start = performance.now();
    const answer = await this.writing.send(step);
    if (answer.ok) this.took.push(performance.now() - start);
    await this.settle(step, answer);
  }

  /** Records the answer. On a slow machine the writer may have been considered gone. */
  async settle(step: Step, answer: Answer): Promise<void> {
    if (answer.ok) await this.shadow.execute(step.command);
    else if (isTaken(answer.code)) await this.goOn(step, false);
    else throw new Error(`refused: ${JSON.stringify(step.command)}: ${answer.message}`);
  }

  /**
   * Continues at the other program once it may write. The command in progress is stored in full or not at all; if not,
   * it is sent again. An acknowledged one must be stored. Returns whether it was stored.
   */
  async goOn(step: Step, isAcknowledged: boolean): Promise<boolean> {
    [this.writing, this.reading] = [this.reading, this.writing];
    const { writing, shadow } = this;
    await until(() => writing.secretary.mayWrite(), 'the other may write');
    const newcomer = await (await writing.newcomer()).whole();
    const [found, before] = [meetingIn(newcomer.views), shadow.meeting];
    newcomer.drop();
    await shadow.execute(step.command);
    const isThere = found === shadow.meeting;
    if (!isThere && (isAcknowledged || found !== before)) {
      throw new Error(`lost at ${JSON.stringify(step.command)}:\n${found}\n${before}`);
    }
    this.underWay[isThere ? 'recorded' : 'again'] += 1;
    if (!isThere && !(await writing.send(step)).ok) throw new Error('refused when sent again');
    return isThere;
  }

  /** Replaces a killed program. The new one reads along, because the other one writes. */
  async startSide(): Promise<Side> {
    const { folder, home, day, screened } = this;
    const name = `program-${++this.started}`;
    const place = { folder, home, name, day, screened };
    return Side.start(place, Math.ceil(this.size.followers / 2));
  }

  /** The number of followers that end with the same state as a newcomer, and with every change. */
  async followersWithAll(): Promise<number> {
    const last = { command: { do: 'setForum', name: 'Slutt' } };
    await this.settle(last, await this.writing.send(last));
    let same = 0;
    for (const side of [this.writing, this.reading]) {
      await side.light();
      const name = () => side.secretary.views.get<ForumItself>('forum')?.name;
      await until(() => name() === 'Slutt', 'the last change is seen');
      const newcomer = await (await side.newcomer()).whole();
      this.mustBeAsRecorded(meetingIn(newcomer.views));
      for (const each of [side.secretary, ...side.followers]) {
        await until(() => each.text === newcomer.text, 'one who follows has the same');
      }
      same += side.followers.length;
      await side.screenIsLit();
    }
    return same;
  }

  /** Ends the programs. Throws if the record on the disk differs from what was acknowledged. */
  async stop(): Promise<void> {
    await this.reading.program.stop();
    await this.writing.program.stop();
    const onDisk = await Shadow.of(this.folder, () => this.day);
    const found = onDisk.meeting;
    await onDisk.close();
    this.mustBeAsRecorded(found);
  }

  /** In any case. */
  async end(): Promise<void> {
    for (const side of [this.writing, this.reading]) await side?.program.kill();
    await this.shadow?.close();
  }

  private mustBeAsRecorded(found: string): void {
    const { meeting } = this.shadow;
    if (found !== meeting) throw new Error(`not what was acknowledged:\n${found}\n${meeting}`);
  }
}

/** Refusal codes of a program that was taken over. */
export function isTaken(code: string): boolean {
  return code === 'not-saved' || code === 'read-only';
}
