import type { WordKey } from '../i18n/index.ts';
import { instantOf, type Time } from '../model/field-types.ts';
import { type Meeting, PHASES, type Phase } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';

/** The phases in which a command is allowed, and the refusal in the other phases. */
export interface PhaseRule {
  readonly phases: readonly Phase[];
  readonly otherwise: WordKey;
  /** Circulated minutes lock what the rule is about: why, and what to do. */
  readonly onceCirculated?: WordKey;
}

/** After approval, nothing in a meeting changes (D25). */
export const NOT_LOCKED: PhaseRule = {
  phases: PHASES.filter((phase) => phase !== 'approved'),
  otherwise: 'refusals.locked',
};

/** Recording needs `open`, or `closed` for later corrections (D24). */
export const RECORDING: PhaseRule = {
  phases: ['open', 'closed'],
  otherwise: 'refusals.recording',
};

/** Apologies and deputies are told before the meeting opens; the roll stands once the minutes are circulated (D24). */
export const ATTENDING: PhaseRule = {
  phases: ['draft', 'convened', 'open', 'closed'],
  otherwise: 'refusals.attendanceCirculated',
};

/** What partners answer to is not changed once it has been sent to them (D128). */
export const TERMS_OPEN: PhaseRule = { ...RECORDING, onceCirculated: 'refusals.circulated' };

/** The agenda can be changed until the minutes are circulated (D14). */
export const AGENDA_OPEN: PhaseRule = {
  phases: ['draft', 'convened', 'open', 'closed'],
  otherwise: 'refusals.agendaClosed',
};

/** What circulated minutes say changes only after a recall (D144). */
export const NOT_CIRCULATED: PhaseRule = {
  phases: ['draft', 'convened', 'open', 'closed'],
  otherwise: 'refusals.detailsCirculated',
};

/** The clock runs only during the meeting. */
export const CLOCK_ON: PhaseRule = { phases: ['open'], otherwise: 'clock.notOpen' };

/** Only circulated minutes can be recalled (D23). */
export const CIRCULATED: PhaseRule = {
  phases: ['circulated'],
  otherwise: 'refusals.notCirculated',
};

/** Throws `locked` for an approved meeting, and `wrong-phase` for any other that the rule does not allow. */
export function assertPhase(meeting: Pick<Meeting, 'phase'>, rule: PhaseRule): void {
  const refusal = refusalIn(meeting, rule);
  if (refusal) refuse(refusal.code, 'meeting', refusal.words);
}

/** Why the phase does not allow what the rule is about, and what to do; undefined if it does. */
export function whyLocked(meeting: Pick<Meeting, 'phase'>, rule: PhaseRule): WordKey | undefined {
  return refusalIn(meeting, rule)?.words;
}

function refusalIn(
  { phase }: Pick<Meeting, 'phase'>,
  { phases, otherwise, onceCirculated }: PhaseRule,
): { readonly code: 'locked' | 'wrong-phase'; readonly words: WordKey } | undefined {
  if (phases.includes(phase)) return undefined;
  if (phase === 'approved') return { code: 'locked', words: 'refusals.locked' };
  if (phase === 'circulated' && onceCirculated) return { code: 'locked', words: onceCirculated };
  return { code: 'wrong-phase', words: otherwise };
}

export function isRecording(meeting: Pick<Meeting, 'phase'>): boolean {
  return RECORDING.phases.includes(meeting.phase);
}

/** No time may be earlier than the one it follows (D18). */
export function assertNotBefore(earlier: Time | undefined, at: Time, path = 'at'): void {
  if (earlier !== undefined && instantOf(at) < instantOf(earlier)) {
    refuse('invalid', path, 'refusals.before');
  }
}

/** Compares two times, or two days. */
export function assertInOrder(
  from: string | undefined,
  to: string | undefined,
  path: string,
): void {
  if (from !== undefined && to !== undefined && instantOf(to) < instantOf(from)) {
    refuse('invalid', path, 'refusals.endBeforeStart');
  }
}
