import { oneDecimal } from '../../i18n/format.ts';
import type { Translate, WordKey } from '../../i18n/index.ts';
import { isMember } from '../../meeting/membership.ts';
import { dayOf, type Id } from '../../model/field-types.ts';
import type { ForumItself, Language } from '../../model/forum.ts';
import type { ScoreRange } from './assessment.ts';
import type { CompletedAssessment } from './assessment-trend.ts';

/** How the window and documents write answers in a table cell. */

/** `3,5 (2–5)`; for a single answer, only that answer. */
export function scoreRangeInFigures(
  { mean, min, max, count }: ScoreRange,
  language: Language,
): string {
  const figure = oneDecimal(mean, language);
  return count === 1 ? figure : `${figure} (${min}–${max})`;
}

/** `opp 0,4`; empty if there is nothing to compare with. */
export function changeInWords(by: number | undefined, t: Translate, language: Language): string {
  if (by === undefined) return '';
  if (by === 0) return t('assessment.same');
  return t(by > 0 ? 'assessment.up' : 'assessment.down', {
    by: oneDecimal(Math.abs(by), language),
  });
}

/** Why a partner has no answer in an assessment: it gave none, or was not a partner on that day. */
export function whyNoAnswer(forum: ForumItself, id: Id, check: CompletedAssessment): WordKey {
  const partner = forum.partners.find((each) => each.id === id);
  const wasThere = partner !== undefined && isMember(partner, dayOf(check.startsAt));
  return wasThere ? 'assessmentTrend.noAnswer' : 'assessmentTrend.notPartner';
}

/** The forum's partners that answered any of the assessments, in the forum's order. */
export function partnersIn(
  forum: Pick<ForumItself, 'partners'>,
  checks: readonly CompletedAssessment[],
): readonly Id[] {
  const answered = new Set(checks.flatMap((check) => Object.keys(check.scores)));
  return forum.partners.map((partner) => partner.id).filter((id) => answered.has(id));
}
