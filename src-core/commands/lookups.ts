import { dayInText, either } from '../i18n/format.ts';
import type { WordKey } from '../i18n/index.ts';
import { type Ineligibility, whyNotEligible } from '../meeting/eligibility.ts';
import type { Matter } from '../meeting/impartiality.ts';
import { membersAt } from '../meeting/membership.ts';
import { type Day, getOwn, type Id } from '../model/field-types.ts';
import type { FollowUp, Forum, Language, Partner } from '../model/forum.ts';
import type { Agreement, Decision, Item, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { fieldInWords } from './field-names.ts';

/** Finds what a command names, and makes the refusals that many commands share. */

export function findById<T extends { readonly id: Id }>(
  list: readonly T[],
  id: Id,
  path: string,
): T {
  return list.find((each) => each.id === id) ?? unknownId(id, path);
}

export function unknownId(id: Id, path: string): never {
  refuse('unknown-id', path, 'faults.unknownId', { id });
}

/** Refuses unless exactly one of these fields is given. */
export function refuseAllBut(fields: readonly [string, ...string[]], language: Language): never {
  const names = fields.map((each) => fieldInWords(each, language).field.toLowerCase());
  refuse('invalid', fields[0], 'faults.exactlyOne', { fields: either(names, language) });
}

export function assertKnown(
  list: readonly { readonly id: Id }[],
  ids: readonly Id[] | undefined,
  path: string,
): void {
  ids?.forEach((id, index) => {
    findById(list, id, `${path}.${index}`);
  });
}

/** The caller's id if it is free, or a new one (D80). */
export function claimId(
  taken: readonly { readonly id: Id }[],
  given: Id | undefined,
  newId: () => string,
  path = 'id',
): Id {
  if (given === undefined) return newId();
  if (taken.some((each) => each.id === given)) {
    refuse('duplicate-id', path, 'refusals.duplicateId', { id: given });
  }
  return given;
}

export function itemOf(meeting: Meeting, id: Id): Item {
  return findById(meeting.items, id, 'item');
}

export function decisionOf(meeting: Meeting, id: Id, path = 'decision'): Decision {
  return findById(meeting.decisions, id, path);
}

export function agreementOf(meeting: Meeting, id: Id, path = 'agreement'): Agreement {
  return findById(meeting.agreements, id, path);
}

export function partnerOf(forum: Forum, id: Id, path = 'partner'): Partner {
  return findById(forum.partners, id, path);
}

/** Finds a partner that is a member on the meeting's day. */
export function memberOf(forum: Forum, meeting: Meeting, id: Id, path = 'partner') {
  const partner = partnerOf(forum, id, path);
  const member = membersAt(forum, meeting).find((each) => each.partner === id);
  return member ?? refuse('not-eligible', path, 'refusals.notMember', { partner: partner.name });
}

/** Refuses a partner that may not take a position in the matter (D31, D191). */
export function assertEligible(forum: Forum, meeting: Meeting, id: Id, about: Matter): void {
  const { name: partner } = partnerOf(forum, id);
  const reason = whyNotEligible(forum, meeting, id, about);
  if (reason) refuse('not-eligible', 'partner', WHY_NOT[reason], { partner });
}

const WHY_NOT: Readonly<Record<Ineligibility, WordKey>> = {
  notMember: 'refusals.notMember',
  observer: 'refusals.observer',
  absent: 'refusals.absent',
  disqualified: 'impartiality.takesNoPart',
};

/** From the day of its exit, a partner answers and signs nothing (D135). */
export function assertStillPartner({ name, exit }: Partner, day: Day, language: Language): void {
  if (exit === undefined || day < exit.on) return;
  const left = dayInText(exit.on, language);
  refuse('not-eligible', 'partner', 'refusals.hasLeft', { partner: name, day: left });
}

/** A representative can only act for its own partner (D4). */
export function representativeOf(forum: Forum, id: Id | undefined, partner: Id): void {
  if (id === undefined) return;
  const representative = findById(forum.representatives, id, 'representative');
  if (representative.partner !== partner) {
    refuse('invalid', 'representative', 'refusals.otherPartner');
  }
}

export function assertNotWithdrawn(thing: { readonly withdrawn: boolean }, path: string): void {
  if (thing.withdrawn) refuse('wrong-phase', path, 'refusals.withdrawn');
}

/** The follow-up of a meeting in forum.json, created when first needed. */
export function followUpIn(forum: Forum, meeting: Id): FollowUp {
  const found = getOwn(forum.followUp, meeting);
  if (found) return found;
  forum.followUp[meeting] = { ratifications: [], signatures: [], statuses: [] };
  return forum.followUp[meeting];
}
