import { type Id, instantOf, secondsBetween, type Time } from '../model/field-types.ts';
import type { FloorKind, FloorRequest, Meeting } from '../model/meeting.ts';

/** The list of speakers, derived from the requests for the floor, and from when each was granted. */

/** A point of order comes before replies to the present speaker, and replies before speeches (D10). */
const FIRST_TO_LAST: Record<FloorKind, number> = { order: 0, reply: 1, speech: 2 };

/** The person who has the floor. */
export function speakerNow(meeting: Meeting): FloorRequest | undefined {
  return meeting.floor.find(
    (request) => request.givenAt !== undefined && request.endedAt === undefined,
  );
}

/** The waiting requests for the floor in the item, in the order in which they will get it. */
export function speakersWaiting(meeting: Meeting, item: Id): readonly FloorRequest[] {
  return meeting.floor
    .filter((request) => request.item === item && request.givenAt === undefined)
    .toSorted(
      (a, b) => FIRST_TO_LAST[a.kind] - FIRST_TO_LAST[b.kind] || instantOf(a.at) - instantOf(b.at),
    );
}

export interface TimeUsed {
  readonly partner: Id;
  /** Seconds spoken, in the item and in the whole meeting. */
  readonly inItem: number;
  readonly inMeeting: number;
}

/** How long each partner has spoken, longest in the meeting first. */
export function timeUsed(meeting: Meeting, item: Id | undefined, now: Time): readonly TimeUsed[] {
  const spoken = meeting.floor.filter((request) => request.givenAt !== undefined);
  const total = (requests: readonly FloorRequest[]) =>
    Math.round(requests.reduce((sum, request) => sum + secondsSpoken(request, now), 0));
  return [...new Set(spoken.map((request) => request.partner))]
    .map((partner) => {
      const own = spoken.filter((request) => request.partner === partner);
      const inItem = own.filter((request) => request.item === item);
      return { partner, inItem: total(inItem), inMeeting: total(own) };
    })
    .toSorted((a, b) => b.inMeeting - a.inMeeting);
}

/** How long a speaker has had the floor. */
export function secondsSpoken({ givenAt, endedAt }: FloorRequest, now: Time): number {
  return givenAt === undefined ? 0 : Math.max(0, secondsBetween(givenAt, endedAt ?? now));
}
