import { referencesOfMeeting } from '../integrity/references.ts';
import { dayAnswered, timeDecided } from '../meeting/answer-days.ts';
import { withLaterExemptions } from '../meeting/later-exemptions.ts';
import { decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { decidingIn, type Results } from '../meeting/outcome.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { isTakenUp, marksOfPostponed, marksOfTaken } from '../meeting/taken-up.ts';
import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { agreementsOf } from './agreement-register.ts';
import { alterationsIn } from './altered-decisions.ts';
import { scoresOf } from './assessment/assessment-trend.ts';
import { bindingsOf } from './bindings.ts';
import { knownResults } from './decision-results-cache.ts';
import { documentVersions } from './document-versions.ts';
import { exemptionOf } from './exemption-of.ts';
import { isMeasureOver } from './measure-status.ts';
import { memoize } from './memoize.ts';
import { closedBefore, endsByExit, isOpen, obligationOn, obligationsOf } from './obligations.ts';
import { summaryIndexOf } from './summary-index.ts';
import type {
  AdoptedVersion,
  Carried,
  CarriedItem,
  DecidedEntry,
  MandateInForce,
  MeetingSummary,
  Obligation,
  OpenEntry,
} from './summary-types.ts';
import { writtenProceduresOf } from './written-procedure.ts';

export { obligationStatusOf } from './obligations.ts';

/** What is open, across meetings: derived from the meetings and `forum.followUp`, never stored twice. */

export function summaryOf(forum: Forum, file: Meeting): MeetingSummary {
  const meeting = withLaterExemptions(file, followUpOf(forum, file.id).exemptions);
  const results = knownResults(forum, meeting);
  return {
    id: meeting.id,
    title: meeting.title,
    startsAt: meeting.startsAt,
    ...(meeting.endsAt === undefined ? {} : { endsAt: meeting.endsAt }),
    ...(meeting.place === undefined ? {} : { place: meeting.place }),
    language: meeting.language,
    phase: meeting.phase,
    year: meeting.year,
    given: { items: meeting.given.items, agreements: meeting.given.agreements },
    decisions: meeting.decisions.flatMap((decision) => decidedEntry(meeting, decision, results)),
    ...(meeting.approvedBy === undefined ? {} : { approvedBy: meeting.approvedBy }),
    ...(meeting.approval === undefined ? {} : { approval: meeting.approval }),
    obligations: obligationsOf(forum, meeting, results),
    binds: bindingsOf(forum, meeting, results),
    alters: alterationsIn(meeting, results),
    agreements: agreementsOf(forum, meeting),
    postponed: postponedOf(meeting),
    takesUp: meeting.items.flatMap(marksOfTaken),
    adopted: adoptedBy(meeting, results),
    written: writtenProceduresOf(meeting, results),
    ...(meeting.assessments.length > 0 ? { check: scoresOf(meeting.assessments) } : {}),
    refersTo: outwards(file, [], () => referencesOutwards(file)),
  };
}

function decidedEntry(meeting: Meeting, decision: Decision, results: Results): DecidedEntry[] {
  const { id, approves } = decision;
  const result = results.get(id);
  if (!result) return [];
  const number = decisionNumber(decision);
  const { outcome } = result;
  const at = timeDecided(meeting, decision, decidingIn(result));
  return [
    {
      ...{ id, number, outcome },
      ...(at === undefined ? {} : { at }),
      ...(approves === undefined ? {} : { approves }),
    },
  ];
}

/** The follow-up of a meeting does not change what the meeting names. */
const outwards = memoize<Meeting, MeetingSummary['refersTo']>();

function referencesOutwards(meeting: Meeting): MeetingSummary['refersTo'] {
  const references = referencesOfMeeting(meeting);
  const to = (kind: string) => [
    ...new Set(references.flatMap((each) => (each.kind === kind ? each.id : []))),
  ];
  return {
    partner: to('partner'),
    representative: to('representative'),
    measure: to('measure'),
    objective: to('objective'),
    meeting: to('meeting'),
    decision: to('decision'),
  };
}

/** Everything open on a day, by due date; entries without one come last (D67, D68). */
export function openEntries(
  forum: Forum,
  meetings: readonly MeetingSummary[],
  today: Day,
): OpenEntry[] {
  const obligations: OpenEntry[] = meetings
    .flatMap((meeting) => {
      const { lastSettled, unsettled } = summaryIndexOf(meeting);
      return lastSettled > today ? meeting.obligations : unsettled;
    })
    .filter((obligation) => isOpen(forum, obligation, today));
  const measures = forum.measures
    .filter((measure) => !isMeasureOver(measure, today))
    .map(
      (measure): OpenEntry => ({
        kind: 'measure',
        id: measure.id,
        partner: measure.owner,
        what: measure.title,
        ...(measure.due === undefined ? {} : { due: measure.due }),
      }),
    );
  return [...obligations, ...measures].sort((a, b) =>
    (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0,
  );
}

/**
 * What earlier meetings left to this one, and nobody settled or took up before (D21, D70, D138), as is known today: by
 * default, on the day of the meeting. What was reported for that day counts once the meeting has opened, even if it
 * opened before (D137).
 */
export function carriedInto(
  forum: Forum,
  meeting: Pick<Meeting, 'id' | 'startsAt'> & Partial<Pick<Meeting, 'times'>>,
  meetings: readonly MeetingSummary[],
  today: Day = dayOf(meeting.startsAt),
): Carried {
  const { startsAt, times } = meeting;
  const planned = dayOf(startsAt);
  const opened = times?.open === undefined ? undefined : dayOf(times.open);
  const day = opened !== undefined && opened < planned ? opened : planned;
  const by = opened !== undefined && today < planned ? planned : today;
  const earlier = meetingsBefore(meeting, meetings);
  return {
    obligations: earlier.flatMap((other) => openEntriesOf(forum, other, day, by)),
    postponed: postponedInto(meeting, meetings, earlier),
  };
}

/**
 * A postponed item comes up at the meeting that it was postponed to, or else at the next one, and then at each
 * meeting until one has taken it up. It stays in the list of that meeting.
 */
function postponedInto(
  meeting: { readonly id: Id },
  meetings: readonly MeetingSummary[],
  earlier: readonly MeetingSummary[],
): CarriedItem[] {
  const comesUp = ({ meeting: from, to, marks }: MeetingSummary['postponed'][number]) => {
    if (to === meeting.id) return true;
    const place = earlier.findIndex((each) => each.id === from);
    const lies = (where: readonly MeetingSummary[]) => where.some((each) => each.id === to);
    if (place < 0 || (lies(meetings) && !lies(earlier))) return false;
    const since = earlier.slice(place + 1);
    return !since.some(({ takesUp }) => isTakenUp(marks, takesUp));
  };
  return meetings
    .filter((other) => other.id !== meeting.id && other.postponed.length > 0)
    .sort((a, b) => summaryIndexOf(a).start - summaryIndexOf(b).start)
    .flatMap((other) => other.postponed.filter(comesUp));
}

const left = memoize<MeetingSummary, readonly Obligation[]>();

/** What of a meeting nobody settled before a day. Every change calls it for every meeting. */
function openEntriesOf(
  forum: Forum,
  meeting: MeetingSummary,
  day: Day,
  today: Day,
): readonly Obligation[] {
  const { lastSettled, unsettled } = summaryIndexOf(meeting);
  const some = lastSettled >= day || lastSettled > today ? meeting.obligations : unsettled;
  if (some.length === 0) return some;
  return left(meeting, [forum.partners, day, today], () =>
    some
      .filter((each) => !closedBefore(each, day, today))
      .map((each) => obligationOn(each, today))
      .filter((each) => each.closed !== undefined || !endsByExit(forum, each, day)),
  );
}

/** The latest earlier meeting that held the partnership check (D75). */
export function lastAssessedMeeting(
  meeting: { readonly id: Id; readonly startsAt: string },
  meetings: readonly MeetingSummary[],
): MeetingSummary | undefined {
  const checked = meetings.filter((other) => other.check);
  return meetingsBefore(meeting, checked).at(-1);
}

/** Oldest first. */
function meetingsBefore(
  meeting: { readonly id: Id; readonly startsAt: string },
  meetings: readonly MeetingSummary[],
): MeetingSummary[] {
  const start = instantOf(meeting.startsAt);
  return meetings
    .filter((other) => other.id !== meeting.id && summaryIndexOf(other).start < start)
    .sort((a, b) => summaryIndexOf(a).start - summaryIndexOf(b).start);
}

/** The mandate from the latest decision that adopted one, or else the forum's first mandate. */
export function mandateInForce(
  forum: Forum,
  meetings: readonly MeetingSummary[],
): MandateInForce | null {
  const version = documentVersions(forum, meetings).mandate.at(-1);
  if (!version) return null;
  const { text, objectives, adopted, exemptBasis } = version;
  return {
    purpose: text,
    objectives,
    ...(adopted ? { adoptedBy: adopted.number } : {}),
    ...(exemptBasis === undefined ? {} : { exemptBasis }),
  };
}

function postponedOf(meeting: Meeting): MeetingSummary['postponed'] {
  return meeting.items.flatMap((item) =>
    item.postponed
      ? [
          {
            item: item.id,
            meeting: meeting.id,
            number: itemNumber(meeting, item.id),
            title: item.title,
            ...(item.section === undefined ? {} : { section: item.section }),
            kind: item.kind,
            ...(item.minutes === undefined ? {} : { minutes: item.minutes }),
            ...(item.presenter === undefined ? {} : { presenter: item.presenter }),
            ...(item.background === undefined ? {} : { background: item.background }),
            ...(item.proposal === undefined ? {} : { proposal: item.proposal }),
            objectives: item.objectives,
            ...(item.postponed.to === undefined ? {} : { to: item.postponed.to }),
            ...(item.exempt ? { exemptBasis: item.exempt.basis } : {}),
            marks: marksOfPostponed(meeting.id, item),
          },
        ]
      : [],
  );
}

/** Versions of the forum's documents that this meeting adopted (D61). */
function adoptedBy(meeting: Meeting, results: Results): AdoptedVersion[] {
  return meeting.decisions.flatMap((decision) => {
    const result = results.get(decision.id);
    if (!decision.adopts || result?.outcome !== 'adopted') return [];
    return [
      {
        ...decision.adopts,
        meeting: meeting.id,
        item: decision.item,
        decision: decision.id,
        number: decisionNumber(decision),
        on: dayAnswered(meeting, decision, decidingIn(result)),
        ...exemptionOf(meeting, decision),
      },
    ];
  });
}
