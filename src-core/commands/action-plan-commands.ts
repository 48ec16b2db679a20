import { dayOf, Id } from '../model/field-types.ts';
import { Challenge, Measure, type Objective } from '../model/forum.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { addUnlessLast, assign, forumCommand, TYPED_TEXT } from './command-types.ts';
import { assertKnown, claimId, findById, partnerOf, unknownId } from './lookups.ts';

/** The action plan: challenges, and measures against them. */

const MeasureFields = Measure.omit({ id: true, added: true, statuses: true });

export const actionPlanCommands = {
  addChallenge: forumCommand('addChallenge', {
    fields: {
      ...Challenge.shape,
      id: Id.optional(),
      objectives: Challenge.shape.objectives.optional(),
    },
    apply: (forum, { do: _, id: given, objectives = [], ...fields }, { meetings, context }) => {
      assertObjectivesKnown(forum, meetings, objectives);
      const id = claimId(forum.challenges, given, context.newId);
      forum.challenges.push(Challenge.parse({ id, objectives, ...fields }));
      return { id };
    },
  }),

  changeChallenge: forumCommand('changeChallenge', {
    text: TYPED_TEXT,
    fields: {
      challenge: Id,
      ...changeFields(Challenge.omit({ id: true }).shape),
    },
    apply: (forum, { do: _, challenge, ...changes }, { meetings }) => {
      const found = findById(forum.challenges, challenge, 'challenge');
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assign(found, changes);
      return undefined;
    },
  }),

  removeChallenge: forumCommand('removeChallenge', {
    fields: { challenge: Id },
    apply: (forum, { challenge: id }) => {
      findById(forum.challenges, id, 'challenge');
      if (forum.measures.some((measure) => measure.challenges.includes(id))) {
        refuse('has-dependents', 'challenge', 'refusals.inUse');
      }
      forum.challenges = forum.challenges.filter((each) => each.id !== id);
      return undefined;
    },
  }),

  addMeasure: forumCommand('addMeasure', {
    fields: {
      id: Id.optional(),
      ...commandFields(MeasureFields.shape),
      objectives: MeasureFields.shape.objectives.optional(),
      challenges: MeasureFields.shape.challenges.optional(),
    },
    apply: (forum, { do: _, id: given, ...fields }, { meetings, context }) => {
      partnerOf(forum, fields.owner, 'owner');
      const { objectives = [], challenges = [] } = fields;
      assertObjectivesKnown(forum, meetings, objectives);
      assertKnown(forum.challenges, challenges, 'challenges');
      const id = claimId(forum.measures, given, context.newId);
      const added = dayOf(context.now);
      forum.measures.push(
        Measure.parse({ ...fields, id, objectives, challenges, added, statuses: [] }),
      );
      return { id };
    },
  }),

  changeMeasure: forumCommand('changeMeasure', {
    text: TYPED_TEXT,
    fields: {
      measure: Id,
      ...changeFields(MeasureFields.shape),
    },
    apply: (forum, { do: _, measure, ...changes }, { meetings }) => {
      const found = findById(forum.measures, measure, 'measure');
      if (changes.owner !== undefined) partnerOf(forum, changes.owner, 'owner');
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assertKnown(forum.challenges, changes.challenges, 'challenges');
      assign(found, changes);
      return undefined;
    },
  }),

  removeMeasure: forumCommand('removeMeasure', {
    fields: { measure: Id },
    apply: (forum, { measure: id }, { meetings }) => {
      findById(forum.measures, id, 'measure');
      if (meetings.some((meeting) => meeting.refersTo.measure.includes(id))) {
        refuse('has-dependents', 'measure', 'refusals.inUse');
      }
      forum.measures = forum.measures.filter((each) => each.id !== id);
      return undefined;
    },
  }),

  setMeasureStatus: forumCommand('setMeasureStatus', {
    fields: { measure: Id, ...commandFields(Measure.shape.statuses.element.shape) },
    apply: (forum, { do: _, measure, ...status }) => {
      addUnlessLast(findById(forum.measures, measure, 'measure').statuses, status);
      return undefined;
    },
  }),
};

/** Accepts objectives of the mandate in force, and of any version that was adopted. */
export function assertObjectivesKnown(
  forum: { readonly mandate?: { readonly objectives: readonly Objective[] } | undefined },
  meetings: readonly {
    readonly adopted: readonly { readonly objectives?: readonly Objective[] }[];
  }[],
  ids: readonly Id[] | undefined,
  path = 'objectives',
): void {
  const known = new Set([
    ...(forum.mandate?.objectives ?? []).map((objective) => objective.id),
    ...meetings
      .flatMap((meeting) => meeting.adopted)
      .flatMap((version) => version.objectives ?? [])
      .map((objective) => objective.id),
  ]);
  ids?.forEach((id, index) => {
    if (!known.has(id)) unknownId(id, `${path}.${index}`);
  });
}
