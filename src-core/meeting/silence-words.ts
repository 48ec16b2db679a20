import { dayInText } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { type Day, dayOf } from '../model/field-types.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { plainWords } from './decision-terms.ts';
import { deadlineOf, type OutcomeText } from './outcome-text.ts';

/** What is adopted because nobody objected by the deadline (D210). */

type Told = Pick<OutcomeText, 'meeting' | 'decision' | 'language'>;

/** With the day when it was sent out, if a notice tells it. */
export function bySilence(told: Told, isNoted: boolean): string {
  const { meeting, decision, language } = told;
  const t = translator(language);
  const day = deadlineOf(told);
  const sent = sentOut(meeting, decision);
  if (sent === undefined) {
    return t(isNoted ? 'outcomeWords.notedBySilence' : 'outcomeWords.silence', { day });
  }
  const values = { day, sent: dayInText(sent, language) };
  return t(isNoted ? 'outcomeWords.notedBySilenceSent' : 'outcomeWords.silenceSent', values);
}

/** The day of the first notice that proposed these words under the item. */
function sentOut({ notices = [] }: Meeting, { item, wording }: Decision): Day | undefined {
  const first = notices.find(({ items }) =>
    items.some(
      ({ id, proposal }) =>
        id === item && proposal !== undefined && plainWords(proposal) === plainWords(wording),
    ),
  );
  return first && dayOf(first.at);
}
