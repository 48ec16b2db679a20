import type { DocumentTranslate } from '../i18n/document-words.ts';
import { dayInText, list } from '../i18n/format.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Agreement } from '../model/meeting.ts';
import type { AgreementResult } from './agreement-result.ts';
import { ended, termsInWords } from './binding-terms.ts';
import type { PartnerBinding } from './bound-partners.ts';
import { effectOf, mayBind } from './effects.ts';
import { isWritten } from './meeting-form.ts';
import { leftBy, membersAt } from './membership.ts';
import { reasonKey } from './not-bound-reason.ts';
import { positionOf } from './outcome.ts';
import type { OutcomeText } from './outcome-text.ts';

/** Whom a decision or an agreement binds and from when, as short as a column of a table needs (D216). */

interface Brief extends Pick<OutcomeText, 'forum' | 'language' | 'nameOf' | 'today'> {
  readonly t: DocumentTranslate;
  /** Those that it could bind. */
  readonly all: readonly Id[];
  /** Those of them that were there, where the others were absent. */
  readonly present: readonly Id[];
  readonly stateOf: (partner: Id) => PartnerBinding;
  readonly reserves: (partner: Id) => boolean;
  /** Why it does not bind one that could have been bound. Undefined where the reason need not be told. */
  readonly reasonOf: (partner: Id) => string | undefined;
}

/** Nothing for a decision that binds nobody by its kind. */
export function decisionInBrief(text: OutcomeText, t: DocumentTranslate): readonly string[] {
  const { forum, meeting, decision, result, language, today = '' } = text;
  if (!mayBind(decision)) return [];
  const voting = membersAt(forum, meeting).filter(({ authority }) => authority !== 'observes');
  const all = voting.map(({ partner }) => partner);
  const stateOf = (partner: Id) => getOwn(result.bindings, partner) ?? NOT_BOUND;
  const brief: Brief = {
    ...text,
    t,
    all,
    present: isWritten(meeting) ? [] : all.filter((id) => result.eligible.includes(id)),
    stateOf,
    reserves: (partner) => positionOf(decision, partner)?.position === 'reserves',
    reasonOf: (partner) => {
      const { reason } = stateOf(partner);
      if (reason === 'declined') return t('bindingBrief.saidNo');
      if (reason === 'deviating') return t('bindingBrief.deviating');
      const key = TOLD.has(reason ?? '') ? reasonKey(reason, decision) : undefined;
      const left = leftBy(forum, partner, today);
      return key && t(key, { day: left === undefined ? '' : dayInText(left, language) });
    },
  };
  return [
    ...(effectOf(decision) === 'delegated'
      ? delegatedInBrief(brief, decision)
      : groupsInBrief(brief)),
    ...termsInWords(text),
  ].filter(Boolean);
}

/** On what authority, and for all where it binds all from the same day. */
function delegatedInBrief(
  brief: Brief,
  { basis = '' }: OutcomeText['decision'],
): readonly string[] {
  const { t, all, stateOf, language } = brief;
  const days = new Set(all.map((partner) => stateOf(partner).since));
  const [since] = days;
  const values = { basis: ended(basis) };
  if (days.size === 1 && since !== undefined) {
    return [t('bindingSentences.delegated', { ...values, day: dayInText(since, language) })];
  }
  return [...groupsInBrief(brief), t('bindingSentences.delegatedLater', values)];
}

/** Of those that are not bound, only these reasons concern what the partner itself did or said. */
const TOLD: ReadonlySet<string> = new Set([
  ...['objects', 'stands-aside', 'disqualified', 'replaced', 'repealed', 'left'],
]);

const NOT_BOUND: PartnerBinding = { state: 'not-bound' };

export function agreementInBrief(
  about: Pick<OutcomeText, 'forum' | 'language' | 'nameOf' | 'today'> & {
    readonly agreement: Agreement;
    readonly result: AgreementResult;
  },
  t: DocumentTranslate,
): readonly string[] {
  const { agreement, result, forum, language, today = '' } = about;
  return groupsInBrief({
    ...about,
    t,
    all: agreement.parties,
    present: [],
    stateOf: (party) => getOwn(result.bindings, party) ?? NOT_BOUND,
    reserves: () => false,
    reasonOf: (party) => {
      if (result.unsigned.includes(party)) return t('bindingBrief.notSigned');
      const { reason } = getOwn(result.bindings, party) ?? NOT_BOUND;
      if (reason === 'declined') return t('bindingBrief.saidNo');
      if (reason === 'deviating') return t('bindingBrief.deviating');
      const left = reason === 'left' ? leftBy(forum, party, today) : undefined;
      return left && t('notBoundBecause.left', { day: dayInText(left, language) });
    },
  });
}

/** Those that are bound by their first day, those that wait, and those that are not bound by the reason. */
function groupsInBrief(brief: Brief): readonly string[] {
  const { t, all, stateOf, reserves, reasonOf } = brief;
  const groups = (of: (partner: Id) => string | undefined) =>
    [...Map.groupBy(all, of)].flatMap(([key, ids]) => (key === undefined ? [] : [{ key, ids }]));
  const isIn = (state: PartnerBinding['state']) => (partner: Id) =>
    stateOf(partner).state === state;
  const bound = groups((id) =>
    isIn('bound')(id) ? `${stateOf(id).since ?? ''}${reserves(id) ? ' r' : ''}` : undefined,
  ).sort((one, other) => (one.key < other.key ? -1 : 1));
  const asking = all.filter(isIn('bound-on-ratification'));
  const waiting = groups((id) =>
    isIn('bound-on-condition')(id) ? (stateOf(id).reason ?? '') : undefined,
  );
  const not = groups((id) => (isIn('not-bound')(id) ? reasonOf(id) : undefined));
  return [
    ...bound.map(({ key, ids }) => {
      const day = dayInText(key.slice(0, 10), brief.language);
      return t(key.endsWith(' r') ? 'bindingBrief.withReservation' : 'bindingBrief.from', {
        who: whoIn(brief, ids),
        day,
      });
    }),
    ...askingInBrief(brief, asking),
    ...waiting.map(({ key, ids }) =>
      t(key === 'others' ? 'bindingBrief.withOthers' : 'bindingBrief.onCondition', {
        who: whoIn(brief, ids),
      }),
    ),
    ...not.map(({ key, ids }) => t('bindingBrief.not', { who: few(brief, ids), reason: key })),
  ];
}

function askingInBrief(brief: Brief, asking: readonly Id[]): readonly string[] {
  const { t, forum, reserves, nameOf } = brief;
  const [only] = asking;
  if (only === undefined) return [];
  const principal = forum.partners.find(({ id }) => id === only)?.principal;
  if (asking.length === 1 && principal) {
    const key = reserves(only) ? 'bindingBrief.onApprovalReservedBy' : 'bindingBrief.onApproval';
    return [t(key, { who: nameOf(only), principal })];
  }
  // A reservation is always named with its partner.
  const apart = asking.filter(reserves);
  const rest = asking.filter((id) => !reserves(id));
  const say = (key: 'onApprovalAtHome' | 'onApprovalReserved', ids: readonly Id[]) =>
    ids.length === 0 ? [] : [t(`bindingBrief.${key}`, { who: whoIn(brief, ids) })];
  return [...say('onApprovalAtHome', rest), ...say('onApprovalReserved', apart)];
}

/** With more, their number. */
const MAX_NAMED = 3;

function whoIn(brief: Brief, ids: readonly Id[]): string {
  const { t, all, present } = brief;
  if (ids.length > 1 && ids.length === all.length) return t('bindingBrief.all');
  const isEachPresent = ids.length === present.length && ids.every((id) => present.includes(id));
  if (ids.length > MAX_NAMED && isEachPresent) {
    return t('bindingBrief.allPresent', { number: ids.length });
  }
  return few(brief, ids);
}

function few({ t, language, nameOf }: Brief, ids: readonly Id[]): string {
  if (ids.length <= MAX_NAMED) return list(ids.map(nameOf), language);
  return t('outcomeWords.many', { number: ids.length });
}
