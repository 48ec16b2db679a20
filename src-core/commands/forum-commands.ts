import { z } from 'zod';
import { Id, LongText, OptionalText, ShortText } from '../model/field-types.ts';
import {
  AgendaSection,
  HouseWords,
  Language,
  MAX_SECTIONS,
  type Objective,
  Quorum,
} from '../model/forum.ts';
import { Letterhead, OwnLetterhead } from '../model/letterhead.ts';
import { Numbering } from '../model/numbering.ts';
import { refuse } from '../model/refusal.ts';
import { assign, forumCommand } from './command-types.ts';
import { claimId } from './lookups.ts';
import { assertNumbering } from './numbering-rules.ts';

/** The forum itself: its name, its letterhead and its mandate. */

export const ObjectiveInput = z.strictObject({ id: Id.optional(), text: ShortText });

/** Gives each objective an id: the caller's, or a new one. */
export function withIds(
  inputs: readonly z.output<typeof ObjectiveInput>[],
  newId: () => string,
  path: string,
): Objective[] {
  const objectives: Objective[] = [];
  inputs.forEach(({ id, text }, index) => {
    objectives.push({ id: claimId(objectives, id, newId, `${path}.${index}.id`), text });
  });
  return objectives;
}

export const forumCommands = {
  setForum: forumCommand('setForum', {
    fields: {
      name: ShortText,
      secretariat: OptionalText.optional(),
      language: Language.optional(),
      quorum: Quorum.optional(),
      castingVote: z.boolean().optional(),
      coordinationSteps: z.array(ShortText).max(4).optional(),
      sections: z.array(AgendaSection).max(MAX_SECTIONS).nullable().optional(),
      numbering: Numbering.nullable().optional(),
      words: HouseWords.nullable().optional(),
    },
    apply: (forum, { do: _, sections, ...changes }, around) => {
      sections?.forEach(({ id }, index) => {
        claimId(sections.slice(0, index), id, around.context.newId, `sections.${index}.id`);
      });
      // An agenda without sections has none, not an empty list of them.
      assign(forum, { sections: sections?.length === 0 ? null : sections });
      if (changes.numbering) assertNumbering(forum, changes.numbering, around);
      const { words } = changes;
      // The word that is left out stays as it was.
      assign(forum, words ? { ...changes, words: { ...forum.words, ...words } } : changes);
      return undefined;
    },
  }),

  /** A letterhead of the program's, an organisation's own file, or (null) none. */
  setTemplate: forumCommand('setTemplate', {
    fields: {
      template: OwnLetterhead.nullable().optional(),
      name: ShortText.optional(),
      file: z.string().min(1).max(4_096).optional(),
      dataBase64: z.string().max(20_000_000).optional(),
    },
    apply: (forum, { template, name, file, dataBase64 }, { context }) => {
      const isFile = name !== undefined || file !== undefined || dataBase64 !== undefined;
      if (isFile === (template !== undefined)) refuse('invalid', 'template', 'refusals.template');
      if (!isFile) {
        assign(forum, { template: template ? { own: template } : null });
        return undefined;
      }
      if (name === undefined) refuse('invalid', 'name', 'faults.empty');
      if (!context.attachment) refuse('invalid', 'file', 'refusals.file');
      forum.template = Letterhead.parse({ name, sha256: context.attachment.sha256 });
      return undefined;
    },
  }),

  /** Once a meeting has adopted a mandate, only a decision can change it (D60). */
  setMandate: forumCommand('setMandate', {
    fields: { purpose: LongText, objectives: z.array(ObjectiveInput) },
    apply: (forum, command, { meetings, context }) => {
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
  }),
};
