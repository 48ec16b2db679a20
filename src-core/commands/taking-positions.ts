import { clockTime, list } from '../i18n/format.ts';
import { stands } from '../meeting/decision-terms.ts';
import { whyNotEligible } from '../meeting/eligibility.ts';
import { matterOf } from '../meeting/impartiality.ts';
import { stillPartners } from '../meeting/membership.ts';
import { lastPositionOf } from '../meeting/outcome.ts';
import { isAwayAt } from '../meeting/presence.ts';
import { dayOf, type Id, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Decision, Meeting, Position } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { replaceWhere } from './command-types.ts';
import {
  assertEligible,
  assertNotWithdrawn,
  assertStillPartner,
  decisionOf,
  partnerOf,
} from './lookups.ts';
import { assertPhase, RECORDING } from './phase-rules.ts';

/** When a position may be taken, for whom, and how it is kept. */

export function assertTakesPositions(meeting: Meeting, id: Id, at: Time): Decision {
  const decision = decisionOf(meeting, id);
  assertNotWithdrawn(decision, 'decision');
  assertInTime(meeting, decision, at);
  if (decision.procedure === 'noted') refuse('not-eligible', 'decision', 'refusals.noPositions');
  return decision;
}

/** A reservation that says what it means at home says what it is about (D203). */
export function assertSaysWhy({ position, ratification, note }: Omit<Position, 'givenTo'>): void {
  if (position !== 'reserves' || ratification === undefined) return;
  if (note === undefined || note.trim() === '') refuse('invalid', 'note', 'refusals.reservesWhat');
}

/** Who is there; who is not answers in writing, where the decision has a deadline (D31, D204). */
export function assertMayAnswer(
  forum: Forum,
  meeting: Meeting,
  decision: Decision,
  partner: Id,
): void {
  const reason = whyNotEligible(forum, meeting, partner, matterOf(decision));
  if (reason === 'absent' && decision.deadline !== undefined) return;
  assertEligible(forum, meeting, partner, matterOf(decision));
}

/**
 * A partner can answer at any time in the meeting. Afterwards it answers in writing, before the decision's
 * deadline (D41).
 */
function assertInTime(meeting: Meeting, decision: Decision, at: Time): void {
  if (meeting.phase === 'open') return;
  const { deadline } = decision;
  if (deadline !== undefined && dayOf(at) > deadline) {
    refuse('wrong-phase', 'at', 'refusals.deadlinePassed');
  }
  if (meeting.phase === 'circulated' && deadline !== undefined) return;
  assertPhase(meeting, RECORDING);
}

/**
 * Nobody answers for those that are not in the meeting at that time (D131), or have left the forum (D135). Refuses if
 * nobody is left.
 */
export function thoseAnswering(
  forum: Forum,
  meeting: Meeting,
  { among, at }: { readonly among: readonly Id[]; readonly at: Time },
  language: Language,
): readonly Id[] {
  const partners = stillPartners(forum, among, dayOf(at));
  const [gone] = among;
  if (partners.length === 0 && gone !== undefined) {
    assertStillPartner(partnerOf(forum, gone), dayOf(at), language);
  }
  const here = partners.filter((partner) => !isAwayAt(meeting, partner, at));
  if (here.length === 0) refuseAway(forum, partners, at, language);
  return here;
}

function refuseAway(forum: Forum, partners: readonly Id[], at: Time, language: Language): never {
  const names = partners.map((id) => partnerOf(forum, id).name);
  refuse('not-eligible', 'at', 'refusals.awayThen', {
    partners: list(names, language),
    clock: clockTime(at, language),
  });
}

/**
 * The new position replaces the partner's former one (D40). During the meeting only the last answer counts.
 * After it, Forum keeps an earlier answer, but not an earlier note (D42).
 */
export function replacePosition(
  meeting: Meeting,
  decision: Decision,
  next: Position,
  author: string,
): void {
  const before = lastPositionOf(decision, next.partner);
  if (before && before.position !== next.position && meeting.phase !== 'open') {
    keepEarlier(decision, before, next.at, author);
  }
  // Who has answered these terms stays settled when the answer changes (D132).
  const since = before && stands(before) ? (before.since ?? before.at) : next.at;
  replaceWhere(
    decision.positions,
    { ...next, ...(since === next.at ? {} : { since }) },
    (each) => each.partner === next.partner,
  );
}

export function keepEarlier(
  decision: Decision,
  before: Position,
  changed: Time,
  author: string,
): void {
  decision.earlier ??= [];
  decision.earlier.push({ ...before, changed, notedBy: author });
}
