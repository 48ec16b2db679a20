import { danglingInForum, danglingInMeeting, KnownIds } from '../integrity/invariants.ts';
import { idsOfMeeting, type Reference, type ReferenceKind } from '../integrity/references.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';

/** What comes of a forum when an earlier state of it is put back: nothing approved changes, no number is given twice. */

export interface RestoreState {
  readonly forum: Forum;
  /** Those that are there. */
  readonly meetings: ReadonlyMap<Id, Meeting>;
  /** Those of which nothing can be read. */
  readonly unreadable?: ReadonlySet<Id>;
}

export interface RestorePlan extends RestoreState {
  /** Of now: approved since then, not to be read there, or what those name. They stay as they are. */
  readonly kept: ReadonlySet<Id>;
}

type Named = { readonly id: Id };

/** `changed`: approved, but changed in its file since, and `then` has it as it was approved (D115). */
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
  // What stays may name what would go; each round keeps more of it, until nothing is missing.
  for (;;) {
    const meetings = new Map(then.meetings);
    for (const id of kept) put(meetings, now.meetings.get(id));
    const forum = forumOf(now.forum, then.forum, kept, needed);
    const size = kept.size + needed.size;
    for (const missing of missingIn({ forum, meetings }, kept)) keep(missing, now, kept, needed);
    if (kept.size + needed.size === size) return { forum, meetings, kept };
  }
}

/**
 * What is the same in both states as the very same value, so that it need not be gone through again. Rests now and
 * then: in a large forum it takes long, and others are to be answered meanwhile.
 */
export async function withShared(
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

/** With the highest numbers ever given, so that none is given once more (D77). */
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

/** The same content, in whatever order its fields come. */
export function isSameState(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameState(getOwn(one, key), getOwn(other, key)));
}

function forumOf(
  now: Forum,
  then: Forum,
  kept: ReadonlySet<Id>,
  needed: ReadonlySet<Named>,
): Forum {
  const followUp = { ...then.followUp };
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

/** What a forum itself has that can be named from elsewhere, by kind. */
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
