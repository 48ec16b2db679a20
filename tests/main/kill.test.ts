import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { PATIENCE } from '../support/patience.ts';
import { releasedForum } from '../support/released-forum.ts';
import { reportFigures } from '../support/report-figures.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** Kills the real program at random moments: every acknowledged change must exist, and the forum must be valid. */

const KILLS = Number(process.env.FORUM_KILLS ?? 20);
const AT = '2026-12-09T09:00:00+01:00';
let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
});

/** Commands to a meeting and to the forum in turn; `tracesOf` finds the effect of each. */
function commandsOf(round: number): object[] {
  const meeting = `m-${round}`;
  const createMeeting = {
    do: 'createMeeting',
    id: meeting,
    title: 'M',
    startsAt: AT,
    template: 'blank',
  };
  const steps = Array.from({ length: 2 }, (_, index) => {
    const item = { id: `i-${index}`, section: 'status', title: `Sak ${index}`, kind: 'review' };
    return [
      { do: 'addItem', meeting, ...item },
      { do: 'setForum', name: `${round}/${index}` },
      {
        do: 'addAttachment',
        meeting,
        id: `a-${index}`,
        item: item.id,
        name: 'x',
        dataBase64: btoa(`${round}/${index}`),
      },
    ];
  });
  return [createMeeting, ...steps.flat()];
}

/** The number of the round's commands that took effect; they must be the first ones, without a gap. */
async function traced(round: number): Promise<number> {
  const forum = await openForumService(folder, { author: 'test' });
  const shown = (await forum.show()) as {
    forum: { name: string };
    meetings: { id: string; items: object[]; attachments: object[] }[];
  };
  expect(await forum.check(false)).toEqual({ problems: [] });
  await forum.close();
  const meeting = shown.meetings.find((each) => each.id === `m-${round}`);
  if (!meeting) return 0;
  const [of, last] = shown.forum.name.split('/');
  const names = of === String(round) ? Number(last) + 1 : 0;
  const { items, attachments } = meeting;
  // By turns: an item, a name, an attachment.
  expect(items.length - names).toBeOneOf([0, 1]);
  expect(names - attachments.length).toBeOneOf([0, 1]);
  expect(items.length - attachments.length).toBeOneOf([0, 1]);
  return 1 + items.length + names + attachments.length;
}

/** When to kill the program: at a disk step, or some time after its first answer. */
type Moment = { readonly step: number } | { readonly afterMs: number };

/** The command line, killed at a disk step. */
function started(args: readonly string[], step?: number) {
  const program = [
    '--import',
    './tests/support/kill-at-step.ts',
    'src-main/transports/cli/index.ts',
    ...args,
  ];
  return spawn(process.execPath, program, {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, ...(step !== undefined && { FORUM_DIE_AT: String(step) }) },
  });
}

/** Sends all commands at once. Returns how many were acknowledged before the program was killed or exited. */
async function run(commands: readonly object[], moment?: Moment) {
  const child = started(['run', folder, '-'], moment && 'step' in moment ? moment.step : undefined);
  let acknowledged = 0;
  let steps = '';
  let first = 0;
  const [stdin, stdout, , told] = child.stdio as unknown as [Writable, Readable, null, Readable];
  stdin.on('error', () => undefined);
  stdin.end(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  told.on('data', (data) => {
    steps += data;
  });
  createInterface({ input: stdout }).on('line', (line) => {
    expect(JSON.parse(line)).toMatchObject({ ok: true });
    if (acknowledged === 0) {
      first = performance.now();
      if (moment && 'afterMs' in moment) setTimeout(() => child.kill('SIGKILL'), moment.afterMs);
    }
    acknowledged += 1;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return { acknowledged, steps: Number(steps), ms: performance.now() - first };
}

/** Each step of a run, in random order, including opening, creating the meeting, saving and closing. */
function* stepsAtRandom(count: number): Generator<number, never> {
  for (;;) {
    const steps = Array.from({ length: count }, (_, index) => index + 1);
    while (steps.length > 0) yield* steps.splice(Math.floor(Math.random() * steps.length), 1);
  }
}

it(`loses nothing acknowledged over ${KILLS} kills`, {
  timeout: PATIENCE + KILLS * 20_000,
}, async () => {
  const whole = await run(commandsOf(0));
  expect(whole.acknowledged).toBe(commandsOf(0).length);
  expect(await traced(0)).toBe(whole.acknowledged);

  const steps = stepsAtRandom(whole.steps);
  for (let round = 1; round <= KILLS; round += 1) {
    const moment =
      round % 5 === 0 ? { afterMs: Math.random() * whole.ms } : { step: steps.next().value };
    const { acknowledged } = await run(commandsOf(round), moment);
    // Only the command in progress may be stored without an answer.
    const found = await traced(round);
    expect(found - acknowledged, JSON.stringify(moment)).toBeOneOf([0, 1]);
  }
  reportFigures({
    of: 'kills',
    what: 'kills of the real program, at each step of its work in turn',
    count: KILLS,
  });
});

/** The name of the forum and the title of a meeting, after reopening. There are no faults. */
async function reopened(meeting: string): Promise<readonly [string, string | undefined]> {
  const forum = await openForumService(folder, { author: 'test' });
  expect(await forum.check(false)).toEqual({ problems: [] });
  const shown = (await forum.show(meeting)) as {
    forum: { name: string };
    meetings: { title: string }[];
  };
  await forum.close();
  return [shown.forum.name, shown.meetings[0]?.title];
}

// (D119)
it('loses nothing when it is killed at the first changes of a forum that 0.1.0 made', {
  timeout: PATIENCE + KILLS * 20_000,
}, async () => {
  const commands = [
    { do: 'setForum', name: 'Ny', language: 'nb' },
    { do: 'changeMeeting', meeting: '2026-3', title: 'Nytt møte' },
  ];
  folder = releasedForum('three-meetings');
  const before = await reopened('2026-3');
  const { steps: count } = await run(commands);
  const all = [before, ['Ny', before[1]], ['Ny', 'Nytt møte']];
  expect(await reopened('2026-3')).toEqual(all[2]);
  const steps = stepsAtRandom(count);
  for (let round = 0; round < Math.max(4, KILLS / 4); round += 1) {
    folder = releasedForum('three-meetings');
    const step = steps.next().value;
    const { acknowledged } = await run(commands, { step });
    const found = await reopened('2026-3');
    expect(all.slice(acknowledged, acknowledged + 2), `step ${step}`).toContainEqual(found);
  }
});

/** Restores in a copy of the forum. Returns the number of steps, and the content after reopening. */
async function restored(backup: string, step?: number) {
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  try {
    const child = started(['restore', copy, backup], step);
    let steps = '';
    (child.stdio[3] as Readable).on('data', (data) => {
      steps += data;
    });
    child.stdout?.resume();
    await new Promise((resolve) => child.on('close', resolve));
    const forum = await openForumService(copy, { author: 'test' });
    const { meetings } = (await forum.show()) as { meetings: { items: { title: string }[] }[] };
    expect(await forum.check(false)).toEqual({ problems: [] });
    await forum.close();
    const titles = meetings.flatMap(({ items }) => items.map(({ title }) => title));
    return { steps: Number(steps), titles };
  } finally {
    await rm(copy, { recursive: true });
  }
}

const RESTORES = Math.ceil(KILLS / 5);
it(`leaves no restore half done over ${RESTORES} kills`, {
  timeout: PATIENCE + RESTORES * 60_000,
}, async () => {
  const forum = await openForumService(folder, { author: 'test' });
  const each = ['k', 'm', 'n'].map((meeting) => ({ meeting, item: 'a' }));
  const titled = (title: string, what: 'addItem' | 'changeItem') =>
    each.map(({ meeting, item }) =>
      what === 'addItem'
        ? { do: what, meeting, id: item, section: 'status', title, kind: 'review' }
        : { do: what, meeting, item, title },
    );
  const made = each.map(({ meeting }) => {
    return { do: 'createMeeting', id: meeting, title: 'M', startsAt: AT, template: 'blank' };
  });
  await expectDone(forum, ...made, ...titled('Før', 'addItem'));
  const backup = await forum.service.makeBackup();
  if (!backup.ok) throw new Error(backup.message);
  await expectDone(forum, ...titled('Etter', 'changeItem'));
  await forum.close();

  const whole = await restored(backup.name);
  expect(whole.titles).toEqual(['Før', 'Før', 'Før']);
  const steps = stepsAtRandom(whole.steps);
  for (let round = 1; round <= RESTORES; round += 1) {
    const step = steps.next().value;
    const { titles } = await restored(backup.name, step);
    expect(new Set(titles).size, `killed at step ${step}: ${titles}`).toBe(1);
    expect(titles).toHaveLength(3);
  }
  reportFigures({ of: 'kills', what: 'kills of it in the middle of a restore', count: RESTORES });
});
