import { followUpOf } from '../../src-core/meeting/principal-answers.ts';
import { type Day, dayOf, type Id, type Time } from '../../src-core/model/field-types.ts';
import type { FollowUp, Forum, ForumItself } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import {
  completedAssessments,
  scoreRangesAt,
} from '../../src-core/projections/assessment/assessment-trend.ts';
import {
  type DocumentVersions,
  documentVersions,
  withPublicAdoptions,
} from '../../src-core/projections/document-versions.ts';
import {
  carriedInto,
  lastAssessedMeeting,
  mandateInForce,
} from '../../src-core/projections/meeting-summary.ts';
import { memoize } from '../../src-core/projections/memoize.ts';
import { type PartnerView, partnerView } from '../../src-core/projections/partner-view.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import type {
  AssessmentsView,
  FollowUpView,
  MeetingHead,
  MeetingsView,
  MeetingView,
} from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** The part of a meeting's view that is not in the meeting's own file. */
type MeetingContext = Omit<MeetingView, 'meeting'>;

/** The present views, derived from the folder. */
export class Views {
  private readonly folder: ForumFolder;
  private readonly now: () => Time;
  private readonly heads = new WeakMap<MeetingSummary, MeetingHead>();
  private readonly followedUp = memoize<MeetingSummary, FollowUpView[Id]>();

  constructor(folder: ForumFolder, now: () => Time) {
    this.folder = folder;
    this.now = now;
  }

  meetings(): MeetingsView {
    const summaries = this.folder.summaries();
    const forum = this.folder.state;
    return {
      meetings: summaries.map((each) => this.head(each)),
      mandate: mandateInForce(forum, summaries),
      documents: documentVersions(forum, summaries),
    };
  }

  /** The documents that the public may know. Everything for the big screen uses these. */
  publicDocuments(): DocumentVersions {
    return documentVersions(this.folder.state, withPublicAdoptions(this.folder.summaries()));
  }

  /** The same object for the same summary, so that an unchanged one is recognised at once. */
  private head(summary: MeetingSummary): MeetingHead {
    const there = this.heads.get(summary);
    if (there) return there;
    const { id, title, startsAt, endsAt, place, phase } = summary;
    const approving = summary.decisions.filter(
      ({ approves, outcome }) =>
        approves !== undefined && (outcome === 'adopted' || outcome === 'noted'),
    );
    const head = {
      id,
      title,
      startsAt,
      phase,
      ...(endsAt === undefined ? {} : { endsAt }),
      ...(place === undefined ? {} : { place }),
      ...(approving.length === 0 ? {} : { approving }),
    };
    this.heads.set(summary, head);
    return head;
  }

  followUp(): FollowUpView {
    const forum = this.folder.state;
    const views = this.folder.summaries().map((summary) => {
      const since = followUpOf(forum, summary.id);
      const view = this.followedUp(summary, [since], () => toFollowUp(summary, since));
      return [summary.id, view] as const;
    });
    return Object.fromEntries(views);
  }

  checks(): AssessmentsView {
    return { checks: completedAssessments(this.folder.summaries()) };
  }

  around(meeting: Meeting): MeetingContext {
    const summaries = this.folder.summaries();
    const last = lastAssessedMeeting(meeting, summaries);
    const [lastCheck] = completedAssessments(last ? [last] : []).map((check) => ({
      title: check.title,
      startsAt: check.startsAt,
      spreads: scoreRangesAt(check),
    }));
    const forum = this.folder.state;
    return {
      followUp: followUpOf(forum, meeting.id),
      carried: carriedInto(forum, meeting, summaries, this.today()),
      ...(lastCheck ? { lastCheck } : {}),
    };
  }

  today(): Day {
    return dayOf(this.now());
  }

  partner(id: Id): PartnerView | undefined {
    const forum = this.folder.state;
    if (!forum.partners.some((each) => each.id === id)) return undefined;
    return partnerView(forum, this.folder.summaries(), id, this.today());
  }
}

function toFollowUp(summary: MeetingSummary, followUp: FollowUp): FollowUpView[Id] {
  const { id, title, startsAt, decisions, obligations, agreements, written } = summary;
  return { id, title, startsAt, decisions, obligations, agreements, written, followUp };
}

export function withoutFollowUp({ followUp: _, register: __, ...forum }: Forum): ForumItself {
  return forum;
}
