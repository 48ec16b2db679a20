import { dayInText } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { type Day, getOwn, type Id } from '../model/field-types.ts';
import { neededOn, type PartnerBinding } from './bound-partners.ts';
import { type Member, membersAt } from './membership.ts';
import type { OutcomeText } from './outcome-text.ts';
import { answersOn, conditionAnswer, type RatificationAnswer } from './principal-answers.ts';

/** What must be so before a decision binds, and how long it does, in sentences. */

export interface Told extends OutcomeText {
  readonly t: Translate;
  readonly members: readonly Member[];
  readonly answers: ReadonlyMap<Id, RatificationAnswer>;
  readonly stateOf: (partner: Id) => PartnerBinding;
  readonly day: (day: Day) => string;
}

export function toldOf(text: OutcomeText): Told {
  const { forum, meeting, decision, result, language } = text;
  return {
    ...text,
    t: translator(language, forum.words),
    members: membersAt(forum, meeting),
    answers: answersOn(forum, meeting, 'decision', decision.id),
    stateOf: (partner) => getOwn(result.bindings, partner) ?? { state: 'not-bound' },
    day: (day) => dayInText(day, language),
  };
}

/** Without the partners: the condition, who must be ready, and the first and the last day. */
export function termsInWords(text: OutcomeText): readonly string[] {
  const told = toldOf(text);
  return [...conditions(told), ...further(told), ...lasting(told)];
}

/** The condition, and how many must be ready before it binds any (D209). */
export function conditions(told: Told): readonly string[] {
  const { t, day, forum, meeting, decision, members, stateOf, today = '' } = told;
  const { condition, inForce = 'each' } = decision;
  const met = conditionAnswer(forum, meeting, decision.id);
  const values = met && { day: day(met.on), reference: met.reference ?? '' };
  const isMet = met?.outcome === 'ratified';
  const done = members.filter(({ partner }) =>
    ['bound', 'bound-on-condition'].includes(stateOf(partner).state),
  ).length;
  const all = neededOn(forum, meeting, decision, today);
  const states = members.map(({ partner }) => stateOf(partner).state);
  const isWaiting = inForce !== 'each' && isStillWaiting(states) && !states.includes('bound');
  return [
    condition === undefined ? '' : t('bindingSentences.condition', { condition: ended(condition) }),
    isMet && values
      ? t(
          met.reference ? 'bindingSentences.conditionMetBy' : 'bindingSentences.conditionMet',
          values,
        )
      : '',
    inForce === 'all' && isWaiting ? t('bindingSentences.whenAll', { done, all }) : '',
    inForce !== 'all' && isWaiting ? t('bindingSentences.whenEnough', { done, all }) : '',
  ];
}

/** Whether somebody that agreed is not bound yet. */
function isStillWaiting(states: readonly PartnerBinding['state'][]): boolean {
  return states.some(
    (state) => state === 'bound-on-condition' || state === 'bound-on-ratification',
  );
}

/** Without a full stop of its own, which the sentence has. */
export function ended(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** What else must be so before it binds those that wait. */
export function further(told: Told): readonly string[] {
  const { t, day, decision, members, stateOf } = told;
  const states = members.map(({ partner }) => stateOf(partner).state);
  const isAsking = states.includes('bound-on-ratification');
  return [
    isAsking && isConditionOpen(told) ? t('bindingSentences.notBeforeCondition') : '',
    isStillWaiting(states) && decision.from !== undefined
      ? t('bindingSentences.earliest', { day: day(decision.from) })
      : '',
  ];
}

export function isConditionOpen({ forum, meeting, decision }: Told): boolean {
  return decision.condition !== undefined && !conditionAnswer(forum, meeting, decision.id);
}

export function lasting({ t, day, decision, members, stateOf }: Told): readonly string[] {
  const { until } = decision;
  if (until === undefined) return [];
  const states = members.map(({ partner }) => stateOf(partner));
  if (states.some(({ state }) => state !== 'not-bound')) {
    return [t('bindingSentences.until', { day: day(until) })];
  }
  return states.some(({ reason }) => reason === 'ended')
    ? [t('bindingSentences.ended', { day: day(until) })]
    : [];
}
