import { mayBind } from '../meeting/effects.ts';
import { isDisqualified, matterOf } from '../meeting/impartiality.ts';
import { answeredLater } from '../meeting/later-answers.ts';
import { leftBy } from '../meeting/membership.ts';
import { type DecisionResult, positionOf } from '../meeting/outcome.ts';
import { isOwedBy } from '../meeting/party-names.ts';
import { hasEnded } from '../meeting/phases.ts';
import { answersOn } from '../meeting/principal-answers.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Agreement, Decision, Statement } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { exemptionOf } from '../projections/exemption-of.ts';
import { closedBy, endsByExit, obligationOn } from '../projections/obligations.ts';
import type { Obligation } from '../projections/summary-types.ts';
import { agreementBlocks, statementPanel } from './agreement-blocks.ts';
import { atSecondLevel, type Block, type DocumentTree } from './blocks.ts';
import { obligationsTable } from './carry-over-blocks.ts';
import { decisionInFull } from './decision-blocks.ts';
import { factsOfMeeting } from './front-blocks.ts';
import { itemHeading } from './item-blocks.ts';
import { accessOf, basesOf, documentOfMeeting, statusOf } from './meeting-document.ts';
import {
  exemptNote,
  itemIn,
  labelParagraph,
  type MinutesInput,
  metaParagraph,
  plainParagraph,
  plainRun,
  type Scope,
  scopeOf,
} from './minutes-input.ts';
import { inputOfNow } from './thaw.ts';

/**
 * What a meeting means for one partner: what binds it or awaits its answer, its agreements and its obligations.
 * Only a full edition exists: the partner was present, and for the public even the bound partners may be
 * exempt.
 */
export function partnerExtractOf(input: MinutesInput & { readonly partner: Id }): DocumentTree {
  const scope = scopeOf({ ...inputOfNow(input), edition: 'full' });
  const { t, forum, meeting } = scope;
  const { partner: id } = input;
  const partner = forum.partners.find((each) => each.id === id);
  if (!partner) refuse('unknown-id', 'partner', 'faults.unknownId', { id });
  const { name } = partner;
  const decisions = scope.decisions.filter((each) => concerns(scope, each, id));
  const agreements = scope.agreements.filter((each) => each.parties.includes(id));
  const obligations = obligationsOf(scope, id);
  const statements = meeting.statements.filter(({ by }) =>
    by.some((each) => 'partner' in each && each.partner === id),
  );
  const bases = basesOf(
    scope.language,
    [...decisions, ...agreements, ...statements].map(
      (each) => exemptionOf(meeting, each).exemptBasis,
    ),
    obligations.map((each) => each.exemptBasis),
  );
  const { status, isDraft } = statusOf(scope);
  const later = answeredLater(input);
  const hasLater =
    hasEnded(meeting.phase) && [...decisions, ...agreements].some((each) => later.has(each.id));
  const parts = partsOf(scope, id, { decisions, agreements, obligations, statements });
  return documentOfMeeting(scope, {
    title: 'extract.title',
    values: { partner: name },
    subject: `${name}, ${meeting.title}`,
    bases,
    isDraft,
    blocks: [
      factsOfMeeting(scope, [
        [t('minutes.partner'), name],
        [t('minutes.status'), status],
        [t('minutes.access'), accessOf(scope, bases)],
      ]),
      ...(hasLater
        ? [metaParagraph(t('extract.asOf', { day: scope.dayInText(scope.today) }))]
        : []),
      ...(parts.length > 0 ? parts : [plainParagraph(t('extract.nothing', { partner: name }))]),
      metaParagraph(t('extract.questions', { secretariat: forum.secretariat || forum.name })),
    ],
  });
}

interface PartnerRecords {
  readonly decisions: readonly Decision[];
  readonly agreements: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  readonly statements: readonly Statement[];
}

function partsOf(
  scope: Scope,
  partner: Id,
  { decisions, agreements, obligations, statements }: PartnerRecords,
): Block[] {
  const { t } = scope;
  return [
    chapter(
      t('extract.mustDo'),
      obligations.length > 0
        ? [obligationsTable(scope, t('extract.mustDo'), { obligations, postponed: [] })]
        : [],
    ),
    chapter(
      t('extract.boundBy'),
      atSecondLevel([
        ...decisions.flatMap((each) => [
          labelParagraph(positionSentences(scope, each, partner)),
          ...decisionInFull(scope, each),
          ...exemptNote(scope, itemIn(scope.meeting, each.item)?.exempt),
        ]),
        ...agreements.flatMap((each) => [
          ...agreementBlocks(scope, each),
          ...exemptNote(scope, itemIn(scope.meeting, each.item)?.exempt),
        ]),
      ]),
    ),
    chapter(
      t('extract.statements'),
      statements.flatMap((each, index) => [
        ...underItem(scope, statements, index),
        statementPanel(scope, each),
      ]),
    ),
  ].flat();
}

/** What is still to be done. Without what ended when the partner left (D69). */
function obligationsOf({ forum, meetings, meeting, today }: Scope, partner: Id): Obligation[] {
  const left = meetings.find((each) => each.id === meeting.id)?.obligations ?? [];
  return left
    .filter((each) => isOwedBy(each, partner))
    .filter((each) => !closedBy(each, today) && !endsByExit(forum, each, today))
    .map((each) => obligationOn(each, today));
}

function chapter(title: string, blocks: readonly Block[]): Block[] {
  if (blocks.length === 0) return [];
  return [{ type: 'heading', level: 1, text: plainRun(title) }, ...blocks];
}

/** True for a decision that binds the partner or may still bind it, awaits its answer, or has its reservation. */
function concerns(scope: Scope, decision: Decision, partner: Id): boolean {
  if (!mayBind(decision) || decision.withdrawn) return false;
  const { bindings, outcome, eligible } = scope.decided(decision).result;
  const { state, reason = '' } = getOwn(bindings, partner) ?? { state: 'not-bound' };
  // It was bound, or was to be, until it left or the decision ended.
  if (state !== 'not-bound' || reason === 'left' || reason === 'ended') return true;
  const isMore =
    outcome === 'open' ||
    positionOf(decision, partner)?.position === 'reserves' ||
    answerTo(scope, decision, partner) !== undefined;
  return isMore && eligible.includes(partner);
}

function answerTo({ forum, meeting }: Scope, { id }: Decision, partner: Id) {
  return answersOn(forum, meeting, 'decision', id).get(partner);
}

/** The heading of the item, unless the thing before it has the same item. */
function underItem(scope: Scope, things: readonly { readonly item: Id }[], index: number): Block[] {
  const item = itemIn(scope.meeting, things[index]?.item ?? '');
  if (!item || things[index - 1]?.item === item.id) return [];
  const { anchor: _, ...heading } = itemHeading(scope, item, scope.quoted(item.title));
  return [heading, ...exemptNote(scope, item.exempt)];
}

/** Says in one or two sentences whether the partner is bound, and what it answered. */
function positionSentences(scope: Scope, decision: Decision, partner: Id): string {
  const { t, dayInText, nameOf } = scope;
  const { label, result } = scope.decided(decision);
  const words = { partner: nameOf(partner), decision: label };
  const reserves = positionOf(decision, partner)?.position === 'reserves';
  const hasLeft = leftBy(scope.forum, partner, scope.today) !== undefined;
  return [
    bindingOf(scope, decision, result, partner, words),
    reserves ? t('extract.reserved', words) : '',
    isDisqualified(scope.forum, scope.meeting, partner, matterOf(decision))
      ? t('impartiality.wholePartnerOut', words)
      : '',
    result.missing.includes(partner) && decision.deadline !== undefined && !hasLeft
      ? t('minutes.deadline', { day: dayInText(decision.deadline) })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function bindingOf(
  scope: Scope,
  decision: Decision,
  result: DecisionResult,
  partner: Id,
  words: { readonly partner: string; readonly decision: string },
): string {
  const { t, dayInText, forum, today } = scope;
  if (result.outcome === 'open') {
    if (result.toEarlier.includes(partner)) return t('extract.toEarlier', words);
    return t(result.missing.includes(partner) ? 'extract.mustAnswer' : 'extract.stillOpen', words);
  }
  const { state, reason, since } = getOwn(result.bindings, partner) ?? { state: 'not-bound' };
  const left = leftBy(forum, partner, today);
  if (left && (state === 'bound-on-ratification' || reason === 'left')) {
    return t('extract.left', { ...words, day: dayInText(left) });
  }
  if (state === 'bound-on-ratification') return t('extract.awaits', words);
  if (state === 'bound-on-condition') {
    return t(reason === 'others' ? 'extract.awaitsOthers' : 'extract.awaitsCondition', words);
  }
  const answer = answerTo(scope, decision, partner);
  const answered = answer && { ...words, day: dayInText(answer.on) };
  if (state === 'bound') {
    const from = since === undefined ? '' : dayInText(since);
    return answered
      ? t('extract.ratified', { ...answered, from })
      : t('extract.bound', { ...words, from });
  }
  if (reason === 'declined' && answered) return t('extract.declined', answered);
  if (reason === 'deviating' && answered) return t('extract.deviating', answered);
  return t('extract.notBound', words);
}
