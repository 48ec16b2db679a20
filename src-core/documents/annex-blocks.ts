import { decisionInText } from '../meeting/number-labels.ts';
import type { Adopts, Decision } from '../model/meeting.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { atSecondLevel, type Block } from './blocks.ts';
import { isWithheld, labelParagraph, paragraphOf, plainRun, type Scope } from './minutes-input.ts';

/** What is too long for its item: adopted documents, and agreements with their parties and commitments. */

export function adoptedDocuments(scope: Scope): Block[] {
  return scope.decisions.flatMap((decision) => adoptedDocument(scope, decision));
}

/** The text that a decision adopts, unless it is withheld or withdrawn. */
export function adoptedDocument(scope: Scope, decision: Decision): Block[] {
  const { adopts } = decision;
  const { outcome } = scope.decided(decision).result;
  const isShown = !isWithheld(scope, decision) && outcome !== 'withdrawn';
  return adopts && isShown ? documentBlocks(scope, decision, adopts) : [];
}

function documentBlocks(scope: Scope, decision: Decision, adopts: Adopts): Block[] {
  const { t, quoted, quotedText, meeting } = scope;
  const { outcome } = scope.decided(decision).result;
  const objectives = adopts.objectives ?? [];
  const key = outcome === 'adopted' ? 'minutes.annexAdopted' : 'minutes.annexProposed';
  const values = {
    document: t(`documents.${adopts.document}`),
    decision: decisionInText(meeting, decision, t),
  };
  return [
    { type: 'heading', level: 1, text: plainRun(t(key, values)) },
    ...quotedText('decisions.*.adopts.purpose', adopts.purpose),
    ...quotedText('decisions.*.adopts.text', adopts.text),
    ...(objectives.length > 0
      ? [
          labelParagraph(t('minutes.objectives')),
          {
            type: 'list',
            ordered: true,
            items: objectives.map(({ text }) => [paragraphOf(quoted(text))]),
          } as const,
        ]
      : []),
  ];
}

export function agreementAnnex(scope: Scope): Block[] {
  const { t } = scope;
  // One that this edition withholds is named under its item.
  const shown = scope.agreements.filter((agreement) => !isWithheld(scope, agreement));
  if (shown.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.agreements')) },
    ...atSecondLevel(shown.flatMap((agreement) => agreementBlocks(scope, agreement))),
  ];
}
