import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KILLS, type Kill } from './simulate/kills.ts';
import { Room, type Size } from './simulate/room.ts';

/**
 * A long meeting under kills: two `forum serve` processes on one folder, with pages that follow over sockets and a big
 * screen at each. Every participant in turn is killed, frozen, or loses contact. `node tests/simulate-kills.ts
 * [--commands 3000] [--followers 50] [--hours 8] [--rounds 4]`
 */

export interface Figures {
  readonly commands: number;
  readonly kills: number;
  /** Commands in progress when the writer was lost. */
  readonly recorded: number;
  readonly again: number;
  /** Followers that ended with the same state as a newcomer. */
  readonly same: number;
  /** Messages to the big screens, and how many of them must not have been sent. */
  readonly messages: number;
  readonly leaks: readonly string[];
  /** Findings of `forum check` at the end. */
  readonly problems: readonly object[];
  /** Megabytes of the writer after garbage collection: after a fifth, and at the end. */
  readonly heap: readonly [early: number, late: number];
  /** Processor milliseconds of the writer per command: the first and the last tenth. */
  readonly work: readonly [first: number, last: number];
  /** Median milliseconds from the window to its answer: the first and the last tenth. */
  readonly latency: readonly [first: number, last: number];
  readonly seconds: number;
}

/** Throws if an acknowledged change is lost, or a late one is not refused. */
export async function simulateKills(size: Size, kills: readonly Kill[]): Promise<Figures> {
  const home = await mkdtemp(join(tmpdir(), 'forum-kills-'));
  const begun = performance.now();
  const { commands } = size;
  const room = await Room.open(home, size);
  try {
    const tenth = Math.floor(commands / 10);
    const first = await measured(room, tenth);
    await until(room, Math.floor(commands / 5));
    const early = (await room.writing.program.used()).heap;
    // Between the tenths that are compared.
    const [from, to] = [room.done, commands - 2 * tenth];
    for (const [index, kill] of kills.entries()) {
      await until(room, Math.floor(from + ((to - from) * index) / kills.length));
      await KILLS[kill](room);
    }
    await until(room, commands - tenth);
    const last = await measured(room, commands);
    const late = (await room.writing.program.used()).heap;
    const same = await room.followersWithAll();
    await room.stop();
    const { screened, underWay } = room;
    return {
      ...{ commands, kills: kills.length, ...underWay, same, ...screened },
      problems: checked(room.folder),
      heap: [early, late],
      work: [first.work, last.work],
      latency: [first.latency, last.latency],
      seconds: (performance.now() - begun) / 1_000,
    };
  } finally {
    await room.end();
    await rm(home, { recursive: true });
  }
}

async function until(room: Room, done: number): Promise<void> {
  while (room.done < done) await room.carryOut();
}

/** Continues until this many are done. Returns the milliseconds of each command. */
async function measured(room: Room, done: number): Promise<{ work: number; latency: number }> {
  const { program } = room.writing;
  const [before, begun] = [(await program.used()).work, room.done];
  const already = room.took.length;
  await until(room, done);
  const work = ((await program.used()).work - before) / (done - begun);
  return { work, latency: middle(room.took.slice(already)) };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The findings of the command line. */
function checked(folder: string): readonly object[] {
  const program = ['--import', './src-main/compile-cache.ts', 'src-main/transports/cli/index.ts'];
  const command = [...program, 'check', folder, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { problems: object[] }).problems;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      commands: { type: 'string', default: '3000' },
      followers: { type: 'string', default: '50' },
      hours: { type: 'string', default: '8' },
      /** How often each kind of kill happens. */
      rounds: { type: 'string', default: '4' },
    },
  });
  const size = {
    commands: Number(values.commands),
    followers: Number(values.followers),
    hours: Number(values.hours),
  };
  const round = Object.keys(KILLS) as Kill[];
  const kills = Array.from({ length: Number(values.rounds) }, () => round).flat();
  console.log(await simulateKills(size, kills));
}
