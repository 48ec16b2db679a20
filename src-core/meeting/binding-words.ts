import { capitalised, list } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import type { Id } from '../model/field-types.ts';
import { onOneLine } from '../text/plain-text.ts';
import {
  conditions,
  ended,
  further,
  isConditionOpen,
  lasting,
  type Told,
  toldOf,
} from './binding-terms.ts';
import type { PartnerBinding } from './bound-partners.ts';
import { effectOf, mayBind } from './effects.ts';
import { leftBy } from './membership.ts';
import { reasonKey } from './not-bound-reason.ts';
import { positionOf } from './outcome.ts';
import { about, namesOrNumber, type OutcomeText } from './outcome-text.ts';
import type { RatificationAnswer } from './principal-answers.ts';

/** Whom a decision binds and from when, and whom it does not bind and why, in sentences. */

export function bindingInWords(text: OutcomeText): readonly string[] {
  const { forum, decision, language } = text;
  const t = translator(language, forum.words);
  if (effectOf(decision) === 'recommendation' && decision.addressees !== undefined) {
    const addressees = ended(decision.addressees);
    return [t('bindingSentences.recommendation', { addressees })];
  }
  if (!mayBind(decision)) return [];
  const told = toldOf(text);
  return [...conditions(told), ...bound(told), ...waiting(told), ...lasting(told), ...not(told)];
}

function bound(told: Told): readonly string[] {
  const { t, day, decision, members, stateOf, result } = told;
  const there = members
    .map(({ partner }) => partner)
    .filter((partner) => stateOf(partner).state === 'bound');
  const days = new Set(there.map((partner) => stateOf(partner).since ?? ''));
  const voting = members.filter(({ authority }) => authority !== 'observes');
  const [only = ''] = days;
  if (effectOf(decision) === 'delegated') {
    const basis = ended(decision.basis ?? '');
    const isForAll = there.length === voting.length && days.size === 1;
    if (isForAll) return [t('bindingSentences.delegated', { basis, day: day(only) })];
    return [t('bindingSentences.delegatedLater', { basis }), ...boundByDay(told, there)];
  }
  const apart = there.filter((partner) => isToldApart(told, partner));
  const plain = there.filter((partner) => !apart.includes(partner));
  const reserves = plain.some((id) => positionOf(decision, id)?.position === 'reserves');
  const isWhole = plain.length === voting.length && days.size === 1;
  const isForAll = isWhole && !reserves && !result.isForOwnPart;
  return [
    ...(isForAll && plain.length > 1
      ? [t('bindingSentences.all', { day: day(only) })]
      : boundByDay(told, plain)),
    ...apart.map((partner) => boundApart(told, partner)),
  ];
}

function boundByDay(told: Told, partners: readonly Id[]): readonly string[] {
  const { decision, day, stateOf } = told;
  const reserves = (id: Id) => positionOf(decision, id)?.position === 'reserves';
  const groups = Map.groupBy(
    partners,
    (id) => `${stateOf(id).since ?? ''} ${reserves(id) ? 'r' : ''}`,
  );
  return [...groups.values()].map((ids) => {
    const [first = ''] = ids;
    const words = reserves(first) ? 'bindingSentences.withReservation' : 'bindingSentences.some';
    return about(told, words, ids, { day: day(stateOf(first).since ?? '') });
  });
}

/** Its principal has answered, or had given leave in this matter: each has its own sentence. */
function isToldApart({ answers, decision, members }: Told, partner: Id): boolean {
  const authority = members.find((each) => each.partner === partner)?.authority;
  const position = positionOf(decision, partner);
  // A reservation that needs no approval says nothing of leave.
  const hasLeave = position?.position === 'consents' && position.ratification === 'not-needed';
  return answers.has(partner) || (authority === 'negotiates' && hasLeave);
}

function boundApart(told: Told, partner: Id): string {
  const { t, day, answers, stateOf, nameOf } = told;
  const since = day(stateOf(partner).since ?? '');
  const answer = answers.get(partner);
  if (answer?.outcome === 'ratified') {
    const values = { ...answered(told, partner, answer), from: since };
    return t(
      answer.reference ? 'bindingSentences.approvedBy' : 'bindingSentences.approved',
      values,
    );
  }
  const principal = principalIn(told, partner);
  const values = { partner: nameOf(partner), day: since };
  return principal
    ? t('bindingSentences.hadLeave', { ...values, principal })
    : t('bindingSentences.hadLeaveUnnamed', values);
}

function answered(told: Told, partner: Id, { on, reference = '' }: RatificationAnswer) {
  const { t, day, nameOf } = told;
  const name = nameOf(partner);
  const principal =
    principalIn(told, partner) ?? t('bindingSentences.principalOf', { partner: name });
  return { partner: name, principal: capitalised(principal), day: day(on), reference };
}

function principalIn({ forum }: Told, partner: Id): string | undefined {
  return forum.partners.find(({ id }) => id === partner)?.principal || undefined;
}

/** Of those that ask, the ones that usually decide themselves (D202). */
function unusual(told: Told, asking: readonly Id[]): readonly string[] {
  const { t, members, nameOf } = told;
  return members
    .filter(({ partner, authority }) => authority === 'decides' && asking.includes(partner))
    .flatMap(({ partner }) => {
      const principal = principalIn(told, partner);
      if (!principal) return [];
      return [t('bindingSentences.mustAsk', { partner: nameOf(partner), principal })];
    });
}

/** What each still needs, where its own principal's yes is not enough. */
function mustAsk(told: Told, asking: readonly Id[]): readonly string[] {
  const { t, nameOf } = told;
  const named = asking.filter((id) => principalIn(told, id));
  if (asking.length > MAX_NAMED_PRINCIPALS || named.length < asking.length) {
    return [about(told, 'bindingSentences.mustAskAtHome', asking)];
  }
  return named.map((partner) =>
    t('bindingSentences.mustAsk', {
      partner: nameOf(partner),
      principal: principalIn(told, partner) ?? '',
    }),
  );
}

/** With more, the list of principals that must answer names them all. */
const MAX_NAMED_PRINCIPALS = 3;

function waiting(told: Told): readonly string[] {
  const { t, day, decision, members, stateOf, nameOf } = told;
  const those = (is: (binding: PartnerBinding) => boolean) =>
    members.map(({ partner }) => partner).filter((partner) => is(stateOf(partner)));
  const asking = those(({ state }) => state === 'bound-on-ratification');
  const named =
    asking.length <= MAX_NAMED_PRINCIPALS && asking.every((id) => principalIn(told, id));
  const ask = named
    ? asking.map((id) => {
        const principal = principalIn(told, id) ?? '';
        return t('bindingSentences.onApproval', { partner: nameOf(id), principal });
      })
    : [about(told, 'bindingSentences.onApprovalAtHome', asking)];
  const onCondition = those(({ reason }) => reason === 'condition');
  const needs = isConditionOpen(told) || (decision.inForce ?? 'each') !== 'each';
  return [
    about(told, 'bindingSentences.onCondition', onCondition),
    // The principal's yes alone does not bind then.
    ...(needs ? mustAsk(told, asking) : [...unusual(told, asking), ...ask]),
    ...further(told),
    asking.length > 0 && decision.answerBy !== undefined
      ? t('bindingSentences.answerBy', { day: day(decision.answerBy) })
      : '',
  ];
}

/** Whom it does not bind: those whose principals said no, those that left, and the others by their reason. */
function not(told: Told): readonly string[] {
  const { t, day, forum, members, stateOf, answers, nameOf, today = '' } = told;
  const rest: Id[] = [];
  const apart: string[] = [];
  for (const { partner } of members) {
    const { state, reason, since } = stateOf(partner);
    if (state !== 'not-bound' || reason === 'ended') continue;
    const answer = answers.get(partner);
    if ((reason === 'declined' || reason === 'deviating') && answer) {
      const by = answer.reference ? 'By' : '';
      apart.push(t(`bindingSentences.${reason}${by}`, answered(told, partner, answer)));
      const text = onOneLine(answer.note ?? '');
      if (reason === 'deviating' && text) apart.push(t('bindingSentences.otherText', { text }));
    } else if (reason === 'left' && since !== undefined) {
      const left = day(leftBy(forum, partner, today) ?? '');
      apart.push(t('bindingSentences.left', { partner: nameOf(partner), day: left }));
    } else rest.push(partner);
  }
  const [explained, plain] = [true, false].map((has) =>
    rest.filter((id) => (reasonFor(told, id) !== undefined) === has),
  ) as [Id[], Id[]];
  return [
    ...apart,
    explained.length > 0
      ? t('bindingSentences.not', { partners: withReasons(told, explained) })
      : '',
    about(told, 'bindingSentences.not', plain),
  ];
}

/** Such as `A og B (står utenfor), C (observatør) og D (ikke til stede)`. */
function withReasons(told: Told, partners: readonly Id[]): string {
  const { t, day, forum, today = '', language } = told;
  const byReason = Map.groupBy(partners, (partner) => {
    const left = leftBy(forum, partner, today);
    const values = { day: left === undefined ? '' : day(left) };
    const key = reasonFor(told, partner);
    return key ? t(key, values) : '';
  });
  const groups = [...byReason].map(([reason, ids]) => {
    const names = namesOrNumber(told, ids);
    return reason === '' ? names : `${names} (${reason})`;
  });
  return list(groups, language);
}

function reasonFor({ stateOf, decision }: Told, partner: Id): WordKey | undefined {
  return reasonKey(stateOf(partner).reason, decision);
}
