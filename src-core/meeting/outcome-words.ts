import { dayInText } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import type { PositionKind } from '../model/meeting.ts';
import { bindingInWords } from './binding-words.ts';
import { effectOf, mayBind } from './effects.ts';
import { isWritten, lastDayForAnswers } from './meeting-form.ts';
import { decidingIn, positionOf } from './outcome.ts';
import { about, deadlineOf, isRival, type OutcomeText, sentences } from './outcome-text.ts';
import { hasEnded } from './phases.ts';
import { answersOn, conditionAnswer } from './principal-answers.ts';
import { bySilence } from './silence-words.ts';

/** The outcome of a decision in sentences. The minutes and the window use the same ones. */

export function outcomeInWords(told: OutcomeText): string {
  return outcome(told, bindingInWords);
}

/** The same without whom it binds. */
export function resultInWords(told: OutcomeText): string {
  return outcome(told, (text) => (mayBind(text.decision) ? [] : bindingInWords(text)));
}

type Binding = (told: OutcomeText) => readonly string[];

function outcome(told: OutcomeText, binding: Binding): string {
  const { result, language } = told;
  const t = translator(language);
  switch (result.outcome) {
    case 'withdrawn':
      return t('outcomeWords.withdrawn');
    case 'noted':
      return noted(told);
    case 'open':
      return sentences(stillOpen(told), ...heldInWriting(told));
    case 'not-adopted':
      return sentences(
        ...notAdopted(told),
        ...heldInWriting(told),
        ...(result.isForOwnPart ? binding(told) : []),
      );
    case 'lapsed':
      return lapsed(told, binding);
    case 'adopted':
      return sentences(
        ...adopted(told),
        ...heldInWriting(told),
        ...settledAfterwards(told),
        ...binding(told),
        ...answeredLate(told),
      );
  }
}

/** Of a written meeting: nobody was there, and so many answered (D174). */
function heldInWriting(told: VerdictText): readonly string[] {
  const { meeting, decision, result, language } = told;
  if (!isWritten(meeting) || result.isBySilence) return [];
  const all = result.eligible.length;
  const answered = all - result.eligible.filter((id) => !positionOf(decision, id)).length;
  const values = { answered, all, day: deadlineOf(told) };
  const key = values.day === '' ? 'outcomeWords.heldInWriting' : 'outcomeWords.heldInWritingBy';
  return [translator(language)(key, values)];
}

/** What is known without the forum. */
export type VerdictText = Omit<OutcomeText, 'forum'>;

/** What the meeting made of it and by which votes, without whom it binds. Empty while it is open, and once it has lapsed. */
export function verdictInWords(told: VerdictText): string {
  const { result, decision } = told;
  switch (result.outcome) {
    case 'adopted':
      return sentences(...adopted(told));
    case 'not-adopted':
      return sentences(...notAdopted(told));
    case 'noted':
      return noted(told);
    case 'open':
      return decision.procedure === 'majority' ? '' : willFail(told);
    default:
      return '';
  }
}

/** The day of the last written answer that made it, if one came after the meeting. */
function settledAfterwards({
  meeting,
  decision,
  result,
  language,
}: OutcomeText): readonly string[] {
  const { closed } = meeting.times;
  if (closed === undefined || isWritten(meeting)) return [];
  const last = decidingIn(result)
    .flatMap((id) => positionOf(decision, id) ?? [])
    .map(({ since, at }) => since ?? at)
    .filter((at) => instantOf(at) > instantOf(closed))
    .sort((one, other) => instantOf(one) - instantOf(other))
    .at(-1);
  if (decision.deadline === undefined || last === undefined) return [];
  const values = { day: dayInText(dayOf(last), language) };
  return [translator(language)('outcomeWords.settledAfterwards', values)];
}

function noted(told: VerdictText): string {
  const { result, language } = told;
  const t = translator(language);
  if (result.isBySilence) return bySilence(told, true);
  const isByVotes = told.decision.procedure === 'majority' && isVoted(told);
  const reserved = about(told, 'outcomeWords.reserved', taking(told, 'reserves'));
  if (isByVotes) {
    return sentences(votes(told, 'outcomeWords.notedByVotes'), ...votesBeside(told), reserved);
  }
  const aside = about(told, 'outcomeWords.stoodAside', taking(told, 'stands-aside'));
  return sentences(t('outcomeWords.noted'), aside, reserved);
}

function adopted(told: VerdictText): readonly string[] {
  const { result, decision, language } = told;
  const t = translator(language);
  const { tally, tieBreak } = result;
  const aside = about(told, 'outcomeWords.stoodAside', taking(told, 'stands-aside'));
  const reserved = about(told, 'outcomeWords.reserved', taking(told, 'reserves'));
  if (result.isBySilence && tally.against === 0) {
    return [bySilence(told, false), aside, reserved];
  }
  if (tieBreak) return [votes(told, `outcomeWords.${tieBreak}`), ...votesBeside(told)];
  const isSecret = tally.isCounted && decision.votes?.secret === true;
  if (result.isUnanimous && !isSecret) return [t('outcomeWords.unanimous')];
  if (decision.procedure === 'majority' && (tally.against > 0 || isSecret || tally.isCounted)) {
    return [votes(told, 'outcomeWords.byVotes'), ...votesBeside(told), reserved];
  }
  const isAlone = result.eligible.length < 2 && !tally.isCounted;
  const key = reserved !== '' || isAlone ? 'outcomeWords.adopted' : 'outcomeWords.withoutObjection';
  return [t(key), tally.isCounted ? '' : aside, reserved, ...countedBeside(told)];
}

function notAdopted(told: VerdictText): readonly string[] {
  const { result, decision, language } = told;
  const t = translator(language);
  const { tally, tieBreak, quorum } = result;
  if (result.eligible.length === 0 && !tally.isCounted && !isRival(told)) {
    return [t('outcomeWords.nobodyThere')];
  }
  if (!quorum.reached) {
    const consenting = [...taking(told, 'consents'), ...taking(told, 'reserves')];
    const own = result.isForOwnPart ? about(told, 'outcomeWords.forOwnPart', consenting) : '';
    return [t('outcomeWords.noQuorum', { present: quorum.present, voting: quorum.voting }), own];
  }
  if (isRival(told) && !isVoted(told)) return [t('outcomeWords.fellUnvoted')];
  // It had the votes, and an alternative had more.
  const isOutdone = isRival(told) && tally.for > 0 && tally.against === 0;
  if (decision.procedure === 'majority' || isOutdone) {
    if (tieBreak) return [votes(told, `outcomeWords.not-${tieBreak}`), ...votesBeside(told)];
    return [votedDown(told), ...votesBeside(told)];
  }
  return [
    about(told, 'outcomeWords.objected', taking(told, 'objects')) ||
      t('outcomeWords.nobodyConsented'),
  ];
}

function votedDown(told: VerdictText): string {
  const { result, decision, language, nameOf } = told;
  const t = translator(language);
  const { for: yes, against } = result.tally;
  const { by } = decision;
  if (by) {
    const name = 'partner' in by ? nameOf(by.partner) : by.text;
    return t('outcomeWords.fellFrom', { name, count: yes });
  }
  if (isRival(told)) return t('outcomeWords.fell', { count: yes });
  if (yes === against) return votes(told, 'outcomeWords.tie');
  if (yes < against) return t('outcomeWords.votedDown', { count: yes, against });
  return t('outcomeWords.shareLacks', { for: yes, count: against });
}

/** Whether somebody answered, or votes were counted. */
function isVoted({ result, decision }: VerdictText): boolean {
  return result.tally.isCounted || decision.positions.some(({ givenTo }) => givenTo === undefined);
}

/** `4 mot 1 stemme`: the noun follows the last figure. */
function votes({ result, language }: VerdictText, key: WordKey): string {
  const { for: yes, against } = result.tally;
  return translator(language)(key, { for: yes, against, count: against });
}

/** Who voted against, who abstained, and how the vote was held. */
function votesBeside(told: VerdictText): readonly string[] {
  const { result } = told;
  if (result.tally.isCounted) return countedBeside(told);
  return [
    about(told, 'outcomeWords.against', taking(told, 'objects')),
    about(told, 'outcomeWords.stoodAside', taking(told, 'stands-aside')),
  ];
}

function countedBeside({ result, decision, language }: VerdictText): readonly string[] {
  const t = translator(language);
  const { abstained, blank, isCounted } = result.tally;
  if (!isCounted) return [];
  return [
    abstained > 0 ? t('outcomeWords.abstained', { count: abstained }) : '',
    blank > 0 ? t('outcomeWords.blank', { count: blank }) : '',
    decision.votes?.secret ? t('outcomeWords.secretly') : '',
  ];
}

function stillOpen(told: OutcomeText): string {
  const { result, decision, language } = told;
  const t = translator(language);
  const { quorum } = result;
  const values = { present: quorum.present, voting: quorum.voting };
  const isMajority = decision.procedure === 'majority';
  if (result.missing.length === 0) {
    return t('outcomeWords.quorumInWriting', { ...values, day: deadlineOf(told) });
  }
  return sentences(
    ...stillMissing(told),
    isMajority && !quorum.reached && t('outcomeWords.quorumLacks', values),
    !isMajority && willFail(told),
  );
}

/** One objection stops what is decided by consensus. */
function willFail(told: VerdictText): string {
  return about(told, 'outcomeWords.willFail', taking(told, 'objects'));
}

/** Who has not answered, and who has answered an earlier wording (D125). */
function stillMissing(told: OutcomeText): readonly string[] {
  const { missing, toEarlier } = told.result;
  const silent = missing.filter((id) => !toEarlier.includes(id));
  if (silent.length === 0) return [about(told, 'outcomeWords.openToEarlier', toEarlier)];
  return [
    about(told, wordsForMissing(told), silent, { day: deadlineOf(told) }),
    about(told, 'outcomeWords.toEarlier', toEarlier),
  ];
}

/** Whether an answer may still come: in the meeting, or in writing until the deadline. */
function wordsForMissing({ meeting, decision, today = '' }: OutcomeText): WordKey {
  const deadline = lastDayForAnswers(meeting, decision);
  const isOver = hasEnded(meeting.phase);
  if (deadline === undefined) return isOver ? 'outcomeWords.unsettled' : 'outcomeWords.open';
  if (today > deadline || meeting.phase === 'approved') return 'outcomeWords.notInWriting';
  return isOver ? 'outcomeWords.inWriting' : 'outcomeWords.open';
}

/** For those that decided it; one that answered late may be bound all the same (D132, D133). */
function lapsed(told: OutcomeText, binding: Binding): string {
  const { forum, meeting, decision, result, language } = told;
  const t = translator(language);
  const condition = conditionAnswer(forum, meeting, decision.id);
  if (condition?.outcome === 'declined') {
    return t('outcomeWords.conditionFailed', { day: dayInText(condition.on, language) });
  }
  const values = { day: dayInText(dayOfLapse(told), language) };
  const isForAll = Object.values(result.binding).every((each) => each === 'not-bound');
  if (isForAll) return t('outcomeWords.lapsed', values);
  return sentences(
    t('outcomeWords.lapsedForThem', values),
    ...binding(told),
    ...answeredLate(told),
  );
}

function answeredLate(told: OutcomeText): readonly string[] {
  const { late = [] } = told.result;
  const isBinding = effectOf(told.decision) === 'binding';
  return [about(told, isBinding ? 'outcomeWords.late' : 'outcomeWords.answeredLate', late)];
}

/** The day when the last principal of those that decided it declined (D133). */
function dayOfLapse({ forum, meeting, decision, result }: OutcomeText): Day {
  const answers = answersOn(forum, meeting, 'decision', decision.id);
  return (
    decidingIn(result)
      .map((id) => answers.get(id)?.on ?? '')
      .sort()
      .at(-1) ?? ''
  );
}

/** Those that decided it with such a position. */
function taking({ decision, result }: VerdictText, kind: PositionKind): readonly Id[] {
  return decidingIn(result).filter((id) => positionOf(decision, id)?.position === kind);
}
