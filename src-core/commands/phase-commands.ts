import { z } from 'zod';
import { dayInText } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { hasLaterAnswers, lastAnswerFrom } from '../meeting/later-answers.ts';
import { membersAt } from '../meeting/membership.ts';
import {
  GivenDay as Day,
  dayOf,
  getOwn,
  Id,
  instantOf,
  SomeText,
  type Time,
  GivenTime as TimeField,
} from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Approval } from '../model/frozen.ts';
import { type Meeting, type Notice, PHASES, type Phase } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { freezeFor } from '../projections/freeze.ts';
import type { DecidedEntry, MeetingSummary } from '../projections/summary-types.ts';
import { endRunning } from './agenda-commands.ts';
import {
  assign,
  type CommandContext,
  type CommandEnvironment,
  meetingCommand,
} from './command-types.ts';
import { refuseAllBut, unknownId } from './lookups.ts';
import { assertNotBefore, CIRCULATED, NOT_LOCKED } from './phase-rules.ts';
import { hasFloor } from './speaker-commands.ts';

/**
 * A meeting goes through draft → convened → open → closed → circulated → approved, one step at a time. It can
 * return from circulated to closed, to add the partners' comments to the minutes.
 */

export const phaseCommands = {
  /** Sends the notice; again, as a new version, while the meeting has not opened (D141). */
  conveneMeeting: meetingCommand('conveneMeeting', {
    when: NOT_LOCKED,
    fields: { at: TimeField },
    apply: (meeting, { at }, around) => {
      const { at: last } = meeting.notices?.at(-1) ?? { at: meeting.times.convened };
      if (meeting.phase === 'convened') assertNotBefore(last, at);
      else enter(meeting, 'convened', at, around.context);
      giveNumbers(meeting, around);
      sendNotice(meeting, at, around);
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
      if (around.forum.castingVote) meeting.castingVote = true;
      meeting.roll = membersAt(around.forum, meeting).map((member) => ({ ...member }));
      freezeRecord(meeting, at, around);
      return undefined;
    },
  }),

  circulateMinutes: meetingCommand('circulateMinutes', {
    when: NOT_LOCKED,
    fields: { at: TimeField, deadline: Day.optional() },
    apply: (meeting, { at, deadline }, around) => {
      if (deadline !== undefined && deadline < dayOf(at)) {
        refuse('invalid', 'deadline', 'refusals.deadlineBefore');
      }
      enter(meeting, 'circulated', at, around.context);
      if (deadline !== undefined) meeting.deadline = deadline;
      freezeRecord(meeting, at, around);
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
      meeting.times.recalled = at;
      // The minutes will be circulated again, with another deadline.
      delete meeting.times.circulated;
      delete meeting.deadline;
      return undefined;
    },
  }),

  /** By a decision about these minutes, or by silence until the deadline for comments (D147, D148). */
  approveMinutes: meetingCommand('approveMinutes', {
    when: NOT_LOCKED,
    fields: {
      at: TimeField,
      decision: Id.optional(),
      by: z.literal('deadline').optional(),
      corrections: SomeText.optional(),
    },
    apply: (meeting, { at, decision, by, corrections }, around) => {
      const approval: Approval = {};
      if (by === 'deadline') assertSilence(meeting, at, decision, around.context);
      if (decision !== undefined) {
        const found = approvingDecision(meeting, { decision, at }, around.meetings);
        if (corrections === undefined) assertKnewTheWords(meeting, found);
        meeting.approvedBy = decision;
        Object.assign(approval, { by: 'decision', meeting: found.meeting, number: found.number });
      }
      if (by !== undefined) approval.by = by;
      if (corrections !== undefined) approval.corrections = corrections;
      enter(meeting, 'approved', at, around.context);
      if (Object.keys(approval).length > 0) meeting.approval = approval;
      freezeRecord(meeting, at, around);
      return undefined;
    },
  }),
};

type Around = CommandContext & { readonly forum: Forum };

/** What the minutes say of the rest of the forum stays as it is now (D140). */
function freezeRecord(meeting: Meeting, at: Time, { forum, meetings }: Around): void {
  const isKnown = meeting.phase === 'approved' && meeting.frozen !== undefined;
  const hasLater = isKnown && hasLaterAnswers({ forum, meeting });
  meeting.frozen = freezeFor(forum, meeting, meetings, at);
  if (hasLater) meeting.frozen.answersUntil = lastAnswerFrom(dayOf(at), { forum, meeting });
  if (meeting.phase !== 'circulated') return;
  const awaiting = meeting.decisions.filter(
    (each) => each.deadline !== undefined && !each.withdrawn,
  );
  if (awaiting.length === 0) return;
  meeting.frozen.positions = Object.fromEntries(
    awaiting.map(({ id, positions }) => [id, positions.map((position) => ({ ...position }))]),
  );
}

function sendNotice(meeting: Meeting, at: Time, { forum, meetings }: Around): void {
  const { title, startsAt, endsAt, place, chair, secretary, language } = meeting;
  meeting.notices ??= [];
  // A version that left in a document is never given again, even if its convening was undone.
  const seen = getOwn(forum.register?.notices ?? {}, meeting.id) ?? 0;
  const notice: Notice = {
    version: 1 + Math.max(seen, meeting.notices.at(-1)?.version ?? 0),
    at,
    ...{ title, startsAt, language },
    items: meeting.items.map(({ notes: _, periods: __, ...item }) => ({ ...item })),
    attachments: meeting.attachments.map((each) => ({ ...each })),
    frozen: freezeFor(forum, meeting, meetings, at),
  };
  assign(notice, { endsAt, place, chair, secretary });
  meeting.notices.push(notice);
}

/** Nobody commented on the circulated minutes until their deadline (D148). */
function assertSilence(
  meeting: Meeting,
  at: Time,
  decision: Id | undefined,
  { language }: CommandEnvironment,
): void {
  if (decision !== undefined) refuseAllBut(['decision', 'by'], language);
  if (meeting.phase !== 'circulated') return;
  const { deadline } = meeting;
  if (deadline === undefined) refuse('wrong-phase', 'by', 'refusals.noCommentsDeadline');
  if (dayOf(at) <= deadline) {
    refuse('wrong-phase', 'by', 'refusals.commentsOpen', { day: dayInText(deadline, language) });
  }
}

/**
 * The decision of this meeting or another that approved the minutes, and not before it was made (D27). One that says
 * whose minutes it approves, approves only those (D147).
 */
function approvingDecision(
  meeting: Meeting,
  { decision: id, at }: { readonly decision: Id; readonly at: Time },
  meetings: readonly MeetingSummary[],
) {
  const found = meetings.flatMap((each) =>
    each.decisions
      .filter((decision) => decision.id === id)
      .map((decision) => ({ ...decision, meeting: each.id })),
  );
  if (found.length === 0) unknownId(id, 'decision');
  const about = found.filter(({ approves = meeting.id }) => approves === meeting.id);
  if (about.length === 0) {
    const other = meetings.find((each) => each.id === found[0]?.approves);
    refuse('invalid', 'decision', 'refusals.approvesOther', { meeting: other?.title ?? '' });
  }
  const decided = about.filter(({ outcome }) => outcome === 'adopted' || outcome === 'noted');
  const by =
    decided.find(({ approves }) => approves === meeting.id) ??
    decided[0] ??
    refuse('wrong-phase', 'decision', 'refusals.notDecided');
  if (by.at !== undefined && instantOf(at) < instantOf(by.at)) {
    refuse('invalid', 'at', 'refusals.approvedBefore', { number: by.number });
  }
  return by;
}

/** Without corrections, a decision approves the words that had been circulated when it was made (D149). */
function assertKnewTheWords({ times }: Meeting, { at, number }: DecidedEntry): void {
  const { recalled, circulated } = times;
  if (recalled === undefined || circulated === undefined || at === undefined) return;
  if (instantOf(at) < instantOf(circulated)) {
    refuse('invalid', 'decision', 'refusals.circulatedSince', { number });
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
