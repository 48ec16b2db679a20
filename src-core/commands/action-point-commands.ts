import { followUpOf } from '../meeting/principal-answers.ts';
import { Id } from '../model/field-types.ts';
import { ActionPoint } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, removeWhere, TYPED_TEXT } from './command-types.ts';
import { claimId, findById, itemOf, partnerOf, representativeOf } from './lookups.ts';
import { RECORDING } from './phase-rules.ts';

/** Who does what after the meeting. */

export const actionPointCommands = {
  addActionPoint: meetingCommand('addActionPoint', {
    when: RECORDING,
    fields: {
      ...commandFields(ActionPoint.shape),
      id: Id.optional(),
    },
    apply: (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      itemOf(meeting, fields.item);
      partnerOf(forum, fields.owner, 'owner');
      representativeOf(forum, fields.representative, fields.owner);
      const id = claimId(meeting.actionPoints, given, context.newId);
      meeting.actionPoints.push(ActionPoint.parse({ id, ...fields }));
      return { id };
    },
  }),

  changeActionPoint: meetingCommand('changeActionPoint', {
    when: RECORDING,
    text: TYPED_TEXT,
    fields: {
      actionPoint: Id,
      ...changeFields(ActionPoint.omit({ id: true, item: true }).shape),
    },
    apply: (meeting, { do: _, meeting: __, actionPoint: id, ...changes }, { forum }) => {
      const actionPoint = findById(meeting.actionPoints, id, 'actionPoint');
      if (changes.owner !== undefined) partnerOf(forum, changes.owner, 'owner');
      const owner = changes.owner ?? actionPoint.owner;
      representativeOf(forum, changes.representative ?? undefined, owner);
      // A representative of the former owner does not stay on the action point (D65).
      const { owner: former } = actionPoint;
      assign(actionPoint, changes);
      if (owner !== former && !changes.representative) delete actionPoint.representative;
      return undefined;
    },
  }),

  /** Refused once something has happened to the action point (D130). */
  removeActionPoint: meetingCommand('removeActionPoint', {
    when: RECORDING,
    fields: { actionPoint: Id },
    apply: (meeting, { actionPoint: id }, { forum }) => {
      findById(meeting.actionPoints, id, 'actionPoint');
      const { statuses } = followUpOf(forum, meeting.id);
      if (statuses.some((each) => each.of === 'action-point' && each.id === id)) {
        refuse('has-dependents', 'actionPoint', 'refusals.actionPointFollowed');
      }
      removeWhere(meeting.actionPoints, (each) => each.id === id);
      return undefined;
    },
  }),
};
