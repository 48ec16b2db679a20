import { z } from 'zod';
import { Owner } from './action-point.ts';
import { Day, Id, LongText, OptionalText, ShortText, Time } from './field-types.ts';
import { AdoptedDocument, FollowUp, Forum, Language, Objective, Partner } from './forum.ts';

/**
 * What a document of a meeting says and that lies outside the meeting's file, as it was at a time (D140). It is
 * data, not a rendered document, and only what the document can name.
 */

const FrozenObligation = z.strictObject({
  kind: z.enum(['commitment', 'action-point', 'ratification', 'condition']),
  id: Id,
  meeting: Id,
  number: z.string(),
  partner: Id.optional(),
  owners: z.array(Owner).optional(),
  what: LongText,
  due: Day.optional(),
  dueText: OptionalText.optional(),
  closed: z
    .strictObject({
      on: Day,
      as: z.enum(['done', 'dropped', 'ratified', 'declined', 'deviating', 'met', 'not-met']),
    })
    .optional(),
  exemptBasis: z.string().optional(),
});

const FrozenPostponed = z.strictObject({
  item: Id,
  meeting: Id,
  number: z.string(),
  title: ShortText,
  to: Id.optional(),
  exemptBasis: z.string().optional(),
});

/** A version of a document that has an objective which an item serves. */
const FrozenAdoption = z.strictObject({
  document: AdoptedDocument,
  meeting: Id,
  item: Id,
  decision: Id,
  number: z.string(),
  on: Day,
  objectives: z.array(Objective),
  exemptBasis: z.string().optional(),
});

/** How the minutes of a meeting were approved: by a decision, at which meeting, or by silence until the deadline. */
export const Approval = z.strictObject({
  by: z.enum(['decision', 'deadline']).optional(),
  meeting: Id.optional(),
  /** The number of the decision, as it was then. */
  number: z.string().optional(),
  corrections: LongText.optional(),
});
export type Approval = z.infer<typeof Approval>;

/** Another meeting that the document names. */
const FrozenMeeting = z.strictObject({
  id: Id,
  title: ShortText,
  startsAt: Time,
  language: Language,
  adopted: z.array(FrozenAdoption),
  check: z.record(Id, z.array(z.number())).optional(),
  approval: Approval.optional(),
});

const FrozenForum = Forum.pick({
  id: true,
  name: true,
  secretariat: true,
  language: true,
  quorum: true,
  coordinationSteps: true,
  sections: true,
  template: true,
  words: true,
}).extend({
  /** The objectives that the items serve. */
  objectives: z.array(Objective),
  partners: z.array(
    Partner.pick({ id: true, name: true, principal: true, authority: true, joined: true }).extend({
      exit: z.strictObject({ on: Day }).optional(),
    }),
  ),
  representatives: z.array(
    z.strictObject({ id: Id, partner: Id, name: ShortText, title: OptionalText.optional() }),
  ),
  measures: z.array(z.strictObject({ id: Id, title: ShortText })),
  /** The answers and signatures so far, and the texts that they were given to. */
  followUp: FollowUp.pick({ ratifications: true, signatures: true, signedTerms: true }),
});

export const Frozen = z.strictObject({
  at: Time,
  forum: FrozenForum,
  carried: z.strictObject({
    obligations: z.array(FrozenObligation),
    postponed: z.array(FrozenPostponed),
  }),
  meetings: z.array(FrozenMeeting),
});
export type Frozen = z.infer<typeof Frozen>;
