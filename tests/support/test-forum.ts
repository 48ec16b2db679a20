import { idsOfOpenGrounds } from '../../src-core/commands/approval-grounds.ts';
import {
  type Applied,
  applyCommand,
  type CommandEnvironment,
} from '../../src-core/commands/index.ts';
import { emptyForum, type Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';

/** A forum in memory that executes commands as the store does on disk. */
export class TestForum {
  forum: Forum = emptyForum('Prøveforum', 'nb');
  readonly meetings = new Map<string, Meeting>();
  private readonly summarised = new WeakMap<Meeting, { forum: Forum; summary: MeetingSummary }>();
  private ids = 0;

  try(
    command: { readonly do: string; readonly meeting?: string } & Record<string, unknown>,
  ): Applied {
    const context: CommandEnvironment = {
      now: '2026-11-24T10:00:00+01:00',
      author: 'test',
      language: 'nb',
      newId: () => `id-${++this.ids}`,
      attachment: { sha256: '0'.repeat(64), size: 1 },
    };
    const meeting = command.meeting === undefined ? undefined : this.meetings.get(command.meeting);
    const meetings = this.summaries();
    const world = {
      forum: this.forum,
      meetings,
      everGiven: meetings,
      openGrounds: idsOfOpenGrounds(meetings).map((id) => this.meeting(id)),
      ...(meeting ? { meeting } : {}),
    };
    const applied = applyCommand(world, command, context);
    if (!applied.ok) return applied;
    if (applied.file === 'forum') this.forum = applied.next;
    else {
      if (applied.reservation) this.forum = applied.reservation.next;
      this.meetings.set(applied.next.id, applied.next);
    }
    return applied;
  }

  /** Executes a command that must succeed. */
  do(command: Parameters<TestForum['try']>[0]): { readonly id: string; readonly number: string } {
    const applied = this.try(command);
    if (!applied.ok)
      throw new Error(`${command.do}: ${applied.code} ${applied.path} ${applied.message}`);
    return { id: applied.answer.id ?? '', number: applied.answer.number ?? '' };
  }

  /** Returns the refusal code, or 'done'. */
  code(command: Parameters<TestForum['try']>[0]): string {
    const applied = this.try(command);
    return applied.ok ? 'done' : applied.code;
  }

  meeting(id: string): Meeting {
    const meeting = this.meetings.get(id);
    if (!meeting) throw new Error(`no meeting ${id}`);
    return meeting;
  }

  summaries(): readonly MeetingSummary[] {
    return [...this.meetings.values()].map((meeting) => this.summaryOf(meeting));
  }

  /** The forum and meetings are immutable, so the same object has the same summary. */
  private summaryOf(meeting: Meeting): MeetingSummary {
    const known = this.summarised.get(meeting);
    if (known?.forum === this.forum) return known.summary;
    const summary = summaryOf(this.forum, meeting);
    this.summarised.set(meeting, { forum: this.forum, summary });
    return summary;
  }
}

export const AT = '2026-12-09T09:00:00+01:00';

/** A forum of partners with the given authorities (p0, p1 …), and an open meeting `m`. */
export function openMeeting(authorities: readonly string[]): TestForum {
  const table = new TestForum();
  authorities.forEach((authority, index) => {
    const id = `p${index}`;
    table.do({
      do: 'addPartner',
      id,
      name: `Part ${index}`,
      role: 'r',
      authority,
      joined: '2020-01-01',
    });
  });
  table.do({ do: 'createMeeting', id: 'm', title: 'Møte', startsAt: AT, template: 'blank' });
  table.do({
    do: 'addItem',
    meeting: 'm',
    id: 'i',
    section: 'status',
    title: 'Sak',
    kind: 'decision',
  });
  table.do({ do: 'conveneMeeting', meeting: 'm', at: AT });
  table.do({ do: 'openMeeting', meeting: 'm', at: AT });
  return table;
}
