import { capitalised, list } from '../i18n/format.ts';
import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { lastDayForAnswers } from '../meeting/meeting-form.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOn } from '../meeting/outcome.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block } from './blocks.ts';
import {
  isWithheld,
  listOfLines,
  plainRun,
  type Scope,
  sentenceWith,
  strongRun,
} from './minutes-input.ts';

/**
 * Which principals must still approve what by when, and who still answers in writing. Principals of partners that have
 * left are not asked (D135).
 */
export function awaitedBlocks(scope: Scope): Block[] {
  const { t, forum } = scope;
  const matters = [...decisionsAsked(scope), ...agreementsAsked(scope)];
  const asked = forum.partners.flatMap(({ id }) => {
    const own = matters.filter(({ awaiting }) => awaiting.includes(id));
    return own.length === 0 ? [] : [{ id, own, key: own.map(({ label }) => label).join('\n') }];
  });
  // Those that are asked the same stand together.
  const alike = [...Map.groupBy(asked, ({ key }) => key).values()];
  const all = [
    ...alike.map((those) => {
      const own = those[0]?.own ?? [];
      return askedLine(
        scope,
        those.map(({ id }) => id),
        own,
      );
    }),
    ...writtenAnswers(scope),
  ];
  if (all.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plainRun(t('firstPage.mustAnswer')) },
    { type: 'list', ordered: false, items: all.map((each) => [each]) },
  ];
}

/** `Regionstyret (Arbeidsgiverforeningen)` */
function principalOf({ t, forum }: Scope, partner: Id): Line {
  const found = forum.partners.find(({ id }) => id === partner);
  const { principal, name = partner } = found ?? {};
  if (principal) return [strongRun(principal), ...plainRun(` (${name})`)];
  return [strongRun(t('bindingSentences.principalOf', { partner: name }))];
}

interface Matter {
  readonly label: string;
  readonly awaiting: readonly Id[];
  readonly answerBy: Day | undefined;
}

function decisionsAsked(scope: Scope): Matter[] {
  const { decided } = scope;
  return scope.decisions.filter(shownIn(scope)).map((decision) => {
    const { inText, result } = decided(decision);
    return { label: inText, awaiting: result.awaiting, answerBy: decision.answerBy };
  });
}

function agreementsAsked(scope: Scope): Matter[] {
  const { t, forum, meeting, today } = scope;
  return scope.agreements.filter(shownIn(scope)).map((agreement) => {
    const label = t('letter.theAgreement', { number: agreementNumber(agreement) });
    const { awaiting } = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
    return { label, awaiting, answerBy: undefined };
  });
}

function shownIn(scope: Scope) {
  return (thing: Parameters<typeof isWithheld>[1]) => !isWithheld(scope, thing);
}

/** The deadline stands once if it is the same for all the matters. */
function askedLine(scope: Scope, partners: readonly Id[], own: readonly Matter[]): Block {
  const { t, language, dayInText } = scope;
  const days = new Set(own.map(({ answerBy }) => answerBy));
  const [only] = days;
  const isShared = days.size === 1;
  const labels = own.map(({ label, answerBy }) =>
    isShared || answerBy === undefined
      ? label
      : t('firstPage.matterBy', { matter: label, day: dayInText(answerBy) }),
  );
  const matters = capitalised(list(labels, language));
  const who = listOfLines(
    partners.map((partner) => principalOf(scope, partner)),
    language,
  );
  const isDue = isShared && only !== undefined;
  const by = isDue ? ` ${t('bindingSentences.answerBy', { day: dayInText(only) })}` : '';
  return {
    type: 'paragraph',
    text: [...sentenceWith(t, 'firstPage.mustApprove', { who, matters }), ...plainRun(by)],
  };
}

/** Those that have not taken a position on a decision that is settled in writing. */
function writtenAnswers(scope: Scope): Block[] {
  const { t, meeting, decided, names, dayInText, today } = scope;
  return scope.decisions.filter(shownIn(scope)).flatMap((decision): Block[] => {
    const { inText, result } = decided(decision);
    const deadline = lastDayForAnswers(meeting, decision);
    const isOpen = result.outcome === 'open' && result.missing.length > 0;
    if (!isOpen || deadline === undefined || deadline < today) return [];
    const who = [strongRun(names(result.missing))];
    const values = { who, matters: inText, day: dayInText(deadline) };
    return [{ type: 'paragraph', text: sentenceWith(t, 'firstPage.mustAnswerInWriting', values) }];
  });
}
