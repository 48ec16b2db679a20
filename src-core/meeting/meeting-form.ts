import { type Day, dayOf } from '../model/field-types.ts';
import type { Decision, Meeting } from '../model/meeting.ts';

/** The partners answer in writing, and nobody is present (D174). */
export function isWritten({ form }: Pick<Meeting, 'form'>): boolean {
  return form === 'written';
}

/** The last day for answers to a decision: its own, or that of the written meeting (D174). */
export function lastDayForAnswers(
  meeting: Pick<Meeting, 'form' | 'endsAt'>,
  { deadline }: Pick<Decision, 'deadline'>,
): Day | undefined {
  if (deadline !== undefined || !isWritten(meeting) || meeting.endsAt === undefined)
    return deadline;
  return dayOf(meeting.endsAt);
}
