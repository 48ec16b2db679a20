import { z } from 'zod';
import {
  GivenDay as Day,
  Id,
  LongText,
  OptionalText,
  ShortText,
  SomeText,
  GivenTime as Time,
} from '../model/field-types.ts';
import {
  ActionPoint,
  Attachment,
  type Attendance,
  AttendanceStatus,
  Criterion,
  FloorKind,
  type FloorRequest,
} from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assign, clearable, meetingCommand, replaceWhere } from './command-types.ts';
import { claimId, findById, itemOf, memberOf, partnerOf, representativeOf } from './lookups.ts';
import { assertAgendaOpen, assertRecording, inOrder, notBefore } from './phase-rules.ts';

/** Who is here, who speaks, what is noted, and who does what afterwards. */

export const recordCommands = {
  setAttendance: meetingCommand(
    'setAttendance',
    {
      partner: Id,
      representative: Id.optional(),
      status: AttendanceStatus,
      name: OptionalText.optional(),
      from: Time.optional(),
      to: Time.optional(),
    },
    (meeting, { do: _, meeting: __, ...entry }, { forum }) => {
      assertRecording(meeting);
      memberOf(forum, meeting, entry.partner);
      representativeOf(forum, entry.representative, entry.partner);
      inOrder(entry.from, entry.to, 'to');
      replaceWhere(meeting.attendance, entry, (each) => isReplaced(each, entry));
      return undefined;
    },
  ),

  askForFloor: meetingCommand(
    'askForFloor',
    {
      id: Id.optional(),
      item: Id,
      partner: Id,
      representative: Id.optional(),
      kind: FloorKind.optional(),
      at: Time,
    },
    (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      assertRecording(meeting);
      itemOf(meeting, fields.item);
      memberOf(forum, meeting, fields.partner);
      representativeOf(forum, fields.representative, fields.partner);
      const id = claimId(meeting.floor, given, context.newId);
      meeting.floor.push({ ...fields, id, kind: fields.kind ?? 'speech' });
      return { id };
    },
  ),

  /** One person has the floor at a time (D9). */
  giveFloor: meetingCommand('giveFloor', { request: Id, at: Time }, (meeting, command) => {
    assertRecording(meeting);
    const request = findById(meeting.floor, command.request, 'request');
    if (request.givenAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
    notBefore(request.at, command.at);
    const speaking = meeting.floor.find(hasFloor);
    if (speaking) {
      notBefore(speaking.givenAt, command.at);
      speaking.endedAt = command.at;
    }
    request.givenAt = command.at;
    return undefined;
  }),

  endFloor: meetingCommand('endFloor', { request: Id, at: Time }, (meeting, command) => {
    assertRecording(meeting);
    const request = findById(meeting.floor, command.request, 'request');
    if (request.givenAt === undefined) refuse('wrong-phase', 'request', 'refusals.floorNotGiven');
    if (request.endedAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
    notBefore(request.givenAt, command.at);
    request.endedAt = command.at;
    return undefined;
  }),

  withdrawFloor: meetingCommand('withdrawFloor', { request: Id }, (meeting, command) => {
    assertRecording(meeting);
    const request = findById(meeting.floor, command.request, 'request');
    if (request.givenAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
    meeting.floor = meeting.floor.filter((each) => each.id !== request.id);
    return undefined;
  }),

  setNotes: meetingCommand('setNotes', { item: Id, text: LongText }, (meeting, command) => {
    assertRecording(meeting);
    itemOf(meeting, command.item).notes = command.text;
    return undefined;
  }),

  addActionPoint: meetingCommand(
    'addActionPoint',
    {
      id: Id.optional(),
      item: Id,
      what: ShortText,
      owner: Id,
      representative: Id.optional(),
      due: Day.optional(),
    },
    (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      assertRecording(meeting);
      itemOf(meeting, fields.item);
      partnerOf(forum, fields.owner, 'owner');
      representativeOf(forum, fields.representative, fields.owner);
      const id = claimId(meeting.actionPoints, given, context.newId);
      meeting.actionPoints.push(ActionPoint.parse({ id, ...fields }));
      return { id };
    },
  ),

  changeActionPoint: meetingCommand(
    'changeActionPoint',
    {
      actionPoint: Id,
      what: ShortText.optional(),
      owner: Id.optional(),
      representative: clearable(Id),
      due: clearable(Day),
    },
    (meeting, { do: _, meeting: __, actionPoint: id, ...changes }, { forum }) => {
      assertRecording(meeting);
      const actionPoint = findById(meeting.actionPoints, id, 'actionPoint');
      if (changes.owner !== undefined) partnerOf(forum, changes.owner, 'owner');
      const owner = changes.owner ?? actionPoint.owner;
      representativeOf(forum, changes.representative ?? undefined, owner);
      // A representative of the former owner does not follow along (D65).
      const { owner: former } = actionPoint;
      assign(actionPoint, changes);
      if (owner !== former && !changes.representative) delete actionPoint.representative;
      return undefined;
    },
  ),

  /** A statement says something (D66). */
  addStatement: meetingCommand(
    'addStatement',
    { id: Id.optional(), item: Id, partner: Id, text: SomeText },
    (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      assertRecording(meeting);
      itemOf(meeting, fields.item);
      memberOf(forum, meeting, fields.partner);
      const id = claimId(meeting.statements, given, context.newId);
      meeting.statements.push({ id, ...fields });
      return { id };
    },
  ),

  /** A new score of a partner on a criterion replaces the one before (D74). */
  assess: meetingCommand(
    'assess',
    {
      partner: Id,
      criterion: Criterion,
      score: z.int().min(1).max(5),
      note: LongText.optional(),
    },
    (meeting, { do: _, meeting: __, ...assessment }, { forum }) => {
      assertRecording(meeting);
      memberOf(forum, meeting, assessment.partner);
      const { partner, criterion } = assessment;
      const place = meeting.assessments.findIndex(
        (each) => each.partner === partner && each.criterion === criterion,
      );
      // One answer is one small patch, however many there are: hundreds are given in a few minutes.
      if (place < 0) meeting.assessments.push(assessment);
      else meeting.assessments[place] = assessment;
      return undefined;
    },
  ),

  addAttachment: meetingCommand(
    'addAttachment',
    {
      id: Id.optional(),
      item: Id,
      name: ShortText,
      file: z.string().min(1).max(4_096).optional(),
      dataBase64: z.string().max(40_000_000).optional(),
    },
    (meeting, { id: given, item, name }, { context }) => {
      assertAgendaOpen(meeting);
      itemOf(meeting, item);
      if (!context.attachment) refuse('invalid', 'file', 'refusals.file');
      const id = claimId(meeting.attachments, given, context.newId);
      meeting.attachments.push(Attachment.parse({ id, item, name, ...context.attachment }));
      return { id };
    },
  ),
};

/**
 * Without a representative an entry speaks for the partner as a whole, and takes the place of all. That one
 * representative is absent says nothing of the others (D7).
 */
function isReplaced(old: Attendance, entry: Attendance): boolean {
  if (old.partner !== entry.partner) return false;
  if (entry.representative === undefined || old.representative === entry.representative)
    return true;
  return (
    old.representative === undefined && !(entry.status === 'absent' && old.status !== 'absent')
  );
}

export function hasFloor(request: FloorRequest): boolean {
  return request.givenAt !== undefined && request.endedAt === undefined;
}
