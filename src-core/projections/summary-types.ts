import type { AgreementResult } from '../meeting/agreement-result.ts';
import type { Alteration } from '../meeting/alterations.ts';
import type { DecisionOutcome } from '../meeting/outcome.ts';
import type { Day, Id, Time } from '../model/field-types.ts';
import type { Language, Objective } from '../model/forum.ts';
import type { Approval } from '../model/frozen.ts';
import type { AdoptedDocument, Commitment, Item, Owner, Phase } from '../model/meeting.ts';
import type { Scores } from './assessment/assessment.ts';

/** Something that a meeting left to be done, and by whom. */
export interface Obligation {
  readonly kind: 'commitment' | 'action-point' | 'ratification' | 'condition';
  /** The commitment, the action point, or the decision or agreement that awaits ratification or its condition. */
  readonly id: Id;
  readonly meeting: Id;
  /** `sak 7/2026`, `7/2026-1` or `A 3/2026`: where it was recorded. */
  readonly number: string;
  /** For a ratification: the kind of thing that awaits it. For a commitment: always its agreement. */
  readonly of?: { readonly kind: 'decision' | 'agreement'; readonly id: Id };
  /** Whose commitment it is, or whose principal must answer. */
  readonly partner?: Id;
  /** Who is to do an action point. */
  readonly owners?: readonly Owner[];
  readonly what: string;
  readonly due?: Day;
  /** A deadline that is no day. */
  readonly dueText?: string;
  /** The measures that its agreement serves, if any. */
  readonly measures?: readonly Id[];
  /** The objectives that its item serves, if any. */
  readonly objectives?: readonly Id[];
  /** When it stopped being open, and how. */
  readonly closed?: Closed;
  /** For a commitment: its principal refused the agreement. It closes what is not settled otherwise. */
  readonly declined?: Closed;
  /** Every status that was recorded, oldest first, if that is more than `closed`. */
  readonly records?: readonly (Closed | { readonly on: Day; readonly as: 'open' })[];
  /** The legal basis, if it is withheld from the public edition. */
  readonly exemptBasis?: string;
}

export interface Closed {
  readonly on: Day;
  readonly as: 'done' | 'dropped' | 'ratified' | 'declined' | 'deviating' | 'met' | 'not-met';
}

/** An agreement as the register shows it, with the parties that it binds. */
export interface AgreementEntry extends AgreementResult {
  readonly id: Id;
  readonly meeting: Id;
  readonly item: Id;
  readonly number: string;
  readonly title: string;
  readonly parties: readonly Id[];
  readonly measures: readonly Id[];
  /** Its own first day, or else the meeting's. */
  readonly from: Day;
  readonly to?: Day;
  readonly withdrawn: boolean;
  readonly commitments: readonly Pick<Commitment, 'id' | 'partner' | 'resource' | 'due'>[];
  readonly exemptBasis?: string;
}

/** An item that a meeting postponed. */
export interface PostponedItem {
  readonly item: Id;
  readonly meeting: Id;
  readonly number: string;
  readonly title: string;
  readonly to?: Id;
  readonly exemptBasis?: string;
}

/** With what the item that takes it up gets from it. */
export interface CarriedItem
  extends PostponedItem,
    Pick<
      Item,
      'section' | 'kind' | 'minutes' | 'presenter' | 'background' | 'proposal' | 'objectives'
    > {
  /** By what later items take it up (taken-up.ts). */
  readonly marks: readonly string[];
}

/** A version of the forum's documents that a meeting adopted. */
export interface AdoptedVersion {
  readonly document: AdoptedDocument;
  readonly meeting: Id;
  readonly item: Id;
  readonly decision: Id;
  readonly number: string;
  /** When the last of those who were asked had answered. */
  readonly on: Day;
  readonly text?: string;
  readonly purpose?: string;
  readonly objectives?: readonly Objective[];
  readonly exemptBasis?: string;
}

/** A decision or an agreement: whom it binds and from when; who reserved, and why. */
export interface Binds {
  readonly of: 'decision' | 'agreement';
  readonly id: Id;
  readonly meeting: Id;
  readonly item: Id;
  readonly number: string;
  readonly title: string;
  /** Its last day. */
  readonly to?: Day;
  readonly bound: readonly { readonly partner: Id; readonly from: Day }[];
  readonly reserved: readonly { readonly partner: Id; readonly note?: string }[];
  /** Whom it will bind once its condition is met, or once others are ready. */
  readonly waiting?: readonly { readonly partner: Id; readonly on: 'condition' | 'others' }[];
}

/** A decision on which partners take a position in writing after the meeting. */
export interface WrittenProcedure {
  readonly decision: Id;
  readonly meeting: Id;
  readonly item: Id;
  readonly number: string;
  /** The last day for answers. */
  readonly deadline: Day;
  /** The partners that have not answered. */
  readonly missing: readonly Id[];
}

export interface DecidedEntry {
  readonly id: Id;
  readonly number: string;
  readonly outcome: DecisionOutcome;
  /** When the last answer made it what it is. Absent until its meeting opened. */
  readonly at?: Time;
  /** The meeting whose minutes it approves. */
  readonly approves?: Id;
}

/**
 * What the rest of the forum needs to know about one meeting without reading its file. It is derived from the
 * meeting and `forum.followUp`; nothing is stored only here.
 */
export interface MeetingSummary {
  readonly id: Id;
  readonly title: string;
  readonly startsAt: Time;
  readonly endsAt?: Time;
  readonly place?: string;
  readonly language: Language;
  readonly phase: Phase;
  readonly year: number;
  readonly given: { readonly items: number; readonly agreements: number };
  readonly decisions: readonly DecidedEntry[];
  /** The decision that approved its minutes, at this or another meeting. */
  readonly approvedBy?: Id;
  /** How its minutes were approved. */
  readonly approval?: Approval;
  readonly obligations: readonly Obligation[];
  readonly binds: readonly Binds[];
  /** Earlier decisions that its own change. */
  readonly alters: readonly Alteration[];
  readonly agreements: readonly AgreementEntry[];
  readonly postponed: readonly CarriedItem[];
  /** What its items take up of earlier meetings, to be compared with those marks (D138). */
  readonly takesUp: readonly string[];
  readonly adopted: readonly AdoptedVersion[];
  readonly written: readonly WrittenProcedure[];
  /** The answers to the partnership check, if the meeting held it. */
  readonly check?: Scores;
  /** What this meeting names outside its own file. It must not be removed. */
  readonly refersTo: Readonly<
    Record<
      'partner' | 'representative' | 'measure' | 'objective' | 'meeting' | 'decision',
      readonly Id[]
    >
  >;
}

/** One line of "what is open" (D67): an obligation, or a measure of the action plan. */
export interface OpenEntry {
  readonly kind: Obligation['kind'] | 'measure';
  readonly id: Id;
  readonly meeting?: Id;
  readonly number?: string;
  readonly of?: { readonly kind: 'decision' | 'agreement'; readonly id: Id };
  readonly partner?: Id;
  readonly owners?: readonly Owner[];
  readonly what: string;
  readonly due?: Day;
  readonly dueText?: string;
  readonly exemptBasis?: string;
}

/** What earlier meetings left to this meeting: still open, or closed on its day or later. */
export interface Carried {
  readonly obligations: readonly Obligation[];
  readonly postponed: readonly CarriedItem[];
}
/** What a document says of it. */
export interface CarriedFacts extends Pick<Carried, 'obligations'> {
  readonly postponed: readonly PostponedItem[];
}
export interface MandateInForce {
  readonly purpose: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly adoptedBy?: string;
  readonly exemptBasis?: string;
}
