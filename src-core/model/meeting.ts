import { z } from 'zod';
import { AgreementTerms, Commitment } from './agreement-terms.ts';
import { Attendance } from './attendance.ts';
import { Decision, Position } from './decision.ts';
import { Exempt } from './exempt.ts';
import { Day, Id, LongText, OptionalText, ShortText, Time } from './field-types.ts';
import { Authority, Language, Quorum, Seats } from './forum.ts';
import { Approval, Frozen } from './frozen.ts';
import { Interest } from './interest.ts';
import { ItemKind } from './item-kind.ts';
import { GivenNumber } from './numbering.ts';
import { Assessment } from './partnership-check.ts';

export { AgreementTerms, Commitment, Resource, ResourceKind } from './agreement-terms.ts';
export { Attendance, AttendanceStatus } from './attendance.ts';
export {
  Adopts,
  Decision,
  DecisionTerms,
  EarlierPosition,
  EditorialChange,
  Position,
  PositionKind,
  Procedure,
} from './decision.ts';
export { Exempt } from './exempt.ts';
export { AdoptedDocument } from './forum.ts';
export { Interest, Ruling } from './interest.ts';
export { ItemKind } from './item-kind.ts';
export { Assessment, CRITERIA, Criterion } from './partnership-check.ts';

/** meetings/<id>.json: what happened at one meeting. The schema is both the type and the format on disk. */

export const MEETING_SCHEMA = 2;

export const SECTIONS = ['framing', 'status', 'partnership', 'next-steps'] as const;
export const Section = z.enum(SECTIONS);
export type Section = z.infer<typeof Section>;

export const PHASES = ['draft', 'convened', 'open', 'closed', 'circulated', 'approved'] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** The items that the four-part agenda template adds to every agenda. */
export const Standing = z.enum([
  'agenda',
  'last-minutes',
  'carried',
  'any-other-business',
  'next-meeting',
]);
export type Standing = z.infer<typeof Standing>;

/** The most minutes for an item or a break. */
export const MAX_MINUTES = 1_440;

export const Item = z.strictObject({
  id: Id,
  /** Used once, in one series through the year across all meetings. Word documents find the item by it. */
  serial: z.int().positive(),
  /** Absent until the meeting is convened. */
  number: GivenNumber.optional(),
  section: Section,
  title: ShortText,
  kind: ItemKind,
  standing: Standing.optional(),
  minutes: z.int().min(0).max(MAX_MINUTES).optional(),
  /** The minutes before the meeting redistributed its time: the notice still shows the planned start. */
  planned: z.int().min(0).max(MAX_MINUTES).optional(),
  presenter: OptionalText.optional(),
  /** Who chairs the meeting during the item, in place of the meeting's chair. */
  chair: OptionalText.optional(),
  background: LongText.optional(),
  objectives: z.array(Id),
  exempt: Exempt.optional(),
  notes: LongText,
  /** When the item was current; a last period without `to` means that it is current now. */
  periods: z.array(z.strictObject({ from: Time, to: Time.optional() })),
  postponed: z.strictObject({ to: Id.optional() }).optional(),
  /** The postponed item that this one takes up (D138); without `meeting`, that meeting is lost. */
  takesUp: z.strictObject({ meeting: Id.optional(), item: Id }).optional(),
});
export type Item = z.infer<typeof Item>;

export const Break = z.strictObject({
  from: Time,
  to: Time.optional(),
  /** The planned length. */
  minutes: z.int().min(1).max(MAX_MINUTES).optional(),
  /** The item that the break interrupted. It continues after the break. */
  item: Id.optional(),
});
export type Break = z.infer<typeof Break>;

export const Agreement = z.strictObject({
  id: Id,
  item: Id,
  /** In one series through the year across all meetings. */
  serial: z.int().positive(),
  number: GivenNumber.optional(),
  title: ShortText,
  text: LongText,
  parties: z.array(Id),
  degree: z.int().min(1).max(4).optional(),
  from: Day.optional(),
  to: Day.optional(),
  measures: z.array(Id),
  commitments: z.array(Commitment),
  /** What those signed whose signatures do not say it: the terms before the first later change. */
  signedTerms: AgreementTerms.optional(),
  withdrawn: z.boolean(),
  exempt: Exempt.optional(),
});
export type Agreement = z.infer<typeof Agreement>;

export const ActionPoint = z.strictObject({
  id: Id,
  item: Id,
  what: ShortText,
  owner: Id,
  representative: Id.optional(),
  due: Day.optional(),
});
export type ActionPoint = z.infer<typeof ActionPoint>;

export const Statement = z.strictObject({ id: Id, item: Id, partner: Id, text: LongText });
export type Statement = z.infer<typeof Statement>;

export const FloorKind = z.enum(['speech', 'reply', 'order']);
export type FloorKind = z.infer<typeof FloorKind>;

export const FloorRequest = z.strictObject({
  id: Id,
  item: Id,
  partner: Id,
  representative: Id.optional(),
  kind: FloorKind,
  at: Time,
  givenAt: Time.optional(),
  endedAt: Time.optional(),
});
export type FloorRequest = z.infer<typeof FloorRequest>;

export const Attachment = z.strictObject({
  id: Id,
  item: Id,
  name: ShortText,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** In bytes. */
  size: z.int().min(0),
});
export type Attachment = z.infer<typeof Attachment>;

/** Who was a member, and with what authority, when the meeting closed. Later changes do not affect it. */
export const Roll = z.array(
  z.strictObject({ partner: Id, authority: Authority, seats: Seats.optional() }),
);
export type Roll = z.infer<typeof Roll>;

/** The details of a meeting that are known when it is planned. */
const Facts = z.strictObject({
  title: ShortText,
  startsAt: Time,
  endsAt: Time.optional(),
  place: OptionalText.optional(),
  chair: OptionalText.optional(),
  secretary: OptionalText.optional(),
  language: Language,
});

/** The notice as it was sent: the meeting and its agenda then, and what it says of the rest (D141). */
export const Notice = Facts.extend({
  version: z.int().positive(),
  at: Time,
  items: z.array(Item.omit({ notes: true, periods: true })),
  attachments: z.array(Attachment),
  frozen: Frozen,
  /** By id: its items that were exempt when they were removed from the meeting (D145). */
  exempted: z.record(Id, Exempt).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** What the minutes say that lies outside the meeting's file (D140). */
export const FrozenRecord = Frozen.extend({
  /** By the decision's id: the positions when the minutes were circulated, where written answers may still come. */
  positions: z.record(Id, z.array(Position)).optional(),
  /** Approved minutes that take in answers from after their circulation: until which day (D159). */
  answersUntil: Day.optional(),
});
export type FrozenRecord = z.infer<typeof FrozenRecord>;

export const Meeting = z.strictObject({
  schema: z.literal(MEETING_SCHEMA),
  id: Id,
  ...Facts.shape,
  /** The year of its serials; it stays when the meeting is moved. */
  year: z.int(),
  phase: Phase,
  /** When the meeting entered each phase. */
  times: z.strictObject({
    convened: Time.optional(),
    open: Time.optional(),
    closed: Time.optional(),
    circulated: Time.optional(),
    approved: Time.optional(),
    /** When its minutes were last recalled. */
    recalled: Time.optional(),
  }),
  /** The last day for comments on the circulated minutes. */
  deadline: Day.optional(),
  /** The decision, at this or a later meeting, that approved the minutes. */
  approvedBy: Id.optional(),
  /** How they were approved. */
  approval: Approval.optional(),
  /** Every version that was sent, oldest first. */
  notices: z.array(Notice).optional(),
  /** Since the meeting was closed; made again when its minutes are circulated and approved. */
  frozen: FrozenRecord.optional(),
  items: z.array(Item),
  /** A last break without `to` is current. */
  breaks: z.array(Break),
  attendance: z.array(Attendance),
  interests: z.array(Interest).optional(),
  decisions: z.array(Decision),
  agreements: z.array(Agreement),
  actionPoints: z.array(ActionPoint),
  statements: z.array(Statement),
  floor: z.array(FloorRequest),
  assessments: z.array(Assessment),
  attachments: z.array(Attachment),
  roll: Roll.optional(),
  /** The forum's quorum when the meeting closed. */
  quorum: Quorum.optional(),
  /** Whether the forum's rules let the chair, or a lot, settle a tie when the meeting closed. */
  castingVote: z.boolean().optional(),
  /** The highest serials ever used here. Undo does not lower them, so no serial is used twice. */
  given: z.strictObject({
    items: z.int().min(0),
    agreements: z.int().min(0),
    /** By the item's id. */
    decisions: z.record(Id, z.int().min(0)),
  }),
});
export type Meeting = z.infer<typeof Meeting>;
