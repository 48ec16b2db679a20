import { dayOf } from '../../../src-core/model/field-types.ts';
import { emptyForum } from '../../../src-core/model/forum.ts';
import { followUpRows } from '../../../src-core/projections/follow-up-rows.ts';
import type { FollowUpView } from '../../../src-core/protocol/service.ts';
import type { Row } from '../rows.ts';
import { AT, followView, openForBench, runCommand, timed } from './following.ts';

/** Typical work between meetings, each in its own process. */

export async function openingMeetings(
  folder: string,
  where: string,
  ids: readonly string[],
): Promise<Row[]> {
  const forum = await openForBench(folder);
  const samples = await timed(ids.length, (turn) => followView(forum, `meeting:${ids[turn]}`));
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  return [
    { name: `opening a meeting, ${where}`, unit: 'ms', samples },
    { name: `  memory with all of them open, ${where}`, unit: 'MB', samples: [memory] },
  ];
}

/** The whole list as the window makes it, and the cost of updating it after a change. */
export async function followUpList(folder: string, where: string): Promise<Row[]> {
  const forum = await openForBench(folder);
  const samples = await timed(1, async () => {
    const update = await followView(forum, 'follow-up');
    const view = 'state' in update ? (update.state as FollowUpView) : {};
    return followUpRows(emptyForum('', 'nb'), Object.values(view), dayOf(AT));
  });
  await runCommand(forum, { do: 'createMeeting', id: 'i-listen', title: 'Møte', startsAt: AT });
  const changes = await timed(20, (turn) =>
    runCommand(forum, { do: 'changeMeeting', meeting: 'i-listen', title: `Møte ${turn}` }),
  );
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  return [
    { name: `the follow-up list, ${where}`, unit: 'ms', samples },
    { name: `  a change while it is shown, ${where}`, unit: 'ms', samples: changes },
    { name: `  memory with it, ${where}`, unit: 'MB', samples: [memory] },
  ];
}

/** The minutes of a year's meetings, one after the other, as Word files. */
export async function yearsMinutes(folder: string, ids: readonly string[]): Promise<Row[]> {
  const forum = await openForBench(folder);
  const samples = await timed(1, async () => {
    for (const id of ids) {
      const made = await forum.service.export(id, { format: 'docx' });
      if (!made.ok) throw new Error(made.message);
    }
  });
  const memory = process.memoryUsage().rss / 1e6;
  await forum.close();
  return [
    { name: `the minutes of a year, ${ids.length} Word files`, unit: 'ms', samples },
    { name: '  memory then', unit: 'MB', samples: [memory] },
  ];
}
