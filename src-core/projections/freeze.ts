import { referencesOfMeeting } from '../integrity/references.ts';
import { membersAt } from '../meeting/membership.ts';
import { ownersOf, partnersAmong } from '../meeting/party-names.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { dayOf, type Id, instantOf, type Time } from '../model/field-types.ts';
import type { Forum, Objective } from '../model/forum.ts';
import type { Frozen } from '../model/frozen.ts';
import type { Meeting } from '../model/meeting.ts';
import { adoptedVersions } from './document-versions.ts';
import { carriedInto } from './meeting-summary.ts';
import type { AdoptedVersion, Carried, MeetingSummary } from './summary-types.ts';

/**
 * What a document of a meeting says about the rest of the forum, as it is now (D140). Only partners, persons,
 * measures, objectives and meetings that the document can name.
 */
export function freezeFor(
  forum: Forum,
  meeting: Meeting,
  meetings: readonly MeetingSummary[],
  at: Time,
): Frozen {
  const carried = carriedInto(forum, meeting, meetings, dayOf(at));
  const checks = earlierChecks(meeting, meetings);
  const named = namedIn(meeting);
  const objectives = named('objective');
  const adopted = adoptionsOf(objectives, meetings);
  const partners = new Set([
    ...membersAt(forum, meeting).map(({ partner }) => partner),
    ...named('partner'),
    ...carried.obligations.flatMap((each) => partnersAmong(ownersOf(each))),
    ...checks.flatMap(({ check }) => Object.keys(check ?? {})),
  ]);
  const others = new Set([
    ...named('meeting'),
    ...[...carried.obligations, ...carried.postponed].map((each) => each.meeting),
    ...checks.map(({ id }) => id),
    ...adopted.map((each) => each.meeting),
    ...(meeting.approval?.meeting ? [meeting.approval.meeting] : []),
    ...meetings.filter((each) => each.approval?.meeting === meeting.id).map(({ id }) => id),
  ]);
  return {
    at,
    forum: {
      ...forumItself(forum),
      objectives: (forum.mandate?.objectives ?? []).filter(({ id }) => objectives.has(id)),
      partners: forum.partners.filter(({ id }) => partners.has(id)).map(partnerIn),
      representatives: forum.representatives
        .filter(({ id }) => named('representative').has(id))
        .map(({ id, partner, name, title }) => ({ id, partner, name, ...(title && { title }) })),
      measures: forum.measures
        .filter(({ id }) => named('measure').has(id))
        .map(({ id, title }) => ({ id, title })),
      followUp: answersIn(forum, meeting.id),
    },
    carried: carriedFacts(carried),
    meetings: meetings
      .filter(({ id }) => others.has(id))
      .map((other) => ({
        id: other.id,
        title: other.title,
        startsAt: other.startsAt,
        language: other.language,
        adopted: adopted.filter((each) => each.meeting === other.id),
        ...(checks.includes(other) && other.check ? { check: checkIn(other.check) } : {}),
        ...(other.approval ? { approval: other.approval } : {}),
      })),
  };
}

function namedIn(meeting: Meeting): (kind: string) => ReadonlySet<Id> {
  const byKind = Map.groupBy(referencesOfMeeting(meeting), ({ kind }) => kind as string);
  return (kind) => new Set((byKind.get(kind) ?? []).map(({ id }) => id));
}

function forumItself(forum: Forum) {
  const { id, name, secretariat, language, quorum, coordinationSteps, template } = forum;
  const { sections, words } = forum;
  return {
    ...(id === undefined ? {} : { id }),
    name,
    ...(secretariat === undefined ? {} : { secretariat }),
    language,
    quorum,
    coordinationSteps: [...coordinationSteps],
    ...(sections === undefined ? {} : { sections: sections.map((each) => ({ ...each })) }),
    ...(template === undefined ? {} : { template: { ...template } }),
    ...(words === undefined ? {} : { words: { ...words } }),
  };
}

function partnerIn({ id, name, principal, authority, joined, exit }: Forum['partners'][number]) {
  return {
    ...{ id, name, authority, joined },
    ...(principal === undefined ? {} : { principal }),
    ...(exit === undefined ? {} : { exit: { on: exit.on } }),
  };
}

function answersIn(forum: Forum, meeting: Id) {
  const { ratifications, signatures, signedTerms } = followUpOf(forum, meeting);
  return {
    ratifications: ratifications.map((each) => ({ ...each })),
    signatures: signatures.map((each) => ({ ...each })),
    ...(signedTerms ? { signedTerms: [...signedTerms] } : {}),
  };
}

/** The versions that have one of these objectives, with those objectives alone. */
function adoptionsOf(objectives: ReadonlySet<Id>, meetings: readonly MeetingSummary[]) {
  return adoptedVersions(meetings).flatMap((version) => {
    const served = (version.objectives ?? []).filter(({ id }) => objectives.has(id));
    return served.length === 0 ? [] : [adoptionOf(version, served)];
  });
}

function adoptionOf(version: AdoptedVersion, objectives: readonly Objective[]) {
  const { document, meeting, item, decision, number, on, exemptBasis } = version;
  return {
    ...{ document, meeting, item, decision, number, on },
    objectives: objectives.map((each) => ({ ...each })),
    ...(exemptBasis === undefined ? {} : { exemptBasis }),
  };
}

/** The partnership checks that the minutes compare with, if the meeting held one. */
function earlierChecks(meeting: Meeting, meetings: readonly MeetingSummary[]) {
  if (meeting.assessments.length === 0) return [];
  const start = instantOf(meeting.startsAt);
  return meetings.filter(
    ({ id, check, startsAt }) => check && id !== meeting.id && instantOf(startsAt) < start,
  );
}

function checkIn(check: NonNullable<MeetingSummary['check']>) {
  return Object.fromEntries(Object.entries(check).map(([id, scores]) => [id, [...scores]]));
}

function carriedFacts({ obligations, postponed }: Carried): Frozen['carried'] {
  return {
    obligations: obligations.map(
      ({
        kind,
        id,
        meeting,
        number,
        partner,
        owners,
        what,
        due,
        dueText,
        closed,
        exemptBasis,
      }) => ({
        ...{ kind, id, meeting, number, what },
        ...(partner === undefined ? {} : { partner }),
        ...(owners === undefined ? {} : { owners: [...owners] }),
        ...(dueText === undefined ? {} : { dueText }),
        ...(due === undefined ? {} : { due }),
        ...(closed === undefined ? {} : { closed: { ...closed } }),
        ...(exemptBasis === undefined ? {} : { exemptBasis }),
      }),
    ),
    postponed: postponed.map(({ item, meeting, number, title, to, exemptBasis }) => ({
      ...{ item, meeting, number, title },
      ...(to === undefined ? {} : { to }),
      ...(exemptBasis === undefined ? {} : { exemptBasis }),
    })),
  };
}
