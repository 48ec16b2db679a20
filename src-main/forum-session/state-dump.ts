import { USUAL_SECTION } from '../../src-core/meeting/agenda-sections.ts';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { alterationsBy } from '../../src-core/meeting/alterations.ts';
import { earlierTermsOf } from '../../src-core/meeting/decision-terms.ts';
import { effectOf } from '../../src-core/meeting/effects.ts';
import { isExtraItem } from '../../src-core/meeting/extra-items.ts';
import { withLaterExemptions } from '../../src-core/meeting/later-exemptions.ts';
import { stillPartners } from '../../src-core/meeting/membership.ts';
import { USUAL_NUMBERING } from '../../src-core/meeting/number-patterns.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { resultOfDecision, resultOn } from '../../src-core/meeting/outcome.ts';
import { ownersOf } from '../../src-core/meeting/party-names.ts';
import { periodsOf } from '../../src-core/meeting/presence.ts';
import { followUpOf } from '../../src-core/meeting/principal-answers.ts';
import { standsFor } from '../../src-core/meeting/signatures.ts';
import { isOfPartner, speaksFor } from '../../src-core/meeting/speaks-for.ts';
import { plannedStarts } from '../../src-core/meeting/timing.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type {
  Agreement,
  Decision,
  Item,
  Meeting,
  Owner,
  Position,
} from '../../src-core/model/meeting.ts';
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
import type { MeetingSummary, OpenEntry } from '../../src-core/projections/summary-types.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** `forum show --json`: the state, with all derived values. */
export async function showForum(folder: ForumFolder, today: Day, only?: string): Promise<object> {
  const forum = folder.state;
  const summaries = folder.summaries();
  const chosen = only === undefined ? summaries : summaries.filter((each) => each.id === only);
  if (only !== undefined && chosen.length === 0) {
    refuse('unknown-id', 'meeting', 'faults.unknownId', { id: only });
  }
  const altered = alterationsBy(summaries, today);
  const meetings: object[] = [];
  for (const summary of chosen) {
    const meeting = (await folder.look(summary.id))?.value;
    if (!meeting) continue;
    const carried = carriedInto(forum, meeting, summaries, today);
    meetings.push({
      ...shownMeeting(forum, { meeting, summary, altered, today }),
      carried: { ...carried, obligations: carried.obligations.map(shownOwed) },
    });
  }
  const { name, secretariat, language, quorum, coordinationSteps, numbering } = forum;
  const { sections, words } = forum;
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
      sections,
      numbering: numbering ?? USUAL_NUMBERING,
      words: { decision: 'vedtak', minutes: 'referat', ...words },
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
    open: openEntries(forum, summaries, today).map(shownOwed),
  };
}

interface Shown {
  readonly meeting: Meeting;
  readonly summary: MeetingSummary;
  readonly altered: ReturnType<typeof alterationsBy>;
  readonly today: Day;
}

function shownMeeting(forum: Forum, { meeting: file, summary, altered, today }: Shown): object {
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
    attendance: meeting.attendance.map((entry) => ({
      ...entry,
      ...(isOfPartner(entry) && { speaks: speaksFor(forum, meeting, entry) }),
      periods: periodsOf(meeting, entry),
    })),
    items: meeting.items.map((item) => ({
      ...withoutSerial(item),
      section: item.section ?? usualSection(forum, item),
      number: itemNumber(meeting, item.id) || undefined,
      startsAt: starts[item.id],
      ...(isExtraItem(meeting, item) ? { extra: true } : {}),
    })),
    decisions: meeting.decisions.map((decision) => ({
      ...shownDecision(forum, { meeting, altered, today }, decision),
      ratifications: answersOn('decision', decision.id),
    })),
    agreements: meeting.agreements.map((agreement) => ({
      ...shownAgreement(forum, meeting, agreement, today),
      ratifications: answersOn('agreement', agreement.id),
    })),
    actionPoints: meeting.actionPoints.map((point) => ({
      ...withNamedOwners(point),
      status: actionPointStatus(point.id),
    })),
    statements: meeting.statements.map(({ by, ...statement }) => ({
      ...statement,
      ...shownSpeakers(by),
    })),
  };
}

/** Scripts find the standing items by the deck's sections, in a forum without sections of its own. */
function usualSection({ sections }: Forum, { standing }: Item): string | undefined {
  return sections || !standing ? undefined : USUAL_SECTION[standing];
}

function shownDecision(
  forum: Forum,
  { meeting, altered, today }: Omit<Shown, 'summary'>,
  decision: Decision,
): object {
  const alterations = altered(meeting.id, decision.id);
  const { outcome, isUnanimous, binding, bindings, awaiting, missing, toEarlier } = resultOn(
    forum,
    resultOfDecision(forum, meeting, decision),
    today,
    alterations,
  );
  const { earlierTerms: _, positions, earlier, ...own } = decision;
  return {
    ...withoutSerial(own),
    ...(own.by ? { by: nameInCommands(own.by) } : {}),
    positions: positions.map((each) => shownPosition(decision, each)),
    ...(earlier ? { earlier: earlier.map((each) => shownPosition(decision, each)) } : {}),
    effect: effectOf(decision),
    ...{ outcome, unanimous: isUnanimous, binding, bindings, awaiting, missing, toEarlier },
    ...(alterations.length > 0
      ? { alteredBy: alterations.map(({ as, by, on }) => ({ ...by, as, on })) }
      : {}),
  };
}

/** As commands name them: `owner` too, where there is one (D180). */
function withNamedOwners<T extends { readonly owners?: readonly Owner[] }>({
  owners,
  ...rest
}: T): object {
  if (!owners) return rest;
  const names = owners.map(nameInCommands);
  return { ...rest, owners: names, ...(names.length === 1 ? { owner: names[0] } : {}) };
}

/** With the partner that owes it, where it is one. */
function shownOwed(owed: OpenEntry): object {
  const [only, ...others] = ownersOf(owed);
  const partner = only && 'partner' in only && others.length === 0 ? { partner: only.partner } : {};
  return { ...withNamedOwners(owed), ...partner };
}

function shownSpeakers(by: readonly Owner[]): object {
  const [only] = by;
  if (by.length > 1 || !only) return { by: by.map(nameInCommands) };
  const name = nameInCommands(only);
  return 'partner' in only ? { partner: name, by: [name] } : { by: name };
}

function nameInCommands(party: Owner): string {
  if ('partner' in party) return party.partner;
  return 'text' in party ? party.text : party.group;
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
