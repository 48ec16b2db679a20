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
import type { Carried, MandateInForce, MeetingSummary } from '../projections/summary-types.ts';

/** What one may follow: the whole first, then every change of it. */

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
/** What each meeting agreed, left to be done or asks for in writing, settled or not, by its id: for who looks at all of it. */
export type FollowUpView = Readonly<
  Record<
    string,
    Pick<MeetingSummary, 'id' | 'title' | 'startsAt' | 'obligations' | 'agreements' | 'written'> & {
      readonly followUp: FollowUp;
    }
  >
>;
export type MeetingHead = Pick<
  MeetingSummary,
  'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'phase'
>;
/** What was answered in every partnership check, oldest first. */
export interface AssessmentsView {
  readonly checks: readonly CompletedAssessment[];
}
export interface MeetingView {
  readonly meeting: Meeting;
  /** What has happened since, with what it decided and agreed. */
  readonly followUp: FollowUp;
  readonly carried: Carried;
  /** What was answered in the partnership check the last time it was held before this meeting. */
  readonly lastCheck?: LastAssessment;
}
export interface HistoryView {
  /** Per scope (`forum`, or `meeting:<id>`): what undo and redo would take back or put in again. */
  readonly scopes: Readonly<Record<string, HistoryScope>>;
}
export interface HistoryScope {
  readonly undo?: ViewChange;
  readonly redo?: ViewChange;
}
/** A change as it is named to people: the command, by whom and when. */
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

/** First the whole state, then patches, in order. `gone`: the thing is no longer there. */
export type Update<T extends Topic = Topic> =
  | { readonly topic: T; readonly revision: number; readonly state: ViewOf<T> }
  | { readonly topic: T; readonly revision: number; readonly patches: readonly Patch[] }
  | { readonly topic: T; readonly revision: number; readonly gone: true };
