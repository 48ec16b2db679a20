import {
  idsOfForum,
  idsOfMeeting,
  type Reference,
  referencesOfForum,
  referencesOfMeeting,
} from '../integrity/references.ts';
import { isSameTerms, termsOf } from '../meeting/decision-terms.ts';
import { positionOf } from '../meeting/outcome.ts';
import { answersOn, followUpOf, forumSince } from '../meeting/principal-answers.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { assertKeepsGrounds, assertKeepsOpenGrounds } from './approval-grounds.ts';
import type { World } from './command-types.ts';

/**
 * What undo, redo and the restore of one thing may not do. Each scope undoes its own steps in order, so only what another scope relies on
 * can prevent an undo.
 */

type Others = Pick<World, 'meetings' | 'everGiven' | 'openGrounds'>;

/**
 * What a meeting names stays in the forum, and so does what approved minutes (D28). The mandate before an adopted one
 * stays as it was (D101, D103).
 */
export function assertBecomesForum(
  now: Forum,
  next: Forum,
  { meetings, everGiven, openGrounds }: Others,
): void {
  assertKeepsOpenGrounds(now, next, { meetings, openGrounds });
  for (const kind of ['partner', 'representative', 'measure', 'objective'] as const) {
    const left = new Set(known(kind, next, meetings));
    const used = new Set(everGiven.flatMap((meeting) => meeting.refersTo[kind]));
    const gone = known(kind, now, meetings).find((id) => !left.has(id) && used.has(id));
    if (gone !== undefined) {
      refuse('has-dependents', '', 'refusals.stillUsed', { what: nameIn(now, gone) });
    }
  }
  for (const [id, { exemptions = [] }] of Object.entries(now.followUp)) {
    if ((getOwn(next.followUp, id)?.exemptions?.length ?? 0) < exemptions.length) exemptStays();
  }
  const adopted = meetings
    .flatMap((meeting) => meeting.adopted)
    .find((version) => version.document === 'mandate');
  if (adopted && next.mandate !== now.mandate) {
    refuse('locked', '', 'refusals.mandateLocked', { number: adopted.number });
  }
}

/**
 * What others name in the meeting stays, and what the meeting names exists. `next` is undefined if the meeting
 * disappears (D103).
 */
export function assertBecomesMeeting(
  forum: Forum,
  now: Meeting | undefined,
  next: Meeting | undefined,
  { meetings }: Others,
): void {
  if (now && !next && meetings.some((other) => other.refersTo.meeting.includes(now.id))) {
    refuse('has-dependents', '', 'refusals.stillUsed', { what: now.title });
  }
  assertKeepsGrounds({ forum, meeting: now }, { forum, meeting: next }, meetings);
  assertKeepsAnswered(forum, now, next);
  if (now) assertKeepsFollowedUp(forum, now, next);
  if (now?.phase === 'circulated' && next && loosens(now, next)) exemptStays();
  const before = new Set(now && referencesOfMeeting(now).map(keyOf));
  for (const reference of next ? referencesOfMeeting(next) : []) {
    if (before.has(keyOf(reference))) continue;
    const { kind, id } = reference;
    if (kind === 'item' || kind === 'decision') continue;
    if (!known(kind, forum, meetings).includes(id)) {
      refuse('unknown-id', '', 'refusals.noLongerThere', { id });
    }
  }
}

/** What a principal has answered stays: the terms of the decision, and its partner's position (D128, D130). */
function assertKeepsAnswered(
  forum: Forum,
  now: Meeting | undefined,
  next: Meeting | undefined,
): void {
  for (const decision of now?.decisions ?? []) {
    const answers = now && answersOn(forum, now, 'decision', decision.id);
    if (!answers || answers.size === 0) continue;
    const later = next?.decisions.find((each) => each.id === decision.id);
    const keepsTerms = later && isSameTerms(termsOf(decision), termsOf(later));
    const gone = (partner: Id) =>
      positionOf(decision, partner) !== undefined && !(later && positionOf(later, partner));
    if (!keepsTerms || [...answers.keys()].some(gone)) {
      refuse('has-dependents', '', 'refusals.stillUsed', { what: decision.wording });
    }
  }
}

/** What has a status, a signature or an answer stays, whoever recorded it and at which meeting (D53, D130). */
function assertKeepsFollowedUp(forum: Forum, now: Meeting, next: Meeting | undefined): void {
  const since = forumSince(forum, now.id, followUpOf(forum, now.id));
  const [had, left] = [idsOfMeeting(now), next ? idsOfMeeting(next) : {}];
  for (const reference of referencesOfForum(since)) {
    const { kind, id, meeting } = reference;
    if (meeting !== now.id || !had[kind]?.includes(id) || left[kind]?.includes(id)) continue;
    refuse('has-dependents', '', 'refusals.followedUp', { what: nameWithin(now, reference) });
  }
}

/** Once minutes were circulated, nothing exempt in them becomes public by an undo (D145). */
function loosens(now: Meeting, next: Meeting): boolean {
  const exemptIn = ({ items, decisions, agreements }: Meeting) =>
    [items, decisions, agreements].map(
      (things) => new Set(things.filter(({ exempt }) => exempt).map(({ id }) => id)),
    );
  const left = exemptIn(next);
  return exemptIn(now).some((ids, index) => [...ids].some((id) => !left[index]?.has(id)));
}

function exemptStays(): never {
  refuse('wrong-phase', '', 'refusals.exemptStays');
}

function known(
  kind: Reference['kind'],
  forum: Forum,
  meetings: readonly MeetingSummary[],
): readonly Id[] {
  const ids = idsOfForum(forum)[kind] ?? [];
  if (kind === 'meeting') return meetings.map((meeting) => meeting.id);
  if (kind !== 'objective') return ids;
  const adopted = meetings.flatMap((meeting) => meeting.adopted);
  return [...ids, ...adopted.flatMap((each) => each.objectives ?? []).map(({ id }) => id)];
}

function keyOf({ kind, id }: Reference): string {
  return `${kind} ${id}`;
}

function nameIn(forum: Forum, id: Id): string {
  const named = [...forum.partners, ...forum.representatives].find((each) => each.id === id);
  return named?.name ?? forum.measures.find((measure) => measure.id === id)?.title ?? id;
}

function nameWithin({ decisions, agreements, actionPoints }: Meeting, of: Reference): string {
  const is = ({ id }: { readonly id: Id }) => id === of.id;
  switch (of.kind) {
    case 'decision':
      return decisions.find(is)?.wording ?? of.id;
    case 'agreement':
      return agreements.find(is)?.title ?? of.id;
    case 'commitment':
      return agreements.flatMap((each) => each.commitments).find(is)?.what ?? of.id;
    default:
      return actionPoints.find(is)?.what ?? of.id;
  }
}
