import { instantOf, type Time } from '../model/field-types.ts';
import type { Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';

/** What may be done in which phase. */

/** After approval nothing in a meeting changes (D25). */
export function assertNotLocked(meeting: Meeting): void {
  if (meeting.phase === 'approved') refuse('locked', 'meeting', 'refusals.locked');
}

/** Recording needs `open`, or `closed` as an afterthought (D24). */
export function isRecording(meeting: Meeting): boolean {
  return meeting.phase === 'open' || meeting.phase === 'closed';
}

export function assertRecording(meeting: Meeting): void {
  assertNotLocked(meeting);
  if (!isRecording(meeting)) refuse('wrong-phase', 'meeting', 'refusals.recording');
}

/** The agenda can be changed until the minutes are circulated (D14). */
export function assertAgendaOpen(meeting: Meeting): void {
  assertNotLocked(meeting);
  if (meeting.phase === 'circulated') refuse('wrong-phase', 'meeting', 'refusals.agendaClosed');
}

/** No time is before what it follows (D18). */
export function notBefore(earlier: Time | undefined, at: Time, path = 'at'): void {
  if (earlier !== undefined && instantOf(at) < instantOf(earlier)) {
    refuse('invalid', path, 'refusals.before');
  }
}

/** Times or days in order. */
export function inOrder(from: string | undefined, to: string | undefined, path: string): void {
  if (from !== undefined && to !== undefined && instantOf(to) < instantOf(from)) {
    refuse('invalid', path, 'refusals.endBeforeStart');
  }
}
