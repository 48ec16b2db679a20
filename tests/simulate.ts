import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addSeconds } from '../src-core/model/field-types.ts';
import type { Bridge } from '../src-core/protocol/service.ts';
import { openForumService } from '../src-main/forum-session/forum-session.ts';
import { createHost } from '../src-main/forum-session/host.ts';
import { createForum } from '../src-main/forum-session/new-forum.ts';
import { startServer } from '../src-main/transports/web-server/server.ts';
import { meetingCommands, PREPARED } from './simulate/commands.ts';
import { joined, type Window } from './simulate/window.ts';
import { processorTime } from './support/processor-time.ts';

/**
 * A long meeting at speed: the real service and server, a secretary's window, and many followers in another process.
 * `node tests/simulate.ts [--commands 5000] [--followers 50] [--hours 8]`
 */

export interface Size {
  readonly commands: number;
  readonly followers: number;
  readonly hours: number;
}
export interface Figures {
  /** Megabytes after garbage collection: after a fifth of the meeting, and at its end. */
  readonly heap: readonly [early: number, late: number];
  /** Median milliseconds from a window to its answer: the first and the last tenth. */
  readonly latency: readonly [first: number, last: number];
  /** Median processor milliseconds per command: the first and the last tenth. */
  readonly work: readonly [first: number, last: number];
  readonly slowest: number;
  /** Size of the meeting's files, in bytes. */
  readonly journal: number;
  readonly snapshot: number;
  /** Followers that ended with the same state as a newcomer. */
  readonly same: number;
  readonly seconds: number;
}

export async function simulate({ commands, followers, hours }: Size): Promise<Figures> {
  const home = await mkdtemp(join(tmpdir(), 'forum-long-'));
  const { FORUM_HOME } = process.env;
  process.env.FORUM_HOME = join(home, 'settings');
  let at = '2026-11-23T09:00:00+01:00';
  const folder = join(home, 'forum');
  const now = () => at;
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test', now });
  const forum = await openForumService(folder, { author: 'test', now });
  for (const command of PREPARED) {
    const answer = await forum.service.execute(command);
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
  }
  const { host } = await createHost('0');
  const bridge: Bridge = { service: forum.service, host };
  const server = await startServer(bridge, new Map(), 0);
  const begun = performance.now();
  const newAddress = () => server.address('owner');
  const following = await followedBy(Array.from({ length: followers }, newAddress));
  let secretary = await joined(newAddress());

  const took: number[] = [];
  const workedFor: number[] = [];
  let early = 0;
  for (const command of meetingCommands(commands, now)) {
    const index = took.length;
    // No single window may continue at this rate (web-server/rate-limiter.ts).
    if (index % 1_000 === 999) {
      secretary.leave();
      secretary = await joined(newAddress());
    }
    at = addSeconds('2026-11-23T09:00:00+01:00', Math.floor((index / commands) * hours * 3_600));
    const start = performance.now();
    const work = processorTime();
    const answer = (await secretary.call('execute', command)) as { ok: boolean; message?: string };
    took.push(performance.now() - start);
    workedFor.push(work());
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
    if (index === Math.floor(commands / 5)) early = heap();
  }
  await secretary.call('execute', { do: 'setForum', name: 'Slutt' });
  const seen = await seenBy(following);
  const late = heap();
  const newcomer = await joined(newAddress());
  const whole = await newcomer.until('Slutt');
  const tenth = Math.floor(commands / 10);

  for (const window of [secretary, newcomer]) window.leave();
  following.kill();
  await server.close();
  await forum.close();
  const sizeOf = async (name: string) => (await stat(join(folder, 'meetings', name))).size;
  const figures = {
    heap: [early, late] as const,
    latency: [middle(took.slice(0, tenth)), middle(took.slice(-tenth))] as const,
    work: [middle(workedFor.slice(0, tenth)), middle(workedFor.slice(-tenth))] as const,
    slowest: Math.max(...took),
    journal: await sizeOf('m.journal'),
    snapshot: await sizeOf('m.json'),
    same: seen.filter((each) => each === whole).length,
    seconds: (performance.now() - begun) / 1_000,
  };
  if (FORUM_HOME === undefined) delete process.env.FORUM_HOME;
  else process.env.FORUM_HOME = FORUM_HOME;
  await rm(home, { recursive: true });
  return figures;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** In another process, so that their cost is not counted as the host's. */
async function followedBy(addresses: readonly string[]): Promise<ChildProcess> {
  const child = fork(import.meta.filename, ['--follow']);
  child.send(addresses);
  await once(child, 'message');
  return child;
}

async function seenBy(child: ChildProcess): Promise<readonly string[]> {
  child.send('what do you see?');
  const [seen] = (await once(child, 'message')) as [readonly string[]];
  return seen;
}

async function follow(): Promise<void> {
  const [addresses] = (await once(process, 'message')) as [readonly string[]];
  const windows: Window[] = [];
  for (const address of addresses) windows.push(await joined(address));
  process.once('message', async () => {
    process.send?.(await Promise.all(windows.map((each) => each.until('Slutt'))));
  });
  process.send?.('here');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      commands: { type: 'string', default: '5000' },
      followers: { type: 'string', default: '50' },
      hours: { type: 'string', default: '8' },
      follow: { type: 'boolean' },
    },
  });
  const [commands, followers, hours] = [values.commands, values.followers, values.hours].map(
    Number,
  );
  if (values.follow) await follow();
  else {
    const size = { commands: commands ?? 0, followers: followers ?? 0, hours: hours ?? 0 };
    console.table(await simulate(size));
    process.exit();
  }
}
