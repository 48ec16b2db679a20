import { z } from 'zod';
import { GivenDay as Day, dayOf, Id, LongText, ShortText } from '../model/field-types.ts';
import { Challenge, Measure, MeasureStatus, type Objective } from '../model/forum.ts';
import { refuse } from '../model/refusal.ts';
import { assign, clearable, forumCommand } from './command-types.ts';
import { assertKnown, claimId, findById, partnerOf, unknownId } from './lookups.ts';

/** The action plan: challenges, and measures against them. */

export const actionPlanCommands = {
  addChallenge: forumCommand(
    'addChallenge',
    {
      id: Id.optional(),
      title: ShortText,
      note: LongText.optional(),
      objectives: z.array(Id).optional(),
    },
    (forum, { do: _, id: given, objectives = [], ...fields }, { meetings, context }) => {
      assertObjectivesKnown(forum, meetings, objectives);
      const id = claimId(forum.challenges, given, context.newId);
      forum.challenges.push(Challenge.parse({ id, objectives, ...fields }));
      return { id };
    },
  ),

  changeChallenge: forumCommand(
    'changeChallenge',
    {
      challenge: Id,
      title: ShortText.optional(),
      note: clearable(LongText),
      objectives: z.array(Id).optional(),
    },
    (forum, { do: _, challenge, ...changes }, { meetings }) => {
      const found = findById(forum.challenges, challenge, 'challenge');
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assign(found, changes);
      return undefined;
    },
  ),

  removeChallenge: forumCommand(
    'removeChallenge',
    { challenge: Id },
    (forum, { challenge: id }) => {
      findById(forum.challenges, id, 'challenge');
      if (forum.measures.some((measure) => measure.challenges.includes(id))) {
        refuse('has-dependents', 'challenge', 'refusals.inUse');
      }
      forum.challenges = forum.challenges.filter((each) => each.id !== id);
      return undefined;
    },
  ),

  addMeasure: forumCommand(
    'addMeasure',
    {
      id: Id.optional(),
      title: ShortText,
      objectives: z.array(Id).optional(),
      challenges: z.array(Id).optional(),
      owner: Id,
      due: Day.optional(),
    },
    (forum, { do: _, id: given, ...fields }, { meetings, context }) => {
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
  ),

  changeMeasure: forumCommand(
    'changeMeasure',
    {
      measure: Id,
      title: ShortText.optional(),
      objectives: z.array(Id).optional(),
      challenges: z.array(Id).optional(),
      owner: Id.optional(),
      due: clearable(Day),
    },
    (forum, { do: _, measure, ...changes }, { meetings }) => {
      const found = findById(forum.measures, measure, 'measure');
      if (changes.owner !== undefined) partnerOf(forum, changes.owner, 'owner');
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assertKnown(forum.challenges, changes.challenges, 'challenges');
      assign(found, changes);
      return undefined;
    },
  ),

  removeMeasure: forumCommand(
    'removeMeasure',
    { measure: Id },
    (forum, { measure: id }, { meetings }) => {
      findById(forum.measures, id, 'measure');
      if (meetings.some((meeting) => meeting.refersTo.measure.includes(id))) {
        refuse('has-dependents', 'measure', 'refusals.inUse');
      }
      forum.measures = forum.measures.filter((each) => each.id !== id);
      return undefined;
    },
  ),

  setMeasureStatus: forumCommand(
    'setMeasureStatus',
    { measure: Id, status: MeasureStatus, note: LongText.optional(), on: Day },
    (forum, { do: _, measure, ...status }) => {
      findById(forum.measures, measure, 'measure').statuses.push(status);
      return undefined;
    },
  ),
};

/** Objectives of the mandate in force, or of any version that was adopted. */
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
