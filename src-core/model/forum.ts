import { z } from 'zod';
import { AgreementTerms } from './agreement-terms.ts';
import { Day, Id, LongText, OptionalText, ShortText, Time } from './field-types.ts';
import { Letterhead } from './letterhead.ts';
import { EMPTY_REGISTER, Numbering, NumberRegister } from './numbering.ts';

/**
 * forum.json: the forum itself, and what has happened since the meetings. The schema is both the type and the
 * format on disk.
 */

export const FORUM_SCHEMA = 2;

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** `decides`: a "no" is a veto. `negotiates`: the partner is bound only after its principal has ratified. */
export const Authority = z.enum(['decides', 'negotiates', 'observes']);
export type Authority = z.infer<typeof Authority>;

/** A share of the seats from 0 to 1, or, from 2, the number of seats (D37). */
export const Quorum = z.union([z.number().min(0).max(1), z.int().min(2).max(100_000)]);

/** How many seats a partner has in the quorum. */
export const Seats = z.int().min(1).max(1_000);

/** The part of the agenda that the deck of the program has. Other forums have their own sections, or none. */
export const SECTIONS = ['framing', 'status', 'partnership', 'next-steps'] as const;
export type DeckSection = (typeof SECTIONS)[number];

/** The most sections of an agenda. */
export const MAX_SECTIONS = 20;

export const AgendaSection = z.strictObject({ id: Id, title: ShortText });
export type AgendaSection = z.infer<typeof AgendaSection>;

export const Objective = z.strictObject({ id: Id, text: ShortText });
export type Objective = z.infer<typeof Objective>;

export const AdoptedDocument = z.enum(['mandate', 'partnership-agreement', 'principles']);
export type AdoptedDocument = z.infer<typeof AdoptedDocument>;

export const Mandate = z.strictObject({ purpose: LongText, objectives: z.array(Objective) });
export type Mandate = z.infer<typeof Mandate>;

export const Partner = z.strictObject({
  id: Id,
  name: ShortText,
  shortName: ShortText.optional(),
  role: LongText,
  authority: Authority,
  frame: LongText.optional(),
  principal: OptionalText.optional(),
  /** Without it: one. */
  seats: Seats.optional(),
  contributions: z.array(ShortText),
  motivation: LongText.optional(),
  joined: Day,
  exit: z.strictObject({ on: Day, reason: LongText.optional() }).optional(),
});
export type Partner = z.infer<typeof Partner>;

export const Representative = z.strictObject({
  id: Id,
  partner: Id,
  name: ShortText,
  title: OptionalText.optional(),
  email: OptionalText.optional(),
  /** Absent: speaks for the partner unless another representative of it has `true` (D170). */
  speaksFor: z.boolean().optional(),
});
export type Representative = z.infer<typeof Representative>;

export const Challenge = z.strictObject({
  id: Id,
  title: ShortText,
  note: LongText.optional(),
  objectives: z.array(Id),
});
export type Challenge = z.infer<typeof Challenge>;

export const MeasureStatus = z.enum(['planned', 'under-way', 'done', 'stopped']);
export type MeasureStatus = z.infer<typeof MeasureStatus>;

export const Measure = z.strictObject({
  id: Id,
  title: ShortText,
  objectives: z.array(Id),
  challenges: z.array(Id),
  owner: Id,
  due: Day.optional(),
  /** The day when the measure was added to the plan. Files from earlier versions have none. */
  added: Day.optional(),
  /** Oldest first; the last one applies. An empty list means planned. */
  statuses: z.array(z.strictObject({ status: MeasureStatus, note: LongText.optional(), on: Day })),
});
export type Measure = z.infer<typeof Measure>;

/** `deviating`: the principal adopted another text, so its partner is not bound until the partners agree. */
export const RatificationOutcome = z.enum(['ratified', 'declined', 'deviating']);
export type RatificationOutcome = z.infer<typeof RatificationOutcome>;

export const Ratification = z.strictObject({
  of: z.enum(['decision', 'agreement']),
  id: Id,
  /** Without it, the answer is to the decision's condition: met, or not met (D209). */
  partner: Id.optional(),
  /** `open`: a recorded answer was withdrawn, and is awaited again. The last one applies. */
  outcome: RatificationOutcome.or(z.literal('open')),
  on: Day,
  reference: OptionalText.optional(),
  note: LongText.optional(),
  /** The terms of an agreement that the answer is to: as in a signature. */
  givenTo: z.int().min(0).optional(),
});
export type Ratification = z.infer<typeof Ratification>;

export const Signature = z.strictObject({
  agreement: Id,
  partner: Id,
  at: Time,
  /** In this matter; without it, the partner's authority says it. */
  ratification: z.enum(['needed', 'not-needed']).optional(),
  /**
   * What was signed: its place in the follow-up's `signedTerms` (D129). Signatures from versions without it
   * stand for the agreement's own `signedTerms`.
   */
  givenTo: z.int().min(0).optional(),
});
export type Signature = z.infer<typeof Signature>;

export const ObligationStatus = z.enum(['open', 'done', 'dropped']);
export type ObligationStatus = z.infer<typeof ObligationStatus>;

/** What happened to a commitment or an action point, oldest first. The last one applies. */
export const StatusChange = z.strictObject({
  of: z.enum(['commitment', 'action-point']),
  id: Id,
  status: ObligationStatus,
  note: LongText.optional(),
  on: Day,
});
export type StatusChange = z.infer<typeof StatusChange>;

/** What was exempted after approval: the sealed file of the meeting stays as it is. The last one applies (D145). */
export const LaterExemption = z.strictObject({
  of: z.enum(['item', 'decision', 'agreement']),
  id: Id,
  basis: ShortText,
  reason: LongText.optional(),
  at: Time,
});
export type LaterExemption = z.infer<typeof LaterExemption>;

/** What has happened since one meeting to its decisions and agreements. */
export const FollowUp = z.strictObject({
  ratifications: z.array(Ratification),
  signatures: z.array(Signature),
  statuses: z.array(StatusChange),
  /** Each text that was signed, once. */
  signedTerms: z.array(AgreementTerms).optional(),
  exemptions: z.array(LaterExemption).optional(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/**
 * What the forum calls its decisions and its minutes (D182). Without it: «vedtak» and «referat». In the other languages
 * each word is the nearest one: «beslutning» is «avgjerd» in nynorsk.
 */
export const HouseWords = z.strictObject({
  decision: z.enum(['vedtak', 'beslutning', 'resolution', 'decision']).optional(),
  minutes: z.enum(['referat', 'protokoll', 'møtebok']).optional(),
});
export type HouseWords = z.infer<typeof HouseWords>;

export const Forum = z.strictObject({
  schema: z.literal(FORUM_SCHEMA),
  /** Tells this forum from others in people's calendars. The earliest forums have none. */
  id: Id.optional(),
  name: ShortText,
  secretariat: OptionalText.optional(),
  language: Language,
  quorum: Quorum,
  /** Its rules let the chair, or a lot, settle a tie. */
  castingVote: z.boolean().optional(),
  /** The names of the four degrees of coordination; empty means the program's own words. */
  coordinationSteps: z.array(ShortText),
  /** The letterhead of the forum's documents, unless the user chooses another for one. */
  template: Letterhead.optional(),
  /** The sections of its agendas, in order. Absent: its agendas have none, or the deck's where an item names one. */
  sections: z.array(AgendaSection).optional(),
  /** How items, decisions and agreements are numbered. Without it: give-numbers.ts. */
  numbering: Numbering.optional(),
  words: HouseWords.optional(),
  /** Absent until the first change of a meeting in a forum of an earlier version. */
  register: NumberRegister.optional(),
  mandate: Mandate.optional(),
  partners: z.array(Partner),
  representatives: z.array(Representative),
  challenges: z.array(Challenge),
  measures: z.array(Measure),
  /** By the meeting's id. */
  followUp: z.record(Id, FollowUp),
});
export type Forum = z.infer<typeof Forum>;
/** The forum without what grows with every meeting. */
export type ForumItself = Omit<Forum, 'followUp' | 'register'>;

export function emptyForum(name: string, language: Language): Forum {
  return {
    schema: FORUM_SCHEMA,
    name,
    language,
    quorum: 0.5,
    coordinationSteps: [],
    register: EMPTY_REGISTER,
    partners: [],
    representatives: [],
    challenges: [],
    measures: [],
    followUp: {},
  };
}
