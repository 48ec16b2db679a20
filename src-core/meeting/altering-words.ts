import { dayInText } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Alteration } from './alterations.ts';
import { decisionInText, numberedDecision } from './number-labels.ts';
import { namesOrNumber, type OutcomeText } from './outcome-text.ts';

/** How a decision changes an earlier one, and was changed by later ones, in sentences (D211). */

export function alteringInWords(
  told: OutcomeText,
  alterations: readonly Alteration[],
): readonly string[] {
  const t = translator(told.language, told.forum.words);
  return [...alters(told, t), ...alterations.flatMap((each) => alteredInWords(told, each, t))];
}

function alters({ meeting, decision, result }: OutcomeText, t: Translate): readonly string[] {
  const { alters: changed } = decision;
  // What was not adopted changes nothing.
  if (!changed || result.outcome !== 'adopted') return [];
  const here = changed.meeting === undefined || changed.meeting === meeting.id;
  const own = here ? meeting.decisions.find(({ id }) => id === changed.decision) : undefined;
  const what = own
    ? decisionInText(meeting, own, t)
    : (changed.text?.trim().replace(/\.$/, '') ?? inText(changed.number, t));
  return [t(`alteringSentences.${changed.as}`, { what })];
}

const PAST = {
  replaces: 'replaced',
  amends: 'amended',
  repeals: 'repealed',
  corrects: 'corrected',
} as const;

function alteredInWords(told: OutcomeText, { as, by, on }: Alteration, t: Translate): string[] {
  const { meeting, result, language } = told;
  const later = by.meeting === meeting.id && meeting.decisions.find(({ id }) => id === by.decision);
  const what = later ? decisionInText(meeting, later, t) : inText(by.number, t);
  const isEnding = as === 'replaces' || as === 'repeals';
  const still = Object.keys(result.binding).filter((id: Id) => {
    return isEnding && getOwn(result.binding, id) === 'bound';
  });
  return [
    t(`alteringSentences.${PAST[as]}`, { what, day: dayInText(on, language) }),
    ...(still.length > 0
      ? [t('alteringSentences.staysBound', { partners: namesOrNumber(told, still) })]
      : []),
  ];
}

function inText(number: string | undefined, t: Translate): string {
  const label = numberedDecision(number ?? '', t);
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}
