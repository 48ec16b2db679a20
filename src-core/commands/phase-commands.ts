import { translator } from '../i18n/index.ts';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { membersAt } from '../meeting/membership.ts';
import { GivenDay as Day, Id, type Time, GivenTime as TimeField } from '../model/field-types.ts';
import { type Meeting, PHASES, type Phase } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { endRunning } from './agenda-commands.ts';
import { type CommandEnvironment, meetingCommand } from './command-types.ts';
import { unknownId } from './lookups.ts';
import { assertNotBefore, CIRCULATED, NOT_LOCKED } from './phase-rules.ts';
import { hasFloor } from './speaker-commands.ts';

/**
 * A meeting goes through draft → convened → open → closed → circulated → approved, one step at a time. It can
 * return from circulated to closed, to add the partners' comments to the minutes.
 */

export const phaseCommands = {
  conveneMeeting: meetingCommand('conveneMeeting', {
    when: NOT_LOCKED,
    fields: { at: TimeField },
    apply: (meeting, { at }, around) => {
      enter(meeting, 'convened', at, around.context);
      giveNumbers(meeting, around);
      return undefined;
    },
  }),

  openMeeting: meetingCommand('openMeeting', {
    when: NOT_LOCKED,
    fields: { at: TimeField },
    apply: (meeting, { at }, around) => enter(meeting, 'open', at, around.context),
  }),

  closeMeeting: meetingCommand('closeMeeting', {
    when: NOT_LOCKED,
    fields: { at: TimeField },
    apply: (meeting, { at }, around) => {
      enter(meeting, 'closed', at, around.context);
      endRunning(meeting, at);
      for (const request of meeting.floor) {
        if (!hasFloor(request)) continue;
        assertNotBefore(request.givenAt, at);
        request.endedAt = at;
      }
      // Later changes to roles in the forum do not affect this meeting (D5).
      meeting.quorum = around.forum.quorum;
      meeting.roll = membersAt(around.forum, meeting).map((member) => ({ ...member }));
      return undefined;
    },
  }),

  circulateMinutes: meetingCommand('circulateMinutes', {
    when: NOT_LOCKED,
    fields: { at: TimeField, deadline: Day.optional() },
    apply: (meeting, { at, deadline }, around) => {
      enter(meeting, 'circulated', at, around.context);
      if (deadline !== undefined) meeting.deadline = deadline;
      return undefined;
    },
  }),

  /** Returns the meeting to closed, so that its minutes can be circulated again (D23). */
  recallMinutes: meetingCommand('recallMinutes', {
    when: CIRCULATED,
    fields: { at: TimeField },
    apply: (meeting, { at }) => {
      assertNotBefore(meeting.times.circulated, at);
      meeting.phase = 'closed';
      // The minutes will be circulated again, with another deadline.
      delete meeting.times.circulated;
      delete meeting.deadline;
      return undefined;
    },
  }),

  approveMinutes: meetingCommand('approveMinutes', {
    when: NOT_LOCKED,
    fields: { at: TimeField, decision: Id.optional() },
    apply: (meeting, { at, decision }, around) => {
      if (decision !== undefined) assertHasDecided(around.meetings, decision);
      enter(meeting, 'approved', at, around.context);
      if (decision !== undefined) meeting.approvedBy = decision;
      return undefined;
    },
  }),
};

/** A decision of this meeting or a later one must have approved the minutes (D27). */
function assertHasDecided(meetings: readonly MeetingSummary[], id: Id): void {
  const found = meetings.flatMap((each) => each.decisions).filter((each) => each.id === id);
  if (found.length === 0) unknownId(id, 'decision');
  if (!found.some(({ outcome }) => outcome === 'adopted' || outcome === 'noted')) {
    refuse('wrong-phase', 'decision', 'refusals.notDecided');
  }
}

/** A meeting enters one phase at a time (D22). */
function enter(
  meeting: Meeting,
  phase: Exclude<Phase, 'draft'>,
  at: Time,
  context: CommandEnvironment,
): undefined {
  if (PHASES.indexOf(phase) !== PHASES.indexOf(meeting.phase) + 1) {
    const name = translator(context.language)(`phases.${meeting.phase}`);
    refuse('wrong-phase', 'meeting', 'refusals.phaseOrder', { phase: name });
  }
  if (meeting.phase !== 'draft') assertNotBefore(meeting.times[meeting.phase], at);
  meeting.phase = phase;
  meeting.times[phase] = at;
  return undefined;
}
