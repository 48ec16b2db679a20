import { dayInText, list } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import { type Day, dayOf, getOwn, type Id } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Decision, Meeting, PositionKind } from '../model/meeting.ts';
import { changedWords } from '../text/changed-words.ts';
import { correctionsOf } from './decision-terms.ts';
import { quorumAt, whyNotEligible } from './eligibility.ts';
import { matterOf } from './impartiality.ts';
import { leftBy, membersAt, stillPartners } from './membership.ts';
import { answersOn, type Binding, type DecisionResult, decidingIn, positionOf } from './outcome.ts';
import { hasEnded } from './phases.ts';

/**
 * The outcome of a decision in sentences: the result and the reason, whom it binds, whom it binds only later,
 * and whom it does not bind and why. The minutes and the window use the same sentences.
 */
export interface OutcomeText {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly result: DecisionResult;
  readonly language: Language;
  readonly nameOf: (partner: Id) => string;
  /** The day that it describes: whether a deadline for written answers is over, and who has left (D135). */
  readonly today?: Day | undefined;
}

type Reason =
  | 'stands-aside'
  | 'objects'
  | 'reserves'
  | 'silent'
  | 'earlier'
  | 'absent'
  | 'disqualified'
  | 'observes'
  | 'declined'
  | 'left';

/** If there are more, the sentence gives their number; the table of positions names them all. */
const MAX_NAMED = 8;

export function outcomeInWords(told: OutcomeText): string {
  const { result, decision, language } = told;
  const t = translator(language);
  const isMajority = decision.procedure === 'majority';
  const count = (kind: PositionKind) => taking(told, kind).length;
  const votes = { for: count('consents'), against: count('objects') };
  switch (result.outcome) {
    case 'noted':
    case 'withdrawn':
      return t(`outcomeWords.${result.outcome}`);
    case 'open':
      return sentences(
        ...stillMissing(told),
        isMajority && !isQuorate(told) && t('outcomeWords.quorumLacks'),
        !isMajority && about(told, 'outcomeWords.willFail', taking(told, 'objects')),
      );
    case 'not-adopted':
      if (isMajority && !isQuorate(told)) return t('outcomeWords.noQuorum');
      if (isMajority) return t('outcomeWords.noMajority', votes);
      return notAdopted(told);
    case 'lapsed':
      return lapsed(told);
    case 'adopted':
      return sentences(
        isMajority ? t('outcomeWords.byMajority', votes) : t('outcomeWords.adopted'),
        ...bindingSentences(told),
      );
  }
}

/** Who has not answered, and who has answered an earlier wording (D125). */
function stillMissing(told: OutcomeText): readonly string[] {
  const { missing, toEarlier } = told.result;
  const silent = missing.filter((id) => !toEarlier.includes(id));
  const words = isOver(told) ? 'outcomeWords.unsettled' : 'outcomeWords.open';
  if (silent.length === 0) return [about(told, 'outcomeWords.openToEarlier', toEarlier)];
  return [about(told, words, silent), about(told, 'outcomeWords.toEarlier', toEarlier)];
}

/** Nobody is expected to answer any more: the deadline for written answers is over, or else the meeting. */
function isOver({ meeting, decision: { deadline }, today = '' }: OutcomeText): boolean {
  if (meeting.phase === 'approved') return true;
  return deadline === undefined ? hasEnded(meeting.phase) : today > deadline;
}

function notAdopted(told: OutcomeText): string {
  const { result, language } = told;
  const t = translator(language);
  if (result.eligible.length === 0) return t('outcomeWords.nobodyThere');
  const against = about(told, 'outcomeWords.objected', taking(told, 'objects'));
  return against || t('outcomeWords.nobodyWould', { partners: withReasons(told, result.eligible) });
}

/** The slips of the pen that were corrected, while the wording is the corrected one (D127). */
export function correctionsInWords(decision: Decision, language: Language): readonly string[] {
  return correctionsOf(decision).map(({ at, before, after }) =>
    translator(language)('outcomeWords.corrected', {
      day: dayInText(dayOf(at), language),
      ...changedWords(before, after),
    }),
  );
}

/** For those that decided it; one that answered late may be bound all the same (D132, D133). */
function lapsed(told: OutcomeText): string {
  const { result, language } = told;
  const t = translator(language);
  const values = { day: dayInText(dayOfLapse(told), language) };
  const isForAll = Object.values(result.binding).every((each) => each === 'not-bound');
  if (isForAll) return t('outcomeWords.lapsed', values);
  return sentences(t('outcomeWords.lapsedForThem', values), ...bindingSentences(told));
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

function bindingSentences(told: OutcomeText): readonly string[] {
  const { forum, meeting, decision, result, language, today = '' } = told;
  const t = translator(language);
  const members = membersAt(forum, meeting).map((member) => member.partner);
  const those = (kind: Binding) => members.filter((id) => getOwn(result.binding, id) === kind);
  const [bound, asking] = [those('bound'), those('bound-on-ratification')];
  const asked = stillPartners(forum, asking, today);
  const not = [...those('not-bound'), ...asking.filter((id) => !asked.includes(id))];
  const nobody = asked.length > 0 ? 'outcomeWords.bindsNobodyYet' : 'outcomeWords.bindsNobody';
  const reserving = result.eligible.filter(
    (id) => positionOf(decision, id)?.position === 'reserves' && !not.includes(id),
  );
  return [
    about(told, 'outcomeWords.binds', bound) || t(nobody),
    about(told, 'outcomeWords.bindsLater', asked),
    not.length > 0 ? t('outcomeWords.bindsNot', { partners: withReasons(told, not) }) : '',
    decision.procedure === 'consensus' ? about(told, 'outcomeWords.reserved', reserving) : '',
    about(told, 'outcomeWords.late', result.late ?? []),
  ];
}

/** Such as `A og B (står utenfor), C (observatør) og D (ikke til stede)`. */
function withReasons(told: OutcomeText, partners: readonly Id[]): string {
  const { forum, language, today = '' } = told;
  const t = translator(language);
  const byReason = Map.groupBy(partners, (partner) => {
    const left = leftBy(forum, partner, today) ?? '';
    return t(`notBoundBecause.${reasonFor(told, partner)}`, { day: dayInText(left, language) });
  });
  const groups = [...byReason].map(([reason, ids]) => `${named(told, ids)} (${reason})`);
  return list(groups, told.language);
}

function reasonFor({ forum, meeting, decision, result }: OutcomeText, partner: Id): Reason {
  // Its principal has not answered, and is asked no more (D135).
  if (getOwn(result.binding, partner) === 'bound-on-ratification') return 'left';
  if (!result.eligible.includes(partner)) {
    const member = membersAt(forum, meeting).find((each) => each.partner === partner);
    if (member?.authority === 'observes') return 'observes';
    return whyNotEligible(forum, meeting, partner, matterOf(decision)) === 'disqualified'
      ? 'disqualified'
      : 'absent';
  }
  const position = positionOf(decision, partner)?.position;
  if (position === undefined) return result.toEarlier.includes(partner) ? 'earlier' : 'silent';
  if (position === 'stands-aside' || position === 'objects') return position;
  // In consensus, only a principal's refusal can free a partner that agreed. In a majority decision, only
  // consent binds.
  return decision.procedure === 'consensus' ? 'declined' : 'reserves';
}

/** Those that decided it with such a position. */
function taking({ decision, result }: OutcomeText, kind: PositionKind): readonly Id[] {
  return decidingIn(result).filter((id) => positionOf(decision, id)?.position === kind);
}

function isQuorate({ forum, meeting, result }: OutcomeText): boolean {
  return quorumAt(forum, meeting, decidingIn(result).length).reached;
}

function named({ language, nameOf }: OutcomeText, partners: readonly Id[]): string {
  if (partners.length <= MAX_NAMED) return list(partners.map(nameOf), language);
  return translator(language)('outcomeWords.many', { number: partners.length });
}

/** A sentence about these partners, or none if the list is empty. */
function about(told: OutcomeText, words: WordKey, partners: readonly Id[]): string {
  if (partners.length === 0) return '';
  const count = partners.length;
  return translator(told.language)(words, { partners: named(told, partners), count });
}

function sentences(...all: readonly (string | false)[]): string {
  return all.filter(Boolean).join(' ');
}
