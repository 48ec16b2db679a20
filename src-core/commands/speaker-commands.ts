import { Id, GivenTime as Time } from '../model/field-types.ts';
import { FloorRequest } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand } from './command-types.ts';
import { claimId, findById, memberOf, recordingItemOf, representativeOf } from './lookups.ts';
import { assertNotBefore, RECORDING } from './phase-rules.ts';

/** Who asks for the floor, and who has it. */

export const speakerCommands = {
  askForFloor: meetingCommand('askForFloor', {
    when: RECORDING,
    fields: {
      ...commandFields(FloorRequest.omit({ givenAt: true, endedAt: true }).shape),
      id: Id.optional(),
      kind: FloorRequest.shape.kind.optional(),
    },
    apply: (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      recordingItemOf(meeting, fields.item);
      memberOf(forum, meeting, fields.partner);
      representativeOf(forum, fields.representative, fields.partner);
      const id = claimId(meeting.floor, given, context.newId);
      meeting.floor.push({ ...fields, id, kind: fields.kind ?? 'speech' });
      return { id };
    },
  }),

  /** One person has the floor at a time (D9). */
  giveFloor: meetingCommand('giveFloor', {
    when: RECORDING,
    fields: { request: Id, at: Time },
    apply: (meeting, command) => {
      const request = findById(meeting.floor, command.request, 'request');
      if (request.givenAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
      assertNotBefore(request.at, command.at);
      const speaking = meeting.floor.find(hasFloor);
      if (speaking) {
        assertNotBefore(speaking.givenAt, command.at);
        speaking.endedAt = command.at;
      }
      request.givenAt = command.at;
      return undefined;
    },
  }),

  endFloor: meetingCommand('endFloor', {
    when: RECORDING,
    fields: { request: Id, at: Time },
    apply: (meeting, command) => {
      const request = findById(meeting.floor, command.request, 'request');
      if (request.givenAt === undefined) refuse('wrong-phase', 'request', 'refusals.floorNotGiven');
      if (request.endedAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
      assertNotBefore(request.givenAt, command.at);
      request.endedAt = command.at;
      return undefined;
    },
  }),

  withdrawFloor: meetingCommand('withdrawFloor', {
    when: RECORDING,
    fields: { request: Id },
    apply: (meeting, command) => {
      const request = findById(meeting.floor, command.request, 'request');
      if (request.givenAt !== undefined) refuse('wrong-phase', 'request', 'refusals.floorOver');
      meeting.floor = meeting.floor.filter((each) => each.id !== request.id);
      return undefined;
    },
  }),
};

export function hasFloor(request: FloorRequest): boolean {
  return request.givenAt !== undefined && request.endedAt === undefined;
}
