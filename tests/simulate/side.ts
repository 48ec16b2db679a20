import { join } from 'node:path';
import type { ScreenView } from '../../src-core/projections/screen-view.ts';
import type { Answer, Topic } from '../../src-core/protocol/service.ts';
import { decisionsIn, HIDDEN, type Step, TITLE } from './day.ts';
import { Member } from './member.ts';
import { Program } from './program.ts';
import { TOPICS } from './views.ts';

/** One program with its secretary, followers and big screen. */

const ON_SCREEN: readonly Topic[] = ['screen'];

export class Side {
  readonly program: Program;
  secretary = new Member(TOPICS);
  wall = new Member(ON_SCREEN, (message) => this.search(message));
  followers: readonly Member[] = [];
  /** Messages to the big screen, and those it must not have received. */
  private readonly screened: Screened;
  /** What users released for the big screen since the program started. */
  private readonly shown = new Set<string>();
  private isLit = false;

  private constructor(program: Program, screened: Screened) {
    this.program = program;
    this.screened = screened;
  }

  static async start(place: Place, followers: number): Promise<Side> {
    const { folder, home, name, day, screened } = place;
    const side = new Side(await Program.start(folder, join(home, name), day), screened);
    await side.secretary.enter((await side.program.addresses()).url);
    const entered: Member[] = [];
    for (let index = 0; index < followers; index += 1) entered.push(await side.newcomer());
    side.followers = entered;
    await side.newWall();
    await side.light();
    return side;
  }

  async newcomer(): Promise<Member> {
    return new Member(TOPICS).enter((await this.program.addresses()).url);
  }

  /** Replaces the earlier one. */
  async newWall(): Promise<void> {
    this.wall = new Member(ON_SCREEN, (message) => this.search(message));
    await this.wall.enter((await this.program.addresses()).projector);
    await this.wall.whole();
  }

  /** Lets the secretary execute it. Never resolves if the program is killed first. */
  async send({ command, makes }: Step): Promise<Answer> {
    if (makes?.isHeldBack) await this.setWall({ heldBack: { [makes.id]: true } });
    else if (makes) this.shown.add(makes.id);
    return (await this.secretary.call('execute', command)) as Answer;
  }

  async light(): Promise<void> {
    this.isLit = true;
    await this.setWall({ page: 'meeting', blank: false });
  }

  async darken(): Promise<void> {
    await this.setWall({ blank: true });
    this.isLit = false;
  }

  /** Removes shown text from the screen. */
  async hideAll(): Promise<void> {
    const ids = [...this.shown];
    await this.setWall({ heldBack: Object.fromEntries(ids.map((id) => [id, true])) });
    for (const id of ids) this.shown.delete(id);
  }

  private get screen(): ScreenView | undefined {
    return this.wall.views.get<ScreenView>('screen');
  }

  /** Throws if the big screen is blank, or differs from a new one. */
  async screenIsLit(): Promise<void> {
    const other = new Member(ON_SCREEN);
    await (await other.enter((await this.program.addresses()).projector)).whole();
    await this.wall.call('hello');
    if (this.screen?.shown?.meeting.title !== TITLE) throw new Error('the big screen is dark');
    if (this.wall.text !== other.text) throw new Error('two big screens show different things');
    other.drop();
  }

  private async setWall(change: object): Promise<void> {
    await this.secretary.call('setWall', change);
    // Pending messages to the screen have arrived by now.
    await this.wall.call('hello');
  }

  private search(message: string): void {
    this.screened.messages += 1;
    const isLate = this.screen?.shown !== undefined && !this.isLit;
    const isUntold = decisionsIn(message).some((id) => !this.shown.has(id));
    if (isLate || isUntold || HIDDEN.test(message)) this.screened.leaks.push(message);
  }
}

/** Where to start a program. */
export interface Place {
  readonly folder: string;
  readonly home: string;
  /** Name of the program's own folder below `home`. */
  readonly name: string;
  /** The time of its clock. */
  readonly day: string;
  readonly screened: Screened;
}
export interface Screened {
  messages: number;
  readonly leaks: string[];
}
