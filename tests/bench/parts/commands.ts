import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedForum } from '../../../src-main/forum-session/forum-session.ts';
import type { Row } from '../rows.ts';
import { AT, followView, openForBench, runCommand, timed } from './following.ts';

/** An acknowledged command, flushed to disk, while two windows follow. */

const TARGETS = { p50: 2, p99: 10 };

/** Measures commands in a new meeting of the forum in `folder`, after `before` earlier commands there. */
export async function commandsIn(
  folder: string,
  where: string,
  turns: number,
  before = 0,
): Promise<Row[]> {
  const forum = await openForBench(folder);
  const meeting = 'bench';
  await openMeeting(forum, meeting);
  for (let turn = 0; turn < before; turn += 1) await runCommand(forum, mixed(meeting, turn));
  for (const topic of ['forum', 'meetings', 'history'] as const) await followView(forum, topic);
  for (let window = 0; window < 2; window += 1) await followView(forum, `meeting:${meeting}`);

  const kinds = {
    'setNotes (only the meeting)': (turn: number) => notes(meeting, `Notat ${turn}`),
    'addActionPoint (its summary too)': (turn: number) => actionPoint(meeting, `ny-${turn}`),
    'setActionPointStatus (the forum)': (turn: number) => status(meeting, `ny-${turn}`),
  };
  const rows: Row[] = [];
  for (const [kind, command] of Object.entries(kinds)) {
    const before = process.cpuUsage();
    const samples = await timed(turns, (turn) => runCommand(forum, command(turn)));
    const { user, system } = process.cpuUsage(before);
    rows.push({ name: `${kind}, ${where}`, unit: 'ms', samples, targets: TARGETS });
    // Independent of the load of the machine.
    const each = (user + system) / 1_000 / turns;
    rows.push({ name: `  processor time of ${kind}, ${where}`, unit: 'ms', samples: [each] });
  }
  await forum.close();
  return rows;
}

/** The disk alone: a lower limit for any program. */
export async function flushAlone(folder: string, turns: number): Promise<Row[]> {
  const line = Buffer.from(`${'x'.repeat(400)}\n`);
  const handle = await open(join(folder, 'flush'), 'a');
  const samples = await timed(turns, async () => {
    await handle.write(line);
    await handle.datasync();
  });
  await handle.close();
  return [{ name: 'one line appended and flushed, nothing else', unit: 'ms', samples }];
}

async function openMeeting(forum: OpenedForum, meeting: string): Promise<void> {
  for (const id of AROUND_THE_TABLE) {
    const more = { name: id, role: 'r', authority: 'negotiates', joined: '2020-01-01' };
    await runCommand(forum, { do: 'addPartner', id, ...more });
  }
  await runCommand(forum, { do: 'createMeeting', id: meeting, title: 'Målt', startsAt: AT });
  const item = { id: 'sak', section: 'status', title: 'Sak', kind: 'decision' };
  await runCommand(forum, { do: 'addItem', meeting, ...item });
  await runCommand(forum, { do: 'conveneMeeting', meeting, at: AT });
  await runCommand(forum, { do: 'openMeeting', meeting, at: AT });
  for (const partner of AROUND_THE_TABLE) {
    await runCommand(forum, { do: 'setAttendance', meeting, partner, status: 'present' });
  }
}

const AROUND_THE_TABLE = Array.from({ length: 16 }, (_, index) => `bench-${index}`);
const OWNER = AROUND_THE_TABLE[0];

/** Typical commands of a long meeting: a wording, positions, notes and action points. */
function mixed(meeting: string, turn: number): object {
  const step = turn % 20;
  const decision = `v-${turn - step}`;
  if (step === 0) {
    return { do: 'proposeDecision', meeting, id: decision, item: 'sak', wording: `Ordlyd ${turn}` };
  }
  const partner = AROUND_THE_TABLE[step - 1];
  if (partner) {
    return { do: 'takePosition', meeting, decision, partner, position: 'consents', at: AT };
  }
  if (step === 17) return actionPoint(meeting, `p-${turn}`);
  return notes(meeting, `Notat ${turn}. `.repeat(20));
}

function notes(meeting: string, text: string): object {
  return { do: 'setNotes', meeting, item: 'sak', text };
}
function actionPoint(meeting: string, id: string): object {
  return { do: 'addActionPoint', meeting, id, item: 'sak', what: id, owner: OWNER };
}
function status(meeting: string, id: string): object {
  return { do: 'setActionPointStatus', meeting, actionPoint: id, status: 'done', on: '2026-12-10' };
}
