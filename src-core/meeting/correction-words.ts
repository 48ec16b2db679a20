import { dayInText } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { dayOf } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Decision } from '../model/meeting.ts';
import { changedWords } from '../text/changed-words.ts';
import { correctionsOf } from './decision-terms.ts';

/** The slips of the pen that were corrected, while the wording is the corrected one (D127). */
export function correctionsInWords(decision: Decision, language: Language): readonly string[] {
  return correctionsOf(decision).map(({ at, before, after }) =>
    translator(language)('outcomeWords.corrected', {
      day: dayInText(dayOf(at), language),
      ...changedWords(before, after),
    }),
  );
}
