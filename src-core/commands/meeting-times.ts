import { z } from 'zod';
import { isWritten } from '../meeting/meeting-form.ts';
import { instantOf, GivenTime as Time } from '../model/field-types.ts';
import { type Meeting, Sitting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assertInOrder } from './phase-rules.ts';

/** When a meeting sits, and in what form, as a command gives it. */

export const GivenSittings = z
  .array(z.strictObject({ ...Sitting.shape, startsAt: Time, endsAt: Time }))
  .min(1)
  .max(50);

type Times = Pick<Meeting, 'startsAt' | 'endsAt' | 'sittings' | 'place'>;
type TimeChanges = { readonly [K in keyof Times]?: Times[K] | null | undefined };

/**
 * The first sitting begins with the meeting and the last ends with it, so either may be given (D175). A single
 * sitting is the meeting itself.
 */
export function timesAfter(before: Partial<Times>, changes: TimeChanges): TimeChanges {
  if (changes.sittings) return fromSittings(changes.sittings);
  const first = before.sittings?.[0];
  if (changes.sittings === null && first) {
    const endsAt = changes.endsAt === undefined ? first.endsAt : changes.endsAt;
    return inOrder(before, { startsAt: changes.startsAt, endsAt, sittings: null });
  }
  if (!before.sittings || (changes.startsAt === undefined && changes.endsAt === undefined)) {
    return inOrder(before, { startsAt: changes.startsAt, endsAt: changes.endsAt });
  }
  const last = before.sittings.length - 1;
  return fromSittings(
    before.sittings.map((each, index) => ({
      ...each,
      ...(index === 0 && changes.startsAt && { startsAt: changes.startsAt }),
      ...(index === last && changes.endsAt && { endsAt: changes.endsAt }),
    })),
  );
}

function fromSittings(sittings: readonly Sitting[]): TimeChanges {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) return {};
  sittings.forEach(({ startsAt, endsAt }, index) => {
    assertInOrder(startsAt, endsAt, `sittings.${index}.endsAt`);
    const before = sittings[index - 1];
    if (before && instantOf(startsAt) < instantOf(before.endsAt)) {
      refuse('invalid', `sittings.${index}.startsAt`, 'refusals.sittingsOverlap');
    }
  });
  const { startsAt, place } = first;
  if (sittings.length === 1) {
    return { startsAt, endsAt: last.endsAt, sittings: null, ...(place && { place }) };
  }
  return { startsAt, endsAt: last.endsAt, sittings: [...sittings] };
}

function inOrder(before: Partial<Times>, times: TimeChanges): TimeChanges {
  const endsAt = times.endsAt === null ? undefined : (times.endsAt ?? before.endsAt);
  assertInOrder(times.startsAt ?? before.startsAt, endsAt, 'endsAt');
  return times;
}

/** What was recorded of a meeting at a table, or in writing, is not true of the other (D174). */
export function assertFormFits(meeting: Meeting, form: Meeting['form'] | null | undefined): void {
  if (form === undefined || isWritten({ form: form ?? 'room' }) === isWritten(meeting)) return;
  if (meeting.times.open !== undefined) refuse('wrong-phase', 'form', 'refusals.formOnceOpen');
  if (meeting.attendance.length > 0)
    refuse('has-dependents', 'form', 'refusals.formWithAttendance');
}
