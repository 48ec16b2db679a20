import { dayInText, list } from '../i18n/format.ts';
import { type Translate, translator, type WordKey } from '../i18n/index.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { lastDayForAnswers } from './meeting-form.ts';
import type { DecisionResult } from './outcome.ts';
import { rivalsOf } from './rivals.ts';

/**
 * The outcome of a decision in sentences: the result and the votes, whom it binds and from when, and whom it does not
 * bind and why. The minutes and the window use the same sentences.
 */
export interface OutcomeText {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  /** As it is on the day `today`. */
  readonly result: DecisionResult;
  readonly language: Language;
  readonly nameOf: (partner: Id) => string;
  /** The day that it describes: whether a deadline for written answers is over, and who has left (D135). */
  readonly today?: Day | undefined;
}

/** If there are more, the sentence gives their number; the table of positions names them all. */
const MAX_NAMED = 8;

export function namesOrNumber(
  { language, nameOf }: Pick<OutcomeText, 'language' | 'nameOf'>,
  partners: readonly Id[],
): string {
  if (partners.length <= MAX_NAMED) return list(partners.map(nameOf), language);
  return translator(language)('outcomeWords.many', { number: partners.length });
}

/** A sentence about these partners, or none if the list is empty. */
export function about(
  told: Pick<OutcomeText, 'language' | 'nameOf'>,
  words: WordKey,
  partners: readonly Id[],
  more: Parameters<Translate>[1] = {},
): string {
  if (partners.length === 0) return '';
  const count = partners.length;
  return translator(told.language)(words, {
    partners: namesOrNumber(told, partners),
    count,
    ...more,
  });
}

type Told = Pick<OutcomeText, 'meeting' | 'decision'>;

/** Whether it stood against another proposal in the same item (D208). */
export function isRival({ meeting, decision }: Told): boolean {
  return rivalsOf(meeting, decision).length > 0;
}

/** What fell is a proposal, and was never a decision (D208). */
export function isFallen(told: Told & Pick<OutcomeText, 'result'>): boolean {
  const { decision, result } = told;
  return result.outcome === 'not-adopted' && (decision.by !== undefined || isRival(told));
}

export function sentences(...all: readonly (string | false)[]): string {
  return all.filter(Boolean).join(' ');
}

export function deadlineOf({
  meeting,
  decision,
  language,
}: Pick<OutcomeText, 'meeting' | 'decision' | 'language'>): string {
  const deadline = lastDayForAnswers(meeting, decision);
  return deadline === undefined ? '' : dayInText(deadline, language);
}
