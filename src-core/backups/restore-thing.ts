import { applyPatches, type Patch, produceWithPatches } from 'immer';
import { assertTakenUpOnce } from '../commands/agenda-commands.ts';
import { answersInRoom } from '../commands/attendance-commands.ts';
import { assertTookNoPart } from '../commands/impartiality-commands.ts';
import { assertNotWithdrawn, partnerOf } from '../commands/lookups.ts';
import { AGENDA_OPEN, assertPhase, type PhaseRule, RECORDING } from '../commands/phase-rules.ts';
import type { Reference } from '../integrity/references.ts';
import { repairMeeting } from '../integrity/repair.ts';
import { replaceTakenNumbers } from '../meeting/give-numbers.ts';
import { interestsIn } from '../meeting/impartiality.ts';
import { isPresent } from '../meeting/membership.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { agreementTermsOf, isSameAgreement, keepSignedTerms } from '../meeting/signatures.ts';
import type { Id } from '../model/field-types.ts';
import type { FollowUp, Forum } from '../model/forum.ts';
import type { Agreement, Decision, Item, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { lostReferences, targetName } from './lost-references.ts';
import { LISTS, type ThingKind } from './restorable-kinds.ts';
import { keepExemptions } from './restore-exemptions.ts';
import type { RestorableThing } from './restore-part.ts';
import { isSameState } from './restore-plan.ts';

/** Copies one thing of a meeting from a backup into the meeting as it is now. */

export interface ThingPlan {
  readonly meeting: Meeting;
  /** Empty if the meeting already has the thing as in the backup. */
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** References of the thing to what no longer exists. They were left out. */
  readonly left: readonly Reference[];
}
type Named = Pick<Item, 'id'> &
  Partial<Pick<Item, 'serial'>> & { readonly item?: Id; readonly number?: unknown };
type Lists = Record<(typeof LISTS)[keyof typeof LISTS], Named[]>;

/** The phases in which users may change such a thing. */
const MAY_CHANGE: Readonly<Record<ThingKind, PhaseRule>> = {
  item: AGENDA_OPEN,
  attachment: AGENDA_OPEN,
  notes: RECORDING,
  decision: RECORDING,
  agreement: RECORDING,
  'action-point': RECORDING,
  statement: RECORDING,
};

/**
 * `then` is the meeting in the backup. Refuses if the rules do not allow the change, or if the thing cannot
 * exist without something that no longer exists (D116).
 */
export function planOfThing(
  now: Meeting,
  then: Meeting,
  thing: RestorableThing,
  { forum, inBackup, others }: RestoreContext,
): ThingPlan {
  assertPhase(now, MAY_CHANGE[thing.kind]);
  const was = keepExemptions(now, then);
  const [put, patches, inverse] = produceWithPatches(now, (draft: Meeting) => {
    if (thing.kind === 'notes') putNotes(draft, was, thing.id);
    else putThing(draft, was, { ...thing, kind: thing.kind }, followUpOf(forum, now.id));
    replaceTakenNumbers(draft, { forum, everGiven: others }, now);
  });
  const before = new Set(lostReferences(now, forum, others).map(({ id }) => id));
  const left = lostReferences(put, forum, others).filter(({ id }) => !before.has(id));
  const needed = left.find((each) => !each.isOptional);
  if (needed) refuse('unknown-id', '', 'backups.namesGone', { what: targetName(needed, inBackup) });
  const [meeting, mended, unmended] = produceWithPatches(put, (draft: Meeting) => {
    applyPatches(draft, repairMeeting(put, left));
  });
  if (isSameState(now, meeting)) return { meeting: now, patches: [], inverse: [], left };
  assertAllowed(forum, { now, was, next: meeting }, thing);
  return { meeting, patches: [...patches, ...mended], inverse: [...unmended, ...inverse], left };
}

interface RestoreContext {
  readonly forum: Forum;
  /** The forum in the backup, for the names of what no longer exists. */
  readonly inBackup: Forum;
  /** The other meetings that exist now. */
  readonly others: readonly MeetingSummary[];
}

/** What commands may not do with the thing, a restore may not do either (D44, D131, D138). */
function assertAllowed(
  forum: Forum,
  { now, was, next }: Readonly<Record<'now' | 'was' | 'next', Meeting>>,
  { kind, id }: RestorableThing,
): void {
  if (kind === 'item') {
    const item = next.items.find(isOf(id));
    if (item) assertTakenUpOnce(next, item, '');
  } else if (kind === 'agreement') {
    const is = now.agreements.find(isOf(id));
    if (is) assertNotWithdrawn(is, '');
  } else if (kind === 'decision') {
    const is = now.decisions.find(isOf(id));
    if (is) assertNotWithdrawn(is, '');
    const decision = next.decisions.find(isOf(id));
    if (decision) assertStillThere(forum, was, next, decision);
    for (const { partner } of decision?.positions ?? []) {
      assertTookNoPart(forum, next, partner, '');
    }
  }
}

/** Who has taken a position in a restored decision is still recorded as present then (D131). */
function assertStillThere(forum: Forum, was: Meeting, next: Meeting, decision: Decision): void {
  if (decision.withdrawn) return;
  for (const { partner } of decision.positions) {
    const timesIn = (meeting: Meeting) =>
      answersInRoom({ ...meeting, decisions: [decision] }, partner).map(({ at }) => at);
    const there = timesIn(next);
    if (isPresent(next, partner) && timesIn(was).every((at) => there.includes(at))) continue;
    refuse('has-dependents', '', 'backups.answererAway', {
      partner: partnerOf(forum, partner).name,
    });
  }
}

function isOf(id: Id) {
  return (each: { readonly id: Id }) => each.id === id;
}

function putNotes(draft: Meeting, was: Meeting, id: Id): void {
  const then = was.items.find((each) => each.id === id) ?? notInBackup();
  const item = draft.items.find((each) => each.id === id);
  if (!item) refuse('unknown-id', '', 'backups.itemGone', { title: then.title });
  item.notes = then.notes;
}

function putThing(
  draft: Meeting,
  was: Meeting,
  { kind, id }: { readonly kind: keyof typeof LISTS; readonly id: Id },
  followUp: FollowUp,
): void {
  const then = (was as Lists)[LISTS[kind]].find((each) => each.id === id) ?? notInBackup();
  if (then.item !== undefined && !draft.items.some((each) => each.id === then.item)) {
    const title = was.items.find((each) => each.id === then.item)?.title ?? '';
    refuse('unknown-id', '', 'backups.itemGone', { title });
  }
  const list = (draft as Lists)[LISTS[kind]];
  const place = list.findIndex((each) => each.id === id);
  const is = list[place];
  if (kind === 'item') putItem(draft, was, then as Item, place);
  // A number is used once: a thing that exists keeps its own.
  else if (is && kind === 'agreement')
    list[place] = withNumberOf(asSigned(then as Agreement, is as Agreement, followUp), is);
  else if (is) list[place] = withNumberOf(then, is);
  else list.splice(placeFor((was as Lists)[LISTS[kind]], list, id), 0, then);
}

function withNumberOf({ number: _, ...then }: Named, { serial, number }: Named): Named {
  return {
    ...then,
    ...(serial !== undefined && { serial }),
    ...(number !== undefined && { number }),
  };
}

/** Who has signed the agreement as it is now has not signed another text (D129). */
function asSigned(then: Agreement, is: Agreement, followUp: FollowUp): Agreement {
  if (!isSameAgreement(agreementTermsOf(then), agreementTermsOf(is))) keepSignedTerms(is, followUp);
  const { signedTerms: _, ...own } = then;
  return is.signedTerms ? { ...own, signedTerms: is.signedTerms } : own;
}

function putItem(draft: Meeting, was: Meeting, then: Item, place: number): void {
  const is = draft.items[place];
  if (is) {
    // The clock of the item continues, and its notes are restored separately.
    const { serial, number, notes, periods, planned, postponed } = is;
    const { planned: _, postponed: __, number: ___, ...own } = then;
    draft.items[place] = {
      ...{ ...own, serial, notes, periods },
      ...(number !== undefined && { number }),
      ...(planned !== undefined && { planned }),
      ...(postponed !== undefined && { postponed }),
    };
    return;
  }
  // At most one item is current at a time.
  const periods = then.periods.filter(({ to }) => to !== undefined);
  draft.items.splice(placeFor(was.items, draft.items, then.id), 0, { ...then, periods });
  // These things were removed together with the item.
  const interests = interestsIn(was, then.id);
  if (interests.length > 0) draft.interests = [...(draft.interests ?? []), ...interests];
  for (const list of ['attachments', 'floor'] as const) {
    const there = draft[list] as Named[];
    const gone = (was[list] as readonly Named[]).filter(
      (each) => each.item === then.id && !there.some(({ id }) => id === each.id),
    );
    there.push(...gone);
  }
}

/** The place after the nearest earlier thing that still exists. */
function placeFor(was: readonly Named[], now: readonly Named[], id: Id): number {
  const before = was
    .slice(
      0,
      was.findIndex((each) => each.id === id),
    )
    .map((each) => each.id);
  return now.findLastIndex((each) => before.includes(each.id)) + 1;
}

function notInBackup(): never {
  refuse('unknown-id', '', 'backups.noSuchThing');
}
