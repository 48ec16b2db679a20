import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { alteredBy } from '../../src-core/meeting/alterations.ts';
import { earlierTermsOf } from '../../src-core/meeting/decision-terms.ts';
import { effectOf } from '../../src-core/meeting/effects.ts';
import { withLaterExemptions } from '../../src-core/meeting/later-exemptions.ts';
import { stillPartners } from '../../src-core/meeting/membership.ts';
import { USUAL_NUMBERING } from '../../src-core/meeting/number-patterns.ts';
import { resultOfDecision, resultOn } from '../../src-core/meeting/outcome.ts';
import { followUpOf } from '../../src-core/meeting/principal-answers.ts';
import { standsFor } from '../../src-core/meeting/signatures.ts';
import { itemsInOrder, plannedStarts } from '../../src-core/meeting/timing.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Agreement, Decision, Meeting, Position } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { adoptedVersions } from '../../src-core/projections/document-versions.ts';
import { latestMeasureStatus } from '../../src-core/projections/measure-status.ts';
import {
  carriedInto,
  mandateInForce,
  obligationStatusOf,
  openEntries,
} from '../../src-core/projections/meeting-summary.ts';
import { commitmentStatusOn } from '../../src-core/projections/obligations.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** `forum show --json`: the state, with all derived values. */
export async function showForum(folder: ForumFolder, today: Day, only?: string): Promise<object> {
  const forum = folder.state;
  const summaries = folder.summaries();
  const chosen = only === undefined ? summaries : summaries.filter((each) => each.id === only);
  if (only !== undefined && chosen.length === 0) {
    refuse('unknown-id', 'meeting', 'faults.unknownId', { id: only });
  }
  const meetings: object[] = [];
  for (const summary of chosen) {
    const meeting = (await folder.look(summary.id))?.value;
    if (!meeting) continue;
    const carried = carriedInto(forum, meeting, summaries, today);
    const view = { meeting, summary, summaries, today };
    meetings.push({ ...shownMeeting(forum, view), carried });
  }
  const { name, secretariat, language, quorum, coordinationSteps, numbering } = forum;
  const { castingVote = false } = forum;
  const { challenges, representatives } = forum;
  return {
    forum: {
      name,
      secretariat,
      language,
      quorum,
      castingVote,
      coordinationSteps,
      numbering: numbering ?? USUAL_NUMBERING,
      mandate: mandateInForce(forum, summaries),
      documents: adoptedVersions(summaries),
      partners: forum.partners,
      representatives,
      challenges,
      measures: forum.measures.map((measure) => ({
        ...measure,
        status: latestMeasureStatus(measure, today),
      })),
    },
    meetings,
    open: openEntries(forum, summaries, today),
  };
}

interface Shown {
  readonly meeting: Meeting;
  readonly summary: MeetingSummary;
  readonly summaries: readonly MeetingSummary[];
  readonly today: Day;
}

function shownMeeting(forum: Forum, { meeting: file, summary, summaries, today }: Shown): object {
  const meeting = withLaterExemptions(file, followUpOf(forum, file.id).exemptions);
  const starts = plannedStarts(meeting);
  const actionPointStatus = (id: string) => {
    const obligation = summary.obligations.find(
      (each) => each.kind === 'action-point' && each.id === id,
    );
    return obligation ? obligationStatusOf(forum, obligation, today) : 'dropped';
  };
  const { ratifications } = followUpOf(forum, meeting.id);
  const answersOn = (of: 'decision' | 'agreement', thing: string) =>
    ratifications
      .filter((each) => each.of === of && each.id === thing)
      .map(({ of: _, id: __, givenTo: ___, ...answer }) => answer);
  const { given: _, roll: __, schema: ___, frozen: ____, notices = [], ...rest } = meeting;
  return {
    ...rest,
    // The copies of what was sent are for the documents.
    notices: notices.map(({ version, at }) => ({ version, at })),
    items: itemsInOrder(meeting).map((item) => ({
      ...withoutSerial(item),
      number: item.number?.text,
      startsAt: starts[item.id],
    })),
    decisions: meeting.decisions.map((decision) => {
      const alterations = alteredBy(summaries, meeting.id, decision.id, today);
      const { outcome, isUnanimous, binding, bindings, awaiting, missing, toEarlier } = resultOn(
        forum,
        resultOfDecision(forum, meeting, decision),
        today,
        alterations,
      );
      const answers = answersOn('decision', decision.id);
      const { earlierTerms: _, positions, earlier, ...own } = decision;
      return {
        ...withoutSerial(own),
        positions: positions.map((each) => shownPosition(decision, each)),
        ...(earlier ? { earlier: earlier.map((each) => shownPosition(decision, each)) } : {}),
        effect: effectOf(decision),
        ...{ outcome, unanimous: isUnanimous, binding, bindings, awaiting, missing, toEarlier },
        ...(alterations.length > 0
          ? { alteredBy: alterations.map(({ as, by, on }) => ({ ...by, as, on })) }
          : {}),
        ratifications: answers,
      };
    }),
    agreements: meeting.agreements.map((agreement) => ({
      ...shownAgreement(forum, meeting, agreement, today),
      ratifications: answersOn('agreement', agreement.id),
    })),
    actionPoints: meeting.actionPoints.map((point) => ({
      ...point,
      status: actionPointStatus(point.id),
    })),
  };
}

function shownAgreement(forum: Forum, meeting: Meeting, agreement: Agreement, today: Day): object {
  const { signedTerms: _, ...own } = agreement;
  const { unsigned, ...result } = resultOn(
    forum,
    resultOfAgreement(forum, meeting, agreement),
    today,
  );
  const followUp = followUpOf(forum, meeting.id);
  return {
    ...withoutSerial(own),
    number: agreement.number?.text,
    ...result,
    unsigned: stillPartners(forum, unsigned, today),
    signatures: followUp.signatures
      .filter((each) => each.agreement === agreement.id)
      .map(({ agreement: __, givenTo, ...signature }) => ({
        ...signature,
        ...(standsFor(agreement, followUp, { givenTo }) ? {} : { toEarlierText: true }),
      })),
    commitments: agreement.commitments.map((commitment) => ({
      ...commitment,
      status: commitmentStatusOn(forum, meeting, agreement, commitment.id, today),
    })),
  };
}

/** With the terms that the position was given to, if they are not the present ones. */
function shownPosition(decision: Decision, position: Position): object {
  const { givenTo: _, since: __, ...shown } = position;
  const to = earlierTermsOf(decision, position);
  return { ...shown, ...(to ? { toEarlierWording: true, to } : {}) };
}

/** The serial is the program's own. */
function withoutSerial<T extends { readonly serial: number }>({ serial: _, ...thing }: T) {
  return thing;
}
