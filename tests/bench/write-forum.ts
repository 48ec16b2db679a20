import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Patch } from 'immer';
import { applyCommand } from '../../src-core/commands/index.ts';
import { emptyForum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import type { JournalLine } from '../../src-main/store/journal-line.ts';
import { writeSnapshot } from '../../src-main/store/snapshot.ts';
import type { Command } from './script.ts';

/** Executes commands in memory, and writes the forum like the store, without flushing each command. */

const AT = '2026-12-09T10:00:00+01:00';
/** Lines to buffer before appending them. */
const HELD = 20_000;

export interface Written {
  readonly commands: number;
  readonly decisions: number;
}

export async function writeForum(folder: string, script: Iterable<Command>): Promise<Written> {
  mkdirSync(join(folder, 'meetings'), { recursive: true });
  const journals = new Map<string, string[]>();
  const revisions = new Map<string, number>();
  const meetings = new Map<string, Meeting>();
  const summaries = new Map<string, MeetingSummary>();
  let forum = emptyForum('Prøveforumet', 'nb');
  let held = 0;
  let commands = 0;

  const record = (base: string, line: Omit<JournalLine, 'revision' | 'at' | 'author'>) => {
    const revision = 1 + (revisions.get(base) ?? 0);
    revisions.set(base, revision);
    const lines = journals.get(base) ?? [];
    journals.set(base, lines);
    lines.push(`${JSON.stringify({ revision, at: AT, author: 'test', ...line })}\n`);
    held += 1;
    if (held > HELD) flush();
  };
  const flush = () => {
    for (const [base, lines] of journals) appendFileSync(`${base}.journal`, lines.join(''));
    journals.clear();
    held = 0;
  };
  const forumBase = join(folder, 'forum');
  const baseOf = (id: string) => join(folder, 'meetings', id);

  const made: Patch = { op: 'replace', path: [], value: forum };
  record(forumBase, { command: { do: 'createForum' }, patches: [made], inverse: [] });
  for (const command of script) {
    commands += 1;
    const meeting = command.meeting === undefined ? undefined : meetings.get(command.meeting);
    const all = [...summaries.values()];
    const world = { forum, meetings: all, everGiven: all, ...(meeting ? { meeting } : {}) };
    const newId = () => `id-${commands}`;
    const context = { now: AT, author: 'test', language: 'nb', newId } as const;
    const applied = applyCommand(world, command, context);
    if (!applied.ok) throw new Error(`${JSON.stringify(command)}: ${applied.message}`);
    const { patches, inverse } = applied;
    if (applied.file === 'forum') {
      forum = applied.next;
      const after = applied.meeting && { after: revisions.get(baseOf(applied.meeting)) ?? 0 };
      record(forumBase, { command, patches, inverse, ...after });
    } else {
      const { id } = applied.next;
      const { reservation } = applied;
      if (reservation) {
        forum = reservation.next;
        const { patches: reserved, inverse: back } = reservation;
        const reserve = { do: 'reserve', for: id };
        record(forumBase, { command: reserve, patches: reserved, inverse: back });
      }
      meetings.set(id, applied.next);
      record(baseOf(id), { command, patches, inverse });
      // A meeting's numbers, adoptions and postponements are visible to later meetings, not while it is in progress.
      if (applied.isNew || applied.next.phase !== 'open') {
        summaries.set(id, summaryOf(forum, applied.next));
      }
    }
  }
  flush();
  const files = [...meetings].map(([id, meeting]) => [baseOf(id), meeting] as const);
  for (const [base, state] of [[forumBase, forum] as const, ...files]) {
    await writeSnapshot(`${base}.json`, { revision: revisions.get(base) ?? 0, ...state });
  }
  await sealApproved(folder);
  const decisions = [...meetings.values()].reduce((sum, each) => sum + each.decisions.length, 0);
  return { commands, decisions };
}

/** As the program does on approval of minutes. */
async function sealApproved(folder: string): Promise<void> {
  const opened = await openForumService(folder, { author: 'test', now: () => AT });
  await opened.check(true);
  await opened.close();
}
