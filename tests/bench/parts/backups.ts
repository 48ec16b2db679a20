import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OpenedForum } from '../../../src-main/forum-session/forum-session.ts';
import { figure, type Row } from '../rows.ts';
import { AT, openForBench, runCommand, timed } from './following.ts';

/** Makes and restores a backup of the whole forum while somebody writes. */

const MEETING = 'under-backup';
/** At typing speed. */
const BETWEEN_STROKES = 20;
/** A pause too short to notice. */
const WAIT = { most: 50 };
/** Commands alone, for comparison. */
const ALONE = 100;
/** Of the same order of magnitude. */
const SAME_ORDER = 10;
let strokes = 0;

export async function backingUp(folder: string): Promise<Row[]> {
  const forum = await openForBench(folder);
  await runCommand(forum, { do: 'createMeeting', id: MEETING, title: 'Målt', startsAt: AT });
  const item = { id: 'sak', section: 'status', title: 'Sak', kind: 'decision' };
  await runCommand(forum, { do: 'addItem', meeting: MEETING, ...item });
  let name = '';
  const made = await meanwhile(forum, async () => {
    const answer = await forum.service.makeBackup();
    if (!answer.ok) throw new Error(answer.message);
    name = answer.name;
  });
  const compared = await meanwhile(forum, async () => {
    const answer = await forum.service.previewBackup(name);
    if (!answer.ok) throw new Error(answer.message);
  });
  const alone = await timed(ALONE, () => stroke(forum));
  const restored = await meanwhile(forum, async () => {
    const answer = await forum.service.restoreBackup(name);
    if (!answer.ok) throw new Error(answer.message);
  });
  await forum.close();
  await rm(join(folder, 'backups'), { recursive: true });
  return [
    { name: 'a backup of the whole forum', unit: 'ms', samples: made.took },
    { name: 'a command while it is made', unit: 'ms', samples: made.waits, targets: WAIT },
    { name: 'what differs from a backup', unit: 'ms', samples: compared.took },
    {
      name: 'a command while it is looked for',
      unit: 'ms',
      samples: compared.waits,
      targets: WAIT,
    },
    { name: 'a backup restored', unit: 'ms', samples: restored.took },
    { name: 'a command while it is restored', unit: 'ms', samples: restored.waits },
    {
      name: 'a command while it is restored, against one alone (p95)',
      unit: '×',
      samples: [figure(restored.waits, 'p95') / figure(alone, 'p95')],
      targets: { most: SAME_ORDER },
    },
  ];
}

async function meanwhile(forum: OpenedForum, work: () => Promise<void>) {
  let isDone = false;
  const took = timed(1, work).finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  for (let turn = 0; turn === 0 || !isDone; turn += 1) {
    waits.push(...(await timed(1, () => stroke(forum))));
    await pause(BETWEEN_STROKES);
  }
  return { took: await took, waits };
}

function stroke(forum: OpenedForum): Promise<void> {
  strokes += 1;
  const background = `Notat ${strokes}`;
  return runCommand(forum, { do: 'changeItem', meeting: MEETING, item: 'sak', background });
}
