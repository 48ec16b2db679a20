import type { Patch } from 'immer';
import type { CommandName } from '../commands/index.ts';
import type { Time } from '../model/field-types.ts';
import type { FollowUp, ForumItself } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type {
  CompletedAssessment,
  LastAssessment,
} from '../projections/assessment/assessment-trend.ts';
import type { DocumentVersions } from '../projections/document-versions.ts';
import type { PartnerView } from '../projections/partner-view.ts';
import type { ScreenState } from '../projections/screen-state.ts';
import type { ScreenView } from '../projections/screen-view.ts';
import type {
  Carried,
  DecidedEntry,
  MandateInForce,
  MeetingSummary,
} from '../projections/summary-types.ts';

/** The views that a window can follow: a full snapshot first, then patches. */

export type Topic =
  | 'forum'
  | 'meetings'
  | 'follow-up'
  | 'checks'
  | 'history'
  | 'wall'
  | 'screen'
  | `screen:${string}`
  | `meeting:${string}`
  | `partner:${string}`;
export interface MeetingsView {
  /** Oldest first. */
  readonly meetings: readonly MeetingHead[];
  readonly mandate: MandateInForce | null;
  readonly documents: DocumentVersions;
}
/** By meeting: its decisions, agreements, obligations and written procedures, open or closed. */
export type FollowUpView = Readonly<
  Record<
    string,
    Pick<
      MeetingSummary,
      'id' | 'title' | 'startsAt' | 'decisions' | 'obligations' | 'agreements' | 'written'
    > & {
      readonly followUp: FollowUp;
    }
  >
>;
export type MeetingHead = Pick<
  MeetingSummary,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'phase'
> & {
  /** Its decisions that approve the minutes of a meeting. */
  readonly approving?: readonly DecidedEntry[];
};
/** The answers of every partnership check, oldest first. */
export interface AssessmentsView {
  readonly checks: readonly CompletedAssessment[];
}
export interface MeetingView {
  readonly meeting: Meeting;
  /** What has happened since to its decisions and agreements. */
  readonly followUp: FollowUp;
  readonly carried: Carried;
  /** The answers of the last partnership check before this meeting. */
  readonly lastCheck?: LastAssessment;
}
export interface HistoryView {
  /** By scope (`forum`, or `meeting:<id>`): the changes that undo and redo would act on. */
  readonly scopes: Readonly<Record<string, HistoryScope>>;
}
export interface HistoryScope {
  readonly undo?: ViewChange;
  readonly redo?: ViewChange;
}
/** A change as the user sees it: the command, its author and its time. */
export interface ViewChange {
  readonly do: CommandName | 'restoreThing';
  readonly author: string;
  readonly at: Time;
}
export type ViewOf<T extends Topic> = T extends 'forum'
  ? ForumItself
  : T extends 'meetings'
    ? MeetingsView
    : T extends 'follow-up'
      ? FollowUpView
      : T extends 'checks'
        ? AssessmentsView
        : T extends 'history'
          ? HistoryView
          : T extends 'wall'
            ? ScreenState
            : T extends 'screen' | `screen:${string}`
              ? ScreenView
              : T extends `partner:${string}`
                ? PartnerView
                : MeetingView;

/** First the whole state, then patches, in order. `gone`: the thing no longer exists. */
export type Update<T extends Topic = Topic> =
  | { readonly topic: T; readonly revision: number; readonly state: ViewOf<T> }
  | { readonly topic: T; readonly revision: number; readonly patches: readonly Patch[] }
  | { readonly topic: T; readonly revision: number; readonly gone: true };
