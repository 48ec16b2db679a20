import { z } from 'zod';
import { LateArrival } from './attendance.ts';
import { Exempt } from './exempt.ts';
import { Day, Id, LongText, OptionalText, ShortText, Time } from './field-types.ts';
import { AdoptedDocument, Objective } from './forum.ts';
import { NamedParty } from './named-party.ts';

/** What a meeting decides, and what partners answered. */

export const PositionKind = z.enum(['consents', 'reserves', 'stands-aside', 'objects']);
export type PositionKind = z.infer<typeof PositionKind>;

/** Whether a partner must have its principal's approval in this matter (D202). */
export const RatificationNeed = z.enum(['needed', 'not-needed']);
export type RatificationNeed = z.infer<typeof RatificationNeed>;

export const Position = z.strictObject({
  partner: Id,
  position: PositionKind,
  note: LongText.optional(),
  /** In this matter; without it, the decision or the partner's authority says it. */
  ratification: RatificationNeed.optional(),
  at: Time,
  /** When the partner first answered these terms, if it has answered again since. */
  since: Time.optional(),
  /** Its place in the decision's `earlierTerms`; without it, the position stands for the present terms (D125). */
  givenTo: z.int().min(0).optional(),
});
export type Position = z.infer<typeof Position>;

/** A partner's position before it answered otherwise in writing: until when, and who recorded the change. */
export const EarlierPosition = Position.extend({ changed: Time, notedBy: OptionalText });
export type EarlierPosition = z.infer<typeof EarlierPosition>;

/** `noted`: nobody is asked for a position. */
export const Procedure = z.enum(['consensus', 'majority', 'noted']);
export type Procedure = z.infer<typeof Procedure>;

/** What a decision does to the partners (D197). */
export const Effect = z.enum(['binding', 'delegated', 'own-order', 'recommendation', 'noted']);
export type Effect = z.infer<typeof Effect>;

/** The share of the votes that a majority needs: a fraction such as `2/3`, or a number from a half to one (D205). */
export const Share = z.union([
  z.number().min(0.5).max(1),
  z.string().regex(/^[1-9]\d?\/[1-9]\d?$/),
]);
export type Share = z.infer<typeof Share>;

/** How many partners must be ready before it binds any of them (D209). */
export const InForce = z.union([z.enum(['each', 'all']), z.int().min(1).max(1_000)]);
export type InForce = z.infer<typeof InForce>;

const Count = z.int().min(0).max(100_000);
const Side = z.enum(['for', 'against']);

/** Counts where persons vote (D206), and what settled a tie (D207). */
export const Votes = z.strictObject({
  for: Count.optional(),
  against: Count.optional(),
  abstained: Count.optional(),
  blank: Count.optional(),
  secret: z.boolean().optional(),
  castingVote: Side.optional(),
  lot: Side.optional(),
  /** As in a position. */
  givenTo: z.int().min(0).optional(),
});
export type Votes = z.infer<typeof Votes>;

/** An earlier decision that this one changes, in the program or by its text (D211). */
export const Alters = z.strictObject({
  meeting: Id.optional(),
  decision: Id.optional(),
  text: ShortText.optional(),
  /** The number of the decision, as it was then. */
  number: z.string().optional(),
  as: z.enum(['replaces', 'amends', 'repeals', 'corrects']),
});
export type Alters = z.infer<typeof Alters>;

export const Adopts = z.strictObject({
  document: AdoptedDocument,
  text: LongText.optional(),
  purpose: LongText.optional(),
  objectives: z.array(Objective).optional(),
});
export type Adopts = z.infer<typeof Adopts>;

/** What partners answer: a position stands for these words, whoever changes them afterwards (D125). */
export const DecisionTerms = z.strictObject({
  wording: LongText,
  procedure: Procedure,
  adopts: Adopts.optional(),
  /** Without it: `usualEffect` of the procedure. */
  effect: Effect.optional(),
  /** What gives a delegated decision its authority: agreement, statutes, law. */
  basis: ShortText.optional(),
  addressees: ShortText.optional(),
  share: Share.optional(),
  from: Day.optional(),
  until: Day.optional(),
  condition: ShortText.optional(),
  inForce: InForce.optional(),
  ratification: RatificationNeed.optional(),
});
export type DecisionTerms = z.infer<typeof DecisionTerms>;

/** A slip of the pen that was corrected in the wording: the positions stand (D127). */
export const EditorialChange = z.strictObject({ at: Time, before: LongText, after: LongText });
export type EditorialChange = z.infer<typeof EditorialChange>;

export const Decision = z.strictObject({
  id: Id,
  item: Id,
  /** In one series within the item. */
  serial: z.int().positive(),
  /** As it was given: `7/2026-1`. Absent until the item has a number. */
  number: z.string().optional(),
  ...DecisionTerms.shape,
  /** The last day for written answers. */
  deadline: Day.optional(),
  /** The day by which principals should answer. */
  answerBy: Day.optional(),
  /** Who has not answered by the deadline consents. Only where nothing binds (D210). */
  silence: z.literal('consents').optional(),
  /** Who proposed it: a partner's id or a text. */
  by: NamedParty.optional(),
  /** The decision to which it is an alternative (D208). */
  against: Id.optional(),
  alters: Alters.optional(),
  /** The meeting whose minutes it approves (D147). */
  approves: Id.optional(),
  positions: z.array(Position),
  votes: Votes.optional(),
  /** Oldest first; present once a partner has changed its position after the meeting. */
  earlier: z.array(EarlierPosition).optional(),
  /** The terms that positions were given to, where they differ from the present ones. */
  earlierTerms: z.array(DecisionTerms).optional(),
  late: z.array(LateArrival).optional(),
  /** Oldest first. */
  editorial: z.array(EditorialChange).optional(),
  withdrawn: z.boolean(),
  exempt: Exempt.optional(),
});
export type Decision = z.infer<typeof Decision>;
