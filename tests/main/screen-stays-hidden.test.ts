import { join } from 'node:path';
import fc from 'fast-check';
import { applyPatches, enablePatches } from 'immer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ScreenState, shownOnScreen } from '../../src-core/projections/screen-state.ts';
import type { MeetingView, Topic, Update } from '../../src-core/protocol/service.ts';
import { createHost, type RunningHost } from '../../src-main/forum-session/host.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { PATIENT } from '../support/patience.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/**
 * Hidden text stays hidden until someone at that program shows it: through changes, restarts, takeovers and undo. A big
 * screen at each program records everything.
 */

enablePatches();

const AT = '2026-11-23T09:00:00+01:00';
const DECISIONS = ['d0', 'd1', 'd2'] as const;
const PREPARED = [
  { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' },
  { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'Sak', kind: 'decision' },
  { do: 'conveneMeeting', meeting: 'm', at: AT },
  { do: 'openMeeting', meeting: 'm', at: AT },
  { do: 'startItem', meeting: 'm', item: 'i', at: AT },
];

let home = '';
let folder = '';
let programs: Program[] = [];
const { FORUM_HOME } = process.env;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  home = temporaryFolder();
  process.env.FORUM_HOME = join(home, 'settings');
});
afterEach(async () => {
  vi.useRealTimers();
  for (const each of programs) await each.stop();
  programs = [];
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
});

/** A program with a big screen, and what its users have released since it started. */
class Program {
  host: RunningHost | undefined;
  /** Texts that the big screen showed wrongly. */
  readonly leaks: string[] = [];
  private isBlank = true;
  private readonly shown = new Map<string, boolean>();
  private readonly views = new Map<Topic, object>();
  private readonly told = new Set<Topic>();

  async start(): Promise<void> {
    this.isBlank = true;
    this.shown.clear();
    this.views.clear();
    this.told.clear();
    this.host = await createHost('0');
    for (const topic of ['meeting:m', 'wall'] as const) {
      this.host.service.subscribe(topic, (update) => this.take(update));
    }
    expect(await this.host.host.open(folder)).toMatchObject({ ok: true });
    await this.settled();
  }

  async stop(): Promise<void> {
    await this.host?.stop();
    this.host = undefined;
  }

  /** Closes and reopens the forum without ending the program. */
  async open(): Promise<void> {
    await this.host?.host.close();
    this.isBlank = true;
    this.shown.clear();
    this.told.clear();
    await this.host?.host.open(folder);
    await this.settled();
  }

  async execute(command: object): Promise<boolean> {
    const answer = await this.host?.service.execute(command);
    return answer?.ok === true;
  }

  async propose(id: string): Promise<void> {
    const isSaid = this.shown.has(id);
    if (!isSaid) this.shown.set(id, true);
    const wording = `HEMMELIG ${id}.`;
    const done = await this.execute({
      do: 'proposeDecision',
      meeting: 'm',
      id,
      item: 'i',
      wording,
    });
    if (!done && !isSaid) this.shown.delete(id);
  }

  async show(id: string): Promise<void> {
    this.shown.set(id, true);
    await this.host?.service.setWall({ heldBack: { [id]: false } });
  }

  async hide(id: string): Promise<void> {
    await this.host?.service.setWall({ heldBack: { [id]: true } });
    this.shown.set(id, false);
  }

  async light(): Promise<void> {
    this.isBlank = false;
    await this.host?.service.setWall({ page: 'meeting', blank: false });
  }

  async darken(): Promise<void> {
    await this.host?.service.setWall({ blank: true });
    this.isBlank = true;
  }

  async mayWrite(): Promise<boolean> {
    return (await this.host?.host.hello())?.forum?.readOnly === undefined;
  }

  /** Checks that the screen shows everything that it may show. */
  async showsAll(): Promise<void> {
    await this.light();
    for (const id of DECISIONS) await this.show(id);
    await this.settled();
    const meeting = this.meeting();
    if (!meeting) return;
    for (const { wording } of meeting.decisions) expect(this.seen()).toContain(wording);
  }

  async settled(): Promise<void> {
    await vi.waitUntil(() => this.told.size === 2, PATIENT);
  }

  private take(update: Update): void {
    const { topic } = update;
    this.told.add(topic);
    const before = this.views.get(topic);
    if ('state' in update) this.views.set(topic, update.state);
    else if ('patches' in update && before) {
      this.views.set(topic, applyPatches(before, update.patches as never));
    }
    const seen = this.seen();
    if (this.isBlank && seen !== '') this.leaks.push(`lit: ${seen}`);
    for (const id of DECISIONS) {
      if (this.shown.get(id) !== true && seen.includes(`HEMMELIG ${id}.`)) this.leaks.push(id);
    }
  }

  private meeting() {
    return (this.views.get('meeting:m') as MeetingView | undefined)?.meeting;
  }

  private seen(): string {
    const wall = this.views.get('wall') as ScreenState | undefined;
    const meeting = this.meeting();
    if (!wall || !meeting || wall.blank) return '';
    return JSON.stringify(shownOnScreen(meeting, wall.heldBack));
  }
}

type Step = (writer: Program, reader: Program) => Promise<void>;

/** Waits until the reader has what is on the disk. */
async function looked(reader: Program, until: () => Promise<boolean>): Promise<void> {
  await vi.waitUntil(async () => {
    vi.advanceTimersByTime(2_000);
    return until();
  }, PATIENT);
  await reader.settled();
}

let names = 0;
const isUpToDate: Step = async (writer, reader) => {
  const name = `Forum ${++names}`;
  await writer.execute({ do: 'setForum', name });
  await looked(reader, async () => (await reader.host?.host.hello())?.forum?.name === name);
};

const takesOver: Step = async (writer, reader) => {
  await writer.stop();
  await looked(reader, () => reader.mayWrite());
  await writer.start();
};

const step = fc.oneof(
  ...[
    ...DECISIONS.flatMap((id) => [
      fc.constant(`propose ${id}`),
      ...['writer', 'reader'].flatMap((who) => [
        fc.constant(`${who} shows ${id}`),
        fc.constant(`${who} hides ${id}`),
      ]),
    ]),
    ...['undo', 'redo', 'up to date', 'up to date', 'takes over'].map(fc.constant),
    ...['writer', 'reader'].flatMap((who) =>
      ['lights', 'lights', 'darkens', 'starts again', 'opens again'].map((what) =>
        fc.constant(`${who} ${what}`),
      ),
    ),
  ],
);

/** The writer and the reader: when one reopens, the other may be faster. */
async function inRoles(): Promise<[Program, Program]> {
  const [one, other] = programs as [Program, Program];
  let isOne = false;
  await vi.waitUntil(async () => {
    isOne = await one.mayWrite();
    if (isOne || (await other.mayWrite())) return true;
    vi.advanceTimersByTime(2_000);
    return false;
  }, PATIENT);
  return isOne ? [one, other] : [other, one];
}

async function carryOut(what: string): Promise<void> {
  const [writer, reader] = await inRoles();
  const [first = '', second = '', third = ''] = what.split(' ');
  if (first === 'propose') return writer.propose(second);
  if (first === 'undo' || first === 'redo')
    return void (await writer.execute({ do: first, meeting: 'm' }));
  if (what === 'up to date') return isUpToDate(writer, reader);
  if (what === 'takes over') return takesOver(writer, reader);
  const who = first === 'writer' ? writer : reader;
  if (second === 'shows') return who.show(third);
  if (second === 'hides') return who.hide(third);
  if (second === 'lights') return who.light();
  if (second === 'darkens') return who.darken();
  if (second === 'opens') return who.open();
  await who.stop();
  await who.start();
}

test('shows nothing hidden on a big screen, through restarts and changes of writer', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      folder = join(home, `forum-${++runs}`);
      await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
      programs = [new Program(), new Program()];
      const [writer, reader] = programs as [Program, Program];
      await writer.start();
      for (const command of PREPARED) expect(await writer.execute(command)).toBe(true);
      await reader.start();
      for (const each of steps) {
        await carryOut(each);
        for (const { leaks } of programs) expect(leaks).toEqual([]);
      }
      for (const each of programs) {
        await each.showsAll();
        expect(each.leaks).toEqual([]);
        await each.stop();
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
