import { withLaterExemptions } from '../meeting/later-exemptions.ts';
import { hasEnded } from '../meeting/phases.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { dayOf, getOwn, type Id } from '../model/field-types.ts';
import { emptyForum, type Forum, type LaterExemption } from '../model/forum.ts';
import type { Frozen } from '../model/frozen.ts';
import type { Exempt, Meeting, Notice } from '../model/meeting.ts';
import type { CarriedFacts } from '../projections/summary-types.ts';
import type { KnownMeeting, MinutesInput } from './minutes-input.ts';

/** What documents are made from: what was frozen when they were sent, whatever has changed since (D140, D141). */

/** The input of the minutes, given the input of now. */
export function inputOfMinutes(now: MinutesInput): MinutesInput {
  const { meeting } = now;
  const { frozen } = meeting;
  if (!frozen || !hasEnded(meeting.phase)) {
    const { approved } = meeting.times;
    const input = approved === undefined ? now : { ...now, today: dayOf(approved) };
    return now.edition === 'public' ? inputOfNow(input) : input;
  }
  const then = thawed(frozen, meeting.id);
  // Corrections to a closed meeting may name what was made after it closed.
  const around = meeting.phase === 'closed' ? withNewer(then, now) : then;
  const kept = { meeting: asCirculated(meeting), made: frozen.at, today: dayOf(frozen.at) };
  const input = { ...now, ...around, ...kept };
  return now.edition === 'public' ? withExemptionsOfNow(input, now) : input;
}

/** The input of a document that says how things are now. */
export function inputOfNow<I extends Pick<MinutesInput, 'forum' | 'meeting'>>(now: I): I {
  const { exemptions } = followUpOf(now.forum, now.meeting.id);
  return { ...now, meeting: withLaterExemptions(now.meeting, exemptions) };
}

export interface NoticeInput extends MinutesInput {
  readonly notice?: Notice;
  /** The version before, and the meeting in it. */
  readonly previous?: Pick<Notice, 'version' | 'at'> & { readonly meeting: Meeting };
}

/** The input of the notice as it was sent: of one version, or of the latest. Before it was sent: as it is now. */
export function inputOfNotice(now: MinutesInput, version?: number): NoticeInput {
  const { notices = [] } = now.meeting;
  const at = notices.findIndex((each) => each.version === (version ?? notices.at(-1)?.version));
  const [previous, notice] = [notices[at - 1], notices[at]];
  if (!notice || now.meeting.phase === 'draft') return inputOfNow(now);
  const input = {
    ...now,
    ...thawed(notice.frozen, now.meeting.id),
    meeting: meetingIn(notice, now),
    made: notice.at,
    today: dayOf(notice.at),
    notice,
  };
  const shown = now.edition === 'public' ? withExemptionsOfNow(input, now) : input;
  if (!previous) return shown;
  return {
    ...shown,
    previous: {
      version: previous.version,
      at: previous.at,
      meeting: withExemptions(meetingIn(previous, now), now),
    },
  };
}

/** The meeting as the notice told of it: before anything was recorded. */
function meetingIn(notice: Notice, { meeting, edition }: MinutesInput): Meeting {
  const { version: _, at: __, frozen: ___, exempted = {}, items, ...facts } = notice;
  const isHidden = (id: Id) => edition === 'public' && getOwn(exempted, id);
  const { id, schema, year, given, times } = meeting;
  return {
    ...{ id, schema, year, given, times },
    ...facts,
    phase: 'convened',
    items: items.map((item) => {
      const exempt = isHidden(item.id) || item.exempt;
      return { ...item, ...(exempt ? { exempt } : {}), notes: '', periods: [] };
    }),
    breaks: [],
    attendance: [],
    decisions: [],
    agreements: [],
    actionPoints: [],
    statements: [],
    floor: [],
    assessments: [],
  };
}

type Around = Pick<MinutesInput, 'forum' | 'carried' | 'meetings'>;

function thawed({ forum: kept, carried, meetings }: Frozen, meeting: Id): Around {
  const { objectives, partners, representatives, measures, followUp, ...itself } = kept;
  const forum: Forum = {
    ...emptyForum(kept.name, kept.language),
    ...itself,
    mandate: { purpose: '', objectives },
    partners: partners.map((each) => ({ ...each, role: '', contributions: [] })),
    representatives,
    measures: measures.map((each) => ({
      ...each,
      ...{ objectives: [], challenges: [], owner: '', statuses: [] },
    })),
    followUp: { [meeting]: { ...followUp, statuses: [] } },
  };
  return { forum, carried, meetings };
}

/** What is not in the frozen record, as it is now. */
function withNewer(then: Around, now: Around): Around {
  const { forum } = then;
  return {
    ...then,
    forum: {
      ...forum,
      // A draft of minutes has the letterhead that was chosen since, if there was none.
      ...(forum.template || !now.forum.template ? {} : { template: now.forum.template }),
      partners: withOthers(forum.partners, now.forum.partners),
      representatives: withOthers(forum.representatives, now.forum.representatives),
      measures: withOthers(forum.measures, now.forum.measures),
      mandate: {
        purpose: '',
        objectives: withOthers(forum.mandate?.objectives, now.forum.mandate?.objectives),
      },
    },
    meetings: withOthers<KnownMeeting>(
      then.meetings.map((each) => ({ ...each, ...approvalNow(now, each.id) })),
      now.meetings,
    ),
  };
}

/** Minutes that are not sent yet name an approval that was recorded since the meeting closed (D147). */
function approvalNow({ meetings }: Around, id: Id): Pick<KnownMeeting, 'approval'> {
  const approval = meetings.find((each) => each.id === id)?.approval;
  return approval === undefined ? {} : { approval };
}

function withOthers<T extends { readonly id: Id }>(
  list: readonly T[] = [],
  others: readonly T[] = [],
): T[] {
  const there = new Set(list.map(({ id }) => id));
  return [...list, ...others.filter(({ id }) => !there.has(id))];
}

/** Written answers may come after the minutes were circulated; those minutes stay as they were. */
function asCirculated(meeting: Meeting): Meeting {
  const positions = meeting.phase === 'circulated' ? meeting.frozen?.positions : undefined;
  if (!positions) return meeting;
  return {
    ...meeting,
    decisions: meeting.decisions.map((decision) => ({
      ...decision,
      positions: positions[decision.id] ?? decision.positions,
    })),
  };
}

/** The public edition leaves out what was exempt then, and what is exempt now (D145). */
function withExemptionsOfNow<I extends MinutesInput>(then: I, now: MinutesInput): I {
  return {
    ...then,
    meeting: withExemptions(then.meeting, now),
    carried: carriedWith(now, then.carried),
    meetings: then.meetings.map((each) => adoptionsWith(now, each)),
  };
}

function withExemptions(then: Meeting, now: MinutesInput): Meeting {
  if (now.edition !== 'public') return then;
  const { items, decisions, agreements } = inputOfNow(now).meeting;
  return withLaterExemptions(then, [
    ...exemptIn('item', items),
    ...exemptIn('decision', decisions),
    ...exemptIn('agreement', agreements),
  ]);
}

function exemptIn(
  of: LaterExemption['of'],
  things: readonly { readonly id: Id; readonly exempt?: Exempt | undefined }[],
): LaterExemption[] {
  return things.flatMap(({ id, exempt }) => (exempt ? [{ of, id, ...exempt, at: '' }] : []));
}

/** Things of other meetings that were exempted since. */
function carriedWith(now: MinutesInput, carried: CarriedFacts): CarriedFacts {
  const obligations = now.meetings.flatMap((each) => each.obligations ?? []);
  const postponed = now.meetings.flatMap((each) => each.postponed ?? []);
  return {
    obligations: carried.obligations.map((then) =>
      exemptAs(
        then,
        obligations.find(
          (each) => each.meeting === then.meeting && each.kind === then.kind && each.id === then.id,
        ),
      ),
    ),
    postponed: carried.postponed.map((then) =>
      exemptAs(
        then,
        postponed.find((each) => each.meeting === then.meeting && each.item === then.item),
      ),
    ),
  };
}

function adoptionsWith(now: MinutesInput, then: KnownMeeting): KnownMeeting {
  const adopted = now.meetings.find(({ id }) => id === then.id)?.adopted ?? [];
  return {
    ...then,
    adopted: then.adopted.map((each) =>
      exemptAs(
        each,
        adopted.find(({ decision }) => decision === each.decision),
      ),
    ),
  };
}

function exemptAs<T extends { readonly exemptBasis?: string }>(
  then: T,
  now: { readonly exemptBasis?: string } | undefined,
): T {
  return now?.exemptBasis === undefined ? then : { ...then, exemptBasis: now.exemptBasis };
}
