import { z } from 'zod';
import {
  Authority,
  Challenge,
  type Forum,
  Language,
  Measure,
  MeasureStatus,
  type Objective,
  Partner,
  Quorum,
  Representative,
} from '../forum/schema.ts';
import { OwnTemplate, Template } from '../forum/template.ts';
import { Day, dayOf, Id, LongText, OptionalText, ShortText } from '../primitives.ts';
import { refuse } from '../refusal.ts';
import { assign, clearable, forumCommand } from './define.ts';
import { find, freeId, mustBeKnown, partnerOf, unknownId } from './find.ts';

/** Who we are: the forum, its mandate, partners and action plan. */

export const ObjectiveInput = z.strictObject({ id: Id.optional(), text: ShortText });

/** Objectives with ids: the caller's, or a new one. */
export function withIds(
  inputs: readonly z.output<typeof ObjectiveInput>[],
  newId: () => string,
  path: string,
): Objective[] {
  const objectives: Objective[] = [];
  inputs.forEach(({ id, text }, index) => {
    objectives.push({ id: freeId(objectives, id, newId, `${path}.${index}.id`), text });
  });
  return objectives;
}

/** A readable id from a name: `Trøndelag fylkeskommune` → `trondelag-fylkeskommune`. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

const PARTNER_FIELDS = {
  id: Id.optional(),
  name: ShortText,
  shortName: ShortText.optional(),
  role: LongText,
  authority: Authority,
  frame: LongText.optional(),
  principal: OptionalText.optional(),
  contributions: z.array(ShortText).optional(),
  motivation: LongText.optional(),
  joined: Day,
};
const PERSON_FIELDS = {
  id: Id.optional(),
  name: ShortText,
  title: OptionalText.optional(),
  email: OptionalText.optional(),
};
/** A partner with those who represent it. */
export const NewPartner = z.strictObject({
  ...PARTNER_FIELDS,
  representatives: z.array(z.strictObject(PERSON_FIELDS)).max(1_000).optional(),
});
export type NewPartner = z.output<typeof NewPartner>;

function joinPartner(
  forum: Pick<Forum, 'partners' | 'representatives'>,
  { id: given, contributions = [], representatives = [], ...fields }: NewPartner,
  newId: () => string,
  path: string,
): Id {
  const slug = slugOf(fields.shortName ?? fields.name);
  const nice = slug !== '' && !forum.partners.some((each) => each.id === slug);
  const id = freeId(forum.partners, given ?? (nice ? slug : undefined), newId, path);
  forum.partners.push(Partner.parse({ id, contributions, ...fields }));
  representatives.forEach((person, index) => {
    const place = path.replace(/id$/, `representatives.${index}.id`);
    const own = freeId(forum.representatives, person.id, newId, place);
    forum.representatives.push(Representative.parse({ ...person, id: own, partner: id }));
  });
  return id;
}

export const forumCommands = {
  setForum: forumCommand(
    'setForum',
    {
      name: ShortText,
      secretariat: OptionalText.optional(),
      language: Language.optional(),
      quorum: Quorum.optional(),
      coordinationSteps: z.array(ShortText).max(4).optional(),
    },
    (forum, { do: _, ...changes }) => {
      assign(forum, changes);
      return undefined;
    },
  ),

  /** One of the program's, an office's own file, or (null) none. */
  setTemplate: forumCommand(
    'setTemplate',
    {
      template: OwnTemplate.nullable().optional(),
      name: ShortText.optional(),
      file: z.string().min(1).max(4_096).optional(),
      dataBase64: z.string().max(20_000_000).optional(),
    },
    (forum, { template, name, file, dataBase64 }, { context }) => {
      const isFile = name !== undefined || file !== undefined || dataBase64 !== undefined;
      if (isFile === (template !== undefined)) refuse('invalid', 'template', 'refusals.template');
      if (!isFile) {
        assign(forum, { template: template ? { own: template } : null });
        return undefined;
      }
      if (name === undefined) refuse('invalid', 'name', 'refusals.missing', { path: 'name' });
      if (!context.attachment) refuse('invalid', 'file', 'refusals.file');
      forum.template = Template.parse({ name, sha256: context.attachment.sha256 });
      return undefined;
    },
  ),

  setMandate: forumCommand(
    'setMandate',
    { purpose: LongText, objectives: z.array(ObjectiveInput) },
    (forum, command, { meetings, context }) => {
      const adopted = meetings
        .flatMap((meeting) => meeting.adopted)
        .find((version) => version.document === 'mandate');
      if (adopted) {
        refuse('locked', 'do', 'refusals.mandateLocked', { number: adopted.number });
      }
      const objectives = withIds(command.objectives, context.newId, 'objectives');
      const inUse = new Set([
        ...forum.challenges.flatMap((challenge) => challenge.objectives),
        ...forum.measures.flatMap((measure) => measure.objectives),
        ...meetings.flatMap((meeting) => meeting.refersTo.objective),
      ]);
      const gone = (forum.mandate?.objectives ?? []).filter(
        (old) => inUse.has(old.id) && !objectives.some((each) => each.id === old.id),
      );
      if (gone.length > 0) refuse('has-dependents', 'objectives', 'refusals.inUse');
      forum.mandate = { purpose: command.purpose, objectives };
      return undefined;
    },
  ),

  addPartner: forumCommand('addPartner', PARTNER_FIELDS, (forum, { do: _, ...fields }, around) => ({
    id: joinPartner(forum, fields, around.context.newId, 'id'),
  })),

  addPartners: forumCommand(
    'addPartners',
    { partners: z.array(NewPartner).min(1).max(1_000) },
    (forum, { partners }, { context }) => {
      partners.forEach((fields, index) => {
        joinPartner(forum, fields, context.newId, `partners.${index}.id`);
      });
      return undefined;
    },
  ),

  changePartner: forumCommand(
    'changePartner',
    {
      partner: Id,
      name: ShortText.optional(),
      shortName: clearable(ShortText),
      role: LongText.optional(),
      authority: Authority.optional(),
      frame: clearable(LongText),
      principal: clearable(OptionalText),
      contributions: z.array(ShortText).optional(),
      motivation: clearable(LongText),
      joined: Day.optional(),
    },
    (forum, { do: _, partner: id, ...changes }) => {
      const partner = partnerOf(forum, id);
      const joined = changes.joined ?? partner.joined;
      if (partner.exit && partner.exit.on < joined) {
        refuse('invalid', 'joined', 'refusals.exitBeforeJoined');
      }
      assign(partner, changes);
      return undefined;
    },
  ),

  exitPartner: forumCommand(
    'exitPartner',
    { partner: Id, on: Day, reason: LongText.optional() },
    (forum, { partner: id, on, reason }) => {
      const partner = partnerOf(forum, id);
      if (partner.exit) refuse('wrong-phase', 'partner', 'refusals.exited');
      if (on < partner.joined) refuse('invalid', 'on', 'refusals.exitBeforeJoined');
      partner.exit = reason === undefined ? { on } : { on, reason };
      return undefined;
    },
  ),

  addRepresentative: forumCommand(
    'addRepresentative',
    { ...PERSON_FIELDS, partner: Id },
    (forum, { do: _, id: given, ...fields }, { context }) => {
      partnerOf(forum, fields.partner);
      const id = freeId(forum.representatives, given, context.newId);
      forum.representatives.push(Representative.parse({ id, ...fields }));
      return { id };
    },
  ),

  changeRepresentative: forumCommand(
    'changeRepresentative',
    {
      representative: Id,
      name: ShortText.optional(),
      title: clearable(OptionalText),
      email: clearable(OptionalText),
    },
    (forum, { do: _, representative, ...changes }) => {
      assign(find(forum.representatives, representative, 'representative'), changes);
      return undefined;
    },
  ),

  removeRepresentative: forumCommand(
    'removeRepresentative',
    { representative: Id },
    (forum, { representative: id }, { meetings }) => {
      find(forum.representatives, id, 'representative');
      if (meetings.some((meeting) => meeting.refersTo.representative.includes(id))) {
        refuse('has-dependents', 'representative', 'refusals.inUse');
      }
      forum.representatives = forum.representatives.filter((each) => each.id !== id);
      return undefined;
    },
  ),

  addChallenge: forumCommand(
    'addChallenge',
    {
      id: Id.optional(),
      title: ShortText,
      note: LongText.optional(),
      objectives: z.array(Id).optional(),
    },
    (forum, { do: _, id: given, objectives = [], ...fields }, { meetings, context }) => {
      objectivesMustBeKnown(forum, meetings, objectives);
      const id = freeId(forum.challenges, given, context.newId);
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
      const found = find(forum.challenges, challenge, 'challenge');
      objectivesMustBeKnown(forum, meetings, changes.objectives);
      assign(found, changes);
      return undefined;
    },
  ),

  removeChallenge: forumCommand(
    'removeChallenge',
    { challenge: Id },
    (forum, { challenge: id }) => {
      find(forum.challenges, id, 'challenge');
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
      objectivesMustBeKnown(forum, meetings, objectives);
      mustBeKnown(forum.challenges, challenges, 'challenges');
      const id = freeId(forum.measures, given, context.newId);
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
      const found = find(forum.measures, measure, 'measure');
      if (changes.owner !== undefined) partnerOf(forum, changes.owner, 'owner');
      objectivesMustBeKnown(forum, meetings, changes.objectives);
      mustBeKnown(forum.challenges, changes.challenges, 'challenges');
      assign(found, changes);
      return undefined;
    },
  ),

  removeMeasure: forumCommand(
    'removeMeasure',
    { measure: Id },
    (forum, { measure: id }, { meetings }) => {
      find(forum.measures, id, 'measure');
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
      find(forum.measures, measure, 'measure').statuses.push(status);
      return undefined;
    },
  ),
};

/** Objectives of the mandate in force, or of any version that was adopted. */
export function objectivesMustBeKnown(
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
