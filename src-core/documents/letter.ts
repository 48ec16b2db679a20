import { longDay } from '../i18n/format.ts';
import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { positionOf, resultOn } from '../meeting/outcome.ts';
import { type Day, dayOf, type Id, instantOf } from '../model/field-types.ts';
import { refuse } from '../model/refusal.ts';
import { exemptionOf } from '../projections/exemption-of.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { adoptedDocument } from './annex-blocks.ts';
import { atSecondLevel, type Block, type DocumentTree } from './blocks.ts';
import { decisionInFull } from './decision-blocks.ts';
import { documentTree } from './document-tree.ts';
import {
  type MinutesInput,
  plainParagraph,
  plainRun,
  type Scope,
  scopeOf,
} from './minutes-input.ts';
import { inputOfNow } from './thaw.ts';

/**
 * The letter to a partner's governing body: what was agreed, the question, the deadline, and a form for the
 * answer.
 */

export interface LetterInput extends MinutesInput {
  readonly of: { readonly kind: 'decision' | 'agreement'; readonly id: Id };
  readonly partner: Id;
  readonly today: Day;
  /** The last day for the answer. Defaults to the day of the next meeting. */
  readonly answerBy?: Day;
}

export function letterOf(input: LetterInput): DocumentTree {
  // The governing body decides whether to be bound, so the letter leaves nothing out.
  const scope = scopeOf({ ...inputOfNow(input), edition: 'full' });
  const { t, forum, language, meeting } = scope;
  const { partner, today } = input;
  const thing = subjectOf(scope, input);
  const name = scope.nameOf(partner);
  const named = forum.partners.find((each) => each.id === partner)?.principal;
  const principal = named || t('letter.thePrincipal', { partner: name });
  const secretariat = forum.secretariat || forum.name;
  const deadline = input.answerBy ?? nextMeetingDay(input);
  const words = { partner: name, principal, thing: thing.name, secretariat };
  const facts = [
    [t('letter.to'), principal],
    [t('minutes.from'), secretariat],
    [t('letter.date'), longDay(today, language)],
    [t('letter.concerns'), name],
    [t('letter.deadline'), deadline === undefined ? t('letter.soon') : longDay(deadline, language)],
  ] as const;
  return documentTree(forum, language, {
    title: thing.title,
    subject: t('letter.subject', { number: thing.number, partner: name }),
    day: today,
    number: thing.number,
    marks: [
      thing.exemptBasis === undefined ? '' : t('minutes.withheld', { basis: thing.exemptBasis }),
    ],
    blocks: [
      {
        type: 'facts',
        title: t('letter.about'),
        rows: facts.map(([label, value]) => ({ label, value: plainRun(value) })),
      },
      { type: 'heading', level: 1, text: plainRun(t('letter.agreed')) },
      plainParagraph(
        t('letter.wasAgreed', {
          ...words,
          forum: forum.name,
          day: scope.dayInText(dayOf(meeting.startsAt)),
          did: thing.did,
        }),
      ),
      ...atSecondLevel(thing.blocks),
      ...questionBlocks(scope, words, deadline),
      ...answerBlocks(scope, principal),
    ],
  });
}

interface LetterWords {
  readonly partner: string;
  readonly principal: string;
  readonly thing: string;
  readonly secretariat: string;
}

function questionBlocks({ t, dayInText }: Scope, words: LetterWords, deadline?: Day): Block[] {
  return [
    { type: 'heading', level: 1, text: plainRun(t('letter.asked')) },
    plainParagraph(t('letter.ask', { ...words })),
    plainParagraph(
      deadline === undefined
        ? t('letter.answerSoon', { ...words })
        : t('letter.answerBy', { ...words, day: dayInText(deadline) }),
    ),
    plainParagraph(t('letter.means', { ...words })),
  ];
}

/** The decision or agreement to answer, in words and as the minutes show it. */
function subjectOf(scope: Scope, { of, partner, today }: LetterInput) {
  const { t, forum, meeting } = scope;
  if (of.kind === 'agreement') {
    const agreement = meeting.agreements.find((each) => each.id === of.id);
    if (!agreement) refuse('unknown-id', 'of.id', 'faults.unknownId', { id: of.id });
    const result = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
    assertAwaited(scope, result.awaiting, partner);
    const number = agreementNumber(agreement);
    return {
      number,
      title: t('letter.titleOfAgreement', { number }),
      name: t('letter.theAgreement', { number }),
      did: t('letter.signed'),
      blocks: agreementBlocks(scope, agreement),
      ...exemptionOf(meeting, agreement),
    };
  }
  const decision = meeting.decisions.find((each) => each.id === of.id);
  if (!decision) refuse('unknown-id', 'of.id', 'faults.unknownId', { id: of.id });
  const { number, inText, result } = scope.decided(decision);
  assertAwaited(scope, result.awaiting, partner);
  const reserved = positionOf(decision, partner)?.position === 'reserves';
  return {
    number,
    title: t('letter.titleOfDecision', { decision: inText }),
    name: inText,
    did: t(reserved ? 'letter.reserved' : 'letter.consented'),
    blocks: [...decisionInFull(scope, decision), ...adoptedDocument(scope, decision)],
    ...exemptionOf(meeting, decision),
  };
}

/** A letter can be made only while its answer is awaited (D59, D135). */
function assertAwaited({ nameOf }: Scope, awaiting: readonly Id[], partner: Id): void {
  if (awaiting.includes(partner)) return;
  refuse('not-eligible', 'partner', 'refusals.nothingToRatify', { partner: nameOf(partner) });
}

/** The next meeting reviews everything that is still open. */
function nextMeetingDay({ meetings, today }: LetterInput): Day | undefined {
  const coming = meetings.filter(({ startsAt }) => dayOf(startsAt) > today);
  const [first] = coming.sort((a, b) => instantOf(a.startsAt) - instantOf(b.startsAt));
  return first && dayOf(first.startsAt);
}

/** A form that the governing body fills in and sends back. */
function answerBlocks({ t }: Scope, principal: string): Block[] {
  return [
    { type: 'heading', level: 1, text: plainRun(t('letter.answer')) },
    plainParagraph(`☐ ${t('obligationStatus.ratified')}    ☐ ${t('obligationStatus.declined')}`),
    plainParagraph(`${t('letter.reference')}: ${'_'.repeat(40)}`),
    {
      type: 'signatures',
      places: [{ role: principal }],
      placeAndDate: t('minutes.placeAndDate'),
    },
  ];
}
