import { z } from 'zod';
import { LateArrival } from './attendance.ts';
import { Exempt } from './exempt.ts';
import { Day, Id, LongText, OptionalText, Time } from './field-types.ts';
import { AdoptedDocument, Objective } from './forum.ts';

/** What a meeting decides, and what partners answered. */

export const PositionKind = z.enum(['consents', 'reserves', 'stands-aside', 'objects']);
export type PositionKind = z.infer<typeof PositionKind>;

export const Position = z.strictObject({
  partner: Id,
  position: PositionKind,
  note: LongText.optional(),
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

export const Procedure = z.enum(['consensus', 'majority', 'noted']);
export type Procedure = z.infer<typeof Procedure>;

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
  wording: LongText,
  procedure: Procedure,
  deadline: Day.optional(),
  adopts: Adopts.optional(),
  /** The meeting whose minutes it approves (D147). */
  approves: Id.optional(),
  positions: z.array(Position),
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
