import { followUpOf } from '../meeting/principal-answers.ts';
import { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { ActionPoint } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, meetingCommand, removeWhere, TYPED_TEXT } from './command-types.ts';
import { claimId, findById, recordingItemOf, representativeOf } from './lookups.ts';
import { NamedOwners, ownersFrom, soleOwner } from './named-parties.ts';
import { RECORDING } from './phase-rules.ts';

/** Who does what after the meeting. */

const FIELDS = ActionPoint.omit({ id: true, owners: true });
/** `owner` is the one owner, a partner; `owners` may also name others (D180). */
const OWNERS = { owner: Id.optional(), owners: NamedOwners.optional() };

export const actionPointCommands = {
  addActionPoint: meetingCommand('addActionPoint', {
    when: RECORDING,
    fields: { ...commandFields(FIELDS.shape), ...OWNERS, id: Id.optional() },
    apply: (meeting, command, { forum, context }) => {
      const { do: _, meeting: __, id: given, owner, owners: several, ...fields } = command;
      recordingItemOf(meeting, fields.item);
      const owners =
        ownersFrom(forum, { owner, owners: several }, context.language) ??
        refuse('invalid', 'owner', 'faults.empty');
      representativeOfOwner(forum, fields.representative, owners);
      const id = claimId(meeting.actionPoints, given, context.newId);
      meeting.actionPoints.push(ActionPoint.parse({ id, owners, ...fields }));
      return { id };
    },
  }),

  changeActionPoint: meetingCommand('changeActionPoint', {
    when: RECORDING,
    text: TYPED_TEXT,
    fields: { actionPoint: Id, ...changeFields(FIELDS.omit({ item: true }).shape), ...OWNERS },
    apply: (meeting, command, { forum, context }) => {
      const { do: _, meeting: __, actionPoint: id, owner, owners: several, ...changes } = command;
      const actionPoint = findById(meeting.actionPoints, id, 'actionPoint');
      const former = soleOwner(actionPoint.owners);
      const owners =
        ownersFrom(forum, { owner, owners: several }, context.language) ?? actionPoint.owners;
      representativeOfOwner(forum, changes.representative ?? undefined, owners);
      assign(actionPoint, { ...changes, owners });
      // A representative of the former owner does not stay on the action point (D65).
      if (soleOwner(owners) !== former && !changes.representative) {
        delete actionPoint.representative;
      }
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

/** Only where one partner is the owner, its representative may be named (D4). */
function representativeOfOwner(
  forum: Forum,
  representative: Id | undefined,
  owners: ActionPoint['owners'],
): void {
  if (representative === undefined) return;
  const partner = soleOwner(owners);
  if (partner === undefined) refuse('invalid', 'representative', 'refusals.otherPartner');
  representativeOf(forum, representative, partner);
}
