import { isKept } from '../commands/approval-grounds.ts';
import { danglingInForum, danglingInMeeting, KnownIds } from '../integrity/invariants.ts';
import { idsOfMeeting, type Reference, type ReferenceKind } from '../integrity/references.ts';
import { mergeRegisters } from '../meeting/number-register.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import { EMPTY_REGISTER } from '../model/numbering.ts';
import { followUpAfter, keepExemptions } from './restore-exemptions.ts';

/**
 * The forum that results when an earlier state is restored. Nothing approved changes, and no number is used
 * twice.
 */

export interface RestoreState {
  readonly forum: Forum;
  /** The meetings that exist and can be read. */
  readonly meetings: ReadonlyMap<Id, Meeting>;
  /** The meetings that have files which cannot be read. */
  readonly unreadable?: ReadonlySet<Id>;
}

export interface RestorePlan extends RestoreState {
  /** Meetings that stay as they are now: approved since, unreadable in the backup, or named by such a meeting. */
  readonly kept: ReadonlySet<Id>;
}

type Named = { readonly id: Id };

/** `changed`: meetings whose files changed after approval; `then` has them as approved (D115). */
export function restorePlanOf(
  now: RestoreState,
  then: RestoreState,
  changed: ReadonlySet<Id> = new Set(),
): RestorePlan {
  const kept = new Set(
    [...now.meetings.values()]
      .filter(
        ({ id, phase }) =>
          then.unreadable?.has(id) ||
          (phase === 'approved' &&
            !changed.has(id) &&
            !isSameState(now.meetings.get(id), then.meetings.get(id))),
      )
      .map(({ id }) => id),
  );
  const needed = new Set<Named>();
  const restored = new Map(
    [...then.meetings].map(([id, was]) => [
      id,
      // Approved minutes come back letter by letter (D115).
      was.phase === 'approved' ? was : keepExemptions(now.meetings.get(id), was),
    ]),
  );
  // A meeting that stays may name one that would be removed. Each round keeps more, until none is missing.
  for (;;) {
    const meetings = new Map(restored);
    for (const id of kept) put(meetings, now.meetings.get(id));
    const forum = forumOf(now.forum, then, kept, needed);
    const size = kept.size + needed.size;
    for (const missing of missingIn({ forum, meetings }, kept)) keep(missing, now, kept, needed);
    for (const id of turnedRound(now, { forum, meetings })) kept.add(id);
    if (kept.size + needed.size === size) return { forum, meetings, kept };
  }
}

/**
 * Returns `then`, built from the objects of `now` where they are equal, so equal parts need not be compared
 * again. It pauses now and then: a large forum takes long, and others must get answers meanwhile.
 */
export async function shareEqualParts(
  now: RestoreState,
  then: RestoreState,
  rest: () => Promise<unknown>,
): Promise<RestoreState> {
  const meetings = new Map(then.meetings);
  for (const [id, was] of then.meetings) {
    const is = now.meetings.get(id);
    if (is && isSameState(is, was)) meetings.set(id, is);
    await rest();
  }
  return { ...then, meetings };
}

/** Keeps the highest numbers ever used, so that none is used again (D77). */
export function withNumbers(meeting: Meeting, ever: Meeting | undefined): Meeting {
  if (!ever) return meeting;
  const { given } = meeting;
  const decisions = { ...ever.given.decisions };
  for (const [item, most] of Object.entries(given.decisions)) {
    decisions[item] = Math.max(most, getOwn(decisions, item) ?? 0);
  }
  return {
    ...meeting,
    given: {
      items: Math.max(given.items, ever.given.items),
      agreements: Math.max(given.agreements, ever.given.agreements),
      decisions,
    },
  };
}

/** Whether the content is the same. The order of the fields does not matter. */
export function isSameState(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameState(getOwn(one, key), getOwn(other, key)));
}

/** The register never falls, or a number would be given twice (D153). */
function registerAfter(now: Forum, then: Forum): Pick<Forum, 'register'> {
  const [one, other = EMPTY_REGISTER] = [then.register ?? EMPTY_REGISTER, now.register];
  return then.register || now.register ? { register: mergeRegisters(one, other) } : {};
}

function forumOf(
  now: Forum,
  { forum: then, meetings }: RestoreState,
  kept: ReadonlySet<Id>,
  needed: ReadonlySet<Named>,
): Forum {
  const followUp = { ...then.followUp };
  for (const [id, meeting] of meetings) {
    const since = followUpAfter(now, then, meeting);
    if (since) followUp[id] = since;
  }
  for (const id of kept) {
    const since = getOwn(now.followUp, id);
    if (since) followUp[id] = since;
    else delete followUp[id];
  }
  const staying = <T extends Named>(things: readonly T[]) =>
    things.filter((each) => needed.has(each));
  const objectives = staying(now.mandate?.objectives ?? []);
  const { mandate = objectives.length > 0 ? { purpose: '', objectives: [] } : undefined } = then;
  return {
    ...then,
    ...registerAfter(now, then),
    ...(mandate && { mandate: { ...mandate, objectives: [...mandate.objectives, ...objectives] } }),
    partners: [...then.partners, ...staying(now.partners)],
    representatives: [...then.representatives, ...staying(now.representatives)],
    challenges: [...then.challenges, ...staying(now.challenges)],
    measures: [...then.measures, ...staying(now.measures)],
    followUp,
  };
}

function missingIn({ forum, meetings }: RestoreState, kept: ReadonlySet<Id>): Reference[] {
  const known = new KnownIds(forum, [...meetings.values()]);
  const staying = [...meetings.values()].filter(({ id }) => kept.has(id));
  return [
    ...danglingInForum(forum, known),
    ...staying.flatMap((meeting) => danglingInMeeting(meeting, known)),
  ];
}

/** The meetings of now with a decision that approved minutes, and that the restore would turn round (D28). */
function turnedRound(now: RestoreState, next: RestoreState): Id[] {
  const approved = [...next.meetings.values()].filter(({ approvedBy }) => approvedBy !== undefined);
  return approved.flatMap(({ approvedBy, approval }) =>
    [...now.meetings.values()].flatMap((meeting) => {
      if ((approval?.meeting ?? meeting.id) !== meeting.id) return [];
      const decision = meeting.decisions.find(({ id }) => id === approvedBy);
      const [before, after] = [
        { forum: now.forum, meeting },
        { forum: next.forum, meeting: next.meetings.get(meeting.id) },
      ];
      return !decision || isKept(before, after, decision) ? [] : [meeting.id];
    }),
  );
}

function keep({ kind, id }: Reference, now: RestoreState, kept: Set<Id>, needed: Set<Named>): void {
  if (kind === 'meeting') {
    if (now.meetings.has(id)) kept.add(id);
  } else if (kind === 'decision') {
    for (const meeting of now.meetings.values()) {
      if (idsOfMeeting(meeting).decision?.includes(id)) kept.add(meeting.id);
    }
  } else {
    const found = thingsIn(now.forum)[kind]?.find((each) => each.id === id);
    if (found) needed.add(found);
  }
}

/** The things of the forum itself that others can name, by kind. */
export function thingsIn(forum: Forum): Partial<Record<ReferenceKind, readonly Named[]>> {
  return {
    partner: forum.partners,
    representative: forum.representatives,
    challenge: forum.challenges,
    measure: forum.measures,
    objective: forum.mandate?.objectives ?? [],
  };
}

function put(meetings: Map<Id, Meeting>, meeting: Meeting | undefined): void {
  if (meeting) meetings.set(meeting.id, meeting);
}
