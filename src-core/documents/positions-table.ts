import { capitalised } from '../i18n/format.ts';
import type { PartnerBinding } from '../meeting/bound-partners.ts';
import { stands } from '../meeting/decision-terms.ts';
import { mayBind } from '../meeting/effects.ts';
import { whyNotEligible } from '../meeting/eligibility.ts';
import { matterOf } from '../meeting/impartiality.ts';
import { leftBy, type Member, membersAt } from '../meeting/membership.ts';
import { type DecisionResult, lastPositionOf, positionOf } from '../meeting/outcome.ts';
import { answersOn } from '../meeting/principal-answers.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Decision } from '../model/meeting.ts';
import { withoutBlankLines } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Row, Table } from './blocks.ts';
import { joinLines, plainRun, type Scope } from './minutes-input.ts';

/**
 * The positions on a decision and who is bound by it, one row for each different answer. Forty partners that
 * agree are one row, so a reservation is easy to see.
 */
export function positionsTable(scope: Scope, decision: Decision): Table | undefined {
  const { t, forum, meeting } = scope;
  const { inText, result } = scope.decided(decision);
  const isShown = result.outcome !== 'withdrawn' && decision.positions.length > 0;
  if (!isShown || result.eligible.length === 0) return undefined;
  const isStanding = result.outcome === 'adopted' || result.outcome === 'lapsed';
  const binds = mayBind(decision) && (isStanding || result.isForOwnPart);
  const groups = new Map<string, { readonly row: Row; readonly partners: Id[] }>();
  for (const member of membersAt(forum, meeting)) {
    const stance = stanceOf(scope, decision, { member, result });
    const bound = boundWords(scope, decision, result, member.partner);
    const key = `${ORDER.indexOf(stance.kind)} ${stance.words} ${binds ? bound : ''}`;
    const row = [plainRun(stance.words), [], ...(binds ? [plainRun(bound)] : [])];
    const group = groups.get(key) ?? { row, partners: [] };
    groups.set(key, group);
    group.partners.push(member.partner);
  }
  return {
    type: 'table',
    title: t(binds ? 'minutes.positionsOn' : 'minutes.positionsAlone', { decision: inText }),
    columns: [
      { title: t('minutes.position'), share: 20 },
      { title: t('minutes.partners'), share: binds ? 52 : 80 },
      ...(binds ? [{ title: t('minutes.boundByDecision'), share: 28 }] : []),
    ],
    rows: [...groups]
      .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map(([, { row, partners }]) => {
        const who = whoAre(scope, decision, partners);
        return row.map((cell, index) => (index === 1 ? who : cell));
      }),
  };
}

const ORDER = [
  'consents',
  'reserves',
  'stands-aside',
  'objects',
  'to-earlier',
  'not-answered',
  'disqualified',
  'absent',
  'observes',
] as const;

interface Stance {
  readonly kind: (typeof ORDER)[number];
  readonly words: string;
}

interface Asked {
  readonly member: Member;
  readonly result: DecisionResult;
}

function stanceOf(scope: Scope, decision: Decision, { member, result }: Asked): Stance {
  const { t } = scope;
  const { partner, authority } = member;
  const say = (kind: Stance['kind'], words: string) => ({ kind, words: capitalised(words) });
  if (authority === 'observes') return say('observes', t('authorities.observes'));
  const reason = whyNotEligible(scope.forum, scope.meeting, partner, matterOf(decision));
  if (reason === 'disqualified') return say('disqualified', t('notBoundBecause.disqualified'));
  // As in the sentences above: whoever came or left when it was decided without it.
  if (!result.eligible.includes(partner)) return say('absent', t('attendance.absent'));
  const last = lastPositionOf(decision, partner);
  if (!last) return say('not-answered', t('minutes.notAnswered'));
  const words = t(`positions.${last.position}`);
  if (!stands(last)) return say('to-earlier', t('standingBy.toEarlier', { position: words }));
  return say(last.position, words);
}

function boundWords(scope: Scope, decision: Decision, result: DecisionResult, partner: Id): string {
  const bound = getOwn(result.bindings, partner) ?? { state: 'not-bound' };
  return boundInWords(scope, partner, bound, answerOf(scope, 'decision', decision.id, partner));
}

/** Whether it binds the partner and from when, in everyday words, for decisions and agreements alike. */
export function boundInWords(
  { t, forum, today, day }: Scope,
  partner: Id,
  { state, since, reason }: PartnerBinding,
  answer: Answer | undefined,
): string {
  const left = leftBy(forum, partner, today);
  switch (state) {
    case 'bound-on-ratification':
      return left ? t('minutes.boundLeft', { day: day(left) }) : t('minutes.boundLater');
    case 'bound-on-condition':
      return t(reason === 'others' ? 'minutes.boundWithOthers' : 'minutes.boundOnCondition');
    case 'bound':
      return t(answer ? 'minutes.boundRatified' : 'minutes.bound', { day: day(since) });
    case 'not-bound':
      if (reason === 'left' && left) return t('minutes.boundLeft', { day: day(left) });
      if (reason === 'declined') return t('minutes.boundDeclined');
      if (reason === 'deviating') return t('minutes.boundDeviating');
      return t('minutes.notBound');
  }
}

type Answer = ReturnType<typeof answerOf>;

/** The latest answer of a partner's principal, its date and its document. */
export function answerOf(
  { forum, meeting }: Scope,
  of: 'decision' | 'agreement',
  id: Id,
  partner: Id,
) {
  return answersOn(forum, meeting, of, id).get(partner);
}

/** Names in one sentence. A partner that said more, or whose principal has answered, has a line below. */
function whoAre(scope: Scope, decision: Decision, partners: readonly Id[]): Line {
  const more = partners.map((partner) => ({ partner, text: remarkOf(scope, decision, partner) }));
  const silent = more.filter(({ text }) => text.length === 0).map(({ partner }) => partner);
  const names = silent.length > 0 ? plainRun(scope.names(silent)) : [];
  return joinLines([names, ...more.map(({ text }) => text)], '\n');
}

function remarkOf(scope: Scope, decision: Decision, partner: Id): Line {
  const { nameOf, day, quoted } = scope;
  const note = withoutBlankLines(positionOf(decision, partner)?.note ?? '');
  const answer = answerOf(scope, 'decision', decision.id, partner);
  const paper = answer ? ` (${[day(answer.on), answer.reference].filter(Boolean).join(', ')})` : '';
  if (note === '' && paper === '') return [];
  return joinLines([plainRun(`${nameOf(partner)}${paper}`), quoted(note)], ': ');
}
