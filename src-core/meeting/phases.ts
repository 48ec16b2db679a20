import type { Phase } from '../model/meeting.ts';

/** The meeting has been closed: its content is final, and its minutes can be written. */
export function hasEnded(phase: Phase | undefined): boolean {
  return phase === 'closed' || phase === 'circulated' || phase === 'approved';
}
