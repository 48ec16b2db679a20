import { USUAL_NUMBERING } from '../../src-core/meeting/give-numbers.ts';
import { followUpOf, resultOfAgreement, resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { itemsInOrder, plannedStarts } from '../../src-core/meeting/timing.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { adoptedVersions } from '../../src-core/projections/document-versions.ts';
import { latestMeasureStatus } from '../../src-core/projections/measure-status.ts';
import {
  carriedInto,
  mandateInForce,
  obligationStatusOf,
  openEntries,
} from '../../src-core/projections/meeting-summary.ts';
import type { MeetingSummary, Obligation } from '../../src-core/projections/summary-types.ts';
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
    const carried = carriedInto(forum, meeting, summaries);
    meetings.push({ ...shownMeeting(forum, meeting, summary, today), carried });
  }
  const { name, secretariat, language, quorum, coordinationSteps, numbering } = forum;
  const { challenges, representatives } = forum;
  return {
    forum: {
      name,
      secretariat,
      language,
      quorum,
      coordinationSteps,
      numbering: numbering ?? USUAL_NUMBERING,
      mandate: mandateInForce(forum, summaries),
      documents: adoptedVersions(summaries),
      partners: forum.partners,
      representatives,
      challenges,
      measures: forum.measures.map((measure) => ({
        ...measure,
        status: latestMeasureStatus(measure),
      })),
    },
    meetings,
    open: openEntries(forum, summaries, today),
  };
}

function shownMeeting(forum: Forum, meeting: Meeting, summary: MeetingSummary, today: Day): object {
  const starts = plannedStarts(meeting);
  const statusIn = (kind: Obligation['kind'], id: string) => {
    const obligation = summary.obligations.find((each) => each.kind === kind && each.id === id);
    return obligation ? obligationStatusOf(forum, obligation, today) : 'dropped';
  };
  const { ratifications, signatures } = followUpOf(forum, meeting.id);
  const answersOn = (of: 'decision' | 'agreement', thing: string) =>
    ratifications
      .filter((each) => each.of === of && each.id === thing)
      .map(({ of: _, id: __, ...answer }) => answer);
  const { given: _, roll: __, schema: ___, ...rest } = meeting;
  return {
    ...rest,
    items: itemsInOrder(meeting).map((item) => ({
      ...withoutSerial(item),
      number: item.number?.text,
      startsAt: starts[item.id],
    })),
    decisions: meeting.decisions.map((decision) => {
      const { outcome, binding, awaiting, missing } = resultOfDecision(forum, meeting, decision);
      const answers = answersOn('decision', decision.id);
      const derived = { outcome, binding, awaiting, missing, ratifications: answers };
      return { ...withoutSerial(decision), ...derived };
    }),
    agreements: meeting.agreements.map((agreement) => ({
      ...withoutSerial(agreement),
      number: agreement.number?.text,
      ...resultOfAgreement(forum, meeting, agreement),
      signatures: signatures
        .filter((each) => each.agreement === agreement.id)
        .map(({ agreement: _, ...signature }) => signature),
      ratifications: answersOn('agreement', agreement.id),
      commitments: agreement.commitments.map((commitment) => ({
        ...commitment,
        status: statusIn('commitment', commitment.id),
      })),
    })),
    actionPoints: meeting.actionPoints.map((point) => ({
      ...point,
      status: statusIn('action-point', point.id),
    })),
  };
}

/** The serial is the program's own. */
function withoutSerial<T extends { readonly serial: number }>({ serial: _, ...thing }: T) {
  return thing;
}
